package news.dateline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** The time of a rehearsal: it runs at a multiple of real time, or stands and is moved by hand ("max"). It never goes back. Thread-safe. */
public final class RehearsalClock implements InstantSource {
    private final Instant from;
    private final double speed;
    private final LongSupplier nanos;
    private final long startedNanos;
    private final AtomicReference<Instant> moved;

    private RehearsalClock(Instant from, double speed, LongSupplier nanos) {
        this.from = from;
        this.speed = speed;
        this.nanos = nanos;
        this.startedNanos = nanos.getAsLong();
        this.moved = new AtomicReference<>(from);
    }

    public static RehearsalClock running(Instant from, double speed, LongSupplier nanos) {
        if (!(speed > 0)) throw new IllegalArgumentException("Expected a speed above 0, found " + speed);
        return new RehearsalClock(from, speed, nanos);
    }

    public static RehearsalClock moved(Instant from) {
        return new RehearsalClock(from, 0, () -> 0);
    }

    @Override public Instant instant() {
        return speed == 0 ? Objects.requireNonNull(moved.get(), "It began with a time") : from.plusNanos((long) ((nanos.getAsLong() - startedNanos) * speed));
    }

    /** For a clock that is moved by hand; an earlier moment changes nothing. */
    public void moveTo(Instant instant) {
        moved.updateAndGet(now -> now.isBefore(instant) ? instant : now);
    }

    /** Real time until this moment; zero when it has come, or when the clock is moved by hand. */
    public Duration until(Instant instant) {
        Duration gap = Duration.between(instant(), instant);
        return speed == 0 || gap.isNegative() ? Duration.ZERO : Duration.ofNanos((long) (gap.toNanos() / speed));
    }
}
