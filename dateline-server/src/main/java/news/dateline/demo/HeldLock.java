package news.dateline.demo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/** A ledger that says how long one transaction kept every other writer waiting. Any thread may call. */
final class HeldLock implements Ledger {
    private final Ledger ledger;
    private final LongSupplier nanos;
    private final AtomicLong longest = new AtomicLong();

    /** {@code nanos}: of the calling thread's processor, so that what else the machine does counts for nothing; what the disk takes at a commit then counts for nothing either. */
    HeldLock(Ledger ledger, LongSupplier nanos) {
        this.ledger = ledger;
        this.nanos = nanos;
    }

    /** Nanoseconds of the longest transaction since this was asked last. */
    long longest() {
        return longest.getAndSet(0);
    }

    @Override public <T> T read(Function<View, T> work) {
        return ledger.read(work);
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        return ledger.write(transaction -> {
            long began = nanos.getAsLong();
            T result = work.apply(transaction);
            longest.accumulateAndGet(nanos.getAsLong() - began, Math::max);
            return result;
        });
    }

    @Override public void onCommit(Runnable wake) {
        ledger.onCommit(wake);
    }

    @Override public void close() {
        ledger.close();
    }
}
