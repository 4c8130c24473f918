package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.audience.Audience;
import news.dateline.audience.Rank;
import news.dateline.audience.Views;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.StoryId;
import news.dateline.press.Page;
import news.dateline.press.Showing;
import news.dateline.press.StoryCard;
import news.dateline.press.Surface;
import news.dateline.press.Trends;
import news.dateline.web.desk.KillReceipt;
import news.dateline.web.site.FinishedPages;

/**
 * Readers' counts to the lists of what is read most. Writes counts down every few seconds, ranks twice a minute, and puts the lists before readers; they are in memory alone, for they follow readers and not
 * the logs. A story that goes is gone from them at once ({@link #hidden}), before anything is written. One step at a time; the other methods from any thread.
 */
public final class TrendStage implements Stage, PressStage.Told {
    static final String NAME = "trend";
    /** How long counts are kept: what is usual at an hour is learnt from them again after a start. */
    static final Duration KEPT = Duration.ofDays(14);
    static final Duration WRITE_EVERY = Duration.ofSeconds(5);
    static final Duration RANK_EVERY = Duration.ofSeconds(30);
    private static final int CHUNK = 2_000;

    private final Ledger counts;
    private final Ledger pages;
    private final ViewCounts views;
    private final Trends trends;
    private final FinishedPages store;
    private final InstantSource clock;
    private final Audience audience = new Audience();
    private final Object lock = new Object();
    /** What stands before readers now. */
    private final Map<Trends.Scope, List<Trends.Entry>> standing = new LinkedHashMap<>();
    private final Set<StoryId> hidden = new HashSet<>();
    /** That stories were taken from lists; written down after what ordered it. */
    private final List<KillReceipt> receipts = new ArrayList<>();
    private Instant written = Instant.MIN;
    private Instant ranked = Instant.MIN;
    private boolean begun;
    private volatile boolean stale;

    public TrendStage(Ledger counts, Ledger pages, ViewCounts views, Trends trends, FinishedPages store, InstantSource clock) {
        this.counts = counts;
        this.pages = pages;
        this.views = views;
        this.trends = trends;
        this.store = store;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        if (!begun) begin(now);
        if (!now.isBefore(written.plus(WRITE_EVERY))) write(now);
        receipts();
        if (stale || !now.isBefore(ranked.plus(RANK_EVERY))) {
            stale = false;
            rank(now);
            ranked = now;
        }
        return false;
    }

    private void begin(Instant now) {
        begun = true;
        written = now;
        String from = CountTables.before(now.minus(KEPT));
        while (true) {
            String first = from;
            List<View.Row<CountTables.Count>> rows = counts.read(view -> view.range(CountTables.COUNTS, first, "~", CHUNK));
            for (View.Row<CountTables.Count> row : rows) audience.count(new Views(row.value().minute(), row.value().story(), row.value().edition(), row.value().lasting(), row.value().plain()));
            if (rows.size() < CHUNK) return;
            from = rows.getLast().key() + "\0";
        }
    }

    /** Writes down what has come in; also when everything ends. */
    public void write(Instant now) {
        List<Views> taken = views.taken();
        written = now;
        try {
            counts.change(transaction -> {
                for (Views of : taken) {
                    String key = CountTables.key(of.minute(), of.story(), of.edition());
                    CountTables.Count before = transaction.get(CountTables.COUNTS, key).orElseGet(() -> new CountTables.Count(of.minute(), of.story(), of.edition(), 0, 0));
                    transaction.put(CountTables.COUNTS, key, before.and(of.lasting(), of.plain()));
                }
                for (View.Row<CountTables.Count> old : transaction.range(CountTables.COUNTS, "", CountTables.before(now.minus(KEPT)), CHUNK)) transaction.delete(CountTables.COUNTS, old.key());
            });
        } catch (DatelineException e) {
            views.back(taken);
            throw e;
        }
        taken.forEach(audience::count);
    }

    /** They are of the pages' ledger, though not of its log. */
    private void receipts() {
        List<KillReceipt> due;
        synchronized (lock) {
            // Those of stories that are still only hidden come after the press has written what it does to them.
            due = receipts.stream().filter(receipt -> !hidden.contains(receipt.story())).toList();
            receipts.removeAll(due);
        }
        if (due.isEmpty()) return;
        pages.change(transaction -> {
            for (KillReceipt receipt : due) transaction.put(PressTables.RECEIPTS, PressTables.receipt(receipt.story(), transaction.end(Logs.PAGES)) + " " + receipt.place(), receipt);
        });
    }

    private void rank(Instant now) {
        synchronized (lock) {
            Map<StoryId, Optional<StoryCard>> cards = new HashMap<>();
            for (Trends.Scope scope : trends.scopes()) {
                List<Rank> ranks = audience.top(now, Trends.TOP, read -> scope.edition().map(read.edition()::equals).orElse(true)
                        && cards.computeIfAbsent(read.story(), this::card).filter(card -> scope.sector().map(card.sector()::equals).orElse(true)).isPresent());
                put(scope, ranks.stream().flatMap(rank -> cards.getOrDefault(rank.story(), Optional.empty()).map(card -> new Trends.Entry(card, rank.edition(), rank.explained())).stream()).toList());
            }
        }
    }

    private Optional<StoryCard> card(StoryId story) {
        return hidden.contains(story) ? Optional.empty() : pages.read(view -> new LedgerShown(view).story(story)).filter(Showing::isShown).flatMap(Showing::card).filter(Trends::mayRank);
    }

    private void put(Trends.Scope scope, List<Trends.Entry> entries) {
        standing.put(scope, entries);
        for (Page page : trends.press(scope, entries)) store.put(page.path(), PressWriter.stored(page));
    }

    /** From this moment no list names them. */
    @Override public void hidden(List<StoryId> stories) {
        synchronized (lock) {
            Instant now = clock.instant();
            hidden.addAll(stories);
            for (Map.Entry<Trends.Scope, List<Trends.Entry>> list : List.copyOf(standing.entrySet())) {
                List<Trends.Entry> left = new ArrayList<>(list.getValue());
                List<Trends.Entry> gone = left.stream().filter(entry -> stories.contains(entry.card().id())).toList();
                if (!left.removeAll(gone)) continue;
                put(list.getKey(), left);
                for (Trends.Entry entry : gone)
                    for (Page page : trends.press(list.getKey(), left)) receipts.add(new KillReceipt(entry.card().id(), Surface.TRENDING.name(), page.path(), now, Optional.of(now), NAME));
            }
        }
    }

    /** What stands may have changed, or gone; what was hidden is written down as gone now. */
    @Override public void pressed(long position) {
        synchronized (lock) {
            hidden.clear();
        }
        stale = true;
    }
}
