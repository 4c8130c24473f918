package news.dateline.web.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Every page of the site, compressed. What is asked for often lies in memory, up to so many bytes; the rest in a file, and of each address only its place in memory. What readers must not see is told in memory alone and goes before
 * everything: it holds at once, also against a read of the file that is under way. Without a file everything lies in memory. Thread-safe.
 */
public final class FinishedPages implements PageStore {
    private static final int OVERHEAD_BYTES = 400;
    private static final int STRIPES = 1024;
    private static final int TRIES_MAX = 16;

    /** Where pages of the file are found when the file is damaged. */
    @FunctionalInterface public interface Repair {
        Optional<StoredPage> page(String path);
    }

    /** What a transaction is about to change, written to the file and seen by nobody yet. {@code places} are of those that lie in the file. */
    public record Prepared(Map<String, Optional<StoredPage>> pages, Map<String, Long> places) { }

    private final Optional<PageFile> file;
    private final Repair repair;
    private final Places places = new Places();
    private final Map<String, ReadyPage> kept = new ConcurrentHashMap<>();
    private final Map<String, Optional<ReadyPage>> shut = new ConcurrentHashMap<>();
    private final Cache<String, ReadyPage> hot;
    /** Counts, by hash, what was changed: whoever has read the file in between throws away what was read. */
    private final AtomicIntegerArray changes = new AtomicIntegerArray(STRIPES);

    /** All in memory. */
    public FinishedPages() {
        this(Optional.empty(), _ -> Optional.empty(), 0);
    }

    /** @param memory bytes that pages may take in memory */
    public FinishedPages(PageFile file, Repair repair, long memory) {
        this(Optional.of(file), repair, memory);
    }

    private FinishedPages(Optional<PageFile> file, Repair repair, long memory) {
        this.file = file;
        this.repair = repair;
        this.hot = Caffeine.newBuilder().maximumWeight(memory).weigher(FinishedPages::weight).executor(Runnable::run).build();
    }

    private static int weight(String path, ReadyPage page) {
        return OVERHEAD_BYTES + 2 * path.length() + page.lines().length + page.page().gzip().length + page.page().brotli().map(bytes -> bytes.length).orElse(0);
    }

    /** The file in which they lie. */
    public Optional<PageFile> file() {
        return file;
    }

    @Override public Optional<StoredPage> page(String path) {
        return fetch(path).map(Fetched::page).map(ReadyPage::page);
    }

    @Override public Optional<ReadyPage> ready(String path) {
        Optional<ReadyPage> closed = shut.get(path);
        if (closed != null) return closed;
        ReadyPage page = hot.getIfPresent(path);
        return Optional.ofNullable(page == null ? kept.get(path) : page);
    }

    @Override public boolean isCold(String path) {
        return ready(path).isEmpty() && !shut.containsKey(path) && places.get(Places.hash(path)) != 0;
    }

    @Override public boolean shows(String path) {
        Optional<ReadyPage> ready = ready(path);
        if (ready.isPresent() || shut.containsKey(path)) return ready.filter(page -> page.page().status() == 200).isPresent();
        return PageFile.isOk(places.get(Places.hash(path)));
    }

    @Override public Optional<Fetched> fetch(String path) {
        long hash = Places.hash(path);
        for (int i = 0; i < TRIES_MAX; i++) {
            int before = changes.get(stripe(hash));
            Optional<ReadyPage> ready = ready(path);
            if (ready.isPresent()) return Optional.of(new Fetched(path, ready.get(), before));
            long place = places.get(hash);
            if (shut.containsKey(path) || place == 0) return Optional.empty();
            Optional<StoredPage> read = switch (file.orElseThrow().read(path, place)) {
                case PageFile.Found.Whole(StoredPage page) -> Optional.of(page);
                case PageFile.Found.Another() -> Optional.empty();
                case PageFile.Found.Broken() when changes.get(stripe(hash)) == before -> repair.page(path);
                case PageFile.Found.Broken() -> Optional.empty();
            };
            if (changes.get(stripe(hash)) != before) continue;
            if (read.isEmpty()) return Optional.empty();
            ReadyPage page = ReadyPage.of(read.get());
            // In one step with the look at what has changed: a page that goes meanwhile is taken out after it.
            hot.asMap().compute(path, (_, now) -> now == null && changes.get(stripe(hash)) == before ? page : now);
            return Optional.of(new Fetched(path, page, before));
        }
        return Optional.empty();
    }

    @Override public boolean stands(Fetched fetched) {
        return changes.get(stripe(Places.hash(fetched.path()))) == fetched.changes() && !shut.containsKey(fetched.path());
    }

    /** For what is on no disk: lists of what is read most. Where there is no file, for all. */
    public void put(String path, StoredPage page) {
        kept.put(path, ReadyPage.of(page));
        changed(path);
        shut.remove(path);
    }

    public void drop(String path) {
        kept.remove(path);
        changed(path);
        shut.remove(path);
    }

    /** From this moment nobody sees what stands there, but this in its place; nothing where it is empty. Until {@link #unshut} or until it changes. */
    public void shut(String path, Optional<StoredPage> instead) {
        shut.put(path, instead.map(ReadyPage::of));
        changed(path);
    }

    /** What stood there stands again. */
    public void unshut(String path) {
        shut.remove(path);
        changed(path);
    }

    /** Writes to the file what is to be shown: in the transaction that writes down the same, and the places beside it. When it fails, nothing is left. */
    public Prepared prepare(Map<String, Optional<StoredPage>> pages) {
        Map<String, Long> made = new LinkedHashMap<>();
        Prepared prepared = new Prepared(pages, made);
        if (file.isEmpty()) return prepared;
        try {
            pages.forEach((path, page) -> page.ifPresent(it -> made.put(path, file.get().write(path, it))));
        } catch (RuntimeException e) {
            undo(prepared);
            throw e;
        }
        return prepared;
    }

    /** The transaction failed. */
    public void undo(Prepared prepared) {
        file.ifPresent(it -> prepared.places().values().forEach(it::free));
    }

    /** The transaction is durable: readers see it. */
    public void show(Prepared prepared) {
        prepared.pages().forEach((path, page) -> {
            long place = prepared.places().getOrDefault(path, 0L);
            long before = places.put(Places.hash(path), place);
            if (place == 0 && page.isPresent()) kept.put(path, ReadyPage.of(page.get()));
            else kept.remove(path);
            changed(path);
            if (place != 0 && page.isPresent()) hot.put(path, ReadyPage.of(page.get()));
            else hot.invalidate(path);
            shut.remove(path);
            if (before != 0) file.orElseThrow().free(before);
        });
    }

    /** At a start: a page that lies in the file. */
    public void place(String path, long place) {
        places.put(Places.hash(path), place);
    }

    /** Of all addresses, in any order. */
    public long[] places() {
        return places.all();
    }

    /** Counts up after a change to places and before what lies in memory is put right. */
    private void changed(String path) {
        changes.incrementAndGet(stripe(Places.hash(path)));
    }

    /** Other bits than those by which places are found. */
    private static int stripe(long hash) {
        return (int) (hash >>> 20) & STRIPES - 1;
    }

    public int size() {
        return kept.size() + places.size();
    }

    /** Bytes that pages take in memory. */
    public long memory() {
        hot.cleanUp();
        return hot.policy().eviction().map(eviction -> eviction.weightedSize().orElse(0)).orElse(0L);
    }
}
