package news.dateline.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import news.dateline.model.Bond;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** What editors' orders keep apart and in place, and where the items are that they name, however long ago those came. What an item costs that no order names is one look-up. The leader's thread only. */
public final class Bonds {
    /** So many are kept; past them an order is refused. */
    public static final int BONDS_MAX = 50_000;

    private final Map<ItemId, Set<Bond>> byItem = new HashMap<>();
    private final Map<ItemId, ClusterId> where = new HashMap<>();
    private final Map<ClusterId, Set<ItemId>> named = new HashMap<>();
    private final Set<Bond> all = new LinkedHashSet<>();

    /** {@code placed} says in which cluster an item now is. */
    void add(Bond bond, Function<ItemId, Optional<ClusterId>> placed) {
        all.add(bond);
        for (ItemId item : bond.items()) {
            byItem.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(bond);
            placed.apply(item).ifPresent(cluster -> put(item, cluster));
        }
    }

    /** Takes an order's outcome into the memory; every other fact by {@link #moved}. */
    void obey(ClusterEvent event, Function<ItemId, Optional<ClusterId>> placed) {
        bond(event).ifPresent(bond -> {
            if (event instanceof ClusterEvent.ItemsJoined joined) lifted(joined).forEach(apart -> {
                all.remove(apart);
                for (ItemId item : apart.items()) byItem.getOrDefault(item, Set.of()).remove(apart);
                remaining(apart, joined).forEach(rest -> add(rest, placed));
            });
            add(bond, placed);
        });
    }

    /** What an order leaves behind; empty for any other fact. */
    public static Optional<Bond> bond(ClusterEvent event) {
        return switch (event) {
            case ClusterEvent.ItemsParted(var one, var other, var reasons) -> Optional.of(new Bond.Apart(one, other, reasons));
            case ClusterEvent.ItemsJoined(var one, var other, var reasons) -> Optional.of(new Bond.Together(java.util.stream.Stream.concat(one.stream(), other.stream()).toList(), reasons));
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemPlaced _, ClusterEvent.ClustersMerged _, ClusterEvent.ClusterSplit _, ClusterEvent.ItemDied _, ClusterEvent.CompositionDue _,
                    ClusterEvent.OrderRefused _ -> Optional.empty();
        };
    }

    /** Whether a joining contradicts what kept items apart. */
    public static boolean isLifted(Bond.Apart apart, ClusterEvent.ItemsJoined joined) {
        return meets(apart.one(), joined.one()) && meets(apart.other(), joined.other()) || meets(apart.one(), joined.other()) && meets(apart.other(), joined.one());
    }

    /** What is left of it after a joining: every pair but those that are now together. */
    public static List<Bond.Apart> remaining(Bond.Apart apart, ClusterEvent.ItemsJoined joined) {
        List<Bond.Apart> rest = new ArrayList<>();
        for (Bond.Apart piece : without(apart, Set.copyOf(joined.one()), Set.copyOf(joined.other()))) rest.addAll(without(piece, Set.copyOf(joined.other()), Set.copyOf(joined.one())));
        return rest;
    }

    /** All pairs but those of {@code left} on the one side with {@code right} on the other. */
    private static List<Bond.Apart> without(Bond.Apart apart, Set<ItemId> left, Set<ItemId> right) {
        List<ItemId> joinedOnes = apart.one().stream().filter(left::contains).toList();
        List<ItemId> otherOnes = apart.one().stream().filter(Predicate.not(left::contains)).toList();
        List<ItemId> otherRest = apart.other().stream().filter(Predicate.not(right::contains)).toList();
        List<Bond.Apart> pieces = new ArrayList<>();
        if (!otherOnes.isEmpty()) pieces.add(new Bond.Apart(otherOnes, apart.other(), apart.reasons()));
        if (!joinedOnes.isEmpty() && !otherRest.isEmpty()) pieces.add(new Bond.Apart(joinedOnes, otherRest, apart.reasons()));
        return pieces;
    }

    private static boolean meets(List<ItemId> some, List<ItemId> others) {
        Set<ItemId> set = new HashSet<>(others);
        return some.stream().anyMatch(set::contains);
    }

    List<Bond.Apart> lifted(ClusterEvent.ItemsJoined joined) {
        return all.stream().filter(Bond.Apart.class::isInstance).map(Bond.Apart.class::cast).filter(apart -> isLifted(apart, joined)).toList();
    }

    int size() {
        return all.size();
    }

    /** Whether an order names it: then no rule moves it. */
    boolean names(ItemId item) {
        return byItem.containsKey(item);
    }

    /** Where an item is that an order names, active or not. */
    Optional<ClusterId> where(ItemId item) {
        return Optional.ofNullable(where.get(item));
    }

    boolean mayJoin(ItemId item, ClusterId cluster) {
        if (!named.containsKey(cluster)) return true;
        for (Bond bond : byItem.getOrDefault(item, Set.of()))
            if (bond instanceof Bond.Apart apart && (apart.one().contains(item) ? apart.other() : apart.one()).stream().anyMatch(other -> cluster.equals(where.get(other)))) return false;
        return true;
    }

    boolean mayMerge(ClusterId one, ClusterId other) {
        return !named.containsKey(other) || named.getOrDefault(one, Set.of()).stream().allMatch(item -> mayJoin(item, other));
    }

    /** Follows items that orders name. */
    void moved(ClusterEvent event) {
        switch (event) {
            case ClusterEvent.ItemPlaced placed -> {
                if (names(placed.version().item())) put(placed.version().item(), placed.cluster());
            }
            case ClusterEvent.ClustersMerged merged -> Set.copyOf(named.getOrDefault(merged.from(), Set.of())).forEach(item -> put(item, merged.into()));
            case ClusterEvent.ClusterSplit split -> split.items().stream().filter(this::names).forEach(item -> put(item, split.into()));
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemDied _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    private void put(ItemId item, ClusterId cluster) {
        Optional.ofNullable(where.put(item, cluster)).filter(before -> !before.equals(cluster)).ifPresent(before -> named.computeIfPresent(before, (_, left) -> {
            left.remove(item);
            return left.isEmpty() ? null : left;
        }));
        named.computeIfAbsent(cluster, _ -> new HashSet<>()).add(item);
    }
}
