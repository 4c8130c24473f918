package news.dateline.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time for each host. Keeps nothing of a host that nobody is using. Thread-safe; hold one host at most, so that nobody waits for ever. */
final class HostLocks {
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    <T> T alone(String host, Supplier<T> work) {
        Turn turn = turns.compute(host, (name, present) -> {
            Turn found = present == null ? new Turn() : present;
            found.users++;
            return found;
        });
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            turns.computeIfPresent(host, (name, present) -> --present.users == 0 ? null : present);
        }
    }

    int hosts() {
        return turns.size();
    }
}
