package news.dateline.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.model.StoryId;

/**
 * A card of a list and, beside it, the same news in other languages, which takes no place of its own there: a reader is told once, and finds the language that is best read. Immutable.
 *
 * @param card in the page's language where one of them is, else the newest
 * @param also the others, by language
 */
record Folded(StoryCard card, List<StoryCard> also) {
    Folded {
        also = List.copyOf(also);
    }

    /** In the order of the cards, each where the newest of its languages stands. Two that are in one language stay apart: nobody knows which of them a third is the translation of. */
    static List<Folded> of(List<StoryCard> cards, String language, Shown shown) {
        Map<StoryId, Set<StoryId>> twins = twins(cards, shown);
        List<List<StoryCard>> groups = new ArrayList<>();
        for (StoryCard card : cards) {
            Set<StoryId> same = twins.getOrDefault(card.id(), Set.of());
            Optional<List<StoryCard>> told = same.isEmpty() ? Optional.empty() : groups.stream().filter(group -> takes(group, card, same)).findFirst();
            told.ifPresentOrElse(group -> group.add(card), () -> groups.add(new ArrayList<>(List.of(card))));
        }
        return groups.stream().map(group -> folded(group, language)).toList();
    }

    private static boolean takes(List<StoryCard> group, StoryCard card, Set<StoryId> same) {
        return group.stream().anyMatch(other -> same.contains(other.id())) && group.stream().noneMatch(other -> other.language().equals(card.language()));
    }

    private static Folded folded(List<StoryCard> group, String language) {
        StoryCard told = group.stream().filter(card -> card.language().equals(language)).findFirst().orElse(group.getFirst());
        return new Folded(told, group.stream().filter(card -> !card.equals(told)).sorted(Comparator.comparing(StoryCard::language)).toList());
    }

    /** Of two languages one at least is not the commonest: only stories in others have to be asked, and in a list of one language none. */
    private static Map<StoryId, Set<StoryId>> twins(List<StoryCard> cards, Shown shown) {
        Map<String, Integer> languages = new TreeMap<>();
        for (StoryCard card : cards) languages.merge(card.language(), 1, Integer::sum);
        Map<StoryId, Set<StoryId>> twins = new HashMap<>();
        if (languages.size() < 2) return twins;
        String commonest = languages.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        for (StoryCard card : cards) {
            if (card.language().equals(commonest) || card.piece().isPresent()) continue;
            for (Showing twin : shown.story(card.id()).map(shown::twins).orElse(List.of())) {
                twins.computeIfAbsent(card.id(), _ -> new HashSet<>()).add(twin.id());
                twins.computeIfAbsent(twin.id(), _ -> new HashSet<>()).add(card.id());
            }
        }
        return twins;
    }

    Stream<StoryCard> all() {
        return Stream.concat(Stream.of(card), also.stream());
    }

    /** Every story of which a page that shows these says something. */
    static List<StoryId> ids(List<Folded> some) {
        return some.stream().flatMap(Folded::all).map(StoryCard::id).distinct().toList();
    }
}
