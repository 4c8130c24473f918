package news.dateline.testkit;

import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;

class MemoryLedgerTest extends LedgerContract {
    @Override protected Ledger open() {
        return new MemoryLedger(clock);
    }
}
