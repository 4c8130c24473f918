package news.dateline.web.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every page of the site, compressed, in memory. Thread-safe. */
public final class FinishedPages implements PageStore {
    private final Map<String, ReadyPage> pages = new ConcurrentHashMap<>();

    @Override public Optional<StoredPage> page(String path) {
        return ready(path).map(ReadyPage::page);
    }

    @Override public Optional<ReadyPage> ready(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    public void put(String path, StoredPage page) {
        pages.put(path, ReadyPage.of(page));
    }

    public void drop(String path) {
        pages.remove(path);
    }

    public int size() {
        return pages.size();
    }
}
