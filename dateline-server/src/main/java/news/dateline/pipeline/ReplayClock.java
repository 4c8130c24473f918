package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Says when the entry that is being replayed was first appended, so that its copy gets the same time. Thread-safe. */
public final class ReplayClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Override public Instant instant() {
        return now.get();
    }

    void set(Instant at) {
        now.set(at);
    }
}
