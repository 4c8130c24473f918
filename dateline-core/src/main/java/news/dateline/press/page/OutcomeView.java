package news.dateline.press.page;

/** How the matter of a story went on. {@code note} in fixed wordings; {@code story} is the one that tells of it. Immutable. */
public record OutcomeView(TimeView at, String note, LinkView story) { }
