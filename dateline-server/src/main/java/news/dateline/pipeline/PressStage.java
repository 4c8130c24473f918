package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.DeskRecord;
import news.dateline.model.Signal;
import news.dateline.press.Filings;
import news.dateline.press.ListName;
import news.dateline.press.Lists;
import news.dateline.press.Newsroom;
import news.dateline.press.Page;
import news.dateline.press.Press;
import news.dateline.press.Showing;
import news.dateline.press.Target;
import news.dateline.press.page.NotFoundView;
import news.dateline.press.page.Pages;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses pages. Each step does the most urgent thing there is: signals, then lists that were closed, then the desk's decisions in order, then lists whose time has come (before the desk where they have waited long), then compressing well.
 * What it writes and how far it has read stand in one transaction of the pages ledger; readers see it after that. One thread at a time.
 */
public final class PressStage implements Stage {
    static final String NAME = "press";
    private static final Logger LOG = LoggerFactory.getLogger(PressStage.class);
    private static final int SIGNALS_MAX = 256;
    private static final int RECORDS_MAX = 32;
    private static final int TARGETS_MAX = 8;
    private static final int COMPRESSED_MAX = 16;
    private static final Duration LISTS_WAIT_MAX = Duration.ofSeconds(3);
    private static final int DIRTY_MAX = 100_000;
    private static final int LOADED_MAX = 500;
    /** Raised when what pages say, or with what they are pressed, changes by code alone, so that all are pressed anew. */
    private static final String CODE = "2";

    private final Ledger news;
    private final Ledger pages;
    private final Press press;
    private final Lists lists;
    private final Newsroom newsroom;
    private final String look;
    private final FinishedPages store;
    private final InstantSource pace;
    private final LongConsumer pressed;
    private final StageMeter meter;
    private final Map<Target, Instant> pressedAt = new HashMap<>();
    private Instant listsDoneAt = Instant.EPOCH;
    private boolean begun;

    /**
     * {@code pace} measures how long ago a list was pressed and nothing else; {@code pressed} is told, after each change, up to which position of the pages log readers see it.
     */
    public PressStage(Ledger news, Ledger pages, Newsroom newsroom, Pages templates, Filings filings, FinishedPages store, InstantSource pace, LongConsumer pressed,
                      MeterRegistry registry, LongSupplier nanos) {
        this.news = news;
        this.pages = pages;
        this.press = new Press(newsroom, templates, filings, id -> news.read(view -> view.get(Tables.STORIES, id.value())));
        this.lists = new Lists(newsroom, templates);
        this.newsroom = newsroom;
        this.look = CODE + " " + Integer.toHexString((newsroom + templates.notFound(newsroom.site(), new NotFoundView())).hashCode());
        this.store = store;
        this.pace = pace;
        this.pressed = pressed;
        this.meter = new StageMeter(registry, NAME, nanos);
    }

    @Override public String name() {
        return NAME;
    }

    /** Puts every stored page before readers; to be called once, before the site is opened and before the first step. */
    public static void load(Ledger pages, FinishedPages store) {
        String from = "/";
        while (true) {
            String first = from;
            List<View.Row<StoredPage>> rows = pages.read(view -> view.range(PressTables.PAGES, first, "0", LOADED_MAX));
            rows.forEach(row -> store.put(row.key(), row.value()));
            if (rows.size() < LOADED_MAX) return;
            from = rows.getLast().key() + "\0";
        }
    }

    /** Path to content tag and status of every page: two sites that are the same have the same. */
    public static Map<String, String> digest(Ledger pages) {
        Map<String, String> all = new TreeMap<>();
        pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).forEach(row -> all.put(row.key(), row.value().tag() + " " + row.value().status()));
        return all;
    }

    @Override public boolean step() {
        if (!begun) begin();
        if (signals() || dirty(urgent -> urgent, pace.instant())) return true;
        // While the desk's decisions come in a crowd, they go before lists that each of them would change again; but no list waits for long.
        boolean listsOverdue = Duration.between(listsDoneAt, pace.instant()).compareTo(LISTS_WAIT_MAX) > 0;
        return listsOverdue && lists() || desk() || lists() || compress();
    }

    private boolean lists() {
        Instant now = pace.instant();
        if (dirty(_ -> true, now)) return true;
        listsDoneAt = now;
        return false;
    }

    /** Presses every list that waits, whatever its pace: at the end of a replay, or before a test looks. */
    public void pressWaiting() {
        pressedAt.clear();
        while (dirty(_ -> true, pace.instant())) pressedAt.clear();
    }

    /** When the look of pages has changed (or there are none yet), all are marked. */
    private void begin() {
        begun = true;
        boolean same = pages.read(view -> view.get(PressTables.LOOK, PressTables.LOOK_KEY).filter(look::equals).isPresent() && view.get(PressTables.NEWSROOM, PressTables.LOOK_KEY).filter(newsroom::equals).isPresent());
        if (same) return;
        List<Target> targets = new ArrayList<>(lists.always());
        Set<Target> days = new HashSet<>();
        for (View.Row<Showing> row : pages.read(view -> view.range(PressTables.SHOWINGS, "", "~", Integer.MAX_VALUE))) {
            targets.add(new Target.Article(row.value().id()));
            if (row.value().isShown()) targets.add(new Target.Related(row.value().id()));
            for (ListName list : row.value().lists()) days.add(new Target.OfList(list));
        }
        targets.addAll(days);
        pages.change(transaction -> {
            for (Target target : targets) transaction.put(PressTables.DIRTY, target.key(), transaction.get(PressTables.DIRTY, target.key()).orElse(false));
            transaction.put(PressTables.LOOK, PressTables.LOOK_KEY, look);
            transaction.put(PressTables.NEWSROOM, PressTables.LOOK_KEY, newsroom);
        });
    }

    private boolean signals() {
        List<Envelope<Signal>> entries = unread(Logs.SIGNALS, SIGNALS_MAX);
        if (entries.isEmpty()) return false;
        handle(Logs.SIGNALS, entries, (writer, shown, entry) -> writer.apply(press.signalled(entry.event(), entry.at(), shown)));
        return true;
    }

    private boolean desk() {
        List<Envelope<DeskRecord>> entries = unread(Logs.DESK, RECORDS_MAX);
        if (entries.isEmpty()) return false;
        // What takes something away goes into a transaction of its own, so that it waits for no pressing.
        boolean closing = closes(entries.getFirst());
        handle(Logs.DESK, entries.stream().takeWhile(entry -> closes(entry) == closing).toList(), (writer, shown, entry) -> {
            if (entry.event() instanceof DeskRecord.Happened happened) writer.apply(press.happened(happened.event(), entry.at(), shown));
        });
        return true;
    }

    private static boolean closes(Envelope<DeskRecord> entry) {
        return entry.event() instanceof DeskRecord.Happened happened && Press.closes(happened.event());
    }

    private <E> List<Envelope<E>> unread(EventLog<E> log, int max) {
        long position = pages.read(view -> view.position(NAME, log));
        return news.read(view -> view.read(log, position, max));
    }

    @FunctionalInterface
    private interface Work<E> {
        void on(PressWriter writer, LedgerShown shown, Envelope<E> entry);
    }

    private <E> void handle(EventLog<E> log, List<Envelope<E>> entries, Work<E> work) {
        long began = meter.begin();
        try {
            write(log, entries, work);
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=press log={} from={} to={} the batch failed; trying its entries one by one", log.name(), entries.getFirst().position(), entries.getLast().position(), e);
            for (Envelope<E> entry : entries) handleAlone(log, entry, work);
        }
        meter.done(entries.size(), began);
    }

    private <E> void handleAlone(EventLog<E> log, Envelope<E> entry, Work<E> work) {
        try {
            write(log, List.of(entry), work);
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            // A close that fails may not be passed over: the stage stops, loudly, rather than leave a killed story before readers.
            if (log.equals(Logs.SIGNALS) || entry.event() instanceof DeskRecord.Happened happened && Press.closes(happened.event())) throw e;
            setAside(entry.name(), entry.at(), e);
            pages.change(transaction -> transaction.position(NAME, log, entry.position()));
        }
    }

    private <E> void write(EventLog<E> log, List<Envelope<E>> entries, Work<E> work) {
        change(entries.getLast().name(), writer -> {
            for (Envelope<E> entry : entries) work.on(writer, new LedgerShown(writer.transaction()), entry);
            writer.transaction().position(NAME, log, entries.getLast().position());
        });
    }

    /** One transaction; then readers see it. */
    private int change(String cause, Consumer<PressWriter> work) {
        record Done(PressWriter writer, long end) { }
        Done done = pages.write(transaction -> {
            PressWriter writer = new PressWriter(transaction, press, cause);
            work.accept(writer);
            return new Done(writer, transaction.end(Logs.PAGES));
        });
        done.writer().show(store);
        pressed.accept(done.end());
        return done.writer().touched();
    }

    @FunctionalInterface
    private interface Wanted {
        boolean is(boolean urgent);
    }

    /** Presses a few of the marked targets, what most readers look at first. */
    private boolean dirty(Wanted wanted, Instant now) {
        List<View.Row<Boolean>> rows = pages.read(view -> view.startingWith(PressTables.DIRTY, "", DIRTY_MAX));
        ToLongFunction<View.Row<Boolean>> rank = row -> row.value() ? -1 : Target.parse(row.key()).rank();
        List<Target> due = rows.stream().filter(row -> wanted.is(row.value())).sorted(Comparator.comparingLong(rank)).filter(row -> row.value() || isDue(Target.parse(row.key()), now))
                .limit(TARGETS_MAX).map(row -> Target.parse(row.key())).toList();
        if (due.isEmpty()) return false;
        try {
            press(due);
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=press pressing {} failed; trying one by one", due, e);
            for (Target target : due) pressAlone(target, now);
        }
        due.forEach(target -> pressedAt.put(target, now));
        return true;
    }

    private boolean isDue(Target target, Instant now) {
        Instant last = pressedAt.get(target);
        return last == null || Duration.between(last, now).compareTo(target.pace()) >= 0;
    }

    private void press(List<Target> targets) {
        long began = meter.begin();
        int touched = change(NAME, writer -> {
            LedgerShown shown = new LedgerShown(writer.transaction());
            for (Target target : targets) {
                if (target instanceof Target.Article article) writer.apply(press.article(article.story(), shown));
                else for (Page page : lists.press(target, shown)) writer.put(page);
                writer.transaction().delete(PressTables.DIRTY, target.key());
            }
        });
        meter.done(touched, began);
    }

    private void pressAlone(Target target, Instant now) {
        try {
            press(List.of(target));
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException e) {
            setAside(target.key(), now, e);
            pages.change(transaction -> transaction.delete(PressTables.DIRTY, target.key()));
        }
    }

    private void setAside(String what, Instant at, RuntimeException why) {
        LOG.error("stage=press entry={} set aside: it failed twice", what, why);
        meter.failed();
        pages.change(transaction -> transaction.put(PressTables.SET_ASIDE, what, new SetAside(NAME, what, String.valueOf(why.getMessage()), at)));
    }

    /** Compresses a few pages well. Nobody else writes pages, so none has changed meanwhile. */
    private boolean compress() {
        record Well(String path, StoredPage page) { }
        List<View.Row<StoredPage>> hasty = pages.read(view -> view.startingWith(PressTables.HASTY, "", COMPRESSED_MAX).stream()
                .flatMap(row -> view.get(PressTables.PAGES, row.key()).map(page -> new View.Row<>(row.key(), page)).stream()).toList());
        if (hasty.isEmpty()) return false;
        List<Well> better = hasty.stream().map(row -> {
            byte[] content = row.value().identity();
            return new Well(row.key(), row.value().compressedWell(Compression.well(content), Compression.brotli(content)));
        }).toList();
        pages.change(transaction -> {
            for (Well well : better) {
                transaction.put(PressTables.PAGES, well.path(), well.page());
                transaction.delete(PressTables.HASTY, well.path());
            }
        });
        better.forEach(well -> store.put(well.path(), well.page()));
        return true;
    }
}
