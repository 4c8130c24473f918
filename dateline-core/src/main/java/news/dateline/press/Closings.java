package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.press.PressChange.ClosePage;
import news.dateline.press.PressChange.DropPage;
import news.dateline.press.PressChange.Mark;
import news.dateline.press.PressChange.Tell;

/** Taking a story off every page on which it stands. Pure. */
final class Closings {
    private Closings() { }

    /** Its own pages vanish, pages that show it among others are closed until they are pressed without it; a receipt a surface. */
    static List<PressChange> of(StoryId id, Shown shown) {
        List<PressChange> changes = new ArrayList<>();
        for (Shown.Place place : shown.places(id)) {
            switch (place.surface()) {
                // What stands there from now on is put by the one who closes the story.
                case ADDRESS -> changes.add(receipt(place.path(), id, Surface.ADDRESS));
                case ARTICLE -> {
                    // An article of the same news in another language, which links it, is pressed anew in the same change.
                    if (isOwn(place, id)) changes.add(new DropPage(place.path()));
                    // A receipt is printed and kept: it names the address without the words of the path name.
                    String named = isOwn(place, id) ? Addresses.bare(id) : place.path();
                    changes.add(receipt(named, id, Surface.ARTICLE));
                    changes.add(receipt(named, id, Surface.STRUCTURED_DATA));
                }
                case PICTURE, CARD -> drop(place, id, changes);
                // Named without the words of the path name.
                case LIVE_PAGE -> changes.addAll(List.of(new DropPage(place.path()), receipt(Addresses.live(id), id, Surface.LIVE_PAGE)));
                case RELATED, STORYLINE -> related(place, id, changes);
                case FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, TRENDING, SEARCH, NEWSLETTER, SHOTS, LIVE, STRUCTURED_DATA, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> {
                    changes.add(new ClosePage(place.path(), place.surface(), id));
                    changes.add(new Mark(place.target(), true));
                }
            }
        }
        return changes;
    }

    /** Some of its words may not stand for another moment: pages that show it among others are closed until they are pressed with what it says now. Its own are pressed in the same change. */
    static List<PressChange> ofSealed(StoryId id, Shown shown) {
        return among(id, shown.places(id));
    }

    /** What it said before, or that it stood by itself, may not stand for another moment: the same for those pages alone that have not been pressed since. */
    static List<PressChange> ofStale(StoryId id, Shown shown) {
        return among(id, shown.waiting(id));
    }

    private static List<PressChange> among(StoryId id, List<Shown.Place> places) {
        List<PressChange> changes = new ArrayList<>();
        for (Shown.Place place : places) {
            switch (place.surface()) {
                case ADDRESS, CARD, PICTURE, LIVE_PAGE -> { }
                // An article that leads to it shows its headline.
                case ARTICLE -> {
                    if (!isOwn(place, id)) changes.add(new Mark(place.target(), true));
                }
                case RELATED, STORYLINE -> {
                    if (!isBeside(place, id)) closed(place, id, changes);
                }
                case FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, TRENDING, SEARCH, NEWSLETTER, SHOTS, LIVE, STRUCTURED_DATA, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> closed(place, id, changes);
            }
        }
        return changes;
    }

    private static void closed(Shown.Place place, StoryId id, List<PressChange> changes) {
        changes.add(new ClosePage(place.path(), place.surface(), id));
        changes.add(new Mark(place.target(), true));
    }

    /** Its own pages vanish; pages that link it stay, for the link leads on, and are pressed soon. */
    static List<PressChange> ofMerged(Showing story, Shown shown) {
        List<PressChange> changes = new ArrayList<>();
        for (Shown.Place place : shown.places(story.id())) {
            switch (place.surface()) {
                case ARTICLE, CARD -> changes.add(isOwn(place, story.id()) ? new DropPage(place.path()) : new Mark(place.target(), false));
                case RELATED, STORYLINE -> {
                    if (isBeside(place, story.id())) changes.add(new DropPage(place.path()));
                    else changes.add(new Mark(place.target(), false));
                }
                case PICTURE, LIVE_PAGE -> changes.add(new DropPage(place.path()));
                case ADDRESS -> { }
                case FRONT, SECTOR, LABEL, TAG, ARCHIVE, LATEST, CORRECTIONS, RAIL, TRENDING, SEARCH, NEWSLETTER, SHOTS, LIVE, STRUCTURED_DATA, FEED_RSS, FEED_ATOM, FEED_JSON, SITEMAP, SITEMAP_NEWS, OFFLINE, SHARED_CACHE, TEXT -> changes.add(new Mark(place.target(), false));
            }
        }
        return changes;
    }

    /** Out of every search: those who search are kept from it before anything is written. Nothing for a story that could not be found. */
    static List<PressChange> searched(Showing before) {
        return before.card().filter(_ -> before.isShown()).filter(Surface.SEARCH::lists).map(_ -> receipt(Addresses.SEARCH, before.id(), Surface.SEARCH)).stream().toList();
    }

    /** Out of every mail that is not handed over yet: each is made from what stands. Nothing for a story that no mail could tell of. */
    static List<PressChange> mailed(Showing before) {
        return before.card().filter(_ -> before.isShown()).filter(Surface.NEWSLETTER::lists).map(_ -> receipt(Addresses.NEWSLETTER, before.id(), Surface.NEWSLETTER)).stream().toList();
    }

    /** For open pages; says from which surfaces it went. */
    static PressChange gone(StoryId id, Shown shown) {
        return new Tell(new PageEvent.StoryGone(id, Optional.empty(), surfaces(id, shown)));
    }

    static PressChange goneInto(StoryId into, StoryId id, Shown shown) {
        return new Tell(new PageEvent.StoryGone(id, Optional.of(into), surfaces(id, shown)));
    }

    private static List<String> surfaces(StoryId id, Shown shown) {
        return shown.places(id).stream().map(place -> place.surface().name()).distinct().sorted().toList();
    }

    private static void related(Shown.Place place, StoryId id, List<PressChange> changes) {
        if (isBeside(place, id)) {
            drop(place, id, changes);
        } else {
            changes.add(new ClosePage(place.path(), place.surface(), id));
            changes.add(new Mark(place.target(), true));
        }
    }

    private static boolean isOwn(Shown.Place place, StoryId id) {
        return place.target().equals(new Target.Article(id));
    }

    /** What stands beside the story itself. */
    private static boolean isBeside(Shown.Place place, StoryId id) {
        return place.target().equals(new Target.Related(id)) || place.target().equals(new Target.Storyline(id));
    }

    private static void drop(Shown.Place place, StoryId id, List<PressChange> changes) {
        changes.add(new DropPage(place.path()));
        changes.add(receipt(place.path(), id, place.surface()));
    }

    private static PressChange receipt(String path, StoryId id, Surface surface) {
        return new Tell(new PageEvent.PageClosed(path, id, surface.name()));
    }
}
