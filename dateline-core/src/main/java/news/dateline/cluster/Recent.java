package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** The active clusters of one language, with the index that finds candidates among them. The leader's thread only. */
final class Recent {
    /** Words known to rarer than one in so many items (natural logarithm) lead to candidates. */
    private static final double TELLING = 4;
    /** A word in more active clusters than this leads nowhere in particular. */
    private static final int POSTINGS_MAX = 200;
    /** An item leads by so many of its weightiest words. */
    private static final int LEADS_MAX = 30;

    private final ClusterSettings settings;
    private final Rarity rarity = new Rarity();
    /** In the order of last activity, the longest quiet first. */
    private final LinkedHashMap<ClusterId, ActiveCluster> clusters = new LinkedHashMap<>();
    private final Map<String, Set<ClusterId>> byWord = new HashMap<>();
    private final Map<ClusterId, Set<String>> wordsOf = new HashMap<>();
    private final Map<ItemId, ClusterId> byItem;

    /** {@code byItem} is shared by all languages. */
    Recent(ClusterSettings settings, Map<ItemId, ClusterId> byItem) {
        this.settings = settings;
        this.byItem = byItem;
    }

    Rarity rarity() {
        return rarity;
    }

    boolean holds(ClusterId id) {
        return clusters.containsKey(id);
    }

    ActiveCluster cluster(ClusterId id) {
        ActiveCluster cluster = clusters.get(id);
        if (cluster == null) throw new IllegalArgumentException("Expected an active cluster, found " + id);
        return cluster;
    }

    void open(ActiveCluster cluster) {
        clusters.put(cluster.id(), cluster);
    }

    /** Adds or renews a member and moves its cluster to the lively end. */
    void add(ClusterId id, Snapshot snapshot) {
        ActiveCluster cluster = cluster(id);
        cluster.add(snapshot, settings.membersMax());
        byItem.put(snapshot.version().item(), id);
        index(id, snapshot);
        touch(id);
    }

    private void touch(ClusterId id) {
        clusters.putLast(id, cluster(id));
    }

    void merge(ClusterId from, ClusterId into) {
        ActiveCluster gone = cluster(from);
        cluster(into).absorb(gone, settings.membersMax());
        for (ItemId item : gone.items()) byItem.put(item, into);
        for (String word : wordsOf.getOrDefault(from, Set.of())) link(into, word);
        unindex(from);
        clusters.remove(from);
        touch(into);
    }

    private void index(ClusterId id, Snapshot snapshot) {
        for (String word : telling(snapshot)) link(id, word);
    }

    private void link(ClusterId id, String word) {
        byWord.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(id);
        wordsOf.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(word);
    }

    private void unindex(ClusterId id) {
        Set<String> words = wordsOf.remove(id);
        if (words == null) return;
        for (String word : words) {
            byWord.computeIfPresent(word, (_, holders) -> {
                holders.remove(id);
                return holders.isEmpty() ? null : holders;
            });
        }
    }

    private List<String> telling(Snapshot snapshot) {
        List<Integer> leads = new ArrayList<>();
        for (int i = 0; i < snapshot.words().size(); i++) if (rarity.of(snapshot.words().term(i)) >= TELLING) leads.add(i);
        leads.sort(Comparator.comparingDouble((Integer i) -> -snapshot.words().weight(i)).thenComparing(i -> snapshot.words().term(i)));
        return leads.stream().limit(LEADS_MAX).map(i -> snapshot.words().term(i)).toList();
    }

    /** Forgets the clusters that were quiet for too long at a moment, and the longest quiet ones past the limit. */
    void forget(Instant now) {
        Instant since = now.minus(settings.active());
        for (Iterator<ActiveCluster> all = clusters.values().iterator(); all.hasNext();) {
            ActiveCluster cluster = all.next();
            if (!cluster.lastAt().isBefore(since) && clusters.size() <= settings.clustersMax()) break;
            all.remove();
            unindex(cluster.id());
            for (ItemId item : cluster.items()) byItem.remove(item, cluster.id());
        }
    }

    /** The clusters worth comparing: nearest by vector and sharing the weightiest rare words; quiet, empty and dead ones are none. */
    List<ActiveCluster> candidates(Snapshot snapshot) {
        Map<ClusterId, Double> byWords = new HashMap<>();
        for (String word : telling(snapshot)) {
            Set<ClusterId> holders = byWord.getOrDefault(word, Set.of());
            if (holders.size() <= POSTINGS_MAX) for (ClusterId id : holders) byWords.merge(id, rarity.of(word), Double::sum);
        }
        Set<ClusterId> found = new LinkedHashSet<>(best(byWords));
        found.addAll(best(nearest(snapshot)));
        Instant since = snapshot.at().minus(settings.active());
        return found.stream().map(this::cluster).filter(cluster -> !cluster.lastAt().isBefore(since) && !cluster.living().isEmpty()).toList();
    }

    private List<ClusterId> best(Map<ClusterId, Double> scores) {
        return scores.entrySet().stream().sorted(Map.Entry.<ClusterId, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(settings.candidatesMax()).map(Map.Entry::getKey).toList();
    }

    /** One pass over the centres of the active clusters: their number is bounded, and a centre costs some hundred multiplications. */
    private Map<ClusterId, Double> nearest(Snapshot snapshot) {
        SortedMap<Double, ClusterId> nearest = new TreeMap<>();
        for (ActiveCluster cluster : clusters.values()) {
            if (cluster.centre().length == 0 || cluster.centre().length != snapshot.vector().length) continue;
            double cosine = Snapshot.cosine(cluster.centre(), snapshot.vector());
            if (nearest.size() < settings.candidatesMax()) nearest.putIfAbsent(cosine, cluster.id());
            else if (cosine > nearest.firstKey()) {
                nearest.putIfAbsent(cosine, cluster.id());
                if (nearest.size() > settings.candidatesMax()) nearest.pollFirstEntry();
            }
        }
        Map<ClusterId, Double> byId = new HashMap<>();
        nearest.forEach((cosine, id) -> byId.put(id, cosine));
        return byId;
    }
}
