package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.cluster.Arrival;
import news.dateline.cluster.StorylineRules;
import news.dateline.cluster.Storylines;
import news.dateline.cluster.Telling;
import news.dateline.cluster.TellingReader;
import news.dateline.cluster.Told;
import news.dateline.desk.Decision;
import news.dateline.desk.StandingOrders;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.OrderRecord;
import news.dateline.model.StorylineEvent;

/**
 * Joins clusters of one matter to storylines, and clusters of two languages to twins: editors' orders first, then what happened to clusters, one entry after another. What is kept of each cluster stands in a table
 * beside the position, so that the memory is rebuilt from it at the start, and when a transaction failed after the memory had moved on.
 */
public final class StorylineStage implements Stage {
    private static final String NAME = "storyline";
    private static final int BATCH = 32;
    private static final int ANSWER_LENGTH_MAX = 10;

    private final Ledger ledger;
    private final Supplier<Storylines> empty;
    private final ReentrantLock stepping = new ReentrantLock();
    private final Reading<OrderRecord> orders;
    private final Reading<ClusterEvent> clusters;
    private Optional<Storylines> storylines = Optional.empty();

    public StorylineStage(Ledger ledger, Supplier<Storylines> empty, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.empty = empty;
        StageMeter meter = new StageMeter(registry, NAME, nanos);
        this.orders = new Reading<>(ledger, NAME, Logs.ORDERS, BATCH, this::order, this::forget, meter);
        this.clusters = new Reading<>(ledger, NAME, Logs.CLUSTERS, BATCH, this::handle, this::forget, meter);
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean givesWay() {
        return true;
    }

    @Override public boolean step() {
        stepping.lock();
        try {
            if (storylines.isEmpty()) storylines = Optional.of(rebuilt());
            return orders.step() || clusters.step();
        } finally {
            stepping.unlock();
        }
    }

    /** Gives an editor's order and waits until it is obeyed: what happened, or the one refusal. Durable on return; any thread. */
    List<StorylineEvent> submit(ClusterOrder.OfStoryline order, String by, String request) {
        long asked = ledger.write(transaction -> transaction.get(Tables.ORDER_REQUESTS, request).orElseGet(() -> {
            Envelope<OrderRecord> entry = transaction.append(Logs.ORDERS, new OrderRecord(order, by, request), Views.EDITOR + by);
            Views.ordered(transaction, entry);
            return entry.position();
        }));
        while (ledger.read(view -> view.position(NAME, Logs.ORDERS)) < asked) step();
        String cause = Logs.ORDERS.name() + "/" + asked;
        return ledger.read(view -> view.get(Tables.STORYLINE_ANSWERS, cause).map(first -> view.read(Logs.STORYLINES, first - 1, ANSWER_LENGTH_MAX).stream()
                .filter(entry -> entry.cause().equals(cause)).map(Envelope::event).toList())).orElse(List.of(new StorylineEvent.OrderRefused("SET_ASIDE", "The order failed and was set aside; the server's log says why.")));
    }

    private void forget() {
        storylines = Optional.empty();
    }

    private Storylines rebuilt() {
        Storylines made = empty.get();
        ledger.read(view -> {
            view.startingWith(Tables.STORYLINE_TOLD, "", Integer.MAX_VALUE).stream().map(View.Row::value).sorted(Comparator.comparingLong(Told::position).thenComparing(Told::cluster))
                    .forEach(told -> made.remember(told, new StorylineTables(view)));
            return made;
        });
        return made;
    }

    private void order(Transaction transaction, Envelope<OrderRecord> order) {
        if (order.event().order() instanceof ClusterOrder.NameStoryline name && barred(transaction, name, order)) return;
        if (order.event().order() instanceof ClusterOrder.OfStoryline about) append(transaction, StorylineRules.ordered(order.event(), about, new StorylineTables(transaction)), order.name());
    }

    /** A storyline's name stands before readers too. */
    private boolean barred(Transaction transaction, ClusterOrder.NameStoryline name, Envelope<OrderRecord> order) {
        Optional<Decision.Rejected> bar = StandingOrders.barOfWords(new DeskStories(transaction), List.of(name.name()), order.at()).map(StandingOrders::refused);
        bar.ifPresent(refused -> append(transaction, List.of(new StorylineEvent.OrderRefused(refused.code(), refused.sentence())), order.name()));
        return bar.isPresent();
    }

    private void handle(Transaction transaction, Envelope<ClusterEvent> entry) {
        switch (entry.event()) {
            case ClusterEvent.ItemPlaced placed -> placed(transaction, placed, entry);
            case ClusterEvent.ClustersMerged merged -> {
                append(transaction, StorylineRules.merged(merged, new StorylineTables(transaction)), entry.name());
                merge(transaction, merged.from(), merged.into(), entry.position());
            }
            case ClusterEvent.ClusterSplit split -> {
                append(transaction, StorylineRules.split(split, new StorylineTables(transaction)), entry.name());
                part(transaction, split, entry.position());
            }
            case ClusterEvent.ItemDied died -> mute(transaction, died.cluster(), entry);
            // Said of a cluster of which an item's embargo or rights changed.
            case ClusterEvent.CompositionDue due -> mute(transaction, due.cluster(), entry);
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    private void placed(Transaction transaction, ClusterEvent.ItemPlaced placed, Envelope<ClusterEvent> entry) {
        Optional<Arrival> arrival = NewsItems.annotated(transaction, placed.version()).flatMap(notes -> NewsItems.filed(transaction, placed.version()).map(filed -> new Arrival(notes, filed.item(), entry.at())));
        if (arrival.isEmpty()) return;
        Telling telling = TellingReader.read(arrival.get(), isMuted(transaction, placed.version().item(), entry.at()));
        Told told = told(transaction, placed.cluster()).map(before -> before.with(telling, entry.position()))
                .orElseGet(() -> Told.first(placed.cluster(), TellingReader.language(arrival.get()), entry.position(), telling));
        keep(transaction, told);
        for (ClusterId quiet : memory().leaving(entry.at())) transaction.delete(Tables.STORYLINE_TOLD, quiet.value());
        append(transaction, memory().placed(placed.cluster(), new StorylineTables(transaction)), entry.name());
    }

    private void merge(Transaction transaction, ClusterId from, ClusterId into, long position) {
        Optional<Told> gone = told(transaction, from);
        transaction.delete(Tables.STORYLINE_TOLD, from.value());
        memory().forget(from);
        gone.ifPresent(told -> keep(transaction, told(transaction, into).map(here -> here.and(told, position)).orElseGet(() -> told.named(into).only(_ -> true, position))));
    }

    private void part(Transaction transaction, ClusterEvent.ClusterSplit split, long position) {
        told(transaction, split.from()).ifPresent(told -> {
            Set<ItemId> leaving = Set.copyOf(split.items());
            keep(transaction, told.only(item -> !leaving.contains(item), position));
            keep(transaction, told.named(split.into()).only(leaving::contains, position));
        });
    }

    private void mute(Transaction transaction, ClusterId cluster, Envelope<ClusterEvent> entry) {
        told(transaction, cluster).ifPresent(told -> {
            Set<ItemId> muted = new HashSet<>();
            for (Telling telling : told.items()) if (isMuted(transaction, telling.version().item(), entry.at())) muted.add(telling.version().item());
            keep(transaction, told.muted(muted, entry.position()));
        });
    }

    /** What is dead, held, in doubt or under embargo counts for nothing (rule 9). Copy whose time is over does: the matter goes on. */
    private static boolean isMuted(View view, ItemId item, Instant at) {
        ItemState state = Signalling.state(view, item);
        return state.isDead() || state.doubted() || !state.embargo().liftedAt(at);
    }

    private static Optional<Told> told(View view, ClusterId cluster) {
        return view.get(Tables.STORYLINE_TOLD, cluster.value());
    }

    private void keep(Transaction transaction, Told told) {
        transaction.put(Tables.STORYLINE_TOLD, told.cluster().value(), told);
        memory().remember(told, new StorylineTables(transaction));
    }

    private Storylines memory() {
        return storylines.orElseThrow();
    }

    private void append(Transaction transaction, List<StorylineEvent> events, String cause) {
        for (StorylineEvent event : events) {
            Views.woven(transaction, transaction.append(Logs.STORYLINES, event, cause));
            memory().apply(event);
        }
    }
}
