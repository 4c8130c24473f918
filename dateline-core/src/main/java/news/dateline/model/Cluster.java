package news.dateline.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The items, from any agency, that tell of the same news event, in one language.
 *
 * @param items     in the order in which they were placed; every version received
 * @param dead      killed items: they stay, so that nobody adds them again
 * @param absorbed  clusters that were merged into this one
 * @param openedAt  when its first item was placed; {@code changedAt} when its last was
 */
public record Cluster(ClusterId id, String language, List<ItemVersion> items, Set<ItemId> dead, Set<ClusterId> absorbed, Instant openedAt, Instant changedAt) {
    public Cluster {
        items = List.copyOf(items);
        dead = Checks.ordered(dead);
        absorbed = Checks.ordered(absorbed);
    }
}
