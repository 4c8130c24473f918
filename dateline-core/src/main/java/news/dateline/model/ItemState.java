package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an item may be used now: what the signals on it add up to. Written in the transaction that appends a signal, so that every stage sees the same.
 *
 * @param doubted       an order that could not be read, or words that may be one, are about it: only an editor may let it stand, until its agency releases it
 * @param rightsChanged what may be done with it has changed: an editor has to read the new terms
 * @param termsRead     an editor has read terms that no mapping knows; a change of them asks again
 * @param newest        the number of its newest filing; 0 for an item that a signal named before it came
 * @param correctedBy   the number of the filing that mended an error; what rests on an earlier one is known to be wrong. 0 when there was none
 * @param expires       when it is no longer relevant, if its agency said so
 */
public record ItemState(ItemId item, boolean killed, boolean held, boolean doubted, boolean rightsChanged, Embargo embargo, int newest, int correctedBy, Optional<Instant> expires, boolean termsRead) {
    public ItemState(ItemId item, boolean killed, boolean held, boolean doubted, boolean rightsChanged, Embargo embargo, int newest, int correctedBy, Optional<Instant> expires) {
        this(item, killed, held, doubted, rightsChanged, embargo, newest, correctedBy, expires, false);
    }

    public static ItemState unknown(ItemId item) {
        return new ItemState(item, false, false, false, false, Embargo.NONE, 0, 0, Optional.empty());
    }

    /** Dead or held: nothing may rest on it, whatever the time. */
    @JsonIgnore public boolean isDead() {
        return killed || held;
    }

    /** Whether composing may use it without asking anybody. */
    public boolean publishableAt(Instant now) {
        return !isDead() && !doubted && embargo.liftedAt(now) && !expiredAt(now);
    }

    public boolean expiredAt(Instant now) {
        return expires.map(at -> !now.isBefore(at)).orElse(false);
    }

    public ItemState filed(int number, Optional<Instant> nowExpires) {
        return new ItemState(item, killed, held, doubted, rightsChanged, embargo, Math.max(newest, number), correctedBy, nowExpires.or(() -> expires), termsRead);
    }

    /** A kill is for good: no later signal of any kind undoes it. A signal about another item changes nothing. */
    public ItemState after(Signal signal) {
        if (!signal.concerns(item)) return this;
        return switch (signal.kind()) {
            case KILL -> new ItemState(item, true, held, doubted, rightsChanged, embargo, newest, correctedBy, expires, termsRead);
            case HOLD -> new ItemState(item, killed, true, doubted, rightsChanged, embargo, newest, correctedBy, expires, termsRead);
            case UNREADABLE, ADVISORY -> new ItemState(item, killed, held, true, rightsChanged, embargo, newest, correctedBy, expires, termsRead);
            case RELEASE -> new ItemState(item, killed, false, false, rightsChanged, embargo, newest, correctedBy, expires, termsRead);
            case EMBARGO -> new ItemState(item, killed, held, doubted, rightsChanged, closed(signal.embargo()), newest, correctedBy, expires, termsRead);
            case EMBARGO_LIFTED -> new ItemState(item, killed, held, doubted, rightsChanged, Embargo.NONE, newest, correctedBy, expires, termsRead);
            case RIGHTS -> new ItemState(item, killed, held, doubted, true, embargo, newest, correctedBy, expires, false);
            case JUDGED -> new ItemState(item, killed, held, false, false, embargo, newest, correctedBy, expires, true);
            case CORRECTION -> new ItemState(item, killed, held, doubted, rightsChanged, embargo, newest, Math.max(correctedBy, corrected(signal)), expires, termsRead);
            case UPDATE, REPEAT -> this;
            // Said without a time before: from the beginning of all times, since a state knows no clock.
            case EXPIRED -> new ItemState(item, killed, held, doubted, rightsChanged, embargo, newest, correctedBy, expires.or(() -> Optional.of(Instant.EPOCH)), termsRead);
        };
    }

    /** The item's own filing that brought the correction; one that came with another item's mends what is filed next. */
    private int corrected(Signal signal) {
        return signal.version().filter(version -> version.item().equals(item)).map(ItemVersion::number).orElse(newest + 1);
    }

    /** An order to hold back that names no end cannot mean that there is nothing to hold back. */
    private static Embargo closed(Embargo embargo) {
        return embargo instanceof Embargo.None ? new Embargo.UntilReleased("an embargo that names no end") : embargo;
    }
}
