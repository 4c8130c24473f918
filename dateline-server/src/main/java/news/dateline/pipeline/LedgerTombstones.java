package news.dateline.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import news.dateline.log.Ledger;
import news.dateline.model.Removal;
import news.dateline.press.Gone;
import news.dateline.web.site.Tombstones;

/** Stories that readers have seen and may not see now, from the pages ledger. Any thread may call. */
public final class LedgerTombstones implements Tombstones.Source {
    private final Ledger pages;

    public LedgerTombstones(Ledger pages) {
        this.pages = pages;
    }

    @Override public List<Tombstones.Tombstone> since(Instant since, int max) {
        String oldest = PressTables.newest(since.toEpochMilli()) + "~";
        return pages.read(view -> view.range(PressTables.TOMBSTONES, "", oldest, max)).stream().map(row -> new Tombstones.Tombstone(row.value().id().value(), row.value().at(), state(row.value()))).toList();
    }

    private static String state(Gone gone) {
        return gone.killed() ? gone.removal().orElse(Removal.KILLED).name().toLowerCase(Locale.ROOT).replace('_', '-') : "withheld";
    }
}
