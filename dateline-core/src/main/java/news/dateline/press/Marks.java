package news.dateline.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.model.PieceForm;
import news.dateline.model.StoryId;
import news.dateline.press.PressChange.Mark;

/** What has to be pressed after a story's standing has changed. Pure. */
final class Marks {
    private Marks() { }

    static List<PressChange> of(Showing before, Showing after, Shown shown) {
        Set<ListName> lists = new LinkedHashSet<>(before.lists());
        lists.addAll(after.lists());
        List<PressChange> marks = new ArrayList<>(ofLists(lists.stream().filter(list -> TopicPages.isListed(list, after.id(), shown)).toList(), false));
        marks.addAll(ArchiveMarks.of(before, after, shown));
        marks.addAll(TopicPages.tags(standing(before), standing(after), after.id(), shown));
        for (Showing story : List.of(before, after)) story.card().ifPresent(card -> near(card, story.lists(), shown).forEach(id -> marks.add(new Mark(new Target.Related(id), false))));
        if (after.isShown()) marks.add(new Mark(new Target.Related(after.id()), false));
        // Pieces whose authors refer to it have it among what is related.
        for (Shown.Place place : shown.places(after.id())) if (place.surface() == Surface.RELATED) marks.add(new Mark(place.target(), false));
        marks.addAll(Weaving.marks(before, after, shown));
        return marks;
    }

    /** Who may have it among its neighbours: in its second sector's list as well, where it stands too, and one further, since the card that it replaces may still stand between. */
    private static Set<StoryId> near(StoryCard card, List<ListName> lists, Shown shown) {
        Set<StoryId> near = new LinkedHashSet<>();
        for (ListName list : lists) if (list instanceof ListName.OfSector sector) shown.around(card, sector, RelatedStories.WINDOW + 1).forEach(neighbour -> near.add(neighbour.id()));
        return near;
    }

    private static Set<ListName> standing(Showing story) {
        return story.isShown() ? new LinkedHashSet<>(story.lists()) : Set.of();
    }

    /** Where it stands beside the same news in other languages, or no longer does; feeds tell each by itself. */
    static List<PressChange> folding(Showing story, Shown shown) {
        List<PressChange> marks = new ArrayList<>();
        for (ListName list : story.lists()) {
            if (!TopicPages.isListed(list, story.id(), shown)) continue;
            marks.add(new Mark(new Target.OfList(list), false));
            if (list.hasShots()) marks.add(new Mark(new Target.ShotsOf(list), false));
        }
        return marks;
    }

    static List<PressChange> ofFeeds(List<ListName> lists) {
        List<PressChange> marks = new ArrayList<>();
        for (ListName list : lists) if (list.hasFeeds()) marks.add(new Mark(new Target.FeedsOf(list), false));
        return marks;
    }

    static List<PressChange> ofLists(List<ListName> lists, boolean urgent) {
        List<PressChange> marks = new ArrayList<>();
        for (ListName list : lists) {
            marks.add(new Mark(new Target.OfList(list), urgent));
            if (list.hasFeeds()) marks.add(new Mark(new Target.FeedsOf(list), urgent));
            if (list.hasShots()) marks.add(new Mark(new Target.ShotsOf(list), urgent));
            // What is over is known by the time of the newest story.
            if (list instanceof ListName.Latest) marks.addAll(List.of(new Mark(new Target.NewsSitemap(), urgent), new Mark(new Target.OfList(new ListName.OfForm(PieceForm.EVENT)), urgent)));
            if (list instanceof ListName.OfDay) marks.add(new Mark(new Target.SitemapIndex(), urgent));
        }
        return marks;
    }
}
