package news.dateline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The demo's time: it begins ten hours before the demo is live, is moved through them by hand as fast as the newsroom keeps up, and then runs with real time. It never goes back. Thread-safe.
 */
public final class DemoClock implements InstantSource {
    public static final Duration BACKLOG = Duration.ofMinutes(600);
    /** About as long as the backlog takes, so that the demo's time ends near the real one. */
    private static final Duration FAST = Duration.ofSeconds(10);

    private final Instant live;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant now;
    private OptionalLong liveSince = OptionalLong.empty();

    public DemoClock(Instant started, LongSupplier nanos) {
        this.live = started.plus(FAST);
        this.now = live.minus(BACKLOG);
        this.nanos = nanos;
    }

    /** The moment that the sample copy counts its minutes from: when the backlog ends. */
    public Instant live() {
        return live;
    }

    /** Moves on through the backlog; true while some of it is left. At its end time begins to run. */
    public boolean advance(Duration step) {
        lock.lock();
        try {
            if (liveSince.isPresent()) return false;
            now = now.plus(step);
            if (now.isBefore(live)) return true;
            now = live;
            liveSince = OptionalLong.of(nanos.getAsLong());
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override public Instant instant() {
        lock.lock();
        try {
            return liveSince.isPresent() ? live.plusNanos(nanos.getAsLong() - liveSince.getAsLong()) : now;
        } finally {
            lock.unlock();
        }
    }
}
