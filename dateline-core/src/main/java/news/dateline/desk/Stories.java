package news.dateline.desk;

import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Restrictions;
import news.dateline.model.StandingOrder;
import news.dateline.model.Story;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.model.WireItem;

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

    /** Headline and text of every version of an item; empty for what never came or was redacted. */
    List<String> copy(ItemId item);

    /** As it was filed; empty for what never came or was redacted. */
    Optional<WireItem> filed(ItemVersion version);

    /** Every story in this state. */
    List<Story> in(StoryState state);

    /** A standing order with its words, in force or lifted. Confidential: what comes of it may name the order by its id alone. */
    Optional<StandingOrder> order(String id);

    /** Items, dead ones too, whose words a draft may hold without resting on them: those of its clusters, and those filed in the very same words as what it rests on. Ordered. */
    List<ItemId> beside(Draft draft);

    /** Items that were redacted of which one of these {@linkplain Echoes#fingerprints fingerprints} is kept. Ordered. */
    Set<ItemId> destroyed(Set<String> fingerprints);

    /** Every story that may hold an item's words without resting on it: that of its cluster, and those resting on what was filed in the very same words. */
    List<Story> beside(ItemId item);

    /** What the usage terms of a version take away from its agency's licence. */
    Restrictions restrictions(ItemVersion version);

    /** The licences in force, by agency, as the desk log has them; empty before the first were put in force. */
    Map<String, Licence> licences();

    /**
     * Hands over every story that readers may see, or could before it was withheld, in the order of their ids. Where each was looked at before for the command that is decided now ({@link Desk#barred},
     * {@link Desk#lost}), those that it did not touch, and that nothing has happened to since, may be left out.
     */
    void published(Consumer<Story> each);

    /** Items under an embargo that has not been lifted, up to a limit, in order. */
    List<ItemId> embargoed();

    /** Every other story of the storyline of a story's clusters, whatever its state; none where it is in no storyline. */
    List<Story> ofMatter(Story story);

    Standing standing();
}
