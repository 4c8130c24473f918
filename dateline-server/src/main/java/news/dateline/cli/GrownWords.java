package news.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.cluster.Arrival;
import news.dateline.model.Name;

/**
 * Other words for recorded texts, of the same frequency: most words give way to one whose rank is like theirs, the same one in all of an event's items. Words that only names have and that are rare take new forms; how many forms
 * there are grows with the 0.7th power of the laps, as vocabularies do (Heaps' law), so that each form comes back too. Figures change, years stay. Pure.
 */
final class GrownWords {
    /** The commonest words say nothing about an event and stay. */
    private static final int STAY = 150;
    /** Of so many words one stays as it is. */
    private static final int ONE_STAYS = 4;
    /** A word of names in more than one in so many items is common: a country, a city, a head of state. */
    private static final int COMMON = 200;
    private static final double HEAPS = 0.7;
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+");
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfghklmnprstvwyz";

    /** Words of names, and other words, each from the commonest to the rarest. */
    private final List<String> names;
    private final List<String> others;
    private final Map<String, Integer> nameRank;
    private final Map<String, Integer> otherRank;
    private final Set<String> rareNames = new HashSet<>();

    /** A changed text, and where each position of the recorded one lies in it. */
    record Text(String text, int[] positions) {
        static final Text NONE = new Text("", new int[1]);

        int at(int recorded) {
            return positions[Math.min(recorded, positions.length - 1)];
        }
    }

    GrownWords(List<Arrival> recorded) {
        Map<String, Integer> items = new HashMap<>();
        Map<String, Integer> inNames = new HashMap<>();
        for (Arrival arrival : recorded) {
            distinct(arrival.item().headline() + " " + arrival.item().description().orElse("") + " " + arrival.item().body()).forEach(word -> items.merge(word, 1, Integer::sum));
            Set<String> named = new HashSet<>();
            for (Name name : arrival.notes().names()) named.addAll(distinct(name.text()));
            named.forEach(word -> inNames.merge(word, 1, Integer::sum));
        }
        Set<String> nameWords = new HashSet<>();
        // What stands in names most of the time is a name's word.
        inNames.forEach((word, count) -> {
            if (count * 2 > items.getOrDefault(word, 0)) nameWords.add(word);
            if (nameWords.contains(word) && items.getOrDefault(word, 0) <= Math.max(1, recorded.size() / COMMON)) rareNames.add(word);
        });
        Comparator<String> commonest = Comparator.comparing((String word) -> -items.getOrDefault(word, 0)).thenComparing(Comparator.naturalOrder());
        this.names = nameWords.stream().sorted(commonest).toList();
        this.others = items.keySet().stream().filter(word -> !nameWords.contains(word)).sorted(commonest).toList();
        this.nameRank = ranks(names);
        this.otherRank = ranks(others);
    }

    private static Set<String> distinct(String text) {
        Set<String> words = new HashSet<>();
        WORD.matcher(text).results().forEach(found -> {
            if (!Character.isDigit(found.group().codePointAt(0))) words.add(found.group().toLowerCase(Locale.ROOT));
        });
        return words;
    }

    private static Map<String, Integer> ranks(List<String> words) {
        Map<String, Integer> ranks = new HashMap<>();
        for (String word : words) ranks.put(word, ranks.size());
        return ranks;
    }

    /** The text as an event of a lap tells it; as recorded in the first. */
    Text changed(String text, long lap, long event) {
        int[] positions = new int[text.length() + 1];
        StringBuilder made = new StringBuilder(text.length() + 16);
        List<int[]> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find();) words.add(new int[] {matcher.start(), matcher.end()});
        int from = 0;
        for (int[] word : words) {
            for (; from < word[0]; from++) copy(text, from, positions, made);
            int begin = made.length();
            made.append(lap == 0 ? text.substring(word[0], word[1]) : other(text.substring(word[0], word[1]), lap, event));
            for (; from < word[1]; from++) positions[from] = Math.min(made.length(), begin + from - word[0]);
        }
        for (; from < text.length(); from++) copy(text, from, positions, made);
        positions[text.length()] = made.length();
        return new Text(made.toString(), positions);
    }

    private static void copy(String text, int at, int[] positions, StringBuilder made) {
        positions[at] = made.length();
        made.append(text.charAt(at));
    }

    private String other(String word, long lap, long event) {
        if (Character.isDigit(word.codePointAt(0))) return isYear(word) ? word : digits(word, event);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean isName = nameRank.containsKey(lower);
        List<String> ranked = isName ? names : others;
        int rank = (isName ? nameRank : otherRank).getOrDefault(lower, 0);
        if (!isName && rank < STAY || Mixing.below(ONE_STAYS, event, lower.hashCode()) == 0) return word;
        // One of a like rank: between four fifths and six fifths of its own.
        int least = Math.max(isName ? 0 : STAY, rank * 4 / 5);
        String other = ranked.get(least + Mixing.below(Math.max(1, Math.min(ranked.size() - least, rank * 2 / 5 + 3)), event, lower.hashCode() + 1L));
        if (rareNames.contains(other)) {
            int form = Mixing.below((int) Math.ceil(Math.pow(lap + 1, HEAPS)), lap, other.hashCode());
            if (form > 0) other = letters(other, Mixing.of(other.hashCode(), -form));
        }
        return Character.isUpperCase(word.codePointAt(0)) ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    private static String digits(String number, long event) {
        StringBuilder changed = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) changed.append((char) (i == 0 ? '1' + Mixing.below(9, event, number.hashCode()) : '0' + Mixing.below(10, event, number.hashCode() + i)));
        return changed.toString();
    }

    /** Vowels stay vowels and consonants consonants; letters beyond English ones stay. */
    private static String letters(String word, long seed) {
        StringBuilder changed = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            String kind = VOWELS.indexOf(letter) >= 0 ? VOWELS : CONSONANTS.indexOf(letter) >= 0 ? CONSONANTS : String.valueOf(letter);
            changed.append(kind.charAt(Mixing.below(kind.length(), seed, i)));
        }
        return changed.toString();
    }
}
