package news.dateline.pipeline;

import java.util.HashSet;
import java.util.Set;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.sqlite.KeyRing;

/** Destroys the key of an item as soon as an editor redacts it: every backup forgets it then, whenever the rest is destroyed. Called from one thread at a time. */
public final class Forgetting implements Stage {
    private static final int ITEMS_MAX = 100_000;

    private final Ledger news;
    private final KeyRing keys;
    private final Set<ItemId> forgotten = new HashSet<>();

    public Forgetting(Ledger news, KeyRing keys) {
        this.news = news;
        this.keys = keys;
    }

    @Override public String name() {
        return "forget";
    }

    @Override public boolean step() {
        for (View.Row<Redacted> row : news.read(view -> view.startingWith(Tables.REDACTED, "", ITEMS_MAX)))
            if (forgotten.add(row.value().item())) keys.destroy(Sealing.key(row.value().item()));
        return false;
    }
}
