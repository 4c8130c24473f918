package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an item may be used now: what the signals on it add up to. Written in the transaction that appends a signal, so that every stage sees the same.
 *
 * @param newest  the number of its newest filing; 0 for an item that a signal named before it came
 * @param expires when it is no longer relevant, if its agency said so
 */
public record ItemState(ItemId item, boolean killed, boolean held, Embargo embargo, int newest, Optional<Instant> expires) {
    public static ItemState unknown(ItemId item) {
        return new ItemState(item, false, false, Embargo.NONE, 0, Optional.empty());
    }

    /** Dead or held: nothing may rest on it, whatever the time. */
    @JsonIgnore public boolean isDead() {
        return killed || held;
    }

    public boolean publishableAt(Instant now) {
        return !isDead() && embargo.liftedAt(now) && expires.map(now::isBefore).orElse(true);
    }

    public ItemState filed(int number, Optional<Instant> nowExpires) {
        return new ItemState(item, killed, held, embargo, Math.max(newest, number), nowExpires.or(() -> expires));
    }

    /** A kill is for good: no later signal of any kind undoes it. */
    public ItemState after(Signal signal) {
        return switch (signal.kind()) {
            case KILL -> new ItemState(item, true, held, embargo, newest, expires);
            case HOLD, UNREADABLE -> new ItemState(item, killed, true, embargo, newest, expires);
            case RELEASE -> new ItemState(item, killed, false, embargo, newest, expires);
            case EMBARGO -> new ItemState(item, killed, held, signal.embargo(), newest, expires);
            case EMBARGO_LIFTED -> new ItemState(item, killed, held, Embargo.NONE, newest, expires);
            case EXPIRED, RIGHTS, CORRECTION, ADVISORY -> this;
        };
    }
}
