package news.dateline.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What a stage shows on {@code /metrics}: entries, failures and how long its batches take. Thread-safe. */
public final class StageMeter {
    private final Counter entries;
    private final Counter failures;
    private final Timer batches;
    private final LongSupplier nanos;

    public StageMeter(MeterRegistry registry, String stage, LongSupplier nanos) {
        this.entries = Counter.builder("dateline.stage.entries").tag("stage", stage).description("Entries handled").register(registry);
        this.failures = Counter.builder("dateline.stage.failures").tag("stage", stage).description("Entries set aside").register(registry);
        this.batches = Timer.builder("dateline.stage.batch").tag("stage", stage).description("Time a batch takes").publishPercentiles(0.5, 0.99).register(registry);
        this.nanos = nanos;
    }

    long begin() {
        return nanos.getAsLong();
    }

    void done(int count, long began) {
        entries.increment(count);
        batches.record(Duration.ofNanos(nanos.getAsLong() - began));
    }

    void failed() {
        failures.increment();
    }
}
