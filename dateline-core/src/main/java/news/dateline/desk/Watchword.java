package news.dateline.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Folding;

/**
 * Words that a standing order looks for, and how texts are read to find them: whole words, whatever their case, width, accents, nukta or points; joiners and soft hyphens count for nothing. A name is
 * found with the given or the family name first, with another word between, and in a genitive in -s. Pure; any thread.
 */
final class Watchword {
    /** Fewer letters than this are in every text. */
    private static final int LETTERS_MIN = 2;
    /** Letters with their marks and digits; of scripts that write no spaces each sign stands for a word. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]|[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern ZERO_SPACE = Pattern.compile("\\u200B");
    /** Joiners, soft hyphens, direction marks, variation selectors, the Arabic line that stretches a word. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\u0640&&[^\\u200B]]");
    /** A nasal before a consonant, written as that consonant's or as a point above: हिन्दी, हिंदी. */
    private static final Pattern NASAL = Pattern.compile("[\\u0919\\u091E\\u0923\\u0928\\u092E]\\u094D(?=[\\u0915-\\u0939])");
    /** Letters that no decomposition brings together. */
    private static final Map<Character, String> SAME = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('ø', "o"), Map.entry('ł', "l"), Map.entry('đ', "d"), Map.entry('ı', "i"), Map.entry('æ', "ae"),
            Map.entry('œ', "oe"), Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('ی', "ي"), Map.entry('ک', "ك"), Map.entry('ँ', "ं"));

    private final List<String> words;
    private final boolean name;

    private Watchword(List<String> words, boolean name) {
        this.words = words;
        this.name = name;
    }

    /** Empty for what holds too few letters to be looked for. */
    static Optional<Watchword> of(String spelling, boolean name) {
        List<String> words = words(folded(UNSEEN.matcher(ZERO_SPACE.matcher(spelling).replaceAll(" ")).replaceAll("")));
        return words.stream().mapToInt(String::length).sum() < LETTERS_MIN ? Optional.empty() : Optional.of(new Watchword(words, name));
    }

    /** A text as its words; in two ways where it holds spaces that nobody sees, which may part words or stand within one. */
    static List<List<String>> read(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        if (seen.indexOf('\u200B') < 0) return List.of(words(folded(seen)));
        return List.of(words(folded(ZERO_SPACE.matcher(seen).replaceAll(" "))), words(folded(ZERO_SPACE.matcher(seen).replaceAll(""))));
    }

    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(folded); word.find();) words.add(word.group());
        return words;
    }

    /** A point parts words here, since copy often leaves out the space behind it. */
    private static String folded(String text) {
        String folded = Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFKC).replace('.', ' ').toLowerCase(Locale.ROOT));
        StringBuilder same = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) same.append(SAME.getOrDefault(folded.charAt(i), String.valueOf(folded.charAt(i))));
        return NASAL.matcher(same).replaceAll("\u0902");
    }

    boolean in(List<String> text) {
        for (int at = 0; at < text.size(); at++) if (name ? isNameAt(text, at) : isPhraseAt(text, at)) return true;
        return false;
    }

    private boolean isPhraseAt(List<String> text, int at) {
        return at + words.size() <= text.size() && text.subList(at, at + words.size()).equals(words);
    }

    /** All of its words, in any order, with at most one other between two of them. */
    private boolean isNameAt(List<String> text, int at) {
        if (!isOne(text.get(at))) return false;
        List<String> missing = new ArrayList<>(words);
        int others = 0;
        for (int i = at; i < text.size() && !missing.isEmpty(); i++) {
            if (taken(missing, text.get(i))) others = 0;
            else if (++others > 1) return false;
        }
        return missing.isEmpty();
    }

    private boolean isOne(String word) {
        for (String wanted : words) if (word.equals(wanted) || word.equals(wanted + "s")) return true;
        return false;
    }

    private static boolean taken(List<String> missing, String word) {
        for (String wanted : missing) if (word.equals(wanted) || word.equals(wanted + "s")) return missing.remove(wanted);
        return false;
    }

    /** Never its words. */
    @Override public String toString() {
        return "Watchword[…]";
    }
}
