package news.dateline.model;

/** Where a story stands. Only {@link #PUBLISHED} is seen by readers. */
public enum StoryState {
    /** Drafted, and waiting for an editor or a rule. */
    WAITING,
    PUBLISHED,
    /** Was or could be public; closed until an editor releases what remains. */
    WITHHELD,
    /** Set aside unpublished. */
    SPIKED,
    /** Gone for good; its address answers 410. */
    KILLED,
    /** Its cluster was merged: the address redirects. */
    MERGED
}
