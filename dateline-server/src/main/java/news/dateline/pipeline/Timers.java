package news.dateline.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ClusterEvent;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;

/** Says what has become due: embargoes that lift, items that expire, clusters that may be composed again. What it says is an entry like any other, so a replay needs no clock. */
public final class Timers implements Stage {
    private static final int BATCH = 256;

    private final Ledger ledger;
    private final InstantSource clock;

    public Timers(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    static void set(Transaction transaction, Instant due, Timer timer) {
        transaction.put(Tables.TIMERS, key(due) + " " + Json.text(timer), timer);
    }

    /** When the next timer is due, if any is set. */
    public Optional<Instant> nextDue() {
        List<View.Row<Timer>> first = ledger.read(view -> view.range(Tables.TIMERS, "", "~", 1));
        return first.stream().map(row -> Instant.ofEpochMilli(Long.parseLong(row.key().substring(0, row.key().indexOf(' '))))).findFirst();
    }

    @Override public String name() {
        return "timer";
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        String afterNow = key(now.plusMillis(1));
        if (ledger.read(view -> view.range(Tables.TIMERS, "", afterNow, 1)).isEmpty()) return false;
        ledger.change(transaction -> {
            for (View.Row<Timer> row : transaction.range(Tables.TIMERS, "", afterNow, BATCH)) {
                say(transaction, row.value(), now);
                transaction.delete(Tables.TIMERS, row.key());
            }
        });
        return true;
    }

    private static void say(Transaction transaction, Timer timer, Instant now) {
        switch (timer) {
            case Timer.LiftEmbargo(ItemId item) -> {
                // An embargo that was lengthened meanwhile has a timer of its own.
                Embargo embargo = Signalling.state(transaction, item).embargo();
                if (embargo instanceof Embargo.Until && embargo.liftedAt(now)) Signalling.append(transaction, signal(SignalKind.EMBARGO_LIFTED, item, "The embargo's time has come"), "timer");
            }
            case Timer.ExpireItem(ItemId item) -> {
                // A newer version may have named another time, which has a timer of its own.
                boolean expired = Signalling.state(transaction, item).expiredAt(now);
                if (expired) Signalling.append(transaction, signal(SignalKind.EXPIRED, item, "Its agency named this time for its end"), "timer");
            }
            case Timer.RunOrder(String order, boolean ends) -> transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.RunOrder(order), "timer", "timer " + order + (ends ? " ends" : " begins")), "timer");
            case Timer.LapseLicence(StoryId story) -> transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.LapseLicence(story), "timer", "lapse " + story + " " + now), "timer");
            case Timer.EndCoverage(StoryId story) -> {
                // News that came meanwhile has a timer of its own.
                if (CoverageTables.isOver(transaction, story, now)) DeskStage.happened(transaction, new DeskEvent.CoverageEnded(story), "timer", "timer");
            }
            case Timer.Compose(var cluster) -> transaction.append(Logs.CLUSTERS, new ClusterEvent.CompositionDue(cluster), "timer");
        }
    }

    private static Signal signal(SignalKind kind, ItemId item, String reason) {
        return new Signal(kind, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, reason);
    }

    private static String key(Instant due) {
        return Tables.ordered(Math.max(0, due.toEpochMilli()));
    }
}
