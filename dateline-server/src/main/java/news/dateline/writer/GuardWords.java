package news.dateline.writer;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.guard.TokenVectors;
import news.dateline.language.E5Words;

/** The word vectors of the fact guard, loaded when they are first asked for: without a writer nobody does. Any thread. */
public final class GuardWords implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<E5Words> loaded = Optional.empty();

    public TokenVectors get() {
        lock.lock();
        try {
            if (loaded.isEmpty()) loaded = Optional.of(new E5Words());
            return loaded.get();
        } finally {
            lock.unlock();
        }
    }

    @Override public void close() {
        lock.lock();
        try {
            loaded.ifPresent(E5Words::close);
            loaded = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
