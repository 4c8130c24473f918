package news.dateline.web.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.press.Page;

/** Pages, and behind them old addresses of another site that lead to them for ever (301). A page always goes before an old address. Immutable but for the pages; any thread. */
public final class Redirects implements PageStore {
    private static final int MOVED = 301;

    private final PageStore pages;
    private final Map<String, String> redirects;

    /** {@code redirects}: new address by old path, as a header may name it. */
    public Redirects(PageStore pages, Map<String, String> redirects) {
        this.pages = pages;
        this.redirects = Map.copyOf(redirects);
    }

    @Override public Optional<StoredPage> page(String path) {
        Optional<StoredPage> page = pages.page(path);
        return page.isPresent() ? page : Optional.ofNullable(redirects.get(path)).map(Redirects::moved);
    }

    @Override public Optional<ReadyPage> ready(String path) {
        return pages.ready(path);
    }

    @Override public boolean isCold(String path) {
        return pages.isCold(path);
    }

    @Override public boolean shows(String path) {
        return pages.shows(path);
    }

    @Override public Optional<Fetched> fetch(String path) {
        return pages.fetch(path);
    }

    @Override public boolean stands(Fetched fetched) {
        return pages.stands(fetched);
    }

    private static StoredPage moved(String to) {
        return new StoredPage(MOVED, Page.HTML, List.of(new StoredPage.Header("Location", to)), Integer.toHexString(to.hashCode()), 0, new byte[0], Optional.empty());
    }
}
