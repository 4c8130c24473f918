package news.dateline.cluster;

import java.time.Duration;

/**
 * The bounds of what the clusterer remembers and looks at. A value; any thread.
 *
 * @param active        how long after its last item a cluster can still be joined; then it is forgotten
 * @param clustersMax   how many clusters of one language are remembered; the longest quiet go first
 * @param candidatesMax how many clusters an item is compared with by vector, and again as many by words
 * @param membersMax    how many items of a cluster are remembered for comparison: its first and its latest
 */
public record ClusterSettings(Duration active, int clustersMax, int candidatesMax, int membersMax) {
    public static final ClusterSettings STANDARD = new ClusterSettings(Duration.ofHours(72), 50_000, 24, 24);

    public ClusterSettings {
        if (active.isNegative() || active.isZero()) throw new IllegalArgumentException("Expected a time for which clusters stay active, found " + active);
        if (clustersMax < 1 || candidatesMax < 1 || membersMax < 2)
            throw new IllegalArgumentException("Expected one cluster, one candidate and two members or more, found " + clustersMax + ", " + candidatesMax + ", " + membersMax);
    }
}
