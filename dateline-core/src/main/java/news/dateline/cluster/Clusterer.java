package news.dateline.cluster;
import java.util.*;
import news.dateline.model.*;
public final class Clusterer {
    record M(ClusterId id, String lang, float[] v, Set<String> names) { }
    private final List<M> all = new ArrayList<>();
    private final Map<ItemId, ClusterId> of = new HashMap<>();
    public List<ClusterEvent> place(Arrival a) {
        ItemVersion v = a.notes().version();
        ClusterId k = of.get(v.item());
        if (k != null) return List.of(new ClusterEvent.ItemPlaced(v, k, false, List.of("same item")));
        float[] u = a.notes().embedding().unit(); Set<String> n = names(a);
        M best = null; double top = 0;
        for (M m : all) { if (!m.lang().equals(a.notes().language())) continue; double d = 0; for (int i = 0; i < u.length; i++) d += u[i] * m.v()[i];
            long s = n.stream().filter(m.names()::contains).count(); double score = d + 0.02 * Math.min(4, s); if (s > 0 && score > top) { top = score; best = m; } }
        if (best != null && top > 0.93) return List.of(new ClusterEvent.ItemPlaced(v, best.id(), false, List.of("score " + top)));
        return List.of(new ClusterEvent.ItemPlaced(v, ClusterId.of(v.item()), true, List.of("new")));
    }
    private static Set<String> names(Arrival a) { Set<String> s = new HashSet<>(); for (Name x : a.notes().names()) s.add(x.text()); return s; }
    public void apply(Arrival a, List<ClusterEvent> es) { for (ClusterEvent e : es) if (e instanceof ClusterEvent.ItemPlaced p) { of.put(p.version().item(), p.cluster()); all.add(new M(p.cluster(), a.notes().language(), a.notes().embedding().unit(), names(a))); } }
    public void apply(ClusterEvent e) { }
}
