package news.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * The clusters of one matter over days, in one language.
 *
 * @param name     as an editor calls it
 * @param clusters in the order in which they joined
 */
public record Storyline(StorylineId id, Optional<String> name, List<ClusterId> clusters) {
    public Storyline {
        clusters = List.copyOf(clusters);
    }
}
