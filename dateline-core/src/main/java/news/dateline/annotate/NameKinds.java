package news.dateline.annotate;

import java.util.List;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Name;

/** What kind of name some words are: by titles before them, telling words in them and the gazetteer. Thread-safe where the gazetteer is. */
final class NameKinds {
    private final Gazetteer gazetteer;

    NameKinds(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** {@code titled}: a title stands before it. */
    Name.Kind kind(List<Word> words, int from, int end, boolean titled) {
        boolean organisation = false;
        boolean place = false;
        boolean thing = false;
        for (int i = from; i < end; i++) {
            organisation |= NameWords.ORGANISATION.contains(words.get(i).folded());
            place |= NameWords.PLACE.contains(words.get(i).folded());
            thing |= NameWords.THINGS.contains(words.get(i).folded());
        }
        String folded = Words.joinFolded(words, from, end);
        int count = end - from;
        List<Gazetteer.Place> places = gazetteer.named(folded);
        boolean big = places.stream().anyMatch(p -> p.kind() != Gazetteer.Kind.CITY || p.people() > 200_000 && p.mainName() || p.people() > 1_000_000);
        if (titled && !organisation && !big) return Name.Kind.PERSON;
        if (big) return Name.Kind.PLACE;
        if (organisation) return Name.Kind.ORGANISATION;
        if (thing) return Name.Kind.OTHER;
        if (gazetteer.isGivenName(words.get(from).folded()) && count >= 2) return Name.Kind.PERSON;
        if (!places.isEmpty() && (count > 1 || placedBefore(words, from))) return Name.Kind.PLACE;
        if (place) return Name.Kind.PLACE;
        if (gazetteer.hinted(folded).isPresent() || count == 1 && words.get(from).isAllCapitals()) return Name.Kind.ORGANISATION;
        if (count >= 2 && count <= 4 && words.subList(from, end).stream().noneMatch(w -> w.isNumber() || w.folded().equals("of") || w.isAllCapitals() && w.text().length() > 3)) return Name.Kind.PERSON;
        return Name.Kind.OTHER;
    }

    private static boolean placedBefore(List<Word> words, int from) {
        return from > 0 && words.get(from).follows() && PlaceCandidates.BEFORE_PLACES.contains(words.get(from - 1).folded());
    }

    /** A word that alone is none: a title, a common word, a people, a letter. */
    boolean isNoName(Word word) {
        return NameWords.TITLES.contains(word.folded()) || NameWords.COMMON.contains(word.folded()) || gazetteer.ofPeople(word.folded()).isPresent() && isNoLand(word.folded())
                || word.text().length() == 1;
    }

    /** "Canadian" is a people, whatever town in Texas has the name. */
    private boolean isNoLand(String folded) {
        return gazetteer.named(folded).stream().noneMatch(place -> place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.REGION);
    }
}
