package news.dateline.model;

/** A name as it stands in an item. */
public record Name(Kind kind, String text, Span span) {
    public enum Kind { PERSON, ORGANISATION, PLACE, OTHER }
}
