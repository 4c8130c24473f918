package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import news.dateline.annotate.Matters;
import news.dateline.compose.Composer;
import news.dateline.compose.Composition;
import news.dateline.compose.DraftChange;
import news.dateline.compose.Part;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Agency;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Sensitivity;

/**
 * Composes a cluster when it changed, at most once a minute, and proposes the draft to the desk. A death is composed at once: what remains has to be seen. Composing goes before the transaction;
 * should an item die between the two, the desk refuses the draft that rests on it, and the death, which is read next, brings another.
 */
public final class ComposeStage implements Stage {
    /** The last draft of a cluster; {@code due} while a timer is set for the next. */
    record Composed(Instant at, String fingerprint, boolean due) { }

    /** What comes of one entry for one cluster. */
    private sealed interface Outcome {
        ClusterId cluster();

        Composed composed();

        /** {@code draft} is present when it or what a rule could print of it meanwhile differs from the one before. */
        record Made(ClusterId cluster, Composed composed, Optional<Draft> draft, Optional<Draft> meanwhile) implements Outcome { }

        record Later(ClusterId cluster, Composed composed, Instant next) implements Outcome { }
    }

    private static final String NAME = "compose";
    private static final int BATCH = 32;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Composer composer;
    private final Map<String, Agency> agencies;
    private final Reading<ClusterEvent> clusters;
    /** By the position of the entry that each comes from. */
    private Map<Long, List<Outcome>> outcomes = Map.of();

    public ComposeStage(Ledger ledger, Composer composer, Map<String, Agency> agencies, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.composer = composer;
        this.agencies = Map.copyOf(agencies);
        this.clusters = new Reading<>(ledger, NAME, Logs.CLUSTERS, BATCH, this::compose, this::write, () -> { }, new StageMeter(registry, NAME, nanos));
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean givesWay() {
        return true;
    }

    @Override public boolean step() {
        return clusters.step();
    }

    private void compose(List<Envelope<ClusterEvent>> entries) {
        outcomes = ledger.read(view -> {
            Map<ClusterId, Composed> last = new HashMap<>();
            Map<Long, List<Outcome>> made = new HashMap<>();
            for (Envelope<ClusterEvent> entry : entries) {
                List<Outcome> ofEntry = new ArrayList<>();
                for (Concern concern : concerns(entry.event())) {
                    outcome(view, concern, Optional.ofNullable(last.get(concern.cluster())).or(() -> view.get(Tables.COMPOSED, concern.cluster().value())), entry.at()).ifPresent(outcome -> {
                        last.put(outcome.cluster(), outcome.composed());
                        ofEntry.add(outcome);
                    });
                }
                made.put(entry.position(), ofEntry);
            }
            return made;
        });
    }

    /** A cluster that an entry touches; {@code atOnce} where no pause is kept. */
    private record Concern(ClusterId cluster, boolean atOnce) { }

    private static List<Concern> concerns(ClusterEvent event) {
        return switch (event) {
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> List.of();
            case ClusterEvent.ItemPlaced placed -> List.of(new Concern(placed.cluster(), false));
            case ClusterEvent.ClustersMerged merged -> List.of(new Concern(merged.into(), false));
            case ClusterEvent.ClusterSplit split -> List.of(new Concern(split.from(), false), new Concern(split.into(), false));
            case ClusterEvent.ItemDied died -> List.of(new Concern(died.cluster(), true));
            case ClusterEvent.CompositionDue due -> List.of(new Concern(due.cluster(), true));
        };
    }

    private Optional<Outcome> outcome(View view, Concern concern, Optional<Composed> last, Instant at) {
        ClusterId id = concern.cluster();
        Optional<Instant> next = last.map(composed -> composed.at().plus(PAUSE)).filter(at::isBefore).filter(_ -> !concern.atOnce());
        if (next.isPresent()) {
            Composed before = last.orElseThrow();
            return before.due() ? Optional.empty() : Optional.of(new Outcome.Later(id, new Composed(before.at(), before.fingerprint(), true), next.get()));
        }
        return view.get(Tables.CLUSTERS, id.value()).map(cluster -> {
            List<Part> parts = new ArrayList<>();
            for (ItemVersion version : cluster.items()) part(view, version, at).ifPresent(parts::add);
            Composition composition = new Composition(cluster, parts, at);
            Optional<Draft> draft = composer.compose(composition);
            Optional<Draft> meanwhile = draft.filter(made -> mayWait(made) && parts.size() > 1).flatMap(_ -> composer.meanwhile(composition, (part, words) -> Matters.in(part.item(), part.notes(), words)));
            String now = draft.map(DraftChange::whole).orElse("") + meanwhile.map(DraftChange::whole).orElse("");
            return new Outcome.Made(id, new Composed(at, now, false), draft.filter(_ -> !now.equals(last.map(Composed::fingerprint).orElse(""))), meanwhile);
        });
    }

    /** Whether it touches what no rule may publish, beyond a sector that is only guessed. A cluster of one filing stands nowhere yet, so that nothing of it has to be brought up to date meanwhile. */
    private static boolean mayWait(Draft draft) {
        return draft.sensitivities().stream().anyMatch(matter -> matter != Sensitivity.SECTOR_UNSURE);
    }

    private void write(Transaction transaction, Envelope<ClusterEvent> entry) {
        for (Outcome outcome : outcomes.getOrDefault(entry.position(), List.of())) {
            transaction.put(Tables.COMPOSED, outcome.cluster().value(), outcome.composed());
            switch (outcome) {
                case Outcome.Made(ClusterId cluster, Composed composed, Optional<Draft> draft, Optional<Draft> meanwhile) -> draft.ifPresent(made ->
                        transaction.append(Logs.DESK, new DeskRecord.Asked(new DeskCommand.ProposeDraft(made, meanwhile), NAME, cluster + " " + composed.fingerprint()), entry.name()));
                case Outcome.Later(ClusterId cluster, Composed _, Instant next) -> Timers.set(transaction, next, new Timer.Compose(cluster));
            }
        }
    }

    private Optional<Part> part(View view, ItemVersion version, Instant at) {
        return NewsItems.annotated(view, version).flatMap(notes -> NewsItems.filed(view, version).map(filed -> {
            boolean publishable = Signalling.state(view, version.item()).publishableAt(at);
            String name = version.item().agency();
            // An agency that is no longer configured has no licence any more.
            Agency agency = agencies.getOrDefault(name, new Agency(name, name, Optional.empty(), Licence.LINK_ONLY, Integer.MAX_VALUE));
            return new Part(filed.filing(), filed.item(), version, notes, agency, publishable, filed.receivedAt());
        }));
    }
}
