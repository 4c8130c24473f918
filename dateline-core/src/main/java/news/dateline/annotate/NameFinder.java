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
    private static final int WORDS_MAX = 8;

    private final Gazetteer gazetteer;

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
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
            int end = words.get(i).isCapital() ? run(words, i) : hasNoCase(words.get(i)) ? caselessRun(words, i) : i;
            if (end == i) {
                i++;
                continue;
            }
            int from = words.get(i).isCapital() ? trimmed(words, i, end, sure) : i;
            if (from < end) addName(part, from, end, names);
            i = end;
        }
    }

    /** Past the end of the run of capitals, with connectors inside. */
    private static int run(List<Word> words, int from) {
        int end = from + 1;
        while (end < words.size() && end - from < WORDS_MAX) {
            Word word = words.get(end);
            if (joined(words, end) && (word.isCapital() || word.isNumber() && word.text().length() <= 2 && !NameWords.TITLES.contains(words.get(end - 1).folded()))) {
                end++;
            } else if (joined(words, end) && isConnector(word) && connects(words, end)) {
                end += words.get(end + 1).isCapital() ? 2 : 3;
            } else {
                break;
            }
        }
        while (end > from + 1 && words.get(end - 1).isNumber()) end--;
        return end;
    }

    /** Nothing but blanks between, an ampersand, or the point of "Dr." and of an initial. */
    private static boolean joined(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.follows() || word.gap().equals(" & ") || word.gap().equals("&")) return true;
        Word before = words.get(at - 1);
        return word.gap().equals(". ") && before.isCapital() && (before.text().length() == 1 || before.text().length() <= 4 && NameWords.TITLES.contains(before.folded()));
    }

    private static boolean isConnector(Word word) {
        return NameWords.CONNECTORS.contains(word.folded()) && !word.folded().equals("and") && !word.folded().equals("for");
    }

    private static boolean connects(List<Word> words, int at) {
        if (at + 1 >= words.size() || !words.get(at + 1).follows()) return false;
        if (words.get(at + 1).isCapital()) return true;
        return at + 2 < words.size() && NameWords.CONNECTORS.contains(words.get(at + 1).folded()) && words.get(at + 2).follows() && words.get(at + 2).isCapital();
    }

    /** Where the name begins once a sentence's first word is no part of it; {@code end} if nothing is left. */
    private int trimmed(List<Word> words, int from, int end, Set<String> sure) {
        int at = from;
        while (at < end && NameWords.COMMON.contains(words.get(at).folded()) && !words.get(at).isAllCapitals() && !isKnownPlace(words, at, end)) at++;
        while (at < end && NameWords.CONNECTORS.contains(words.get(at).folded()) && !isKnownPlace(words, at, end)) at++;
        if (at >= end) return end;
        Word first = words.get(at);
        if (!first.opensSentence() || end - at > 1) return at;
        boolean known = sure.contains(first.folded()) || gazetteer.isGivenName(first.folded()) || first.isAllCapitals() && first.text().length() <= 6
                || !gazetteer.named(first.folded()).isEmpty() || gazetteer.hinted(first.folded()).isPresent() || gazetteer.ofPeople(first.folded()).isPresent();
        return known ? at : end;
    }

    /** "New Plymouth" and "Los Angeles" begin with a small word that belongs to them. */
    private boolean isKnownPlace(List<Word> words, int from, int end) {
        for (int to = Math.min(end, from + 3); to > from + 1; to--) {
            String folded = joinFolded(words, from, to);
            if (!gazetteer.named(folded).isEmpty() || gazetteer.hinted(folded).isPresent()) return true;
        }
        return false;
    }

    private static boolean hasNoCase(Word word) {
        int c = word.text().codePointAt(0);
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }

    /** In a script without capitals: a title with what it stands before, or the longest name that the gazetteer knows. */
    private int caselessRun(List<Word> words, int from) {
        for (int length = Math.min(4, words.size() - from); length >= 1; length--) {
            if (!followsThrough(words, from, from + length)) continue;
            String text = joinFolded(words, from, from + length);
            if (!gazetteer.named(text).isEmpty() || gazetteer.hinted(text).isPresent()) return from + length;
        }
        if (!NameWords.TITLES.contains(words.get(from).folded()) && !gazetteer.isGivenName(words.get(from).folded())) return from;
        int end = from + 1;
        while (end < words.size() && end - from < 4 && words.get(end).follows() && !CaselessWords.ENDS_NAME.contains(words.get(end).folded())) end++;
        return end - from > 1 ? end : from;
    }

    private static boolean followsThrough(List<Word> words, int from, int end) {
        for (int i = from + 1; i < end; i++) if (!words.get(i).follows()) return false;
        return true;
    }

    static String joinFolded(List<Word> words, int from, int end) {
        if (end == from + 1) return words.get(from).folded();
        StringBuilder joined = new StringBuilder(words.get(from).folded());
        for (int i = from + 1; i < end; i++) joined.append(' ').append(words.get(i).folded());
        return joined.toString();
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
        if (start == from && end == from + 1 && isNoName(words.get(from))) return;
        add(part, start, end, kind(words, start, end, titled), names);
    }

    private boolean isNoName(Word word) {
        return NameWords.TITLES.contains(word.folded()) || NameWords.COMMON.contains(word.folded()) || gazetteer.ofPeople(word.folded()).isPresent() && isNoLand(word.folded())
                || word.text().length() == 1;
    }

    /** "Canadian" is a people, whatever town in Texas has the name. */
    private boolean isNoLand(String folded) {
        return gazetteer.named(folded).stream().noneMatch(place -> place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.REGION);
    }

    private static void add(Part part, int from, int end, Name.Kind kind, List<Name> names) {
        int start = part.words().get(from).start();
        int to = part.words().get(end - 1).end();
        names.add(new Name(kind, part.text().substring(start, to), new Span(part.field(), start, to)));
    }

    private Name.Kind kind(List<Word> words, int from, int end, boolean titled) {
        boolean organisation = false;
        boolean place = false;
        boolean thing = false;
        for (int i = from; i < end; i++) {
            organisation |= NameWords.ORGANISATION.contains(words.get(i).folded());
            place |= NameWords.PLACE.contains(words.get(i).folded());
            thing |= NameWords.THINGS.contains(words.get(i).folded());
        }
        String folded = joinFolded(words, from, end);
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
        return from > 0 && words.get(from).follows() && PlaceResolver.BEFORE_PLACES.contains(words.get(from - 1).folded());
    }

    /** In a headline all of capitals: only what the rest of the item or the gazetteer knows. */
    private void findAmongCapitals(Part part, Set<String> known, List<Name> names) {
        List<Word> words = part.words();
        for (int i = 0; i < words.size() && names.size() < NAMES_MAX;) {
            int end = knownEnd(words, i, known);
            if (end > i && !(end == i + 1 && isNoName(words.get(i)))) addName(part, i, end, names);
            i = Math.max(end, i + 1);
        }
    }

    private int knownEnd(List<Word> words, int from, Set<String> known) {
        for (int length = Math.min(4, words.size() - from); length >= 2; length--) {
            if (!followsThrough(words, from, from + length)) continue;
            String folded = joinFolded(words, from, from + length);
            if (gazetteer.named(folded).stream().anyMatch(p -> p.kind() != Gazetteer.Kind.CITY || p.people() > 15_000) || gazetteer.hinted(folded).isPresent()) return from + length;
        }
        int end = from;
        while (end < words.size() && (end == from || words.get(end).follows()) && isKnown(words, end, from, known)) end++;
        return end;
    }

    private boolean isKnown(List<Word> words, int at, int from, Set<String> known) {
        Word word = words.get(at);
        if (!word.isCapital() || NameWords.COMMON.contains(word.folded())) return false;
        if (known.contains(word.folded()) || word.isAllCapitals() && word.text().length() <= 6) return true;
        if (gazetteer.isGivenName(word.folded())) return true;
        if (at == from + 1 && gazetteer.isGivenName(words.get(from).folded()) && word.text().length() > 2) return true;
        return gazetteer.hinted(word.folded()).isPresent()
                || gazetteer.named(word.folded()).stream().anyMatch(p -> p.kind() != Gazetteer.Kind.CITY || p.mainName() && p.people() > 100_000 && word.text().length() > 3);
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
