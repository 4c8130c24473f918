package news.dateline.press;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Change;
import news.dateline.model.StoryId;

/**
 * The lists by the day on which their stories were first published (corrections: were printed), a day of UTC as in the sitemap. A story that was ever before readers has a place in each of its lists; when it
 * is taken back its place stays empty, so that nothing behind it moves. Read-only; used within the call that gave the {@link Shown} that it belongs to.
 *
 * <p>Contract: a day's places are in order of time, then of id; they are counted from 0.
 */
public interface Archive {
    /** So many places are one page. */
    int PART = 100;

    /** One place: of a list, on a day, at a moment. */
    record Slot(ListName list, LocalDate day, Instant at, StoryId story) {
        public static Slot of(ListName list, Instant at, StoryId story) {
            return new Slot(list, Archive.day(at), at, story);
        }
    }

    /** What stands at a place. */
    record Placed(Instant at, StoryCard card) { }

    /** Every place that a story has, whether it stands there or has left it empty. */
    static List<Slot> slots(Showing story) {
        if (story.firstPublishedAt().isEmpty()) return List.of();
        List<Slot> slots = new ArrayList<>();
        for (ListName list : story.lists()) {
            if (list.hasDays()) slots.add(Slot.of(list, story.firstPublishedAt().get(), story.id()));
            // What is wrong no longer stands there: a story that is taken back has no place on the page of corrections.
            if (list instanceof ListName.Corrected) for (Change correction : story.corrections()) slots.add(Slot.of(list, correction.at(), story.id()));
        }
        return slots.stream().distinct().toList();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** How many places a day has, 0 for a day on which nothing was published. */
    int size(ListName list, LocalDate day);

    /** How many places of its day are behind it, whether or not it is one of them yet. */
    int behind(Slot slot);

    /** What stands at the places from one on; the empty ones are left out. */
    List<Placed> placed(ListName list, LocalDate day, int from, int max);

    /** The nearest day before that has places. */
    Optional<LocalDate> before(ListName list, LocalDate day);

    /** The nearest day after that has places. */
    Optional<LocalDate> after(ListName list, LocalDate day);

    /** The days that have places, newest first. */
    List<LocalDate> days(ListName list, int max);

    /** Whether it is worth pages of its own: that of a tag only once a second story has carried it, and while one says it, since its address does too. */
    default boolean stands(ListName list) {
        return isShared(list) && (!(list instanceof ListName.OfTag) || days(list, DAYS_LOOKED_AT).stream().anyMatch(day -> hasMore(list, day, Set.of())));
    }

    /** Whether a tag was ever carried by two; any other list is everybody's. */
    default boolean isShared(ListName list) {
        return !(list instanceof ListName.OfTag) || days(list, 2).stream().mapToInt(day -> size(list, day)).sum() >= 2;
    }

    /** The newest day with a story that a list's own page does not show. */
    default Optional<LocalDate> earlier(ListName list, List<StoryId> shows) {
        if (!stands(list)) return Optional.empty();
        Set<StoryId> shown = Set.copyOf(shows);
        return days(list, DAYS_LOOKED_AT).stream().filter(day -> hasMore(list, day, shown)).findFirst();
    }

    /** Whether a story stands on a day besides these. A day's first stories are the first that a list no longer shows. */
    default boolean hasMore(ListName list, LocalDate day, Set<StoryId> shows) {
        int size = size(list, day);
        for (int from = 0; from < size; from += LOOK) if (placed(list, day, from, LOOK).stream().anyMatch(place -> !shows.contains(place.card().id()))) return true;
        return false;
    }

    /** A page shows at most some 200 stories: one of so many days has one that it does not show, unless nearly all of them were taken back. */
    int DAYS_LOOKED_AT = 400;
    int LOOK = 20;
}
