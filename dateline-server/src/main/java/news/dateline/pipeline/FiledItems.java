package news.dateline.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireEvent;
import news.dateline.wire.Filed;
import news.dateline.wire.Versions;

/** What was filed before, in the ledger's tables. */
final class FiledItems implements Filed {
    /** More reprints of one text than all agencies of a desk file. */
    private static final int SAME_WORDS_MAX = 1_000;

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
            Optional<ItemVersion> first = before.first(hash);
            if (first.isEmpty()) transaction.put(Tables.FIRST_WORDS, hash, filed.version());
            else if (!first.get().item().equals(filed.version().item())) transaction.put(Tables.SAME_WORDS, hash + "\n" + filed.version().item().key(), filed.version());
        });
    }

    /** Every item that was filed in words of this hash. */
    List<ItemId> inWords(String hash) {
        Set<ItemId> items = new TreeSet<>();
        first(hash).ifPresent(version -> items.add(version.item()));
        for (View.Row<ItemVersion> row : view.startingWith(Tables.SAME_WORDS, hash + "\n", SAME_WORDS_MAX)) items.add(row.value().item());
        return List.copyOf(items);
    }
}
