package news.dateline.guard;

/**
 * A word, number or mark of a text as the fact guard reads it. {@code lower} is the word in lower case, {@code lemma} what it is looked up under;
 * {@code value} is the number that it stands for, NaN for none; {@code start} and {@code end} count UTF-16 units of the text.
 */
record Token(String text, String lower, String lemma, Kind kind, double value, int start, int end, int sentence, boolean quoted) {
    enum Kind { CONTENT, NUMBER, PRONOUN, NEGATION, FUNCTION, MARK }

    /** Whether it says something that can be true or false by itself. */
    boolean tells() {
        return kind == Kind.CONTENT || kind == Kind.NUMBER;
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether both are the same word or the same number. */
    boolean equalTo(Token other) {
        return kind == Kind.NUMBER ? other.kind == Kind.NUMBER && value == other.value : lemma.equals(other.lemma);
    }
}
