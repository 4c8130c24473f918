package news.dateline.wire.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.wire.read.Charsets;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Plain;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * From a page's bytes to its article. What the page says in data (JSON-LD, meta elements) names the article; its words come from the mark-up, or from the data where the mark-up holds
 * much less, as on
 * pages that are built in the browser. Fetches nothing. Pure and thread-safe.
 */
public final class PageReader {
    private static final Pattern DECLARED = Pattern.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_BYTES = 4_096;
    private static final int DEPTH_MAX = 400;
    /** Copy that only the page's data hold has at least this many characters. */
    private static final int DATA_BODY_MIN = 250;

    private PageReader() { }

    /**
     * Reads a page. {@code httpCharset} is the charset that HTTP named, or the empty text; {@code address} is the page's own, against which relative ones are resolved, or the empty
     * text; {@code zone} is
     * taken for times that name none. Never fails for what is in the bytes: a page without an article has an empty text.
     */
    public static PageArticle read(byte[] bytes, String httpCharset, String address, ZoneId zone) {
        return read(decode(bytes, httpCharset), address, zone);
    }

    static PageArticle read(String html, String address, ZoneId zone) {
        Document page = Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(html, address);
        JsonNode data = StructuredData.article(page);
        Metas metas = Metas.of(page);
        Metadata meta = Metadata.of(page, address, data, metas);
        Optional<LeadPicture> picture = LeadPicture.of(page, address, data, metas);
        List<Block> copy = Article.copy(page, meta);
        String text = Article.text(copy);
        String said = meta.body().map(PageReader::plain).orElse("");
        boolean fromData = said.length() >= DATA_BODY_MIN && text.length() * 2 < said.length();
        return new PageArticle(meta.title(), meta.byline(), time(meta.published(), zone), time(meta.modified(), zone), meta.language(), meta.canonical(), meta.description(),
                meta.site(), meta.keywords(),
                meta.rights(), picture.map(LeadPicture::association), saysArticle(data, metas), fromData ? said : text, fromData ? "" : Article.html(copy));
    }

    private static boolean saysArticle(JsonNode data, Metas metas) {
        return !data.isMissingNode() || metas.first("og:type").map(type -> type.equalsIgnoreCase("article")).orElse(false);
    }

    /** The charset that a Content-Type names, or the empty text. */
    public static String charset(Optional<String> contentType) {
        return contentType.map(type -> type.replaceFirst("(?is)^.*?charset\\s*=\\s*[\"']?([^\"';\\s]+).*$|^.*$", "$1")).orElse("");
    }

    /** The page's text; a charset that a meta element declares counts where HTTP names none. */
    static String decode(byte[] bytes, String httpCharset) {
        if (!httpCharset.isEmpty()) return Charsets.decode(bytes, httpCharset).text();
        Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1));
        return Charsets.decode(bytes, declared.find() ? declared.group(1) : "").text();
    }

    private static String plain(String body) {
        return Markup.isMarkup(body) ? Markup.clean(body, "").text() : Plain.paragraphs(Markup.entities(body));
    }

    private static Optional<Instant> time(Optional<String> written, ZoneId zone) {
        return written.flatMap(text -> Dates.read(text, zone)).map(Dates.Read::time);
    }
}
