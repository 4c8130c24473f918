package news.dateline.cluster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.OrderRecord;

/** What an editor's order makes happen, or why it cannot be obeyed. Decides and changes nothing; made for one order. */
final class Ordering {
    static final int ITEMS_MAX = 1_000;
    static final int REASON_LENGTH_MAX = 500;

    /** Finds the best other cluster for an item that leaves one. */
    @FunctionalInterface interface Home {
        /** With the reasons; empty where it stands alone. */
        Optional<ClusterEvent.ClustersMerged> of(ItemId item, ClusterId left, ClusterId now);
    }

    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;

        Refusal(String code, String sentence) {
            super(sentence);
            this.code = code;
        }
    }

    private final OrderRecord record;
    private final String name;
    private final Placements placements;
    private final Bonds bonds;
    private final Home home;

    /** {@code name} is the order's own on its log. */
    Ordering(OrderRecord record, String name, Placements placements, Bonds bonds, Home home) {
        this.record = record;
        this.name = name;
        this.placements = placements;
        this.bonds = bonds;
        this.home = home;
    }

    List<ClusterEvent> events() {
        try {
            if (bonds.size() >= Bonds.BONDS_MAX) throw new Refusal("TOO_MANY_ORDERS", "There are " + Bonds.BONDS_MAX + " orders about clusters; no more are kept.");
            if (record.order().reason().filter(text -> text.length() > REASON_LENGTH_MAX).isPresent()) throw new Refusal("WORDS_TOO_LONG", "Say why in at most " + REASON_LENGTH_MAX + " characters.");
            return switch (record.order()) {
                case ClusterOrder.Merge merge -> merged(merge);
                case ClusterOrder.Split split -> split(split);
                case ClusterOrder.NotHere out -> out(cluster(out.cluster()), out.item(), said("it does not belong with what is in " + out.cluster()));
                case ClusterOrder.Never never -> never(never);
                case ClusterOrder.OfStoryline _ -> List.of();
            };
        } catch (Refusal e) {
            return List.of(new ClusterEvent.OrderRefused(e.code, String.valueOf(e.getMessage())));
        }
    }

    private List<ClusterEvent> merged(ClusterOrder.Merge order) throws Refusal {
        Cluster from = cluster(order.from());
        Cluster into = cluster(order.into());
        if (from.id().equals(into.id())) throw new Refusal("SAME_CLUSTER", "Both are cluster " + into.id() + " already.");
        if (!language(from).equals(language(into))) throw new Refusal("TWO_LANGUAGES", "Cluster " + from.id() + " is in “" + from.language() + "” and " + into.id() + " in “" + into.language() + "”: a cluster has one language.");
        List<String> reasons = new ArrayList<>(List.of(said("these report one event")));
        ClusterEvent.ItemsJoined bare = new ClusterEvent.ItemsJoined(items(into), items(from), reasons);
        // The newer order wins, and says which older one it ends.
        for (Bond.Apart apart : bonds.lifted(bare)) apart.reasons().stream().findFirst().map(reason -> "this lifts an earlier order: " + reason).filter(words -> !reasons.contains(words)).ifPresent(reasons::add);
        return List.of(new ClusterEvent.ItemsJoined(bare.one(), bare.other(), reasons), new ClusterEvent.ClustersMerged(from.id(), into.id(), reasons));
    }

    private List<ClusterEvent> split(ClusterOrder.Split order) throws Refusal {
        Cluster from = cluster(order.from());
        if (order.items().isEmpty()) throw new Refusal("NO_ITEMS", "Name at least one item that leaves.");
        if (order.items().size() > ITEMS_MAX) throw new Refusal("TOO_MANY_ITEMS", "Name at most " + ITEMS_MAX + " items.");
        List<ItemId> all = items(from);
        for (ItemId item : order.items()) if (!all.contains(item)) throw notIn(item, from);
        Set<ItemId> named = Set.copyOf(order.items());
        if (named.size() == all.size()) throw new Refusal("NOTHING_STAYS", "These are all items of cluster " + from.id() + ": leave at least one.");
        boolean staysWithLede = order.lede().filter(named::contains).isPresent();
        List<ItemId> leaving = all.stream().filter(item -> named.contains(item) != staysWithLede).toList();
        List<ItemId> staying = all.stream().filter(item -> !leaving.contains(item)).toList();
        List<String> reasons = List.of(said("these report another event than the rest"));
        return List.of(new ClusterEvent.ItemsParted(leaving, staying, reasons), new ClusterEvent.ClusterSplit(from.id(), fresh(leaving.getFirst()), leaving, reasons));
    }

    private List<ClusterEvent> out(Cluster cluster, ItemId item, String reason) throws Refusal {
        List<ItemId> all = items(cluster);
        if (!all.contains(item)) throw notIn(item, cluster);
        if (all.size() == 1) throw new Refusal("NOTHING_STAYS", item + " is the only item of cluster " + cluster.id() + ".");
        return leaving(cluster, item, new ClusterEvent.ItemsParted(List.of(item), all.stream().filter(other -> !other.equals(item)).toList(), List.of(reason)));
    }

    private List<ClusterEvent> leaving(Cluster cluster, ItemId item, ClusterEvent.ItemsParted parted) {
        ClusterId alone = fresh(item);
        List<ClusterEvent> events = new ArrayList<>(List.of(parted, new ClusterEvent.ClusterSplit(cluster.id(), alone, List.of(item), parted.reasons())));
        if (!cluster.dead().contains(item)) home.of(item, cluster.id(), alone).ifPresent(events::add);
        return events;
    }

    private List<ClusterEvent> never(ClusterOrder.Never order) throws Refusal {
        String reason = said("these two never stand together");
        if (order.one() instanceof ClusterOrder.OneItem(ItemId one) && order.other() instanceof ClusterOrder.OneItem(ItemId other)) return never(one, other, reason);
        if (order.one() instanceof ClusterOrder.OneItem(ItemId item) && order.other() instanceof ClusterOrder.WholeCluster(ClusterId id)) return never(item, cluster(id), reason);
        if (order.other() instanceof ClusterOrder.OneItem(ItemId item) && order.one() instanceof ClusterOrder.WholeCluster(ClusterId id)) return never(item, cluster(id), reason);
        List<ItemId> one = of(order.one());
        List<ItemId> other = of(order.other());
        if (one.equals(other)) throw new Refusal("SAME_CLUSTER", "Both are one cluster: name an item or another cluster.");
        return List.of(new ClusterEvent.ItemsParted(one, other, List.of(reason)));
    }

    private List<ClusterEvent> never(ItemId one, ItemId other, String reason) throws Refusal {
        if (one.equals(other)) throw new Refusal("SAME_ITEM", "Both are the item " + one + ".");
        ClusterId here = placed(one);
        if (!here.equals(placed(other))) return List.of(new ClusterEvent.ItemsParted(List.of(one), List.of(other), List.of(reason)));
        Cluster both = cluster(here);
        List<ItemId> all = items(both);
        boolean otherIsLater = all.indexOf(other) > all.indexOf(one);
        return leaving(both, otherIsLater ? other : one, new ClusterEvent.ItemsParted(List.of(one), List.of(other), List.of(reason)));
    }

    private List<ClusterEvent> never(ItemId item, Cluster cluster, String reason) throws Refusal {
        if (placed(item).equals(cluster.id())) return out(cluster, item, reason);
        return List.of(new ClusterEvent.ItemsParted(List.of(item), items(cluster), List.of(reason)));
    }

    private List<ItemId> of(ClusterOrder.Side side) throws Refusal {
        return switch (side) {
            case ClusterOrder.OneItem(ItemId item) -> {
                placed(item);
                yield List.of(item);
            }
            case ClusterOrder.WholeCluster(ClusterId cluster) -> items(cluster(cluster));
        };
    }

    private Cluster cluster(ClusterId id) throws Refusal {
        Optional<Cluster> cluster = placements.cluster(id).filter(found -> !found.items().isEmpty());
        return cluster.orElseThrow(() -> new Refusal("NO_SUCH_CLUSTER", "There is no cluster " + id + ", or it became part of another: look it up at its story."));
    }

    private ClusterId placed(ItemId item) throws Refusal {
        return placements.of(item).orElseThrow(() -> new Refusal("NO_SUCH_ITEM", "No item " + item + " is in any cluster: it was never filed, or it waits for its embargo."));
    }

    private static Refusal notIn(ItemId item, Cluster cluster) {
        return new Refusal("NOT_IN_CLUSTER", item + " is not in cluster " + cluster.id() + ": look up what is.");
    }

    private ClusterId fresh(ItemId first) {
        return ClusterId.parted(first, name);
    }

    private String said(String what) {
        return "an editor, " + record.by() + ": " + what + record.order().reason().map(String::strip).filter(text -> !text.isEmpty()).map(text -> " (" + text + ")").orElse("");
    }

    private static String language(Cluster cluster) {
        return cluster.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    private static List<ItemId> items(Cluster cluster) {
        return List.copyOf(cluster.items().stream().map(ItemVersion::item).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
