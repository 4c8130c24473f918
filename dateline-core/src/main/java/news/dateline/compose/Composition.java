package news.dateline.compose;

import java.time.Instant;
import java.util.List;
import news.dateline.model.Cluster;

/** What a draft is made from: the cluster, all versions of its items in order of arrival, and the time for which it is composed. */
public record Composition(Cluster cluster, List<Part> parts, Instant at) {
    public Composition {
        parts = List.copyOf(parts);
    }
}
