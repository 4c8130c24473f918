package news.dateline.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;

/**
 * What readers can see now. Read-only; used on the thread and within the call that gave it.
 *
 * <p>Contract: it shows the changes of earlier decisions of the same batch; lists come newest first by {@code updatedAt}, then by id.
 */
public interface Shown {
    Optional<Showing> story(StoryId id);

    List<StoryCard> cards(ListName list, int max);

    /** The nearest cards before and after one in a sector's list, at most {@code each} on either side, newest first, without itself. */
    List<StoryCard> around(StoryCard card, ListName.OfSector list, int each);

    /** The lists by days. */
    Archive archive();

    /** The newest of those that stood on a list and are closed. */
    List<Gone> gone(ListName list, int max);

    /** Every page that holds a story's words or address. */
    List<Place> places(StoryId id);

    /** Shown and withheld stories that rest on an item, or link it. */
    List<StoryId> restingOn(ItemId item);

    /** Shown and withheld stories that rest on any item of an agency. */
    List<StoryId> restingOnAgency(String agency);

    /** Stories that rested on an item in an earlier version and do no longer, or were taken into others since. */
    List<StoryId> restedOn(ItemId item);

    /** The same for any item of an agency. */
    List<StoryId> restedOnAgency(String agency);

    /** Those of a story's {@link #places} that are marked and not pressed yet: what they say of it may be of before. */
    List<Place> waiting(StoryId id);

    /** All that is marked and not pressed yet. */
    List<Target> waiting();

    Optional<Closing> closing(ItemId item);

    Optional<Closing> closingOfAgency(String agency);

    /** The days that have a sitemap, newest first. */
    List<LocalDate> days(int max);

    /** The storyline of the clusters that a shown story tells of. */
    Optional<StorylineId> storyline(Showing story);

    Optional<StorylineId> storylineOf(ClusterId cluster);

    /** An editor's name for it. */
    Optional<String> storylineName(StorylineId storyline);

    /** Shown stories that tell of a cluster. */
    List<Showing> telling(ClusterId cluster);

    /** Shown stories that tell the same news as a shown story in another language, by language. */
    List<Showing> twins(Showing story);

    /** Shown stories whose readers are told by a note that this one tells how the matter went on, by id. */
    List<Showing> leadingTo(StoryId told);

    /** The agency's picture that was fetched for it. */
    default Optional<HeldPicture> picture(StoryId id) {
        return Optional.empty();
    }

    /** By story that has a live page: the items on which what it tells of earlier versions rests. */
    default Map<StoryId, List<ItemId>> retold() {
        return Map.of();
    }

    /** A page on which a story stands. */
    record Place(String path, Surface surface, Target target) { }
}
