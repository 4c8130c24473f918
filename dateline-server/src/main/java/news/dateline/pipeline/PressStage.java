package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.DeskRecord;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.press.Filings;
import news.dateline.press.ListName;
import news.dateline.press.Lists;
import news.dateline.press.Newsroom;
import news.dateline.press.Press;
import news.dateline.press.Showing;
import news.dateline.press.Surface;
import news.dateline.press.Target;
import news.dateline.press.page.NotFoundView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Phrasebook;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses pages. Each step does the most urgent thing there is: signals, then what was closed, fronts first ({@link PressOrder}), then the desk's decisions in order, then lists whose time has come (before the desk where they have waited
 * long), then compressing well.
 * What it writes and how far it has read stand in one transaction of the pages ledger; readers see it after that. One thread at a time.
 */
public final class PressStage implements Stage {
    static final String NAME = "press";
    private static final Logger LOG = LoggerFactory.getLogger(PressStage.class);
    private static final int SIGNALS_MAX = 256;
    private static final int RECORDS_MAX = 32;
    private static final Duration LISTS_WAIT_MAX = Duration.ofSeconds(3);
    private static final Duration LISTS_LOOK = Duration.ofMillis(100);
    /** Pages of a busy moment are pressed again soon; compressing them well is for afterwards. */
    private static final Duration QUIET = Duration.ofSeconds(1);
    /** Even while much is on its way. */
    private static final Duration QUIET_ENOUGH = Duration.ofSeconds(20);
    private static final int PLACES_MAX = 10_000;
    /** Raised when what pages say, or with what they are pressed, changes by code alone, so that all are pressed anew. */
    private static final String CODE = "4";
    /** The logs that it reads. */
    static final List<EventLog<?>> READS = List.of(Logs.SIGNALS, Logs.DESK, Logs.STORYLINES);

    private final Ledger news;
    private final Ledger pages;
    private final Press press;
    private final Lists lists;
    private final Newsroom newsroom;
    private final String look;
    private final Marked marked;
    private final Pressrun pressrun;
    private final WaitingTargets waiting;
    private final Compressing compressing;
    private final Backlog backlog;
    private final InstantSource pace;
    private final StageMeter meter;
    private Instant listsDoneAt = Instant.EPOCH;
    private Instant busyAt = Instant.EPOCH;
    private boolean crowded;
    private boolean begun;
    /** The last signal that this step began with. */
    private long signalsAtBegin;
    private volatile boolean obeying;

    /**
     * {@code pace} measures how long ago something was pressed and nothing else; {@code told} hears of each change.
     */
    public PressStage(Ledger news, Ledger pages, Newsroom newsroom, Pages templates, Filings filings, FinishedPages store, InstantSource pace, Told told,
                      MeterRegistry registry, LongSupplier nanos) {
        this.news = news;
        this.pages = pages;
        this.press = new Press(newsroom, templates, filings, new LedgerRecords(news));
        this.lists = new Lists(newsroom, templates);
        this.newsroom = newsroom;
        this.look = CODE + " " + Integer.toHexString((newsroom + Phrasebook.STANDARD.fingerprint() + templates.notFound(newsroom.site(), new NotFoundView())).hashCode());
        this.pace = pace;
        this.meter = new StageMeter(registry, NAME, nanos);
        this.marked = new Marked(pages);
        this.pressrun = new Pressrun(pages, press, store, told, meter, marked);
        this.waiting = new WaitingTargets(pages, pressrun, press, lists, pace, meter, marked, this::isSignalled);
        this.compressing = new Compressing(pages, store);
        this.backlog = new Backlog(news, pace);
    }

    @Override public String name() {
        return NAME;
    }

    /** Who hears of what readers see. Called on the press's thread. */
    @FunctionalInterface public interface Told {
        /** After a change: readers see what the pages log says up to this position. */
        void pressed(long position);

        /** Before anything is written: readers must not see these stories from now on. */
        default void hidden(List<StoryId> stories) { }
    }

    /** Puts every stored page before readers; to be called once, before the site is opened and before the first step. */
    public static void load(Ledger pages, FinishedPages store) {
        Placing.load(pages, store);
    }

    /** A page as the ledger has it, for a file of pages that is damaged. */
    public static Optional<StoredPage> stored(Ledger pages, String path) {
        return pages.read(view -> view.get(PressTables.PAGES, path));
    }

    /** Whether anything is marked and not pressed yet. */
    public static boolean pressing(Ledger pages) {
        return pages.read(view -> !view.startingWith(PressTables.DIRTY, "", 1).isEmpty());
    }

    /** Whether pages still wait to be compressed well. */
    public static boolean compressing(Ledger pages) {
        return pages.read(view -> !view.startingWith(PressTables.HASTY, "", 1).isEmpty());
    }

    /** How many pages were pressed after a position of the pages log, by kind, those that still stand. */
    public static Map<Surface, Integer> pressed(Ledger pages, long after) {
        Map<Surface, Integer> all = new EnumMap<>(Surface.class);
        pages.read(view -> view.read(Logs.PAGES, after, Integer.MAX_VALUE).stream()
                .flatMap(entry -> entry.event() instanceof PageEvent.PagePressed pressed ? view.get(PressTables.KEPT, pressed.path()).stream() : Stream.empty()).map(PressTables.Kept::surface).toList())
                .forEach(surface -> all.merge(surface, 1, Integer::sum));
        return all;
    }

    /** Path to content tag and status of every page: two sites that are the same have the same. */
    public static Map<String, String> digest(Ledger pages) {
        Map<String, String> all = new TreeMap<>();
        pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).forEach(row -> all.put(row.key(), row.value().tag() + " " + row.value().status()));
        return all;
    }

    /** Path to kind of surface of every page on which a story stands. */
    public static Map<String, Surface> places(Ledger pages, StoryId story) {
        Map<String, Surface> all = new TreeMap<>();
        String prefix = PressTables.place(story, "");
        pages.read(view -> view.startingWith(PressTables.PLACES, prefix, PLACES_MAX)).forEach(row -> all.put(row.key().substring(prefix.length()), row.value().surface()));
        return all;
    }

    @Override public boolean step() {
        if (!begun) begin();
        signalsAtBegin = lastSignal();
        boolean busy = obey() || pictures() || listsOverdue() && lists() || desk() || storylines() || lists();
        if (busy) busyAt = pace.instant();
        return busy || Duration.between(busyAt, pace.instant()).compareTo(backlog.waits() ? QUIET_ENOUGH : QUIET) > 0 && compressing.step(this::isSignalled);
    }

    @Override public boolean isObeying() {
        return obeying;
    }

    /** Signals, then what they closed. What fails is tried again later, and nobody waits for that. */
    private boolean obey() {
        try {
            boolean busy = signals() || waiting.closed();
            obeying = waiting.isClosed();
            return busy;
        } catch (RuntimeException | Error e) {
            obeying = false;
            throw e;
        }
    }

    private long lastSignal() {
        return news.read(view -> view.end(Logs.SIGNALS));
    }

    /** Whether an order has come since this step began. A batch ends early then: a kill waits for the pressing of one story or list, and not for that of dozens. */
    private boolean isSignalled() {
        return lastSignal() > signalsAtBegin;
    }

    /** While the desk's decisions come in a crowd or items wait for the stages before it, they go before lists that each of them would change again; but no list waits for long. */
    private boolean listsOverdue() {
        return Duration.between(listsDoneAt, pace.instant()).compareTo(LISTS_WAIT_MAX) > 0;
    }

    private boolean lists() {
        boolean busy = crowded || backlog.waits();
        // Thousands may be marked and not due; there is no need to look through them after each decision.
        if (busy && Duration.between(listsDoneAt, pace.instant()).compareTo(LISTS_LOOK) < 0) return false;
        if (waiting.due(busy)) return true;
        listsDoneAt = pace.instant();
        return false;
    }

    /** Presses every list that waits, whatever its pace: at the end of a replay, or before a test looks. */
    public void pressWaiting() {
        waiting.all();
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
            if (row.value().isShown()) targets.addAll(List.of(new Target.Related(row.value().id()), new Target.Storyline(row.value().id())));
            for (ListName list : row.value().lists()) days.add(new Target.OfList(list));
        }
        for (View.Row<StorylineId> row : pages.read(view -> view.range(PressTables.STORYLINE_OF_CLUSTER, "", "~", Integer.MAX_VALUE))) days.add(new Target.OfList(new ListName.OfStoryline(row.value())));
        targets.addAll(days);
        pages.change(transaction -> {
            for (Target target : targets) transaction.put(PressTables.DIRTY, target.key(), transaction.get(PressTables.DIRTY, target.key()).orElse(false));
            // Data of before it was kept which story tells of which cluster.
            PressWriter writer = new PressWriter(transaction, press, NAME);
            for (View.Row<Showing> row : transaction.range(PressTables.SHOWINGS, "", "~", Integer.MAX_VALUE)) {
                writer.weave(row.value());
                LedgerArchive.place(transaction, Optional.of(row.value()), row.value());
            }
            for (Target target : LedgerArchive.targets(transaction)) transaction.put(PressTables.DIRTY, target.key(), transaction.get(PressTables.DIRTY, target.key()).orElse(false));
            transaction.put(PressTables.LOOK, PressTables.LOOK_KEY, look);
            transaction.put(PressTables.NEWSROOM, PressTables.LOOK_KEY, newsroom);
        });
        marked.forget();
    }

    private boolean signals() {
        List<Envelope<Signal>> entries = unread(Logs.SIGNALS, SIGNALS_MAX);
        if (entries.isEmpty()) return false;
        obeying = true;
        pressrun.hide(pages.read(view -> entries.stream().flatMap(entry -> press.closing(entry.event(), entry.at(), new LedgerShown(view)).stream()).distinct().toList()));
        pressrun.hideStale(pages.read(view -> entries.stream().flatMap(entry -> press.stale(entry.event(), entry.at(), new LedgerShown(view)).stream()).distinct().toList()));
        pressrun.hide(pages.read(view -> entries.stream().flatMap(entry -> press.retelling(entry.event(), entry.at(), new LedgerShown(view)).stream()).distinct().toList()), true);
        handle(Logs.SIGNALS, entries, (writer, shown, entry) -> press.signalled(entry.event(), entry.at(), shown, writer::apply));
        return true;
    }

    /** Pictures that came, or went: their stories are pressed with what they have now. */
    private boolean pictures() {
        List<View.Row<PictureTables.Work>> rows = pages.read(view -> view.startingWith(PictureTables.WORK, "", RECORDS_MAX));
        if (rows.isEmpty()) return false;
        for (View.Row<PictureTables.Work> row : rows) {
            try {
                pressrun.change(PictureStage.NAME, writer -> {
                    writer.apply(press.pictured(new StoryId(row.key()), row.value().withdrawn(), new LedgerShown(writer.transaction())));
                    writer.transaction().delete(PictureTables.WORK, row.key());
                });
            } catch (DatelineException e) {
                throw e;
            } catch (RuntimeException e) {
                // The picture itself is out of readers' reach already.
                pressrun.setAside(PictureStage.NAME + "/" + row.key(), pace.instant(), e);
                pages.change(transaction -> transaction.delete(PictureTables.WORK, row.key()));
            }
        }
        return true;
    }

    private boolean desk() {
        List<Envelope<DeskRecord>> entries = unread(Logs.DESK, RECORDS_MAX);
        crowded = entries.size() == RECORDS_MAX;
        if (entries.isEmpty()) return false;
        // What takes something away goes into a transaction of its own, so that it waits for no pressing.
        boolean closing = closes(entries.getFirst());
        List<Envelope<DeskRecord>> alike = entries.stream().takeWhile(entry -> closes(entry) == closing).toList();
        if (closing) pressrun.hide(alike.stream().flatMap(entry -> entry.event() instanceof DeskRecord.Happened happened ? Press.taken(happened.event()).stream() : Stream.empty()).toList());
        else pressrun.hide(alike.stream().flatMap(entry -> entry.event() instanceof DeskRecord.Happened happened ? Press.sealed(happened.event()).stream() : Stream.empty()).toList(), true);
        handle(Logs.DESK, alike, (writer, shown, entry) -> {
            if (entry.event() instanceof DeskRecord.Happened happened) writer.apply(press.happened(happened.event(), entry.at(), shown));
        });
        return true;
    }

    private boolean storylines() {
        List<Envelope<StorylineEvent>> entries = unread(Logs.STORYLINES, RECORDS_MAX);
        if (entries.isEmpty()) return false;
        handle(Logs.STORYLINES, entries, (writer, shown, entry) -> writer.apply(press.woven(entry.event(), shown)));
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
            // A close that fails may not be passed over: the stage stops, loudly, rather than leave a killed story, or words that a court took out, before readers.
            if (log.equals(Logs.SIGNALS) || entry.event() instanceof DeskRecord.Happened happened && (Press.closes(happened.event()) || Press.sealed(happened.event()).isPresent())) throw e;
            pressrun.setAside(entry.name(), entry.at(), e);
            pages.change(transaction -> transaction.position(NAME, log, entry.position()));
        }
    }

    private <E> void write(EventLog<E> log, List<Envelope<E>> entries, Work<E> work) {
        // What closes is an order itself and goes to its end.
        boolean whole = log.equals(Logs.SIGNALS) || entries.stream().anyMatch(entry -> entry.event() instanceof DeskRecord.Happened happened && (Press.closes(happened.event()) || Press.sealed(happened.event()).isPresent()));
        pressrun.change(entries.getLast().name(), writer -> {
            Envelope<E> last = entries.getFirst();
            for (Envelope<E> entry : entries) {
                if (!whole && entry != last && isSignalled()) break;
                work.on(writer, new LedgerShown(writer.transaction()), entry);
                last = entry;
            }
            writer.transaction().position(NAME, log, last.position());
        });
    }
}
