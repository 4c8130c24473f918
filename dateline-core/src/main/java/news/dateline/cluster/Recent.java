package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** The active clusters of one language, with the indices that find candidates among them: what an item costs does not grow with their number, but for the depth of a tree. The leader's thread only. */
final class Recent {
    /** Words known to rarer than one in so many items (natural logarithm) lead to candidates. */
    private static final double TELLING = 4;
    /** An item leads by so many of its weightiest words. */
    private static final int LEADS_MAX = 30;

    private final ClusterSettings settings;
    private final Rarity rarity = new Rarity();
    private final UsualSentences usual = new UsualSentences();
    /** In the order of last activity, the longest quiet first. */
    private final LinkedHashMap<ClusterId, ActiveCluster> clusters = new LinkedHashMap<>();
    private final WordIndex words = new WordIndex();
    /** By the number of dimensions: another model's vectors cannot be compared. */
    private final Map<Integer, VectorIndex> vectors = new TreeMap<>();
    /** By their numbers in the indices; what stands at a free number is not looked at. */
    private final List<ActiveCluster> byNumber = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<ItemId, ClusterId> byItem;

    /** {@code byItem} is shared by all languages. */
    Recent(ClusterSettings settings, Map<ItemId, ClusterId> byItem) {
        this.settings = settings;
        this.byItem = byItem;
    }

    Rarity rarity() {
        return rarity;
    }

    UsualSentences usual() {
        return usual;
    }

    boolean holds(ClusterId id) {
        return clusters.containsKey(id);
    }

    ActiveCluster cluster(ClusterId id) {
        ActiveCluster cluster = clusters.get(id);
        if (cluster == null) throw new IllegalArgumentException("Expected an active cluster, found " + id);
        return cluster;
    }

    void open(ClusterId id, Instant at, long order) {
        int number = free.isEmpty() ? byNumber.size() : free.removeLast();
        ActiveCluster cluster = new ActiveCluster(id, at, order, number);
        if (number == byNumber.size()) byNumber.add(cluster);
        else byNumber.set(number, cluster);
        clusters.put(id, cluster);
    }

    /** Adds or renews a member and moves its cluster to the lively end. */
    void add(ClusterId id, Snapshot snapshot) {
        ActiveCluster cluster = cluster(id);
        ItemId item = snapshot.version().item();
        cluster.add(snapshot, !id.equals(byItem.put(item, id)), settings.membersMax());
        lead(cluster, telling(snapshot));
        settle(cluster);
        clusters.putLast(id, cluster);
    }

    /** An item whose snapshot was let go is the cluster's all the same; one that is elsewhere stays there. */
    void claim(ClusterId id, ItemId item) {
        if (byItem.putIfAbsent(item, id) == null) cluster(id).claim(item);
    }

    void merge(ClusterId from, ClusterId into) {
        ActiveCluster gone = cluster(from);
        ActiveCluster left = cluster(into);
        left.absorb(gone, settings.membersMax());
        for (ItemId item : gone.items()) byItem.put(item, into);
        List<String> leading = gone.words();
        leave(gone);
        clusters.remove(from);
        lead(left, leading);
        settle(left);
        clusters.putLast(into, left);
    }

    /** Takes the named items out of a cluster into a new one, those whose snapshots were let go too; nothing where none of them is here. */
    void part(ClusterId from, ClusterId into, Set<ItemId> items, long order) {
        ActiveCluster left = cluster(from);
        List<ItemId> going = left.items().stream().filter(items::contains).toList();
        if (going.isEmpty()) return;
        List<ItemId> dead = going.stream().filter(left::isDead).toList();
        List<Snapshot> leaving = left.release(items);
        settle(left);
        open(into, leaving.isEmpty() ? left.lastAt() : leaving.getFirst().at(), order);
        leaving.forEach(snapshot -> add(into, snapshot));
        for (ItemId item : going) if (!into.equals(byItem.put(item, into))) cluster(into).items().add(item);
        dead.forEach(item -> mark(into, item, true));
    }

    void mark(ClusterId id, ItemId item, boolean isDead) {
        cluster(id).mark(item, isDead);
        settle(cluster(id));
    }

    private void lead(ActiveCluster cluster, List<String> leading) {
        List<String> gone = cluster.lead(leading);
        for (String word : leading) words.link(word, cluster.number());
        for (String word : gone) words.unlink(word, cluster.number());
    }

    /** Puts a cluster where its middle now lies. */
    private void settle(ActiveCluster cluster) {
        byte[] centre = cluster.centre();
        int dimensions = Packed.dimensions(centre);
        vectors.forEach((size, index) -> {
            if (size != dimensions) index.remove(cluster.number());
        });
        if (dimensions > 0) vectors.computeIfAbsent(dimensions, VectorIndex::new).put(cluster.number(), centre);
    }

    private void leave(ActiveCluster cluster) {
        for (String word : cluster.words()) words.unlink(word, cluster.number());
        for (VectorIndex index : vectors.values()) index.remove(cluster.number());
        free.add(cluster.number());
    }

    /** The item's weightiest rare words. */
    private List<String> telling(Snapshot snapshot) {
        WeighedTerms terms = snapshot.words();
        List<Integer> leads = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) if (rarity.of(terms.term(i)) >= TELLING) leads.add(i);
        if (leads.size() > LEADS_MAX) {
            leads.sort(Comparator.comparingDouble((Integer i) -> -terms.weight(i)).thenComparing(terms::term));
            leads.subList(LEADS_MAX, leads.size()).clear();
        }
        return leads.stream().map(terms::term).toList();
    }

    /** Forgets the clusters that were quiet for too long at a moment, and the longest quiet ones past the limit. */
    void forget(Instant now) {
        Instant since = now.minus(settings.active());
        usual.forget(since);
        for (Iterator<ActiveCluster> all = clusters.values().iterator(); all.hasNext();) {
            ActiveCluster cluster = all.next();
            if (!cluster.lastAt().isBefore(since) && clusters.size() <= settings.clustersMax()) break;
            all.remove();
            leave(cluster);
            for (ItemId item : cluster.items()) byItem.remove(item, cluster.id());
        }
    }

    /** The clusters worth comparing: sharing the weightiest rare words and nearest by vector; quiet, empty and dead ones are none. */
    List<ActiveCluster> candidates(Snapshot snapshot) {
        Best byWords = new Best(settings.candidatesMax());
        words.sharing(telling(snapshot), rarity, byWords);
        Best byVector = new Best(settings.candidatesMax());
        VectorIndex index = vectors.get(Packed.dimensions(snapshot.vector()));
        if (index != null) index.nearest(snapshot.vector(), byVector);
        Set<ActiveCluster> found = new LinkedHashSet<>();
        for (int i = 0; i < byWords.size(); i++) found.add(byNumber.get(byWords.id(i)));
        for (int i = 0; i < byVector.size(); i++) found.add(byNumber.get(byVector.id(i)));
        Instant since = snapshot.at().minus(settings.active());
        return found.stream().filter(cluster -> !cluster.lastAt().isBefore(since) && !cluster.living().isEmpty()).toList();
    }
}
