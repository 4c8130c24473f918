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
 * @param saysArticle whether the page calls itself an article in its data
 * @param text        plain text, paragraphs parted by one blank line; empty when no article could be made out
 * @param html        the same as mark-up that still has to be made harmless; empty where the copy was found in the page's data only
 */
public record PageArticle(Optional<String> title, List<String> byline, Optional<Instant> published, Optional<Instant> modified, Optional<String> language, Optional<String> canonical,
                          Optional<String> description, Optional<String> site, List<String> keywords, Optional<String> rights, Optional<Association> picture, boolean saysArticle,
                                  String text, String html) {
    /** Shorter text is a teaser, an error or a way to somewhere else, unless the page says that it is an article. */
    private static final int TEXT_MIN = 250;
    private static final int TEXT_MIN_IF_SAID = 60;

    public PageArticle {
        byline = List.copyOf(byline);
        keywords = List.copyOf(keywords);
    }

    /** Whether there is enough of an article to file it. */
    public boolean isArticle() {
        return title.isPresent() && text.length() >= (saysArticle ? TEXT_MIN_IF_SAID : TEXT_MIN);
    }
}
