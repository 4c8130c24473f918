package news.dateline.press.page;

import java.util.Locale;

/**
 * One line of a story's public history. Immutable.
 *
 * @param what in words: "Published", "Updated", "Corrected"
 * @param note in fixed wordings; may be empty
 */
public record ChangeView(TimeView at, String what, String note) {
    /** Whether the note alone says what happened: "First published", "Updated with new information". */
    boolean saysWhat() {
        return note.toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT));
    }
}
