package news.dateline.press.page;

/**
 * One line of a story's public history. Immutable.
 *
 * @param what in words: "Published", "Updated", "Corrected"
 * @param note in fixed wordings; may be empty
 */
public record ChangeView(TimeView at, String what, String note) {
}
