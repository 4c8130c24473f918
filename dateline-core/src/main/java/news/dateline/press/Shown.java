package news.dateline.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;

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

    /** The newest of those that stood on a list and are closed. */
    List<Gone> gone(ListName list, int max);

    /** Every page that holds a story's words or address. */
    List<Place> places(StoryId id);

    /** Shown and withheld stories that rest on an item, or link it. */
    List<StoryId> restingOn(ItemId item);

    /** Shown and withheld stories that rest on any item of an agency. */
    List<StoryId> restingOnAgency(String agency);

    Optional<Closing> closing(ItemId item);

    Optional<Closing> closingOfAgency(String agency);

    /** The days that have a sitemap, newest first. */
    List<LocalDate> days(int max);

    /** A page on which a story stands. */
    record Place(String path, Surface surface, Target target) { }
}
