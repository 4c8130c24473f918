package news.dateline.press.page;

import java.util.Locale;
import java.util.Optional;

/**
 * A link with its words. Immutable. An address that is not a path of ours, http(s) or mailto is replaced by {@code #}: a wire must not smuggle in a script.
 *
 * @param href where it leads
 * @param name what the reader sees
 */
public record LinkView(String href, String name) {
    public LinkView {
        href = safe(href);
    }

    /** The address if it is a path of ours, http(s) or mailto; {@code #} otherwise. */
    static String safe(String href) {
        String start = href.strip().toLowerCase(Locale.ROOT);
        boolean ours = start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/\\");
        return ours || start.startsWith("https://") || start.startsWith("http://") || start.startsWith("mailto:") ? href.strip() : "#";
    }

    static Optional<String> outside(Optional<String> href) {
        return href.map(LinkView::safe).filter(address -> address.startsWith("http"));
    }
}
