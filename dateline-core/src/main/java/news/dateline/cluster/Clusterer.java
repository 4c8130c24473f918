package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import news.dateline.model.Bond;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.OrderRecord;

/**
 * Says which items tell of the same news event, one item after another, with what is known when each comes. {@link #place} decides and changes nothing; {@code apply} changes the memory and belongs
 * after the commit, and is all that a rebuild from the log needs. The same facts in the same order always give the same decisions.
 *
 * <p>One thread: the single leader's. Nothing here fails on an item; facts about clusters that are no longer active are passed over.
 */
public final class Clusterer {
    /** Below this the new version of an item is another text. */
    private static final double ANOTHER_TEXT = -4;
    /** Of a cluster that may be merged so many members are compared with as many of the other: its first and its latest. */
    private static final int LINKED_MAX = 12;
    /** So many clusters are looked at for a merge. */
    private static final int MERGES_MAX = 4;

    /** Of the items placed no larger share is moved by splits, but for the first few: what readers saw stays. */
    private static final double MOVES_SHARE = 0.01;
    private static final int MOVES_FREE = 8;

    private final ClusterSettings settings;
    private final Likeness likeness;
    private final Cohesion cohesion;
    private final SnapshotReader reader;
    private final Map<String, Recent> languages = new TreeMap<>();
    private final Map<ItemId, ClusterId> byItem = new HashMap<>();
    private final Bonds bonds = new Bonds();
    private long opened;
    private long placements;
    private long moved;
    /** What was read for placing is not read again for remembering. */
    private Optional<Read> last = Optional.empty();

    /** With {@link ClusterSettings#STANDARD} and the weights that the program ships with. */
    public Clusterer() {
        this(ClusterSettings.STANDARD);
    }

    public Clusterer(ClusterSettings settings) {
        this(settings, Likeness.load());
    }

    Clusterer(ClusterSettings settings, Likeness likeness) {
        this.settings = settings;
        this.likeness = likeness;
        this.cohesion = new Cohesion(likeness);
        this.reader = new SnapshotReader(EventSpace.load());
    }

    /** A candidate with its score and the member that is most like the item. */
    private record Candidate(ActiveCluster cluster, double score, Snapshot nearest) { }

    private record Read(Arrival arrival, Snapshot snapshot) { }

    /** Where the item goes and which clusters turn out to be one because of it. Changes nothing. */
    public List<ClusterEvent> place(Arrival arrival) {
        Recent recent = recent(SnapshotReader.language(arrival));
        Snapshot snapshot = read(recent, arrival);
        Optional<List<ClusterEvent>> known = whereItIs(arrival, snapshot).or(() -> withItsWords(arrival, snapshot));
        return known.orElseGet(() -> byLikeness(recent, snapshot));
    }

    /** What an editor's order makes happen, or a refusal: changes nothing. {@code name} is the order's own on its log. */
    public List<ClusterEvent> decide(OrderRecord order, String name, Placements placements) {
        return new Ordering(order, name, placements, bonds, (item, left, now) -> placements.arrival(item).flatMap(arrival -> home(arrival, left, now))).events();
    }

    /** Takes what an order left behind into the memory; {@code placed} says where items are that came too long ago to be remembered. */
    public void obey(ClusterEvent event, Function<ItemId, Optional<ClusterId>> placed) {
        bonds.obey(event, placed);
    }

    /** The same for a bond that was kept, once all that was placed since is remembered. */
    public void obey(Bond bond, Function<ItemId, Optional<ClusterId>> placed) {
        bonds.add(bond, placed);
    }

    private Optional<ClusterEvent.ClustersMerged> home(Arrival arrival, ClusterId left, ClusterId now) {
        Recent recent = recent(SnapshotReader.language(arrival));
        Snapshot snapshot = reader.read(arrival, recent.rarity(), recent.usual());
        return candidates(recent, snapshot).stream().filter(candidate -> !candidate.cluster().id().equals(left)).findFirst()
                .map(best -> new ClusterEvent.ClustersMerged(now, best.cluster().id(), likeness.reasons(snapshot, best.nearest())));
    }

    /** A later version goes where its item is, unless its text has become another and no editor put it there. */
    private Optional<List<ClusterEvent>> whereItIs(Arrival arrival, Snapshot snapshot) {
        ItemId item = snapshot.version().item();
        if (bonds.names(item)) return bonds.where(item).map(cluster -> List.of(placed(snapshot, cluster, false, List.of("a later version of an item that is here, where an editor's order has it"))));
        return active(item).map(cluster -> {
            if (!isAnotherText(cluster, snapshot)) return List.of(placed(snapshot, cluster.id(), false, List.of("a later version of an item that is here")));
            ClusterId own = ClusterId.parted(item, "version " + snapshot.version().number());
            return List.of(new ClusterEvent.ClusterSplit(cluster.id(), own, List.of(item), List.of("version " + snapshot.version().number() + " is another text")),
                    placed(snapshot, own, false, List.of("its text changed entirely; it stands alone until more comes")));
        });
    }

    /** The item that opened a cluster gives it its name and stays. */
    private boolean isAnotherText(ActiveCluster cluster, Snapshot snapshot) {
        ItemId item = snapshot.version().item();
        if (cluster.id().equals(ClusterId.of(item)) || cluster.items().getFirst().equals(item) || cluster.members().size() < 2) return false;
        return cluster.members().stream().filter(member -> member.version().item().equals(item)).anyMatch(before -> !before.slug().equals(snapshot.slug()) && likeness.of(before, snapshot) < ANOTHER_TEXT)
                && score(cluster, snapshot, ANOTHER_TEXT).score() < ANOTHER_TEXT;
    }

    /** A repeat or reprint goes with its original, dead or not. */
    private Optional<List<ClusterEvent>> withItsWords(Arrival arrival, Snapshot snapshot) {
        return snapshot.sameTextAs().flatMap(original -> active(original.item()).filter(cluster -> bonds.mayJoin(snapshot.version().item(), cluster.id())).map(cluster -> List.of(placed(snapshot, cluster.id(), false, List.of("the same text as " + original)))));
    }

    private List<ClusterEvent> byLikeness(Recent recent, Snapshot snapshot) {
        List<Candidate> candidates = candidates(recent, snapshot);
        if (candidates.isEmpty()) return List.of(placed(snapshot, ClusterId.of(snapshot.version().item()), true, List.of(snapshot.opinion() ? "opinion stands by itself" : "like no recent cluster")));
        Candidate best = candidates.getFirst();
        List<ClusterEvent> events = new ArrayList<>();
        events.add(placed(snapshot, best.cluster().id(), false, likeness.reasons(snapshot, best.nearest())));
        Optional<ClusterEvent> merge = merged(snapshot, best, candidates.subList(1, candidates.size()));
        merge.ifPresent(events::add);
        if (merge.isEmpty()) events.addAll(parted(recent, snapshot, best.cluster()));
        return events;
    }

    /** What no longer holds together with the rest leaves, and goes where it is better off. */
    private List<ClusterEvent> parted(Recent recent, Snapshot newest, ActiveCluster cluster) {
        if (cluster.items().size() != cluster.members().size()) return List.of();
        List<Snapshot> members = new ArrayList<>(cluster.living());
        members.add(newest);
        Optional<Cohesion.Parting> parting = cohesion.parting(members, newest, item -> !bonds.names(item));
        if (parting.isEmpty() || moved + parting.get().leaving().size() > MOVES_FREE + placements * MOVES_SHARE) return List.of();
        List<Snapshot> leaving = parting.get().leaving();
        List<ItemId> items = leaving.stream().map(member -> member.version().item()).toList();
        ClusterId own = ClusterId.parted(items.getFirst(), "after " + newest.version());
        List<String> reasons = new ArrayList<>(List.of(String.format(Locale.ROOT, "with %s it shows that these do not hold together with the rest: %+.2f between the two groups, where %+.2f lets an item in", newest.version(), parting.get().between(), likeness.join())));
        reasons.addAll(likeness.reasons(parting.get().one(), parting.get().other()));
        List<ClusterEvent> events = new ArrayList<>(List.of(new ClusterEvent.ClusterSplit(cluster.id(), own, items, reasons)));
        if (leaving.size() == 1) candidates(recent, leaving.getFirst()).stream().filter(candidate -> !candidate.cluster().id().equals(cluster.id())).findFirst()
                .ifPresent(home -> events.add(new ClusterEvent.ClustersMerged(own, home.cluster().id(), likeness.reasons(leaving.getFirst(), home.nearest()))));
        return events;
    }

    /** Where the item may be by its likeness and by editors' orders, the best first. Opinion joins nothing, and nothing joins what it opened. */
    private List<Candidate> candidates(Recent recent, Snapshot snapshot) {
        if (snapshot.opinion()) return List.of();
        return recent.candidates(snapshot).stream().filter(cluster -> bonds.mayJoin(snapshot.version().item(), cluster.id()) && !cluster.isOfOpinion())
                .map(cluster -> score(cluster, snapshot, likeness.join()))
                .filter(candidate -> candidate.score() >= likeness.join()).sorted(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(c -> c.cluster().id())).toList();
    }

    /** The item may be the link between two clusters; the elder survives. One merge an item is enough: the next item finds the next. */
    private Optional<ClusterEvent> merged(Snapshot link, Candidate best, List<Candidate> others) {
        for (Candidate other : others.subList(0, Math.min(MERGES_MAX, others.size()))) {
            if (!bonds.mayMerge(best.cluster().id(), other.cluster().id()) || between(link, best.cluster(), other.cluster()) < likeness.merge()) continue;
            boolean bestIsElder = best.cluster().isElderThan(other.cluster());
            List<String> reasons = new ArrayList<>(List.of("linked by " + link.version()));
            reasons.addAll(likeness.reasons(best.nearest(), other.nearest()));
            return Optional.of(new ClusterEvent.ClustersMerged(bestIsElder ? other.cluster().id() : best.cluster().id(), bestIsElder ? best.cluster().id() : other.cluster().id(), reasons));
        }
        return Optional.empty();
    }

    /** Exact from {@code least} on; below, any score below. */
    private Candidate score(ActiveCluster cluster, Snapshot snapshot, double least) {
        List<Snapshot> living = cluster.living();
        if (living.isEmpty()) return new Candidate(cluster, Double.NEGATIVE_INFINITY, snapshot);
        double[] odds = new double[living.size()];
        // What has not been compared yet counts as most like: after half of them it is mostly plain that no more can be made of it.
        Arrays.fill(odds, Likeness.MOST);
        int best = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = likeness.of(snapshot, living.get(i));
            if (odds[i] > odds[best]) best = i;
            if (i == odds.length / 2 && likeness.together(odds) < least) return new Candidate(cluster, Double.NEGATIVE_INFINITY, living.get(best));
        }
        return new Candidate(cluster, likeness.together(odds), living.get(best));
    }

    private double between(Snapshot link, ActiveCluster a, ActiveCluster b) {
        List<Snapshot> left = new ArrayList<>(ends(a.living()));
        left.add(link);
        List<Snapshot> right = ends(b.living());
        return likeness.together(left.stream().flatMapToDouble(one -> right.stream().mapToDouble(two -> likeness.of(one, two))).toArray());
    }

    private static List<Snapshot> ends(List<Snapshot> members) {
        if (members.size() <= LINKED_MAX) return members;
        List<Snapshot> ends = new ArrayList<>(List.of(members.getFirst()));
        ends.addAll(members.subList(members.size() - LINKED_MAX + 1, members.size()));
        return ends;
    }

    /** Between placing and remembering nothing changes that reading depends on. */
    private Snapshot read(Recent recent, Arrival arrival) {
        if (last.isEmpty() || last.get().arrival() != arrival) last = Optional.of(new Read(arrival, reader.read(arrival, recent.rarity(), recent.usual())));
        return last.get().snapshot();
    }

    private static ClusterEvent.ItemPlaced placed(Snapshot snapshot, ClusterId cluster, boolean opened, List<String> reasons) {
        return new ClusterEvent.ItemPlaced(snapshot.version(), cluster, opened, reasons);
    }

    /** Takes what was decided about an arrival into the memory, after it was committed or when it is read from the log again. */
    public void apply(Arrival arrival, List<ClusterEvent> events) {
        Recent recent = recent(SnapshotReader.language(arrival));
        Snapshot snapshot = read(recent, arrival);
        last = Optional.empty();
        for (ClusterEvent event : events) {
            if (event instanceof ClusterEvent.ItemPlaced placed) remember(recent, arrival, snapshot, placed);
            else apply(event);
        }
    }

    private void remember(Recent own, Arrival arrival, Snapshot snapshot, ClusterEvent.ItemPlaced placed) {
        own.rarity().add(snapshot.words().all());
        own.usual().add(arrival.item(), arrival.notes(), snapshot.headline(), snapshot.at());
        // A later version may be in another language than its item's cluster: it stays there all the same.
        Recent recent = holder(placed.cluster()).orElse(own);
        if (!recent.holds(placed.cluster())) recent.open(placed.cluster(), snapshot.at(), opened++);
        recent.add(placed.cluster(), snapshot);
        placements++;
        recent.forget(snapshot.at());
        bonds.moved(placed);
    }

    /** Takes a fact that came without an arrival into the memory: a merge or split, or the death of an item and its return. */
    public void apply(ClusterEvent event) {
        bonds.moved(event);
        if (event instanceof ClusterEvent.ClusterSplit split) moved += split.items().size();
        switch (event) {
            case ClusterEvent.ItemDied died -> holder(died.cluster()).ifPresent(recent -> recent.mark(died.cluster(), died.item(), died.dead()));
            case ClusterEvent.ClustersMerged merged -> holder(merged.from()).ifPresent(recent -> merge(recent, merged));
            case ClusterEvent.ClusterSplit split -> holder(split.from()).ifPresent(recent -> recent.part(split.from(), split.into(), Set.copyOf(split.items()), opened++));
            case ClusterEvent.ItemAnnotated _, ClusterEvent.ItemPlaced _, ClusterEvent.CompositionDue _, ClusterEvent.ItemsParted _, ClusterEvent.ItemsJoined _, ClusterEvent.OrderRefused _ -> { }
        }
    }

    /** What was merged lives on under the other's name, also where the other had left before. */
    private void merge(Recent recent, ClusterEvent.ClustersMerged merged) {
        if (!holds(merged.into())) recent.open(merged.into(), recent.cluster(merged.from()).lastAt(), opened++);
        if (recent.holds(merged.into())) recent.merge(merged.from(), merged.into());
    }

    /** Whether the cluster can be joined now: one that was quiet for long has left, and comes back by {@link #bringBack}. */
    public boolean holds(ClusterId id) {
        return holder(id).isPresent();
    }

    /** Of how many items of a cluster that comes back the copy is wanted. */
    public int membersMax() {
        return settings.membersMax();
    }

    /**
     * Takes a cluster into the memory that is not there: one that left, or whose copy came before the log is read from. It is found by its items and their words' repeats alone until one
     * joins it, and leaves again as others do.
     *
     * @param cluster as it is on record; of its items those that are in the memory elsewhere are left out
     * @param copy    the latest versions of its first and latest items, in the order in which they came
     */
    public void bringBack(Cluster cluster, List<Arrival> copy) {
        List<Arrival> members = copy.stream().filter(arrival -> !byItem.containsKey(arrival.item().id())).toList();
        if (members.isEmpty() || holds(cluster.id())) return;
        Recent recent = recent(SnapshotReader.language(members.getFirst()));
        recent.open(cluster.id(), cluster.openedAt(), opened++);
        for (ItemVersion version : cluster.items()) recent.claim(cluster.id(), version.item());
        for (Arrival member : members) recent.add(cluster.id(), reader.read(member, recent.rarity(), recent.usual()));
        for (ItemId item : cluster.dead()) recent.mark(cluster.id(), item, true);
    }

    private Optional<ActiveCluster> active(ItemId item) {
        return Optional.ofNullable(byItem.get(item)).flatMap(id -> holder(id).map(recent -> recent.cluster(id)));
    }

    private Optional<Recent> holder(ClusterId id) {
        return languages.values().stream().filter(recent -> recent.holds(id)).findFirst();
    }

    private Recent recent(String language) {
        return languages.computeIfAbsent(language, _ -> new Recent(settings, byItem));
    }
}
