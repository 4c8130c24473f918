package news.dateline.testkit.sim;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
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
    private final LongPredicate fails;
    private final Moment moment;
    private final AtomicLong writes;

    private FaultyLedger(Ledger inner, LongPredicate fails, Moment moment, AtomicLong writes) {
        this.inner = inner;
        this.fails = fails;
        this.moment = moment;
        this.writes = writes;
    }

    /** Fails once, at the n-th write (the first is 1). */
    public static FaultyLedger once(Ledger inner, long n, Moment moment) {
        return new FaultyLedger(inner, write -> write == n, moment, new AtomicLong());
    }

    /** Fails from the n-th write on. */
    public static FaultyLedger forEver(Ledger inner, long n, Moment moment) {
        return new FaultyLedger(inner, write -> write >= n, moment, new AtomicLong());
    }

    /** Fails at every n-th write. */
    public static FaultyLedger every(Ledger inner, long n, Moment moment) {
        return new FaultyLedger(inner, write -> write % n == 0, moment, new AtomicLong());
    }

    /** The same faults over another ledger, counted together with this one's. */
    public FaultyLedger beside(Ledger other) {
        return new FaultyLedger(other, fails, moment, writes);
    }

    public long writes() {
        return writes.get();
    }

    @Override public <T> T read(Function<View, T> work) {
        return inner.read(work);
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        long number = writes.incrementAndGet();
        if (!fails.test(number)) return inner.write(work);
        return switch (moment) {
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
