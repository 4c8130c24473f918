package news.dateline.cluster;
import java.time.Instant;
import java.util.*;
import news.dateline.model.*;
public final class Clusters {
    public record Parted(Cluster stays, Cluster leaves) { }
    private Clusters() { }
    public static Cluster after(Optional<Cluster> c, ClusterEvent e, Instant at) {
        if (e instanceof ClusterEvent.ItemPlaced p) {
            List<ItemVersion> items = new ArrayList<>(c.map(Cluster::items).orElse(List.of())); items.add(p.version());
            return new Cluster(p.cluster(), c.map(Cluster::language).orElse("en"), items, c.map(Cluster::dead).orElse(Set.of()), c.map(Cluster::absorbed).orElse(Set.of()), c.map(Cluster::openedAt).orElse(at), at);
        }
        if (e instanceof ClusterEvent.ItemDied d) { Cluster k = c.orElseThrow(); Set<ItemId> dead = new HashSet<>(k.dead()); if (d.dead()) dead.add(d.item()); else dead.remove(d.item());
            return new Cluster(k.id(), k.language(), k.items(), dead, k.absorbed(), k.openedAt(), at); }
        throw new IllegalArgumentException(e.toString());
    }
    public static Cluster merged(Cluster a, Cluster b, Instant at) { throw new IllegalStateException(); }
    public static Parted split(Cluster a, ClusterEvent.ClusterSplit s, Instant at) { throw new IllegalStateException(); }
}
