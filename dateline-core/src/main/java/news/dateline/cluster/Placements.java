package news.dateline.cluster;

import java.util.Optional;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/**
 * What an order is decided upon: clusters with all their items, active or not, as they stand after everything decided so far.
 *
 * <p>Contract: reads only; the leader's thread.
 */
public interface Placements {
    Optional<Cluster> cluster(ClusterId id);

    /** The cluster that an item is in; empty for one that was never filed or still waits. */
    Optional<ClusterId> of(ItemId item);

    /** The newest placed version, to see where else it may go; empty when its text is not kept any more. */
    Optional<Arrival> arrival(ItemId item);
}
