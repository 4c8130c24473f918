package news.dateline.cluster;

import java.util.Optional;
import java.util.Set;
import news.dateline.model.ClusterId;
import news.dateline.model.StorylineId;

/**
 * What stands about storylines and twins, of clusters active or not, after everything decided so far.
 *
 * <p>Contract: reads only; the leader's thread.
 */
public interface StorylineRecords {
    Optional<StorylineId> of(ClusterId cluster);

    /** Whether an editor put it where it is. */
    boolean isOrdered(ClusterId cluster);

    /** The storylines out of which an editor put it. */
    Set<StorylineId> keptOut(ClusterId cluster);

    Set<ClusterId> twins(ClusterId cluster);

    /** A cluster's language without its region; empty where there is no such cluster (any more). */
    Optional<String> language(ClusterId cluster);
}
