package news.dateline.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.log.Ledger;
import news.dateline.log.View;

/** What has to be pressed, as its table has it, true for at once; kept in memory besides, since every step of the press looks at it and thousands may wait. One thread at a time. */
final class Marked {
    private final Ledger pages;
    private final Map<String, Boolean> rows = new TreeMap<>();
    private boolean known;
    private long urgent;

    Marked(Ledger pages) {
        this.pages = pages;
    }

    /** By a target's key. */
    Map<String, Boolean> rows() {
        if (!known) read();
        return rows;
    }

    boolean isUrgent() {
        if (!known) read();
        return urgent > 0;
    }

    /** The table may have changed by other ways, or a change may have failed: it is read again. */
    void forget() {
        known = false;
    }

    /** What a transaction that is durable now has marked, or taken off. */
    void changed(Map<String, Optional<Boolean>> marks) {
        if (!known) return;
        marks.forEach((key, mark) -> mark.ifPresentOrElse(at -> rows.put(key, at), () -> rows.remove(key)));
        count();
    }

    private void read() {
        rows.clear();
        for (View.Row<Boolean> row : pages.read(view -> view.range(PressTables.DIRTY, "", "~", Integer.MAX_VALUE))) rows.put(row.key(), row.value());
        known = true;
        count();
    }

    private void count() {
        urgent = rows.values().stream().filter(atOnce -> atOnce).count();
    }
}
