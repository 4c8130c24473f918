package news.dateline.desk;

import java.util.List;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * What the desk looks up to decide, as it stands after everything decided so far.
 *
 * <p>Contract: lists are ordered by story id, so that a replay decides alike; nothing is left out because of its state.
 */
public interface Stories {
    Optional<Story> story(StoryId id);

    /** The story that was last drafted for this cluster, or that took it in, whatever its state. */
    Optional<Story> ofCluster(ClusterId cluster);

    /** Every story of which the published or the proposed text rests on the item or links to it: {@link Fold#restsOn} names the item. */
    List<Story> restingOn(ItemId item);

    /** The same for any item of an agency. */
    List<Story> restingOnAgency(String agency);

    /** Every story whose address redirects to this one. */
    List<Story> mergedInto(StoryId story);

    /** {@link ItemState#unknown} for an item never filed. */
    ItemState item(ItemId item);

    Standing standing();
}
