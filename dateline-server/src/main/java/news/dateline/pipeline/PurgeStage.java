package news.dateline.pipeline;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.press.Surface;
import news.dateline.web.desk.KillReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a shared cache in front of the site what it may not keep: every place from which a story was taken, and every address that the story ever had. It asks outside of any transaction, again when the
 * cache does not answer, and gives up after some tries, so that one cache cannot hold up the next kill for ever. One step at a time, from any thread.
 */
public final class PurgeStage implements Stage {
    static final String NAME = "purge";
    static final int TRIES_MAX = 8;
    static final int PATHS_MAX = 100;
    private static final int BATCH = 256;
    private static final int PATHS_OF_STORY_MAX = 1_000;
    private static final String ARTICLES = "/article/";
    private static final String PART = "\n";
    private static final String SHARED_CACHE = Surface.SHARED_CACHE.name();
    private static final Logger LOG = LoggerFactory.getLogger(PurgeStage.class);

    /** A shared cache. */
    @FunctionalInterface public interface Cache {
        /** Empty when it has dropped all of them, else why not. */
        Optional<String> purge(List<String> paths);
    }

    private final Ledger pages;
    private final Cache cache;
    private final InstantSource clock;
    private int tries;
    private boolean begun;

    public PurgeStage(Ledger pages, Cache cache, InstantSource clock) {
        this.pages = pages;
        this.cache = cache;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        if (!begun) begin();
        List<Envelope<PageEvent>> entries = pages.read(view -> view.read(Logs.PAGES, view.position(NAME, Logs.PAGES), BATCH));
        if (entries.isEmpty()) return false;
        Set<StoryId> stories = new LinkedHashSet<>();
        List<String> paths = pages.read(view -> closed(view, entries, stories));
        boolean purged = purge(paths);
        pages.change(transaction -> write(transaction, entries, stories, purged));
        return true;
    }

    /** What was pressed before there was a cache to tell stands where it stands. */
    private void begin() {
        begun = true;
        if (pages.read(view -> view.position(NAME, Logs.PAGES)) > 0) return;
        pages.change(transaction -> {
            for (View.Row<PressTables.Kept> row : transaction.range(PressTables.KEPT, ARTICLES, ARTICLES + "~", Integer.MAX_VALUE))
                if (row.value().surface() == Surface.ARTICLE) remember(transaction, row.value().shows().getFirst(), row.key());
            transaction.position(NAME, Logs.PAGES, transaction.end(Logs.PAGES));
        });
    }

    /** Every path at which a story may be kept that went in these entries; a path name that was pressed and went within them is among them. */
    private static List<String> closed(View view, List<Envelope<PageEvent>> entries, Set<StoryId> stories) {
        Set<String> paths = new LinkedHashSet<>();
        for (Envelope<PageEvent> entry : entries) {
            switch (entry.event()) {
                case PageEvent.PageClosed it -> {
                    stories.add(it.story());
                    paths.add(it.path());
                }
                case PageEvent.StoryGone it when it.into().isEmpty() -> {
                    stories.add(it.story());
                    paths.add(ARTICLES + it.story());
                }
                case PageEvent.StoryGone _, PageEvent.StoryShown _, PageEvent.PagePressed _ -> { }
            }
        }
        for (StoryId story : stories) view.startingWith(PressTables.PURGE_PATHS, story + PART, PATHS_OF_STORY_MAX).forEach(row -> paths.add(row.value()));
        for (Envelope<PageEvent> entry : entries) if (entry.event() instanceof PageEvent.PagePressed it) story(it.path()).filter(stories::contains).ifPresent(_ -> paths.add(it.path()));
        return List.copyOf(paths);
    }

    private boolean purge(List<String> paths) {
        for (int from = 0; from < paths.size(); from += PATHS_MAX) {
            Optional<String> failure = cache.purge(paths.subList(from, Math.min(paths.size(), from + PATHS_MAX)));
            if (failure.isEmpty()) continue;
            tries++;
            if (tries < TRIES_MAX) throw new DatelineException.Retriable("Expected the shared cache to drop " + paths.size() + " pages, found: " + failure.get());
            LOG.error("stage=purge gave up after {} tries, and a shared cache may go on showing what was taken back: {}", tries, failure.get());
            tries = 0;
            return false;
        }
        tries = 0;
        return !paths.isEmpty();
    }

    private void write(Transaction transaction, List<Envelope<PageEvent>> entries, Set<StoryId> stories, boolean purged) {
        for (Envelope<PageEvent> entry : entries) {
            switch (entry.event()) {
                case PageEvent.PagePressed it -> story(it.path()).ifPresent(story -> remember(transaction, story, it.path()));
                case PageEvent.PageClosed it -> forget(transaction, it.story());
                case PageEvent.StoryGone it when it.into().isEmpty() -> forget(transaction, it.story());
                case PageEvent.StoryGone _, PageEvent.StoryShown _ -> { }
            }
        }
        Envelope<PageEvent> last = entries.getLast();
        // After the receipts of the places themselves: no other receipt of the story has this key, since the entry has one story.
        if (purged) for (StoryId story : stories)
            transaction.put(PressTables.RECEIPTS, PressTables.receipt(story, last.position()) + " purged", new KillReceipt(story, SHARED_CACHE, "all its addresses", clock.instant(), Optional.empty(), last.name()));
        transaction.position(NAME, Logs.PAGES, last.position());
    }

    /** Only while a reader may be shown it there: a path name holds words of the headline. */
    private static void remember(Transaction transaction, StoryId story, String path) {
        transaction.put(PressTables.PURGE_PATHS, story + PART + path, path);
    }

    private static void forget(Transaction transaction, StoryId story) {
        for (View.Row<String> row : transaction.startingWith(PressTables.PURGE_PATHS, story + PART, PATHS_OF_STORY_MAX)) transaction.delete(PressTables.PURGE_PATHS, row.key());
    }

    /** Of an article's path: /article/label/id-words. */
    private static Optional<StoryId> story(String path) {
        if (!path.startsWith(ARTICLES)) return Optional.empty();
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dash = last.indexOf('-');
        return dash <= 0 ? Optional.empty() : Optional.of(new StoryId(last.substring(0, dash)));
    }
}
