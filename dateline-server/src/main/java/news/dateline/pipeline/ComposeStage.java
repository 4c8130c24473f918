package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import news.dateline.compose.Composer;
import news.dateline.compose.Composition;
import news.dateline.compose.Part;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.Agency;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;

/** Composes a cluster when it changed, at most once a minute, and proposes the draft to the desk. A death is composed at once: what remains has to be seen. */
public final class ComposeStage implements Stage {
    /** The last draft of a cluster; {@code due} while a timer is set for the next. */
    record Composed(Instant at, String fingerprint, boolean due) { }

    private static final String NAME = "compose";
    private static final int BATCH = 32;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Composer composer;
    private final Map<String, Agency> agencies;
    private final Reading<ClusterEvent> clusters;

    public ComposeStage(Ledger ledger, Composer composer, Map<String, Agency> agencies, MeterRegistry registry, LongSupplier nanos) {
        this.composer = composer;
        this.agencies = Map.copyOf(agencies);
        this.clusters = new Reading<>(ledger, NAME, Logs.CLUSTERS, BATCH, this::handle, () -> { }, new StageMeter(registry, NAME, nanos));
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        return clusters.step();
    }

    private void handle(Transaction transaction, Envelope<ClusterEvent> entry) {
        switch (entry.event()) {
            case ClusterEvent.ItemAnnotated _ -> { }
            case ClusterEvent.ItemPlaced placed -> changed(transaction, placed.cluster(), entry);
            case ClusterEvent.ClustersMerged merged -> changed(transaction, merged.into(), entry);
            case ClusterEvent.ClusterSplit split -> {
                changed(transaction, split.from(), entry);
                changed(transaction, split.into(), entry);
            }
            case ClusterEvent.ItemDied died -> compose(transaction, died.cluster(), entry);
            case ClusterEvent.CompositionDue due -> compose(transaction, due.cluster(), entry);
        }
    }

    private void changed(Transaction transaction, ClusterId cluster, Envelope<ClusterEvent> entry) {
        Optional<Composed> last = transaction.get(Tables.COMPOSED, cluster.value());
        Optional<Instant> next = last.map(composed -> composed.at().plus(PAUSE)).filter(entry.at()::isBefore);
        if (next.isEmpty()) {
            compose(transaction, cluster, entry);
        } else if (!last.get().due()) {
            Timers.set(transaction, next.get(), new Timer.Compose(cluster));
            transaction.put(Tables.COMPOSED, cluster.value(), new Composed(last.get().at(), last.get().fingerprint(), true));
        }
    }

    private void compose(Transaction transaction, ClusterId id, Envelope<ClusterEvent> entry) {
        Optional<Cluster> cluster = transaction.get(Tables.CLUSTERS, id.value());
        if (cluster.isEmpty()) return;
        List<Part> parts = new ArrayList<>();
        for (ItemVersion version : cluster.get().items()) part(transaction, version, entry.at()).ifPresent(parts::add);
        Optional<Draft> draft = composer.compose(new Composition(cluster.get(), parts, entry.at()));
        String before = transaction.get(Tables.COMPOSED, id.value()).map(Composed::fingerprint).orElse("");
        String now = draft.map(Draft::fingerprint).orElse("");
        transaction.put(Tables.COMPOSED, id.value(), new Composed(entry.at(), now, false));
        if (draft.isPresent() && !now.equals(before))
            transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(draft.get()), NAME, id + " " + now), entry.name());
    }

    private Optional<Part> part(Transaction transaction, ItemVersion version, Instant at) {
        return NewsItems.annotated(transaction, version).flatMap(notes -> NewsItems.filed(transaction, version).map(filed -> {
            boolean publishable = Signalling.state(transaction, version.item()).publishableAt(at);
            String name = version.item().agency();
            // An agency that is no longer configured has no licence any more.
            Agency agency = agencies.getOrDefault(name, new Agency(name, name, Optional.empty(), Licence.LINK_ONLY, Integer.MAX_VALUE));
            return new Part(filed.filing(), filed.item(), version, notes, agency, publishable, filed.receivedAt());
        }));
    }
}
