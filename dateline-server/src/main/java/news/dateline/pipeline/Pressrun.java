package news.dateline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.StoryId;
import news.dateline.press.Press;
import news.dateline.press.Shown;
import news.dateline.press.Target;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes what readers see: one transaction of the pages ledger, then the pages in memory, then open connections are told. One thread at a time. */
final class Pressrun {
    private static final Logger LOG = LoggerFactory.getLogger(Pressrun.class);

    private final Ledger pages;
    private final Press press;
    private final FinishedPages store;
    private final PressStage.Told told;
    private final StageMeter meter;
    private final Marked marked;
    private final StoredPage shut;
    /** Paths that readers were kept from before anything was written. */
    private final Set<String> hidden = new HashSet<>();

    /** {@code told} hears of each change. */
    Pressrun(Ledger pages, Press press, FinishedPages store, PressStage.Told told, StageMeter meter, Marked marked) {
        this.pages = pages;
        this.press = press;
        this.store = store;
        this.told = told;
        this.meter = meter;
        this.marked = marked;
        this.shut = PressWriter.stored(press.closed("/"));
    }

    /**
     * Keeps readers from every page on which stories stand, at once: writing down what closes takes its time, and the order is durable already. Should the process die in between, the order is read
     * again; should writing fail, they stay shut until it succeeds. Receipts are written later, so nothing is before readers after its receipt.
     */
    void hide(List<StoryId> stories) {
        hide(stories, false);
    }

    /** {@code stays}: the stories stand on with other words, so that nobody is told that they are gone. */
    void hide(List<StoryId> stories, boolean stays) {
        if (stories.isEmpty()) return;
        told.hidden(stories);
        List<StoryId> parts = pages.read(view -> stories.stream().flatMap(story -> new LedgerShown(view).story(story).stream()).flatMap(story -> story.absorbed().stream()).toList());
        hideStale(parts);
        List<Shown.Place> places = places(stories, LedgerShown::places);
        for (Shown.Place place : places) {
            if (!hidden.add(place.path())) continue;
            switch (place.surface()) {
                // Not there at all: what leads to them is shut. An article that links it as the same news in another language comes back without it.
                case ARTICLE -> {
                    if (!stays && place.target() instanceof Target.Article own && stories.contains(own.story())) store.shut(place.path(), Optional.empty());
                    else store.shut(place.path(), Optional.of(shut));
                }
                case CARD, PICTURE, LIVE_PAGE -> {
                    if (stays) store.shut(place.path(), Optional.of(shut));
                    else store.shut(place.path(), Optional.empty());
                }
                case STRUCTURED_DATA, ADDRESS, FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, RELATED, STORYLINE, TRENDING, SEARCH, NEWSLETTER, SHOTS, LIVE, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> store.shut(place.path(), Optional.of(shut));
            }
        }
    }

    /** Keeps readers from the pages alone that have not been pressed since these stories said something else, or were taken into others. */
    void hideStale(List<StoryId> stories) {
        if (stories.isEmpty()) return;
        told.hidden(stories);
        for (Shown.Place place : places(stories, LedgerShown::waiting)) if (hidden.add(place.path())) store.shut(place.path(), Optional.of(shut));
    }

    private List<Shown.Place> places(List<StoryId> stories, BiFunction<LedgerShown, StoryId, List<Shown.Place>> of) {
        return pages.read(view -> {
            LedgerShown shown = new LedgerShown(view);
            return stories.stream().flatMap(story -> of.apply(shown, story).stream()).toList();
        });
    }

    /** What was hidden and turned out not to be touched stands as it is stored. */
    private void unhide(Set<String> touched) {
        for (String path : hidden) if (!touched.contains(path)) store.unshut(path);
        hidden.clear();
    }

    /** How many pages were touched. */
    int change(String cause, Consumer<PressWriter> work) {
        Done done = written(cause, work);
        store.show(done.prepared());
        unhide(done.writer().paths());
        marked.changed(done.writer().marks());
        told.pressed(done.end());
        return done.writer().touched();
    }

    private record Done(PressWriter writer, FinishedPages.Prepared prepared, long end) { }

    private Done written(String cause, Consumer<PressWriter> work) {
        List<FinishedPages.Prepared> prepared = new ArrayList<>();
        try {
            return pages.write(transaction -> {
                PressWriter writer = new PressWriter(transaction, press, cause);
                work.accept(writer);
                prepared.add(Placing.prepare(transaction, store, writer.seen()));
                return new Done(writer, prepared.getLast(), transaction.end(Logs.PAGES));
            });
        } catch (RuntimeException e) {
            prepared.forEach(store::undo);
            marked.forget();
            throw e;
        }
    }

    void setAside(String what, Instant at, RuntimeException why) {
        LOG.error("stage={} entry={} set aside: it failed twice", PressStage.NAME, what, why);
        meter.failed();
        pages.change(transaction -> transaction.put(PressTables.SET_ASIDE, what, new SetAside(PressStage.NAME, what, String.valueOf(why.getMessage()), at)));
    }
}
