package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;

/** What the facts about a cluster add up to. Pure functions; any thread. */
public final class Clusters {
    /** The two sides of a split. */
    public record Parted(Cluster stays, Cluster leaves) { }

    private Clusters() { }

    /**
     * The cluster after a fact about it alone. The language of a new cluster is not in the fact and stays empty: it is its items'.
     *
     * @throws IllegalArgumentException for a fact about two clusters (see {@link #merged}, {@link #split}) and for the death of an item of an unknown cluster
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // The state before a first fact is absent: that is what a fold starts from.
    public static Cluster after(Optional<Cluster> before, ClusterEvent event, Instant at) {
        return switch (event) {
            case ClusterEvent.ItemPlaced placed -> with(before.orElseGet(() -> new Cluster(placed.cluster(), "", List.of(), Set.of(), Set.of(), at, at)), placed.version(), at);
            case ClusterEvent.ItemDied died -> marked(before.orElseThrow(() -> new IllegalArgumentException("Expected the cluster of " + died.item() + ", found none")), died);
            case ClusterEvent.ItemAnnotated _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> before.orElseThrow(() -> new IllegalArgumentException("Expected a fact about a cluster, found " + event));
            case ClusterEvent.ClustersMerged _, ClusterEvent.ClusterSplit _ -> throw new IllegalArgumentException("Expected a fact about one cluster, found " + event);
        };
    }

    /** {@code into} with all that {@code from} held; {@code from} is no more. */
    public static Cluster merged(Cluster into, Cluster from, Instant at) {
        Set<ItemVersion> items = new LinkedHashSet<>(into.items());
        items.addAll(from.items());
        Set<ItemId> dead = new HashSet<>(into.dead());
        dead.addAll(from.dead());
        Set<ClusterId> absorbed = new HashSet<>(into.absorbed());
        absorbed.addAll(from.absorbed());
        absorbed.add(from.id());
        Instant opened = from.openedAt().isBefore(into.openedAt()) ? from.openedAt() : into.openedAt();
        return new Cluster(into.id(), into.language(), List.copyOf(items), dead, absorbed, opened, at);
    }

    /** The named items leave with all their versions; what was absorbed stays with the older part. */
    public static Parted split(Cluster from, ClusterEvent.ClusterSplit split, Instant at) {
        Set<ItemId> going = Set.copyOf(split.items());
        List<ItemVersion> leaving = from.items().stream().filter(version -> going.contains(version.item())).toList();
        List<ItemVersion> staying = from.items().stream().filter(version -> !going.contains(version.item())).toList();
        Set<ItemId> deadLeaving = new HashSet<>(from.dead());
        deadLeaving.retainAll(going);
        Set<ItemId> deadStaying = new HashSet<>(from.dead());
        deadStaying.removeAll(going);
        return new Parted(new Cluster(from.id(), from.language(), staying, deadStaying, from.absorbed(), from.openedAt(), at),
                new Cluster(split.into(), from.language(), leaving, deadLeaving, Set.of(), at, at));
    }

    private static Cluster with(Cluster before, ItemVersion version, Instant at) {
        if (before.items().contains(version)) return before;
        List<ItemVersion> items = new ArrayList<>(before.items());
        items.add(version);
        return new Cluster(before.id(), before.language(), items, before.dead(), before.absorbed(), before.openedAt(), at);
    }

    private static Cluster marked(Cluster before, ClusterEvent.ItemDied died) {
        Set<ItemId> dead = new HashSet<>(before.dead());
        if (died.dead()) dead.add(died.item());
        else dead.remove(died.item());
        return new Cluster(before.id(), before.language(), before.items(), dead, before.absorbed(), before.openedAt(), before.changedAt());
    }
}
