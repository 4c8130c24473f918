package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.model.ClusterId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.press.PressChange.Mark;

/** What a fact about storylines or twins changes of what readers see. What it writes down is the fact alone, whatever is shown then: so a rebuilt site ends the same. Pure. */
final class Weaving {
    private Weaving() { }

    static List<PressChange> of(StorylineEvent event, Shown shown) {
        return switch (event) {
            case StorylineEvent.ClusterJoined joined -> woven(joined.cluster(), Optional.of(joined.storyline()), shown);
            case StorylineEvent.ClusterLeft left -> isIn(left, shown) ? woven(left.cluster(), Optional.empty(), shown) : List.of();
            case StorylineEvent.StorylineNamed named -> List.of(new PressChange.Name(named.storyline(), named.name()), new Mark(new Target.OfList(new ListName.OfStoryline(named.storyline())), false));
            case StorylineEvent.TwinsFound found -> paired(found.one(), found.other(), true, shown);
            case StorylineEvent.TwinsParted parted -> paired(parted.one(), parted.other(), false, shown);
            case StorylineEvent.OrderRefused _ -> List.of();
        };
    }

    /** An order may also put a cluster out of a storyline in which it is not. */
    private static boolean isIn(StorylineEvent.ClusterLeft left, Shown shown) {
        return shown.storylineOf(left.cluster()).filter(left.storyline()::equals).isPresent();
    }

    private static List<PressChange> woven(ClusterId cluster, Optional<StorylineId> line, Shown shown) {
        List<PressChange> changes = new ArrayList<>(List.of(new PressChange.Weave(cluster, line)));
        for (Showing story : shown.telling(cluster)) {
            StoryCard card = story.card().orElseThrow();
            StorylineList.of(story, shown).ifPresent(before -> changes.addAll(before.touchedBy(card)));
            line.ifPresent(now -> changes.addAll(StorylineList.of(now, shown).with(card).touchedBy(card)));
            changes.add(new Mark(new Target.Storyline(story.id()), false));
            changes.add(new Mark(new Target.Article(story.id()), false));
        }
        return changes;
    }

    private static List<PressChange> paired(ClusterId one, ClusterId other, boolean twins, Shown shown) {
        List<PressChange> changes = new ArrayList<>(List.of(new PressChange.Pair(one, other, twins)));
        for (ClusterId cluster : List.of(one, other)) for (Showing story : shown.telling(cluster)) {
            changes.add(new Mark(new Target.Article(story.id()), false));
            changes.add(new Mark(new Target.Related(story.id()), false));
            changes.addAll(Marks.folding(story, shown));
        }
        return changes;
    }

    /** What has to be pressed of storylines and of the same news in other languages after a story's standing has changed. */
    static List<PressChange> marks(Showing before, Showing after, Shown shown) {
        List<PressChange> marks = new ArrayList<>();
        for (Showing story : List.of(before, after))
            story.card().ifPresent(card -> StorylineList.of(story, shown).ifPresent(list -> marks.addAll(list.with(card).touchedBy(card))));
        if (!isLinkedAlike(before, after)) for (Showing story : List.of(before, after)) for (Showing twin : shown.twins(story)) marks.add(new Mark(new Target.Article(twin.id()), false));
        return marks;
    }

    private static boolean isLinkedAlike(Showing before, Showing after) {
        return before.clusters().equals(after.clusters()) && before.card().map(card -> card.path() + card.language()).equals(after.card().map(card -> card.path() + card.language()));
    }
}
