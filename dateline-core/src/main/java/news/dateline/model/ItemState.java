package news.dateline.model;

import java.time.Instant;

/**
 * What may be done with an item: what its filings and its agency's signals add up to. Written in the transaction that appends a signal, so that every stage sees the same.
 *
 * @param newest        the newest version filed; 0 when none was
 * @param killedThrough this version and all before it are dead for ever; 0 when none is. A later one is substitute copy and waits for an editor
 * @param correctedBy   the version that mended an error: what rests on an earlier one is known to be wrong; 0 when none
 * @param rightsChanged its agency changed what may be done with it, and an editor has to judge
 * @param unreadable    an order that could not be read may be about it
 * @param advised       words that may be an order stand in a field where none is expected
 */
public record ItemState(ItemId item, int newest, int killedThrough, boolean held, Embargo embargo, int correctedBy, boolean rightsChanged, boolean unreadable,
                        boolean advised, boolean expired) {

    public static ItemState unknown(ItemId item) {
        return new ItemState(item, 0, 0, false, Embargo.NONE, 0, false, false, false, false);
    }

    /** After a version was filed, and before the signals that came with it. */
    public ItemState filed(int number) {
        return number <= newest ? this : new ItemState(item, number, killedThrough, held, embargo, correctedBy, rightsChanged, unreadable, advised, false);
    }

    /** After a signal; one that concerns another item changes nothing. {@code at} is for the record only: no state depends on when it is read. */
    public ItemState after(Signal signal, Instant at) {
        if (!signal.concerns(item)) return this;
        int number = version(signal);
        return switch (signal.kind()) {
            case KILL -> with(Math.max(killedThrough, Math.max(1, number)), held, embargo, correctedBy);
            case HOLD -> with(killedThrough, true, embargo, correctedBy);
            case RELEASE -> new ItemState(item, newest, killedThrough, false, embargo, correctedBy, rightsChanged, false, false, expired);
            case EMBARGO -> with(killedThrough, held, closed(signal.embargo()), correctedBy);
            case EMBARGO_LIFTED -> with(killedThrough, held, Embargo.NONE, correctedBy);
            case CORRECTION -> with(killedThrough, held, embargo, Math.max(correctedBy, signal.version().filter(v -> v.item().equals(item)).isPresent() ? number : newest + 1));
            case RIGHTS -> new ItemState(item, newest, killedThrough, held, embargo, correctedBy, true, unreadable, advised, expired);
            case UNREADABLE -> new ItemState(item, newest, killedThrough, held, embargo, correctedBy, rightsChanged, true, advised, expired);
            case ADVISORY -> new ItemState(item, newest, killedThrough, held, embargo, correctedBy, rightsChanged, unreadable, true, expired);
            case EXPIRED -> new ItemState(item, newest, killedThrough, held, embargo, correctedBy, rightsChanged, unreadable, advised, true);
        };
    }

    private ItemState with(int killedThrough, boolean held, Embargo embargo, int correctedBy) {
        return new ItemState(item, newest, killedThrough, held, embargo, correctedBy, rightsChanged, unreadable, advised, expired);
    }

    /** The version that a signal came with, or the newest when another item's filing or a timer brought it. */
    private int version(Signal signal) {
        return signal.version().filter(version -> version.item().equals(item)).map(ItemVersion::number).orElse(newest);
    }

    /** An embargo without an end cannot mean that there is none. */
    private static Embargo closed(Embargo embargo) {
        return embargo instanceof Embargo.None ? new Embargo.UntilReleased("an embargo that names no end") : embargo;
    }

    /** Whether the version must not be used in any circumstances. */
    public boolean isDead(ItemVersion version) {
        return version.number() <= killedThrough;
    }

    /** Whether readers may see anything of this version now: no order stands against it. */
    public boolean isPublishable(ItemVersion version, Instant at) {
        return !isDead(version) && !held && !rightsChanged && !unreadable && !advised && !expired && embargo.liftedAt(at);
    }

    /** Whether an order of this kind still stands. */
    public boolean stands(SignalKind order, Instant at) {
        return switch (order) {
            case KILL -> killedThrough > 0;
            case HOLD -> held;
            case EMBARGO -> !embargo.liftedAt(at);
            case RIGHTS -> rightsChanged;
            case UNREADABLE -> unreadable;
            case ADVISORY -> advised;
            case EXPIRED -> expired;
            case RELEASE, EMBARGO_LIFTED, CORRECTION -> false;
        };
    }
}
