package news.dateline.intake;

/** What one poll came to. */
public sealed interface Poll {
    /** There was a document, and it is durable; perhaps with nothing new in it. */
    record Delivered(Receipt receipt) implements Poll { }

    /** The source said that nothing changed, or sent the same bytes again. */
    record Unchanged() implements Poll { }

    /** It is tried again by itself. */
    record Failed(Failure failure) implements Poll { }
}
