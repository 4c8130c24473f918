package news.dateline.press;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.StoryId;

/**
 * Which stories stand beside a story: of its neighbours in its sector's list, those that share most tags and countries. Neighbours only, so that a change of one story touches few others and the
 * choice depends on nothing but the list as it is. Pure.
 */
final class RelatedStories {
    /** Neighbours on either side that are looked at. */
    static final int WINDOW = 6;
    static final int STORIES_MAX = 5;

    private RelatedStories() { }

    static List<StoryCard> of(StoryCard card, Shown shown) {
        // The same news in other languages is linked by the story itself.
        Set<StoryId> twins = shown.story(card.id()).map(shown::twins).orElse(List.of()).stream().map(Showing::id).collect(Collectors.toSet());
        List<StoryCard> near = shown.around(card, new ListName.OfSector(card.sector()), WINDOW).stream().filter(other -> !twins.contains(other.id())).toList();
        // What its author refers to comes first.
        Stream<StoryCard> named = card.piece().stream().flatMap(piece -> piece.related().stream()).filter(id -> !id.equals(card.id())).flatMap(id -> shown.story(id).flatMap(Showing::card).stream());
        return Stream.concat(named, near.stream().sorted(Comparator.comparingInt((StoryCard other) -> -shared(card, other)))).distinct().limit(STORIES_MAX).toList();
    }

    private static int shared(StoryCard one, StoryCard other) {
        return 2 * common(one.tags(), other.tags()) + common(one.countries(), other.countries());
    }

    private static int common(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }
}
