package news.dateline.wire.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Association;

/**
 * The article of a web page. Immutable.
 *
 * @param published   with the note which part of it was assumed, if any
 * @param canonical   the address that the page gives as its own; http or https
 * @param rights      a licence's address or words, as the page gives them
 * @param picture     the lead picture, with caption, credit and alternative text where the page has them
 * @param text        plain text, paragraphs parted by one blank line; empty when no article could be made out
 * @param html        the same as mark-up that still has to be made harmless; empty where the copy was found in the page's data only
 */
public record PageArticle(Optional<String> title, List<String> byline, Optional<Instant> published, Optional<Instant> modified, Optional<String> language, Optional<String> canonical,
                          Optional<String> description, Optional<String> site, List<String> keywords, Optional<String> rights, Optional<Association> picture, String text, String html) {
    public PageArticle {
        byline = List.copyOf(byline);
        keywords = List.copyOf(keywords);
    }
}
