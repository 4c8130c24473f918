package news.dateline.model;

import java.util.Optional;

/**
 * A description or body besides the main one: a longer summary, the copy in another form.
 *
 * @param role        the agency's word for it; may be empty
 * @param contentType as the wire named it, e.g. "text/plain"; may be empty
 * @param text        plain, paragraphs parted by one blank line
 * @param html        the same as harmless HTML, where the wire had markup
 */
public record OtherText(String role, String contentType, String text, Optional<String> html) {
    public OtherText {
        Checks.filled(text, "a text");
    }
}
