package news.dateline.model;

/** Why an editor takes a story from readers for good. The words that they find at its address are fixed by it and say nothing of the story (the law, 17). */
public enum Removal {
    /** What it said is not to be relied on. */
    KILLED,
    /** For legal reasons. */
    TAKEN_DOWN,
    /** Not for readers any more, and nothing is said to have been wrong: a licence has ended. */
    UNPUBLISHED
}
