package news.dateline.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;
import news.dateline.press.PressChange.Mark;

/** The shown stories of one matter in the order in which they were first published, and what each says of the others. Pure; a value. */
record StorylineList(StorylineId storyline, List<StoryCard> cards) {
    /** So many stories before a story are named beside it, the nearest ones … */
    static final int EARLIER_MAX = 6;
    /** … and so many since, the latest ones: the outcome is what a reader of the old story wants to know. */
    static final int LATER_MAX = 2;
    static final int STORIES_MAX = 300;
    private static final Comparator<StoryCard> BY_AGE = Comparator.comparing(StoryCard::firstPublishedAt).thenComparing(StoryCard::id);

    StorylineList {
        cards = cards.stream().sorted(BY_AGE).toList();
    }

    /** That of a shown story, as it stands. */
    static Optional<StorylineList> of(Showing story, Shown shown) {
        return shown.storyline(story).map(line -> of(line, shown));
    }

    static StorylineList of(StorylineId line, Shown shown) {
        return new StorylineList(line, shown.cards(new ListName.OfStoryline(line), STORIES_MAX));
    }

    StorylineList with(StoryCard card) {
        return new StorylineList(storyline, Stream.concat(without(card.id()).cards.stream(), Stream.of(card)).toList());
    }

    StorylineList without(StoryId id) {
        return new StorylineList(storyline, cards.stream().filter(card -> !card.id().equals(id)).toList());
    }

    List<StoryCard> newestFirst() {
        return cards.reversed();
    }

    /** Newest first. */
    List<StoryCard> earlier(StoryCard story) {
        List<StoryCard> before = cards.stream().filter(card -> BY_AGE.compare(card, story) < 0).toList();
        return before.reversed().stream().limit(EARLIER_MAX).toList();
    }

    /** Newest first. */
    List<StoryCard> later(StoryCard story) {
        List<StoryCard> since = cards.stream().filter(card -> BY_AGE.compare(card, story) > 0).toList();
        return since.reversed().stream().limit(LATER_MAX).toList();
    }

    /** How the matter began: its first story, if that was before this one. */
    Optional<StoryCard> background(StoryCard story) {
        return cards.stream().limit(1).filter(card -> BY_AGE.compare(card, story) < 0).findFirst();
    }

    private boolean names(StoryCard story, StoryId other) {
        return Stream.of(earlier(story).stream(), later(story).stream(), background(story).stream()).flatMap(all -> all).anyMatch(card -> card.id().equals(other));
    }

    /** What has to be pressed when a story of it comes, changes or goes: the list is the one that has it. */
    List<PressChange> touchedBy(StoryCard story) {
        Set<Target> targets = new LinkedHashSet<>(List.of(new Target.OfList(new ListName.OfStoryline(storyline)), new Target.Storyline(story.id())));
        for (StoryCard card : cards) if (names(card, story.id())) targets.add(new Target.Storyline(card.id()));
        // An article leads to its storyline while there is another story in it.
        List<StoryCard> others = without(story.id()).cards;
        if (others.size() == 1) targets.add(new Target.Article(others.getFirst().id()));
        List<PressChange> marks = new ArrayList<>();
        for (Target target : targets) marks.add(new Mark(target, false));
        return marks;
    }
}
