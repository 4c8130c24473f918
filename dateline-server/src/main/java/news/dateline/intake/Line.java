package news.dateline.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One polled source at work: its turn, its next time, its loop. Thread-safe. */
final class Line {
    private final Feed feed;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Instant due;
    private volatile Optional<Future<?>> loop = Optional.empty();

    Line(Feed feed, Instant due) {
        this.feed = feed;
        this.due = due;
    }

    Feed feed() {
        return feed;
    }

    Instant due() {
        return due;
    }

    void due(Instant next) {
        due = next;
    }

    Duration until(Instant now) {
        return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
    }

    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    void running(Future<?> future) {
        loop = Optional.of(future);
    }

    /** Ends the loop between two polls: an interrupt in the middle of one could close the files under a store. */
    void stop() {
        alone(() -> loop.map(future -> future.cancel(true)));
    }
}
