package news.dateline.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.press.Showing;
import news.dateline.search.Entry;
import news.dateline.search.SearchIndex;
import news.dateline.search.Withdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages log to search index: what readers can see can be found, and nothing else. The index is a view: it is made anew from the stories as they stand when it is missing, damaged, of another version or of another
 * pages log, and how far it has read lies in it. What is taken back is out of every answer before anything is written ({@link #hidden}). One step at a time; the other methods from any thread.
 */
public final class SearchStage implements Stage, PressStage.Told, AutoCloseable {
    static final String NAME = "search";
    /** Its folder in the data directory. */
    public static final String FOLDER = "search";
    static final Duration COMMIT_EVERY = Duration.ofSeconds(30);
    /** Words that were taken back are rewritten out of the files no more often than this: it reads and writes much of a large index. */
    static final Duration SCOUR_EVERY = Duration.ofHours(1);
    static final Duration SCOUR_SMALL_EVERY = Duration.ofSeconds(10);
    private static final long SMALL_BYTES = 50_000_000;
    private static final int BATCH = 2_000;
    private static final int CHUNK = 500;
    private static final Logger LOG = LoggerFactory.getLogger(SearchStage.class);

    private final Ledger pages;
    private final Path folder;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Duration budget;
    private final Withdrawn withdrawn = new Withdrawn();
    private final SearchEntries entries;
    private volatile SearchIndex index;
    private String log = "";
    private long position = -1;
    private long committed = -1;
    private Instant committedAt = Instant.EPOCH;
    private Instant scouredAt = Instant.EPOCH;
    private boolean removed;
    private boolean scouring;

    /** {@code budget}: how long one question may take, by {@code nanos}. */
    public SearchStage(Ledger pages, Path folder, SearchEntries entries, Duration budget, InstantSource clock, LongSupplier nanos) {
        this.pages = pages;
        this.folder = folder;
        this.entries = entries;
        this.budget = budget;
        this.clock = clock;
        this.nanos = nanos;
        this.index = SearchIndex.open(folder, withdrawn, budget, nanos);
    }

    @Override public String name() {
        return NAME;
    }

    /** What answers are read from; another one after files were damaged. */
    SearchIndex index() {
        return index;
    }

    /** Whether it may not be shown though the ledger does not say so yet. */
    boolean isHidden(StoryId story) {
        return withdrawn.has(story);
    }

    @Override public boolean step() {
        try {
            if (position < 0) begin();
            return follow();
        } catch (UncheckedIOException | IllegalStateException e) {
            // Lucene closes an index whose files fail under it (AlreadyClosedException is an IllegalStateException).
            LOG.error("stage=search the index failed and is made anew", e);
            again();
            throw new DatelineException.Retriable("Expected the search index to be readable and writable, found: " + e.getMessage(), e);
        }
    }

    private void begin() {
        log = pages.read(SearchStage::name);
        position = index.position(log);
        committed = position;
        committedAt = clock.instant();
        if (position >= 0 && position <= pages.read(view -> view.end(Logs.PAGES))) return;
        // What happens meanwhile is read from the log after that.
        long end = pages.read(view -> view.end(Logs.PAGES));
        index.clear();
        String from = "";
        while (true) {
            String first = from;
            List<View.Row<Showing>> rows = pages.read(view -> view.range(PressTables.SHOWINGS, first, "~", CHUNK));
            for (View.Row<Showing> row : rows) entries.of(row.value()).ifPresent(index::put);
            if (rows.size() < CHUNK) break;
            from = rows.getLast().key() + "\0";
        }
        position = end;
        index.refresh(end);
        commit();
        LOG.info("stage=search stories={} indexed anew", index.size());
    }

    /** Which pages log it is: two that begin at the same moment are the same. */
    private static String name(View view) {
        List<Envelope<PageEvent>> first = view.read(Logs.PAGES, 0, 1);
        return first.isEmpty() ? "" : first.getFirst().at().toString();
    }

    private boolean follow() {
        List<Envelope<PageEvent>> events = pages.read(view -> view.read(Logs.PAGES, position, BATCH));
        if (events.isEmpty()) {
            index.refresh(position);
            idle();
            return false;
        }
        Set<StoryId> touched = new LinkedHashSet<>();
        for (Envelope<PageEvent> event : events) story(event.event()).ifPresent(touched::add);
        List<StoryId> gone = new ArrayList<>();
        pages.read(view -> touched.stream().map(story -> new LedgerShown(view).story(story).orElseThrow()).toList())
                .forEach(showing -> entries.of(showing).ifPresentOrElse(index::put, () -> gone.add(showing.id())));
        index.remove(gone);
        removed |= !gone.isEmpty();
        position = events.getLast().position();
        if (log.isEmpty()) log = pages.read(SearchStage::name);
        if (!touched.isEmpty()) index.refresh(position);
        if (!clock.instant().isBefore(committedAt.plus(COMMIT_EVERY))) commit();
        return true;
    }

    private void idle() {
        Instant now = clock.instant();
        if (position > committed && !now.isBefore(committedAt.plus(COMMIT_EVERY))) commit();
        if (removed && !now.isBefore(scouredAt.plus(index.bytes() < SMALL_BYTES ? SCOUR_SMALL_EVERY : SCOUR_EVERY))) {
            removed = false;
            scouring = true;
            scouredAt = now;
            index.scour();
        } else if (scouring && !index.isMerging()) {
            // The files of before go with the commit after it.
            scouring = false;
            index.refresh(position);
            commit();
        }
    }

    private void commit() {
        index.commit(log, position);
        committed = position;
        committedAt = clock.instant();
    }

    private static Optional<StoryId> story(PageEvent event) {
        return switch (event) {
            case PageEvent.StoryShown shown -> Optional.of(shown.story());
            case PageEvent.StoryGone gone -> Optional.of(gone.story());
            case PageEvent.PagePressed _, PageEvent.PageClosed _ -> Optional.empty();
        };
    }

    private void again() {
        position = -1;
        try {
            index.close();
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.warn("stage=search the index that failed could not be closed", e);
        }
        try {
            SearchIndex.discard(folder);
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not remove the damaged search index " + folder, e);
        }
        index = SearchIndex.open(folder, withdrawn, budget, nanos);
    }

    /** From this moment no answer holds or counts them. */
    @Override public void hidden(List<StoryId> stories) {
        withdrawn.hide(stories);
    }

    /** What was hidden is written down. */
    @Override public void pressed(long end) {
        withdrawn.written(end);
    }

    /** When no step is running and nobody asks any more. */
    @Override public void close() {
        if (position > committed) commit();
        index.close();
    }
}
