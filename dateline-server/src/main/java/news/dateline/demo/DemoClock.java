package news.dateline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The demo's time: it begins ten hours ago, runs through them in {@link #FAST} of real time, and is real time from then on. It never goes back. Thread-safe.
 */
public final class DemoClock implements InstantSource {
    public static final Duration BACKLOG = Duration.ofMinutes(600);
    static final Duration FAST = Duration.ofSeconds(9);

    private final Instant started;
    private final long startedNanos;
    private final LongSupplier nanos;

    public DemoClock(Instant started, LongSupplier nanos) {
        this.started = started;
        this.nanos = nanos;
        this.startedNanos = nanos.getAsLong();
    }

    /** The moment that the sample copy counts its minutes from: when the fast part ends. */
    public Instant live() {
        return started.plus(FAST);
    }

    @Override public Instant instant() {
        long elapsed = nanos.getAsLong() - startedNanos;
        if (elapsed >= FAST.toNanos()) return started.plusNanos(elapsed);
        double share = (double) elapsed / FAST.toNanos();
        return live().minus(BACKLOG).plusNanos((long) (share * BACKLOG.toNanos()));
    }
}
