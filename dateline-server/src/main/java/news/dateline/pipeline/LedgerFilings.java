package news.dateline.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.log.Ledger;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ItemVersion;
import news.dateline.model.PlaceMention;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.press.Filings;

/** Filings as the wire log keeps them. Remembers the last few: the sentences of a story rest on a handful of them. Thread-safe. */
public final class LedgerFilings implements Filings {
    private static final int REMEMBERED_MAX = 256;

    private final Ledger news;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<ItemVersion, ItemFiled> recent = new LinkedHashMap<>(REMEMBERED_MAX, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<ItemVersion, ItemFiled> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    public LedgerFilings(Ledger news) {
        this.news = news;
    }

    @Override public List<PlaceMention> places(ItemVersion version) {
        return news.read(view -> NewsItems.annotated(view, version)).map(AnnotatedItem::places).orElse(List.of());
    }

    @Override public Optional<ItemFiled> filing(ItemVersion version) {
        lock.lock();
        try {
            ItemFiled known = recent.get(version);
            if (known != null) return Optional.of(known);
            Optional<ItemFiled> read = news.read(view -> NewsItems.filed(view, version));
            read.ifPresent(filed -> recent.put(version, filed));
            return read;
        } finally {
            lock.unlock();
        }
    }
}
