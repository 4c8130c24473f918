package news.dateline.pipeline;

import java.util.Map;
import java.util.Optional;
import news.dateline.log.Ledger;
import news.dateline.log.View;

/** What has to be pressed, as its table has it, true for what was closed; kept in memory besides, in the order in which it is pressed, since every step of the press looks at it and thousands may wait. One thread at a time. */
final class Marked {
    private final Ledger pages;
    private final PressOrder order = new PressOrder();
    private boolean known;

    Marked(Ledger pages) {
        this.pages = pages;
    }

    PressOrder order() {
        if (!known) read();
        return order;
    }

    /** The table may have changed by other ways, or a change may have failed: it is read again. */
    void forget() {
        known = false;
    }

    /** What a transaction that is durable now has marked, or taken off. */
    void changed(Map<String, Optional<Boolean>> marks) {
        if (known) marks.forEach((key, mark) -> mark.ifPresentOrElse(closed -> order.mark(key, closed), () -> order.unmark(key)));
    }

    private void read() {
        order.clear();
        for (View.Row<Boolean> row : pages.read(view -> view.range(PressTables.DIRTY, "", "~", Integer.MAX_VALUE))) order.mark(row.key(), row.value());
        known = true;
    }
}
