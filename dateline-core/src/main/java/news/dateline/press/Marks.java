package news.dateline.press;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.press.PressChange.Mark;

/** What has to be pressed after a story's standing has changed. Pure. */
final class Marks {
    private Marks() { }

    static List<PressChange> of(Showing before, Showing after, Shown shown) {
        Set<ListName> lists = new LinkedHashSet<>(before.lists());
        lists.addAll(after.lists());
        List<PressChange> marks = new ArrayList<>(ofLists(List.copyOf(lists), false));
        for (Showing story : List.of(before, after))
            story.card().ifPresent(card -> shown.around(card, RelatedStories.WINDOW).forEach(near -> marks.add(new Mark(new Target.Related(near.id()), false))));
        if (after.isShown()) marks.add(new Mark(new Target.Related(after.id()), false));
        return marks;
    }

    static List<PressChange> ofLists(List<ListName> lists, boolean urgent) {
        List<PressChange> marks = new ArrayList<>();
        for (ListName list : lists) {
            marks.add(new Mark(new Target.OfList(list), urgent));
            if (list.hasFeeds()) marks.add(new Mark(new Target.FeedsOf(list), urgent));
            if (list instanceof ListName.Latest) marks.add(new Mark(new Target.NewsSitemap(), urgent));
            if (list instanceof ListName.OfDay) marks.add(new Mark(new Target.SitemapIndex(), urgent));
        }
        return marks;
    }
}
