package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;

/** Whether the stages before the press have much to do still, so that what is pressed now would be pressed again soon. Asked many times a second, it looks a few times. One thread at a time. */
final class Backlog {
    /** About two seconds' work: fewer are a busy moment, not a backlog. */
    static final long ENTRIES_MIN = 100;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    /** However short the time: a clock that is stepped by hand stands still. */
    private static final int LOOK_AGAIN_AFTER = 50;
    private static final Map<String, EventLog<?>> READERS = Map.of("annotate", Logs.WIRE, "compose", Logs.CLUSTERS);

    private final Ledger news;
    private final InstantSource pace;
    private Instant lookedAt = Instant.EPOCH;
    private int asked;
    private boolean waits;

    Backlog(Ledger news, InstantSource pace) {
        this.news = news;
        this.pace = pace;
    }

    boolean waits() {
        Instant now = pace.instant();
        if (Duration.between(lookedAt, now).compareTo(LOOK_AGAIN) < 0 && asked++ < LOOK_AGAIN_AFTER) return waits;
        lookedAt = now;
        asked = 0;
        waits = news.read(view -> READERS.entrySet().stream().mapToLong(reader -> view.end(reader.getValue()) - view.position(reader.getKey(), reader.getValue())).sum()) >= ENTRIES_MIN;
        return waits;
    }
}
