package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;

/** Compresses well, a few at a time, what was pressed in haste. On the press's thread: nobody else writes pages, so none has changed meanwhile. */
final class Compressing {
    private static final int PAGES_MAX = 16;

    private final Ledger pages;
    private final FinishedPages store;

    Compressing(Ledger pages, FinishedPages store) {
        this.pages = pages;
        this.store = store;
    }

    /** False when nothing is left to do. Ends after the page at hand when an order {@code hasCome}: a kill does not wait for pages that only get smaller. */
    boolean step(BooleanSupplier hasCome) {
        record Well(String path, StoredPage page) { }
        List<View.Row<StoredPage>> hasty = pages.read(view -> view.startingWith(PressTables.HASTY, "", PAGES_MAX).stream()
                .flatMap(row -> view.get(PressTables.PAGES, row.key()).map(page -> new View.Row<>(row.key(), page)).stream()).toList());
        if (hasty.isEmpty()) return false;
        List<Well> better = new ArrayList<>();
        for (View.Row<StoredPage> row : hasty) {
            if (!better.isEmpty() && hasCome.getAsBoolean()) break;
            byte[] content = row.value().identity();
            better.add(new Well(row.key(), row.value().compressedWell(Compression.well(content), Compression.brotli(content))));
        }
        List<FinishedPages.Prepared> prepared = new ArrayList<>();
        try {
            pages.change(transaction -> {
                for (Well well : better) {
                    transaction.put(PressTables.PAGES, well.path(), well.page());
                    transaction.delete(PressTables.HASTY, well.path());
                }
                prepared.add(Placing.prepare(transaction, store, better.stream().collect(Collectors.toMap(Well::path, well -> Optional.of(well.page())))));
            });
        } catch (RuntimeException e) {
            prepared.forEach(store::undo);
            throw e;
        }
        prepared.forEach(store::show);
        return true;
    }
}
