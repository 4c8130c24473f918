package news.dateline.pipeline;

import java.util.Optional;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;
import news.dateline.wire.Filed;
import news.dateline.wire.Versions;

/** What was filed before, in the ledger's tables. */
final class FiledItems implements Filed {
    private final View view;

    FiledItems(View view) {
        this.view = view;
    }

    @Override public Optional<Last> last(ItemId item) {
        return view.get(Tables.LAST_FILED, item.key());
    }

    @Override public Optional<ItemVersion> firstOfAgency(String agency, String textHash) {
        return view.get(Tables.FIRST_WORDS, agency + " " + textHash);
    }

    @Override public Optional<ItemVersion> first(String textHash) {
        return view.get(Tables.FIRST_WORDS, textHash);
    }

    static void note(Transaction transaction, WireEvent.ItemFiled filed) {
        Last last = Versions.last(filed);
        transaction.put(Tables.LAST_FILED, filed.version().item().key(), last);
        last.textHash().ifPresent(hash -> {
            FiledItems before = new FiledItems(transaction);
            String agency = filed.agency();
            if (before.firstOfAgency(agency, hash).isEmpty()) transaction.put(Tables.FIRST_WORDS, agency + " " + hash, filed.version());
            if (before.first(hash).isEmpty()) transaction.put(Tables.FIRST_WORDS, hash, filed.version());
        });
    }
}
