package news.dateline.model;

/** What an agency orders about its own copy. */
public enum SignalKind {
    /** May not be used in any circumstances; withdraw what was published. */
    KILL,
    /** Do not use while the agency checks. */
    HOLD,
    /** A hold is over: usable as it was. */
    RELEASE,
    /** A time before which no version may be published, newly set or changed. */
    EMBARGO,
    /** The embargo is over, by the clock, the agency or an editor. */
    EMBARGO_LIFTED,
    /** What may be done with the copy has changed. */
    RIGHTS,
    /** An editor has read new terms, or copy or an order in doubt: the item may be used as it stands. */
    JUDGED,
    /** A substantive error is mended in this version. */
    CORRECTION,
    /** More news under the same head: says what the version is, changes nothing by itself. */
    UPDATE,
    /** The same copy again: must not look new. Changes nothing by itself. */
    REPEAT,
    /** For editors' eyes; changes nothing by itself. */
    ADVISORY,
    /** No longer relevant after its time: leaves the fronts, stays in the archive. */
    EXPIRED,
    /** Bytes that look like a kill or hold and cannot be read: whatever it may mean is withheld and an editor is alarmed. */
    UNREADABLE;

    /** Whether what rests on the item has to leave every surface at once. */
    public boolean closes() {
        return switch (this) {
            case KILL, HOLD, EMBARGO, RIGHTS, UNREADABLE -> true;
            case JUDGED, RELEASE, EMBARGO_LIFTED, CORRECTION, UPDATE, REPEAT, ADVISORY, EXPIRED -> false;
        };
    }
}
