package news.dateline.intake;

import java.io.IOException;
import java.util.function.Function;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/** Reads, but takes nothing any more. */
record BrokenLedger(Ledger ledger) implements Ledger {
    @Override public <T> T read(Function<View, T> work) {
        return ledger.read(work);
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        throw new DatelineException.Retriable("the disk is gone", new IOException("input/output error"));
    }

    @Override public void onCommit(Runnable wake) { }

    @Override public void close() { }
}
