package news.dateline.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import news.dateline.log.Ledger;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.PageFile;
import news.dateline.web.site.StoredPage;

/** How pages get from their ledger before readers: into memory, or into the file that readers are served from, with their places beside them in the same transaction. */
final class Placing {
    private static final String FILE = "file";
    private static final int PAGES_MAX = 500;
    private static final int PLACES_MAX = 10_000;
    private static final String FROM = "/";
    private static final String TO = "0";

    private Placing() { }

    /** Puts every stored page before readers. Where the file is the one that the places are of, no page is read; else, and where the file was cut short, pages are written to it again. */
    static void load(Ledger pages, FinishedPages store) {
        if (store.file().isEmpty()) each(pages, PressTables.PAGES, PAGES_MAX, rows -> rows.forEach(row -> store.put(row.key(), row.value())));
        else load(pages, store, store.file().get());
    }

    private static void load(Ledger pages, FinishedPages store, PageFile file) {
        long known = pages.read(view -> view.get(PressTables.PLACED_IN, FILE)).orElse(0L);
        if (known > 0 && known == file.generation()) settle(pages, store, file);
        else fill(pages, store, file);
        // Whoever opens a copy of one of the two beside another state of the other finds that they do not belong together.
        file.generation(known + 1);
        pages.change(transaction -> transaction.put(PressTables.PLACED_IN, FILE, known + 1));
    }

    private static void settle(Ledger pages, FinishedPages store, PageFile file) {
        each(pages, PressTables.PAGE_PLACES, PLACES_MAX, rows -> rows.forEach(row -> store.place(row.key(), row.value())));
        Set<Long> wrong = file.settle(store.places());
        if (wrong.isEmpty()) return;
        each(pages, PressTables.PAGE_PLACES, PLACES_MAX, rows -> {
            List<String> paths = rows.stream().filter(row -> wrong.contains(row.value())).map(View.Row::key).toList();
            for (int from = 0; from < paths.size(); from += PAGES_MAX) {
                List<String> some = paths.subList(from, Math.min(paths.size(), from + PAGES_MAX));
                write(pages, store, file, pages.read(view -> some.stream().flatMap(path -> view.get(PressTables.PAGES, path).map(page -> new View.Row<>(path, page)).stream()).toList()));
            }
        });
    }

    private static void fill(Ledger pages, FinishedPages store, PageFile file) {
        file.clear();
        each(pages, PressTables.PAGE_PLACES, PLACES_MAX, rows -> pages.change(transaction -> rows.forEach(row -> transaction.delete(PressTables.PAGE_PLACES, row.key()))));
        each(pages, PressTables.PAGES, PAGES_MAX, rows -> write(pages, store, file, rows));
    }

    private static void write(Ledger pages, FinishedPages store, PageFile file, List<View.Row<StoredPage>> rows) {
        pages.change(transaction -> {
            for (View.Row<StoredPage> row : rows) {
                long place = file.write(row.key(), row.value());
                transaction.put(PressTables.PAGE_PLACES, row.key(), place);
                store.place(row.key(), place);
            }
        });
    }

    private static <V> void each(Ledger pages, Table<V> table, int max, Consumer<List<View.Row<V>>> work) {
        String from = FROM;
        while (true) {
            String first = from;
            List<View.Row<V>> rows = pages.read(view -> view.range(table, first, TO, max));
            if (!rows.isEmpty()) work.accept(rows);
            if (rows.size() < max) return;
            from = rows.getLast().key() + "\0";
        }
    }

    /** At the end of the transaction that changes these pages, empty for those that go. To be shown when it is durable, or undone. */
    static FinishedPages.Prepared prepare(Transaction transaction, FinishedPages store, Map<String, Optional<StoredPage>> changed) {
        if (store.file().isEmpty()) {
            unplace(transaction);
            return store.prepare(changed);
        }
        FinishedPages.Prepared prepared = store.prepare(changed);
        try {
            for (String path : changed.keySet()) {
                Long place = prepared.places().get(path);
                if (place == null) transaction.delete(PressTables.PAGE_PLACES, path);
                else transaction.put(PressTables.PAGE_PLACES, path, place);
            }
        } catch (RuntimeException e) {
            store.undo(prepared);
            throw e;
        }
        return prepared;
    }

    /** Pages change and the file does not: it is filled anew at the next start. */
    static void unplace(Transaction transaction) {
        if (transaction.get(PressTables.PLACED_IN, FILE).isPresent()) transaction.delete(PressTables.PLACED_IN, FILE);
    }
}
