package news.dateline.press.page;

/**
 * What stands at the address of a story that is gone for good (410). Immutable. It repeats nothing of the story (the law, 17): the wording is fixed by its kind.
 *
 * @param canonical the bare address, with the id only
 * @param at        when it was taken back
 */
public record TombstoneView(Kind kind, String canonical, TimeView at) {
    /** Why, in fixed wordings. */
    public enum Kind {
        /** An agency withdrew the copy that it rested on, or an editor killed it. */
        KILLED,
        /** Removed for legal reasons. */
        TAKEN_DOWN,
        /** Not for readers any more; nothing is said to have been wrong. */
        UNPUBLISHED
    }
}
