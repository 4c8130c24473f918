package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;

/** Says when the entry that is being replayed was first appended, so that its copy gets the same time. Thread-safe. */
public final class ReplayClock implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    @Override public Instant instant() {
        return now;
    }

    void set(Instant at) {
        now = at;
    }
}
