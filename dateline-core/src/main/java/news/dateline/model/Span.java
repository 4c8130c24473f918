package news.dateline.model;

/** A piece of one text of an item: UTF-16 units from {@code start} up to, not including, {@code end}. */
public record Span(Field field, int start, int end) {
    public Span {
        Checks.that(0 <= start && start <= end, "0 <= start <= end", start + ".." + end);
    }

    public static Span body(int start, int end) {
        return new Span(Field.BODY, start, end);
    }

    public boolean contains(Span other) {
        return field == other.field && start <= other.start && other.end <= end;
    }
}
