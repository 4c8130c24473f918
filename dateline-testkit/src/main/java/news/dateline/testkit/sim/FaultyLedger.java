package news.dateline.testkit.sim;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/**
 * A ledger whose disk fails when a test says so: at the n-th write, once or for ever, before its commit (nothing of it remains) or after (all of it stands, and nobody was told). Reads always work.
 * What it throws is what a full disk throws. Thread-safe; counts the writes of all threads.
 */
public final class FaultyLedger implements Ledger {
    /** When a write that fails does so. */
    public enum Moment { BEFORE_COMMIT, AFTER_COMMIT }

    private final Ledger inner;
    private final LongFunction<Optional<Moment>> fails;
    private final AtomicLong writes;

    private FaultyLedger(Ledger inner, LongFunction<Optional<Moment>> fails, AtomicLong writes) {
        this.inner = inner;
        this.fails = fails;
        this.writes = writes;
    }

    /** Fails once, at the n-th write (the first is 1). */
    public static FaultyLedger once(Ledger inner, long n, Moment moment) {
        return at(inner, write -> write == n, moment);
    }

    /** Fails from the n-th write on. */
    public static FaultyLedger forEver(Ledger inner, long n, Moment moment) {
        return at(inner, write -> write >= n, moment);
    }

    /** Fails at every n-th write. */
    public static FaultyLedger every(Ledger inner, long n, Moment moment) {
        return at(inner, write -> write % n == 0, moment);
    }

    /** Fails about once in {@code n} writes, before or after the commit, as a seed says. */
    public static FaultyLedger byChance(Ledger inner, long n, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        return new FaultyLedger(inner, _ -> chance.nextLong(n) > 0 ? Optional.empty() : Optional.of(chance.nextBoolean() ? Moment.BEFORE_COMMIT : Moment.AFTER_COMMIT), new AtomicLong());
    }

    private static FaultyLedger at(Ledger inner, LongPredicate fails, Moment moment) {
        return new FaultyLedger(inner, write -> fails.test(write) ? Optional.of(moment) : Optional.empty(), new AtomicLong());
    }

    /** The same faults over another ledger, counted together with this one's. */
    public FaultyLedger beside(Ledger other) {
        return new FaultyLedger(other, fails, writes);
    }

    public long writes() {
        return writes.get();
    }

    @Override public <T> T read(Function<View, T> work) {
        return inner.read(work);
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        long number = writes.incrementAndGet();
        Optional<Moment> moment = fails.apply(number);
        if (moment.isEmpty()) return inner.write(work);
        return switch (moment.get()) {
            case BEFORE_COMMIT -> inner.write(transaction -> {
                work.apply(transaction);
                throw failed(number);
            });
            case AFTER_COMMIT -> {
                inner.write(work);
                throw failed(number);
            }
        };
    }

    private static DatelineException failed(long number) {
        return new DatelineException.Retriable("Could not write: the simulated disk failed at write " + number);
    }

    @Override public void onCommit(Runnable wake) {
        inner.onCommit(wake);
    }

    @Override public void close() {
        inner.close();
    }
}
