package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.cluster.Arrival;
import news.dateline.cluster.Clusterer;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Bond;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.OrderRecord;
import news.dateline.model.Signal;

/**
 * Obeys signals and editors' orders, then places items, one after another, with what is known then. What is under embargo waits outside until it is free, so that no cluster ever knew of it. The clusterer's memory is rebuilt from the
 * log: at the start, and when a transaction failed after it had moved on.
 */
public final class ClusterStage implements Stage {
    private static final String NAME = "cluster";
    private static final int BATCH = 32;
    private static final int REBUILD_BATCH = 512;
    private static final int ANSWER_LENGTH_MAX = 10;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Duration active;
    private final Supplier<Clusterer> empty;
    private final ReentrantLock stepping = new ReentrantLock();
    private final Reading<Signal> signals;
    private final Reading<OrderRecord> orders;
    private final Reading<ClusterEvent> annotated;
    private Optional<Clusterer> clusterer = Optional.empty();

    /** {@code active} is how long a cluster is remembered after its last item. */
    public ClusterStage(Ledger ledger, InstantSource clock, Duration active, Supplier<Clusterer> empty, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.clock = clock;
        this.active = active;
        this.empty = empty;
        StageMeter meter = new StageMeter(registry, NAME, nanos);
        this.signals = new Reading<>(ledger, NAME, Logs.SIGNALS, BATCH, this::obey, this::forget, meter);
        this.orders = new Reading<>(ledger, NAME, Logs.ORDERS, BATCH, this::order, this::forget, meter);
        this.annotated = new Reading<>(ledger, NAME, Logs.CLUSTERS, BATCH, this::handle, this::forget, meter);
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
            if (clusterer.isEmpty()) clusterer = Optional.of(rebuilt());
            return signals.step() || orders.step() || annotated.step();
        } finally {
            stepping.unlock();
        }
    }

    /** Gives an editor's order and waits until it is obeyed: what happened, or the one refusal. Durable on return; any thread. */
    List<ClusterEvent> submit(ClusterOrder order, String by, String request) {
        long asked = ledger.write(transaction -> transaction.get(Tables.ORDER_REQUESTS, request).orElseGet(() -> {
            Envelope<OrderRecord> entry = transaction.append(Logs.ORDERS, new OrderRecord(order, by, request), Views.EDITOR + by);
            Views.ordered(transaction, entry);
            return entry.position();
        }));
        while (ledger.read(view -> view.position(NAME, Logs.ORDERS)) < asked) step();
        String cause = Logs.ORDERS.name() + "/" + asked;
        return ledger.read(view -> view.get(Tables.ORDER_ANSWERS, cause).map(first -> view.read(Logs.CLUSTERS, first - 1, ANSWER_LENGTH_MAX).stream()
                .filter(entry -> entry.cause().equals(cause)).map(Envelope::event).toList())).orElse(List.of(new ClusterEvent.OrderRefused("SET_ASIDE", "The order failed and was set aside; the server's log says why.")));
    }

    private void forget() {
        clusterer = Optional.empty();
    }

    private void handle(Transaction transaction, Envelope<ClusterEvent> entry) {
        if (!(entry.event() instanceof ClusterEvent.ItemAnnotated(AnnotatedItem item))) return;
        ItemVersion version = item.version();
        if (Signalling.state(transaction, version.item()).embargo().liftedAt(entry.at())) place(transaction, item, entry.at(), entry.name());
        else transaction.put(Tables.AWAITING_RELEASE, version.item().key(), version);
    }

    private void order(Transaction transaction, Envelope<OrderRecord> order) {
        if (order.event().order() instanceof ClusterOrder.OfStoryline) return;
        Clusterer obeying = clusterer.orElseThrow();
        for (ClusterEvent event : obeying.decide(order.event(), order.name(), new LedgerPlacements(transaction, order.at()))) {
            append(transaction, event, order.name());
            obeying.apply(event);
            obeying.obey(event, item -> transaction.get(Tables.CLUSTER_OF_ITEM, item.key()));
        }
    }

    private void obey(Transaction transaction, Envelope<Signal> signal) {
        for (ItemId item : signal.event().items()) obey(transaction, signal, item);
    }

    private void obey(Transaction transaction, Envelope<Signal> signal, ItemId item) {
        switch (signal.event().kind()) {
            case KILL, HOLD, RELEASE -> died(transaction, item, signal.name());
            case EMBARGO_LIFTED -> transaction.get(Tables.AWAITING_RELEASE, item.key()).flatMap(version -> NewsItems.annotated(transaction, version)).ifPresent(notes -> {
                place(transaction, notes, signal.at(), signal.name());
                transaction.delete(Tables.AWAITING_RELEASE, item.key());
            });
            // Composing reads the item's state; where it stands does not change.
            case EMBARGO, RIGHTS, JUDGED, CORRECTION, UPDATE, REPEAT, ADVISORY, EXPIRED, UNREADABLE -> transaction.get(Tables.CLUSTER_OF_ITEM, item.key())
                    .ifPresent(cluster -> append(transaction, new ClusterEvent.CompositionDue(cluster), signal.name()));
        }
    }

    /** By its state, not by the signal: a release does not bring back what was killed. */
    private void died(Transaction transaction, ItemId item, String cause) {
        boolean dead = Signalling.state(transaction, item).isDead();
        transaction.get(Tables.CLUSTER_OF_ITEM, item.key()).map(cluster -> new ClusterEvent.ItemDied(item, cluster, dead)).ifPresent(event -> {
            append(transaction, event, cause);
            clusterer.orElseThrow().apply(event);
        });
    }

    /** A killed item comes to no cluster any more: the order that killed it, or copy under its dead id, is no news. */
    private void place(Transaction transaction, AnnotatedItem notes, Instant at, String cause) {
        ItemId item = notes.version().item();
        if (Signalling.state(transaction, item).killed()) return;
        Optional<Arrival> arrival = NewsItems.filed(transaction, notes.version()).map(filed -> new Arrival(notes, filed.item(), at));
        if (arrival.isEmpty()) return;
        Clusterer placing = clusterer.orElseThrow();
        // A first filing that repeats nobody's words was in no cluster before.
        if (notes.version().number() > 1) comeBack(transaction, placing, item, Long.MAX_VALUE);
        notes.sameTextAs().ifPresent(original -> comeBack(transaction, placing, original.item(), Long.MAX_VALUE));
        List<ClusterEvent> events = placing.place(arrival.get());
        events.forEach(event -> append(transaction, event, cause));
        placing.apply(arrival.get(), events);
        // Held before it was placed: no signal will say so again.
        if (Signalling.state(transaction, item).held()) died(transaction, item, cause);
    }

    private static void comeBack(View view, Clusterer placing, ItemId item, long before) {
        view.get(Tables.CLUSTER_OF_ITEM, item.key()).ifPresent(cluster -> comeBack(view, placing, cluster, before));
    }

    /** Copy comes for a cluster that was quiet so long that it has left the memory. Only what was annotated before a position on the clusters log is taken: what comes from there on is told by the log itself. */
    private static void comeBack(View view, Clusterer placing, ClusterId id, long before) {
        if (placing.holds(id)) return;
        view.get(Tables.CLUSTERS, id.value()).ifPresent(cluster -> {
            Map<ItemId, ItemVersion> latest = new LinkedHashMap<>();
            for (ItemVersion version : cluster.items()) if (view.get(Tables.ANNOTATED_AT, version.key()).orElse(Long.MAX_VALUE) < before) latest.put(version.item(), version);
            List<ItemVersion> versions = List.copyOf(latest.values());
            int skipped = Math.max(0, versions.size() - placing.membersMax());
            List<ItemVersion> kept = new ArrayList<>(versions.subList(Math.min(versions.size(), skipped + 1), versions.size()));
            if (!versions.isEmpty()) kept.addFirst(versions.getFirst());
            placing.bringBack(cluster, kept.stream().flatMap(version -> arrival(view, version).stream()).toList());
        });
    }

    private static Optional<Arrival> arrival(View view, ItemVersion version) {
        return NewsItems.annotated(view, version).flatMap(notes -> NewsItems.filed(view, version).map(filed -> new Arrival(notes, filed.item(), filed.receivedAt())));
    }

    private static void append(Transaction transaction, ClusterEvent event, String cause) {
        Views.annotated(transaction, transaction.append(Logs.CLUSTERS, event, cause));
    }

    private Clusterer rebuilt() {
        Clusterer made = empty.get();
        long end = ledger.read(view -> view.end(Logs.CLUSTERS));
        long from = firstSince(clock.instant().minus(active), end);
        Map<ItemVersion, AnnotatedItem> notes = new HashMap<>();
        for (long after = from - 1; after < end;) {
            long position = after;
            List<Envelope<ClusterEvent>> entries = ledger.read(view -> view.read(Logs.CLUSTERS, position, REBUILD_BATCH));
            for (Envelope<ClusterEvent> entry : entries) {
                if (entry.event() instanceof ClusterEvent.ItemAnnotated(AnnotatedItem item)) notes.put(item.version(), item);
                else ledger.read(view -> again(view, made, entry, notes, from));
            }
            after = entries.getLast().position();
        }
        // Orders hold for ever, however long ago what they name was placed.
        ledger.read(view -> {
            for (View.Row<Bond> row : view.startingWith(Tables.BONDS, "", ClusterTables.BONDS_MAX)) made.obey(row.value(), item -> view.get(Tables.CLUSTER_OF_ITEM, item.key()));
            return made;
        });
        return made;
    }

    /** {@code notes} holds what was annotated and is not placed yet: each is read from the log once. */
    private static boolean again(View view, Clusterer made, Envelope<ClusterEvent> entry, Map<ItemVersion, AnnotatedItem> notes, long from) {
        switch (entry.event()) {
            case ClusterEvent.ItemPlaced placed -> {
                if (!placed.opened()) comeBack(view, made, placed.cluster(), from);
                Optional.ofNullable(notes.remove(placed.version())).or(() -> NewsItems.annotated(view, placed.version())).flatMap(item -> NewsItems.filed(view, item.version()).map(filed -> new Arrival(item, filed.item(), arrivedAt(view, entry))))
                        .ifPresent(arrival -> made.apply(arrival, List.of(placed)));
            }
            case ClusterEvent.ClustersMerged merged -> {
                comeBack(view, made, merged.into(), from);
                made.apply(merged);
            }
            case ClusterEvent.ClusterSplit _, ClusterEvent.ItemDied _ -> made.apply(entry.event());
            case ClusterEvent.ItemAnnotated _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
        return true;
    }

    /** When what caused the placing stood on its log: that is the time by which it was decided. */
    private static Instant arrivedAt(View view, Envelope<?> placed) {
        for (EventLog<?> log : List.of(Logs.CLUSTERS, Logs.SIGNALS)) {
            String prefix = log.name() + "/";
            if (placed.cause().startsWith(prefix)) return view.read(log, Long.parseLong(placed.cause().substring(prefix.length())) - 1, 1).getFirst().at();
        }
        return placed.at();
    }

    /** The first position whose entry is not older; positions have no gaps and times do not go back, so a binary search finds it. */
    private long firstSince(Instant since, long end) {
        long low = 1;
        long high = end + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean older = ledger.read(view -> view.read(Logs.CLUSTERS, middle - 1, 1)).getFirst().at().isBefore(since);
            if (older) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
