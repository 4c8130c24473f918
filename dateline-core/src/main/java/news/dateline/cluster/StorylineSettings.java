package news.dateline.cluster;

import java.time.Duration;

/**
 * The bounds of what is remembered to find storylines. A value; any thread.
 *
 * @param active      how long after its last item a cluster can still lead to a storyline; then it is forgotten
 * @param clustersMax how many clusters of one language are remembered; the longest quiet go first
 */
public record StorylineSettings(Duration active, int clustersMax) {
    public static final StorylineSettings STANDARD = new StorylineSettings(Duration.ofDays(45), 20_000);

    public StorylineSettings {
        if (active.isNegative() || active.isZero()) throw new IllegalArgumentException("Expected a time for which clusters stay active, found " + active);
        if (clustersMax < 1) throw new IllegalArgumentException("Expected one cluster or more, found " + clustersMax);
    }
}
