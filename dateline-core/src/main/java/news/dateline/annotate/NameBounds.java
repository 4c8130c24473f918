package news.dateline.annotate;

import java.util.List;
import java.util.Set;
import news.dateline.annotate.Words.Word;

/** Where in a text's words a name begins and ends: by capitals and what joins them, in scripts without capitals by titles and the gazetteer. Thread-safe where the gazetteer is. */
final class NameBounds {
    private static final int WORDS_MAX = 8;

    private final Gazetteer gazetteer;

    NameBounds(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Past the end of what may be a name and begins here; here where none does. */
    int end(List<Word> words, int from) {
        return words.get(from).isCapital() ? run(words, from) : hasNoCase(words.get(from)) ? caselessRun(words, from) : from;
    }

    /** Where the name in it begins; its end where there is none. {@code sure}: words that stand with a capital where no sentence opens. */
    int begin(List<Word> words, int from, int end, Set<String> sure) {
        return words.get(from).isCapital() ? trimmed(words, from, end, sure) : from;
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
            String folded = Words.joinFolded(words, from, to);
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
            String text = Words.joinFolded(words, from, from + length);
            if (!gazetteer.named(text).isEmpty() || gazetteer.hinted(text).isPresent()) return from + length;
        }
        if (!NameWords.TITLES.contains(words.get(from).folded()) && !gazetteer.isGivenName(words.get(from).folded())) return from;
        int end = from + 1;
        while (end < words.size() && end - from < 4 && words.get(end).follows() && !CaselessWords.ENDS_NAME.contains(words.get(end).folded())) end++;
        return end - from > 1 ? end : from;
    }

    /** Among words that are all capitals: past the end of what the rest of the item ({@code known}) or the gazetteer knows. */
    int knownEnd(List<Word> words, int from, Set<String> known) {
        for (int length = Math.min(4, words.size() - from); length >= 2; length--) {
            if (!followsThrough(words, from, from + length)) continue;
            String folded = Words.joinFolded(words, from, from + length);
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

    private static boolean followsThrough(List<Word> words, int from, int end) {
        for (int i = from + 1; i < end; i++) if (!words.get(i).follows()) return false;
        return true;
    }
}
