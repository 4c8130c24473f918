package news.dateline.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.Span;

/**
 * Finds names by capitals, titles, telling words and the gazetteer; in scripts without capitals by titles and the gazetteer alone. It leans to finding too much: sensitivities rest on it.
 */
final class NameFinder {
    private static final int NAMES_MAX = 500;

    private final Gazetteer gazetteer;
    private final NameBounds bounds;
    private final NameKinds kinds;

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.bounds = new NameBounds(gazetteer);
        this.kinds = new NameKinds(gazetteer);
    }

    /** One text of an item with its words. */
    record Part(Field field, String text, List<Word> words) {
        /** Whether nearly all its words are capital, as in many headlines: then capitals tell nothing. */
        boolean isTitleCase() {
            long long4 = words.stream().filter(w -> w.text().length() > 3 && Character.isLetter(w.text().charAt(0))).count();
            long capital = words.stream().filter(w -> w.text().length() > 3 && w.isCapital()).count();
            return long4 >= 4 && capital * 5 >= long4 * 4;
        }
    }

    /** All names of an item, in the order of its texts. */
    List<Name> find(List<Part> parts) {
        Set<String> sure = seenInside(parts);
        List<Name> names = new ArrayList<>();
        for (Part part : parts) {
            if (!part.isTitleCase()) find(part, sure, names);
        }
        Set<String> known = new HashSet<>(sure);
        for (Name name : names) for (Word word : Words.of(name.text())) known.add(word.folded());
        for (Part part : parts) {
            if (part.isTitleCase()) findAmongCapitals(part, known, names);
        }
        return settled(names);
    }

    /** Words that stand with a capital where no sentence opens. */
    private static Set<String> seenInside(List<Part> parts) {
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (part.isTitleCase()) continue;
            for (Word word : part.words()) if (word.isCapital() && !word.opensSentence() && !NameWords.COMMON.contains(word.folded())) seen.add(word.folded());
        }
        return seen;
    }

    private void find(Part part, Set<String> sure, List<Name> names) {
        List<Word> words = part.words();
        for (int i = 0; i < words.size() && names.size() < NAMES_MAX;) {
            int end = bounds.end(words, i);
            if (end == i) {
                i++;
                continue;
            }
            int from = bounds.begin(words, i, end, sure);
            if (from < end) addName(part, from, end, names);
            i = end;
        }
    }

    /** Splits a run at "Title Name", also inside ("Santa Cruz Police Chief Andy Mills"), and after a person ("Ana Vega of the Ministry of Trade"), and gives each piece its kind. */
    private void addName(Part part, int from, int end, List<Name> names) {
        List<Word> words = part.words();
        int first = from;
        while (first < end - 1 && NameWords.TITLES.contains(words.get(first).folded())) first++;
        for (int i = first + 1; i < end - 1; i++) {
            if (!words.get(i).folded().equals("of") || !gazetteer.isGivenName(words.get(first).folded())) continue;
            addPiece(part, from, i, names);
            int rest = i + 1;
            while (rest < end && NameWords.CONNECTORS.contains(words.get(rest).folded()) || rest < end && words.get(rest).folded().equals("the")) rest++;
            if (rest < end) addName(part, rest, end, names);
            return;
        }
        for (int i = end - 2; i > from; i--) {
            if (!NameWords.TITLES.contains(words.get(i).folded()) || NameWords.CONNECTORS.contains(words.get(i + 1).folded())) continue;
            addPiece(part, from, i, names);
            addPiece(part, i, end, names);
            return;
        }
        addPiece(part, from, end, names);
    }

    private void addPiece(Part part, int from, int end, List<Name> names) {
        List<Word> words = part.words();
        int start = from;
        while (start < end - 1 && NameWords.TITLES.contains(words.get(start).folded())) start++;
        boolean titled = start > from || from > 0 && (words.get(from).follows() || words.get(from).gap().equals(". ")) && NameWords.TITLES.contains(words.get(from - 1).folded());
        if (start == from && end == from + 1 && kinds.isNoName(words.get(from))) return;
        add(part, start, end, kinds.kind(words, start, end, titled), names);
    }

    private static void add(Part part, int from, int end, Name.Kind kind, List<Name> names) {
        int start = part.words().get(from).start();
        int to = part.words().get(end - 1).end();
        names.add(new Name(kind, part.text().substring(start, to), new Span(part.field(), start, to)));
    }

    /** In a headline all of capitals: only what the rest of the item or the gazetteer knows. */
    private void findAmongCapitals(Part part, Set<String> known, List<Name> names) {
        List<Word> words = part.words();
        for (int i = 0; i < words.size() && names.size() < NAMES_MAX;) {
            int end = bounds.knownEnd(words, i, known);
            if (end > i && !(end == i + 1 && kinds.isNoName(words.get(i)))) addName(part, i, end, names);
            i = Math.max(end, i + 1);
        }
    }

    /** One surname, one person: a later "Vega" is the "Ana Vega" of before, and a "Hamilton" is the "Lewis Hamilton", not the town. */
    private List<Name> settled(List<Name> names) {
        Set<String> surnames = new HashSet<>();
        Set<String> sure = new HashSet<>();
        for (Name name : names) {
            List<Word> words = Words.of(name.text());
            if (words.size() < 2 || name.kind() != Name.Kind.PERSON) continue;
            surnames.add(words.getLast().folded());
            if (gazetteer.isGivenName(words.getFirst().folded())) sure.add(words.getLast().folded());
        }
        return names.stream().map(name -> isSurname(name, name.kind() == Name.Kind.PLACE ? sure : surnames) ? new Name(Name.Kind.PERSON, name.text(), name.span()) : name).toList();
    }

    private boolean isSurname(Name name, Set<String> surnames) {
        String folded = Words.fold(name.text());
        if (name.kind() == Name.Kind.PERSON || !surnames.contains(folded)) return false;
        return name.kind() == Name.Kind.OTHER || name.kind() == Name.Kind.PLACE && gazetteer.named(folded).stream().noneMatch(place -> place.kind() == Gazetteer.Kind.COUNTRY);
    }
}
