package news.dateline.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when a test says so. Thread-safe. */
public final class SteppedClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SteppedClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    public static SteppedClock at(String instant) {
        return new SteppedClock(Instant.parse(instant));
    }

    @Override public Instant instant() {
        return Objects.requireNonNull(now.get(), "It began with a time");
    }

    public void advance(Duration step) {
        if (step.isNegative()) throw new IllegalArgumentException("Expected a step forward, found " + step);
        now.updateAndGet(instant -> instant.plus(step));
    }

    public void advanceTo(Instant instant) {
        now.updateAndGet(before -> before.isAfter(instant) ? before : instant);
    }
}
