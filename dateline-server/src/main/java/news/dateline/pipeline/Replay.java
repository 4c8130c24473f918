package news.dateline.pipeline;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.OrderRecord;
import news.dateline.model.PageEvent;
import news.dateline.model.Signal;
import news.dateline.model.StorylineEvent;
import news.dateline.model.WireEvent;
import news.dateline.press.HeldPicture;
import news.dateline.press.Newsroom;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import news.dateline.web.site.FinishedPages;
import news.dateline.web.site.StoredPage;

/**
 * Rebuilds every view of the news from the logs alone, presses all pages anew, and says what differs from what was kept (rule 1). Calls no model and no stage but the press; what it folds with are
 * the very functions that stages call as they append. Keeps no more in memory than a chunk of each log and the pages. One thread, nobody writing beside it.
 */
public final class Replay {
    private static final int CHUNK = 256;
    private static final int DIFFERENCES_MAX = 50;
    private static final int SHOWN_MAX = 300;

    /** A row or page that did not come out the same; a side is empty where there is none. For people. */
    public record Difference(String table, String key, Optional<String> kept, Optional<String> rebuilt) {
        @Override public String toString() {
            return table + "[" + key.replace("\n", "\\n") + "]: kept " + kept.orElse("nothing") + ", rebuilt " + rebuilt.orElse("nothing");
        }
    }

    /**
     * What came of it.
     *
     * @param entries     of each log
     * @param differences the first {@value #DIFFERENCES_MAX}; {@code different} counts all
     */
    public record Report(Map<String, Long> entries, long rows, long pages, List<Difference> differences, long different) {
        public Report {
            differences = List.copyOf(differences);
        }

        public boolean isIdentical() {
            return different == 0;
        }
    }

    private final Ledger news;
    private final Ledger pages;
    private final Ledger rebuiltNews;
    private final Ledger rebuiltPages;
    private final ReplayClock clock;
    private final LongSupplier nanos;

    /**
     * @param rebuiltNews, rebuiltPages empty ledgers that tell the time by {@code clock}
     * @param nanos monotonic time, for the press to measure itself
     */
    public Replay(Ledger news, Ledger pages, Ledger rebuiltNews, Ledger rebuiltPages, ReplayClock clock, LongSupplier nanos) {
        this.news = news;
        this.pages = pages;
        this.rebuiltNews = rebuiltNews;
        this.rebuiltPages = rebuiltPages;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** {@code progress} is told how many entries have been folded. */
    public Report run(LongConsumer progress) {
        fold(progress);
        pictures();
        newsroom(pages).ifPresent(newsroom -> pressAll(rebuiltNews, rebuiltPages, newsroom, nanos));
        return compare();
    }

    /** Which pictures were got from their agencies stands on no log; pages are made anew with the same. */
    private void pictures() {
        List<View.Row<HeldPicture>> held = pages.read(view -> view.range(PictureTables.HELD, "", "~", Integer.MAX_VALUE));
        rebuiltPages.change(transaction -> held.forEach(row -> transaction.put(PictureTables.HELD, row.key(), row.value())));
    }

    /** Lets a press that fell behind (or was killed) catch up; the pages can be compared only then. Where nothing was ever pressed there is nothing to do. */
    public static void finishPressing(Ledger news, Ledger pages, LongSupplier nanos) {
        newsroom(pages).ifPresent(newsroom -> pressAll(news, pages, newsroom, nanos));
    }

    private static Optional<Newsroom> newsroom(Ledger pages) {
        return pages.read(view -> view.get(PressTables.NEWSROOM, PressTables.LOOK_KEY));
    }

    private static void pressAll(Ledger news, Ledger pages, Newsroom newsroom, LongSupplier nanos) {
        Pages templates = Pages.with(Assets.load(newsroom.site().brandColour()));
        PressStage press = new PressStage(news, pages, newsroom, templates, new LedgerFilings(news), new FinishedPages(), new ReplayClock(), _ -> { }, new SimpleMeterRegistry(), nanos);
        while (press.step()) { }
        press.pressWaiting();
        while (press.step()) { }
    }

    private void fold(LongConsumer progress) {
        MergedLogs logs = new MergedLogs(news);
        long folded = 0;
        while (true) {
            List<Envelope<?>> chunk = new ArrayList<>();
            for (Optional<Envelope<?>> next = logs.next(); next.isPresent(); next = chunk.size() < CHUNK ? logs.next() : Optional.empty()) chunk.add(next.get());
            if (chunk.isEmpty()) return;
            rebuiltNews.change(transaction -> chunk.forEach(entry -> again(transaction, entry)));
            folded += chunk.size();
            progress.accept(folded);
        }
    }

    private void again(Transaction transaction, Envelope<?> entry) {
        switch (entry.event()) {
            case WireEvent event -> Views.filed(transaction, copied(transaction, Logs.WIRE, event, entry));
            case Signal event -> Views.signalled(transaction, copied(transaction, Logs.SIGNALS, event, entry));
            case OrderRecord event -> Views.ordered(transaction, copied(transaction, Logs.ORDERS, event, entry));
            case ClusterEvent event -> Views.annotated(transaction, copied(transaction, Logs.CLUSTERS, event, entry));
            case StorylineEvent event -> Views.woven(transaction, copied(transaction, Logs.STORYLINES, event, entry));
            case DeskRecord event -> Views.decided(transaction, copied(transaction, Logs.DESK, event, entry));
            default -> throw new IllegalStateException("Expected an entry of a log of the news, found " + entry.event().getClass().getName() + " at " + entry.name());
        }
    }

    private <E> Envelope<E> copied(Transaction transaction, EventLog<E> log, E event, Envelope<?> original) {
        clock.set(original.at());
        Envelope<E> copy = transaction.append(log, event, original.cause());
        if (copy.position() != original.position()) throw new IllegalStateException("Expected " + copy.name() + " next, found " + original.name() + ": the log has a gap");
        return copy;
    }

    private Report compare() {
        Findings findings = new Findings();
        long rows = 0;
        for (Table<?> table : Views.ALL) rows += compare(news, rebuiltNews, table, findings);
        for (Table<?> table : PressTables.VIEWS) rows += compare(pages, rebuiltPages, table, findings);
        long pressed = new TableWalk<>(PressTables.PAGES, SAME_PAGE).compare(pages, rebuiltPages,
                (path, was, is) -> findings.add(new Difference("page", path, was.map(Replay::words), is.map(Replay::words))));
        Map<String, Long> entries = new LinkedHashMap<>();
        for (EventLog<?> log : Views.LOGS) entries.put(log.name(), rebuiltNews.read(view -> view.end(log)));
        return new Report(entries, rows, pressed, findings.first, findings.all);
    }

    private static <V> long compare(Ledger kept, Ledger rebuilt, Table<V> table, Findings findings) {
        return new TableWalk<V>(table, Object::equals).compare(kept, rebuilt, (key, was, is) -> findings.add(new Difference(table.name(), key, was.map(Replay::words), is.map(Replay::words))));
    }

    /** How well it is compressed does not count. */
    private static final BiPredicate<StoredPage, StoredPage> SAME_PAGE = (a, b) -> a.status() == b.status() && a.mediaType().equals(b.mediaType()) && a.headers().equals(b.headers())
            && a.tag().equals(b.tag()) && Arrays.equals(a.identity(), b.identity());

    private static String words(StoredPage page) {
        return page.status() + " " + page.tag();
    }

    private static String words(Object value) {
        String text = Json.text(value);
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "… (" + text.length() + " characters, hash " + Integer.toHexString(text.hashCode()) + ")";
    }

    private static final class Findings {
        private final List<Difference> first = new ArrayList<>();
        private long all;

        void add(Difference difference) {
            all++;
            if (first.size() < DIFFERENCES_MAX) first.add(difference);
        }
    }

    /** Puts what was rebuilt in the place of what was kept: the news in one transaction, the pages in another. To be called after {@link #run}; the logs of the news stay as they are. */
    public void replace() {
        news.change(transaction -> {
            for (Table<?> table : Views.ALL) replace(transaction, table, rebuiltNews, Object::equals);
        });
        pages.change(transaction -> {
            new TableWalk<>(PressTables.PAGES, SAME_PAGE).compare(work -> work.apply(transaction), rebuiltPages, (path, _, is) -> is.ifPresent(page ->
                    transaction.append(Logs.PAGES, new PageEvent.PagePressed(path, page.tag(), page.status()), "replay")));
            replace(transaction, PressTables.PAGES, rebuiltPages, SAME_PAGE);
            Placing.unplace(transaction);
            for (Table<?> table : PressTables.VIEWS) replace(transaction, table, rebuiltPages, Object::equals);
            for (Table<?> table : PressTables.WORK) replace(transaction, table, rebuiltPages, Object::equals);
            for (EventLog<?> log : PressStage.READS)
                transaction.position(PressStage.NAME, log, rebuiltPages.read(view -> view.position(PressStage.NAME, log)));
        });
    }

    private static <V> void replace(Transaction transaction, Table<V> table, Ledger rebuilt, BiPredicate<? super V, ? super V> same) {
        new TableWalk<V>(table, same::test).compare(work -> work.apply(transaction), rebuilt,
                (key, _, is) -> is.ifPresentOrElse(value -> transaction.put(table, key, value), () -> transaction.delete(table, key)));
    }
}
