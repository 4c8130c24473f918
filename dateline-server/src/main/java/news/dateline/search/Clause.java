package news.dateline.search;

/** One part of what a reader typed. {@code without}: stories with it are left out. */
sealed interface Clause {
    String text();

    boolean without();

    /** A word, found in its other forms too. */
    record Word(String text, boolean without) implements Clause { }

    /** Words in this order, as they are. */
    record Phrase(String text, boolean without) implements Clause { }
}
