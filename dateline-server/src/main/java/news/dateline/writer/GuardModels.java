package news.dateline.writer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.guard.FactGuard;
import news.dateline.language.E5Words;
import news.dateline.language.OnnxEntailment;

/** The fact guard with its models: the word vectors are loaded when it is first asked, since without a writer and without edits nobody does; a model of entailment at once, so that a wrong folder stops the start. Any thread. */
public final class GuardModels implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Optional<OnnxEntailment> entailment;
    private Optional<E5Words> words = Optional.empty();
    private Optional<FactGuard> guard = Optional.empty();

    /** {@link IllegalArgumentException} says what is wrong with the folder. */
    public GuardModels(Optional<Path> entailment) {
        this.entailment = entailment.map(OnnxEntailment::load);
    }

    public FactGuard get() {
        lock.lock();
        try {
            if (guard.isEmpty()) {
                words = Optional.of(new E5Words());
                FactGuard loaded = FactGuard.load(words.get());
                guard = Optional.of(entailment.map(loaded::with).orElse(loaded));
            }
            return guard.get();
        } finally {
            lock.unlock();
        }
    }

    @Override public void close() {
        lock.lock();
        try {
            words.ifPresent(E5Words::close);
            entailment.ifPresent(OnnxEntailment::close);
            words = Optional.empty();
            guard = Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
