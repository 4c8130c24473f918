package news.dateline.model;

/** What a correction's note tells readers, always in fixed wordings: an editor chooses among those that a correction allows and writes none. */
public enum NoteKind {
    /** The words that were wrong and the right ones. */
    WORDS("the wrong words and the right ones"),
    /** A whole sentence that was wrong, and the one in its place. */
    SENTENCES("the wrong sentence and the right one"),
    /** That a sentence was taken out, without repeating it. */
    DROPPED("that a sentence was taken out"),
    /** That something was wrong, and not what. */
    UNSAID("only that an earlier version was wrong"),
    /** That the wrong person was named. Nothing of it is repeated, and older notes close. */
    PERSON("that the wrong person was named, repeating nothing"),
    /** That it was corrected for legal reasons. Nothing of it is repeated, and older notes close. */
    LEGAL("that it was corrected for legal reasons, repeating nothing");

    private final String words;

    NoteKind(String words) {
        this.words = words;
    }

    /** In words, for an editor. */
    public String words() {
        return words;
    }

    /** Whether it shows anything of the text that was wrong. */
    public boolean repeats() {
        return this == WORDS || this == SENTENCES;
    }
}
