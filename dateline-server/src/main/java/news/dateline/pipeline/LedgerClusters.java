package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.web.desk.ClusterDesk;

/** What editors see of clusters and order about them, over the news ledger. Any thread may call. */
final class LedgerClusters implements ClusterDesk {
    private static final int ITEMS_MAX = 1_000;
    private static final int STEPS_MAX = 200;

    private final Ledger ledger;
    private final ClusterStage stage;

    LedgerClusters(Ledger ledger, ClusterStage stage) {
        this.ledger = ledger;
        this.stage = stage;
    }

    @Override public Optional<Contents> contents(ClusterId cluster) {
        return ledger.read(view -> view.get(Tables.CLUSTERS, cluster.value()).map(found -> contents(view, found)));
    }

    @Override public Optional<Contents> contents(StoryId story) {
        return ledger.read(view -> view.get(Tables.STORIES, story.value()).flatMap(found -> cluster(view, found)).map(cluster -> contents(view, cluster)));
    }

    @Override public Optional<Member> item(ItemId item) {
        return ledger.read(view -> view.get(Tables.CLUSTER_OF_ITEM, item.key()).flatMap(id -> view.get(Tables.CLUSTERS, id.value()))
                .flatMap(cluster -> Optional.ofNullable(newest(cluster).get(item)).map(version -> member(view, cluster, version))));
    }

    @Override public List<ClusterEvent> order(ClusterOrder order, String by, String request) {
        return stage.submit(withLede(order), by, request);
    }

    /** Which part of a split holds the lede is a matter of stories, and clustering knows none: the order says it. */
    private ClusterOrder withLede(ClusterOrder order) {
        if (!(order instanceof ClusterOrder.Split split) || split.lede().isPresent()) return order;
        Optional<ItemId> lede = ledger.read(view -> view.get(Tables.STORY_OF_CLUSTER, split.from().value()).flatMap(story -> view.get(Tables.STORIES, story.value()))).flatMap(Story::current).flatMap(LedgerClusters::lede);
        return new ClusterOrder.Split(split.from(), split.items(), lede, split.reason());
    }

    /** What the first sentence rests on. */
    private static Optional<ItemId> lede(Draft draft) {
        Stream<Sentence> sentences = Stream.concat(draft.paragraphs().stream().flatMap(List::stream), Stream.of(draft.headline()));
        return sentences.flatMap(sentence -> sentence.sources().stream()).filter(Source.Wire.class::isInstance).map(Source.Wire.class::cast).map(source -> source.version().item()).findFirst();
    }

    /** The draft's own; where that became part of another, the one that holds its lede. */
    static Optional<Cluster> cluster(View view, Story story) {
        List<Draft> drafts = Stream.concat(story.proposed().stream(), story.published().stream()).toList();
        Stream<ClusterId> own = drafts.stream().map(Draft::cluster);
        Stream<ClusterId> holding = drafts.stream().flatMap(draft -> lede(draft).stream()).flatMap(item -> view.get(Tables.CLUSTER_OF_ITEM, item.key()).stream());
        return Stream.concat(own, holding).flatMap(id -> view.get(Tables.CLUSTERS, id.value()).stream()).findFirst();
    }

    private static Map<ItemId, ItemVersion> newest(Cluster cluster) {
        Map<ItemId, ItemVersion> newest = new LinkedHashMap<>();
        for (ItemVersion version : cluster.items()) newest.merge(version.item(), version, (one, two) -> one.number() > two.number() ? one : two);
        return newest;
    }

    private static Contents contents(View view, Cluster cluster) {
        Map<ItemId, ItemVersion> newest = newest(cluster);
        List<Member> members = newest.values().stream().limit(ITEMS_MAX).map(version -> member(view, cluster, version)).toList();
        Set<ItemId> items = newest.keySet();
        List<Bond> orders = view.startingWith(Tables.BONDS, "", ClusterTables.BONDS_MAX).stream().map(View.Row::value).filter(bond -> bond.items().stream().anyMatch(items::contains)).toList();
        return new Contents(cluster.id(), cluster.language(), view.get(Tables.STORY_OF_CLUSTER, cluster.id().value()), members, orders);
    }

    private static Member member(View view, Cluster cluster, ItemVersion version) {
        boolean dead = cluster.dead().contains(version.item()) || Signalling.state(view, version.item()).isDead();
        // A list never repeats what was taken back (the law, 17); whoever has to read it finds it in the log of receipts.
        String headline = dead ? "" : NewsItems.filed(view, version).map(filed -> filed.item().headline()).orElse("");
        return new Member(version, headline, dead, cluster.id(), steps(view, version.item()));
    }

    private static List<Step> steps(View view, ItemId item) {
        List<Step> steps = new ArrayList<>();
        List<Long> own = moves(view, item.key());
        for (int i = 0; i < own.size() && steps.size() < STEPS_MAX; i++) {
            long until = i + 1 < own.size() ? own.get(i + 1) : Long.MAX_VALUE;
            Step step = step(view, own.get(i));
            steps.add(step);
            merges(view, step.cluster(), own.get(i), until, steps);
        }
        return steps;
    }

    /** What a cluster was merged into after an item came to it, and that one after it, until the item moved by itself. */
    private static void merges(View view, ClusterId cluster, long after, long until, List<Step> steps) {
        ClusterId at = cluster;
        long from = after;
        while (steps.size() < STEPS_MAX) {
            long since = from;
            Optional<Long> next = moves(view, at.value()).stream().filter(position -> position > since && position < until).findFirst();
            if (next.isEmpty()) return;
            Step step = step(view, next.get());
            steps.add(step);
            at = step.cluster();
            from = next.get();
        }
    }

    private static List<Long> moves(View view, String what) {
        return view.startingWith(Tables.MOVES, what + "\n", STEPS_MAX).stream().map(View.Row::value).toList();
    }

    private static Step step(View view, long position) {
        Envelope<ClusterEvent> entry = view.read(Logs.CLUSTERS, position - 1, 1).getFirst();
        return switch (entry.event()) {
            case ClusterEvent.ItemPlaced placed -> new Step(entry.at(), "placed", placed.cluster(), placed.reasons());
            case ClusterEvent.ClustersMerged merged -> new Step(entry.at(), "merged", merged.into(), merged.reasons());
            case ClusterEvent.ClusterSplit split -> new Step(entry.at(), "split", split.into(), split.reasons());
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemDied _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ ->
                    throw new IllegalStateException("Expected what moves an item at " + entry.name() + ": the store's tables do not fit its logs; replay it");
        };
    }
}
