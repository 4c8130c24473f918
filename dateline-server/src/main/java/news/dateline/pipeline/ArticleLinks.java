package news.dateline.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.intake.ListPages;
import news.dateline.wire.page.PageLinks;
import news.dateline.wire.page.PageReader;

/** Intake's question, which links of a page lead to articles, answered by the reader of pages. Any thread may call. */
public final class ArticleLinks implements ListPages {
    @Override public List<URI> articles(byte[] bytes, Optional<String> contentType, URI address, Optional<String> pattern) {
        return PageLinks.find(bytes, PageReader.charset(contentType), address.toString(), pattern.map(Pattern::compile)).stream().map(URI::create)
                .filter(link -> link.getHost() != null).toList();
    }
}
