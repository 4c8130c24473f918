package news.dateline.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Sensitivity;

/** The words of one language that tell of sensitive matters: whole words, beginnings (marked with a star) and phrases of several words (joined with underscores). */
final class SensitiveWords {
    private static final int MINOR_AGE = 18;
    private static final SensitiveWords NONE = new SensitiveWords(Map.of(), Set.of(), Set.of());
    private static final Map<String, SensitiveWords> TABLES = Map.of("en", SensitiveLists.english(), "es", SensitiveLists.spanish(), "fr", SensitiveLists.french(), "hi", SensitiveLists.hindi());

    /** The words of one matter. */
    record WordList(Set<String> words, List<String> beginnings, Set<String> phrases, List<String> phraseBeginnings) {
        private static final int PHRASE_WORDS_MAX = 5;

        static WordList of(String table) {
            Set<String> words = new HashSet<>();
            List<String> beginnings = new ArrayList<>();
            Set<String> phrases = new HashSet<>();
            List<String> phraseBeginnings = new ArrayList<>();
            for (String entry : table.strip().split("\\s+")) {
                boolean open = entry.endsWith("*");
                boolean phrase = entry.indexOf('_') > 0;
                String folded = Words.fold((open ? entry.substring(0, entry.length() - 1) : entry).replace('_', ' '));
                if (phrase && open) phraseBeginnings.add(folded);
                else if (phrase) phrases.add(folded);
                else if (open) beginnings.add(folded);
                else words.add(folded);
            }
            return new WordList(Set.copyOf(words), List.copyOf(beginnings), Set.copyOf(phrases), List.copyOf(phraseBeginnings));
        }

        boolean matches(List<Word> words, int at) {
            String word = words.get(at).folded();
            if (this.words.contains(word)) return true;
            for (String beginning : beginnings) if (word.startsWith(beginning)) return true;
            StringBuilder phrase = new StringBuilder(word);
            for (int next = at + 1; next < Math.min(words.size(), at + PHRASE_WORDS_MAX); next++) {
                phrase.append(' ').append(words.get(next).folded());
                if (phrases.contains(phrase.toString())) return true;
                for (String beginning : phraseBeginnings) if (beginning.startsWith(word) && phrase.indexOf(beginning) == 0) return true;
            }
            return false;
        }
    }

    private final Map<Sensitivity, WordList> lists;
    private final Set<String> elections;
    private final Set<String> years;

    SensitiveWords(Map<Sensitivity, WordList> lists, Set<String> elections, Set<String> years) {
        this.lists = lists.isEmpty() ? Map.of() : new EnumMap<>(lists);
        this.elections = elections;
        this.years = years;
    }

    /** The words of a language, by its first two letters; none where no list was written. */
    static SensitiveWords of(String language) {
        return TABLES.getOrDefault(language.length() > 2 ? language.substring(0, 2) : language, NONE);
    }

    boolean isKnown() {
        return !lists.isEmpty();
    }

    /** Adds what the words of one text tell. An election is called where one word tells of a vote and another, anywhere in the text, of an outcome. */
    void addTo(Set<Sensitivity> found, List<Word> words) {
        boolean vote = false;
        boolean outcome = false;
        for (int i = 0; i < words.size(); i++) {
            if (elections.contains(words.get(i).folded())) vote = true;
            if (isMinorsAge(words, i)) found.add(Sensitivity.MINORS);
            for (Map.Entry<Sensitivity, WordList> entry : lists.entrySet()) {
                Sensitivity kind = entry.getKey();
                if (found.contains(kind) || !entry.getValue().matches(words, i)) continue;
                if (kind == Sensitivity.ELECTION_CALLED) outcome = true;
                else found.add(kind);
            }
        }
        if (vote && outcome) found.add(Sensitivity.ELECTION_CALLED);
    }

    /** "15-year-old", "aged 9", "de 14 años", "15 ans", "12 साल": an age below eighteen. A span of years counts too: uncertain is yes. */
    private boolean isMinorsAge(List<Word> words, int at) {
        String word = words.get(at).folded();
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) return false;
        int dash = word.indexOf('-');
        String digits = dash > 0 ? word.substring(0, dash) : word;
        if (digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) return false;
        int age = digits.chars().map(c -> Character.digit(c, 10)).reduce(0, (a, b) -> a * 10 + b);
        if (age >= MINOR_AGE) return false;
        if (dash > 0) return word.contains("year-old") || word.contains("month-old") || word.contains("day-old");
        boolean aged = at > 0 && (words.get(at - 1).folded().equals("aged") || words.get(at - 1).folded().equals("age"));
        boolean unit = at + 1 < words.size() && words.get(at + 1).follows() && years.contains(words.get(at + 1).folded());
        return aged || unit;
    }
}
