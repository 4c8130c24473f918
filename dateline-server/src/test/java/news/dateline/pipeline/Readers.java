package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import news.dateline.log.Ledger;
import news.dateline.log.View;
import news.dateline.testkit.sim.Oracle;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;

/** Reads every page that readers can get, byte by byte, and looks for what an oracle forbids. Knows nothing of how pages are made. */
final class Readers {
    private final Oracle oracle;
    /** By content tag: the marks that a page holds, and the markup that no page may hold. */
    private final Map<String, Set<String>> read = new HashMap<>();

    Readers(Oracle oracle) {
        this.oracle = oracle;
    }

    /** What is seen and forbidden now, each with its page. */
    List<String> seen(Ledger pages, FinishedPages store, java.time.Instant now) {
        SortedSet<String> forbidden = oracle.forbiddenAt(now);
        List<String> found = new ArrayList<>();
        for (View.Row<PressTables.Kept> row : pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE))) {
            StoredPage page = store.page(row.key()).orElseThrow(() -> new AssertionError("Expected " + row.key() + " before readers, found nothing"));
            for (String mark : words(row.key(), page)) if (forbidden.contains(mark) || oracle.neverAnywhere().contains(mark)) found.add(mark + " on " + row.key());
        }
        if (store.size() != pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).size()) found.add("a page that readers can get and the ledger does not know");
        return found;
    }

    private Set<String> words(String path, StoredPage page) {
        return read.computeIfAbsent(path + " " + page.tag(), _ -> {
            StringBuilder all = new StringBuilder(path).append('\n').append(page.text());
            page.headers().forEach(header -> all.append('\n').append(header.value()));
            String text = all.toString().toLowerCase(Locale.ROOT);
            Set<String> marks = new HashSet<>();
            for (String word : text.split("[^\\p{L}\\p{N}]+")) if (oracle.marks().contains(word)) marks.add(word);
            for (String never : oracle.neverAnywhere()) if (text.contains(never)) marks.add(never);
            return marks;
        });
    }
}
