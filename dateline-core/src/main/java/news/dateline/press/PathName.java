package news.dateline.press;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** The words in a story's address, made from its headline in any script. Pure; any thread. */
final class PathName {
    static final int LENGTH_MAX = 80;
    /** For a headline without a letter or digit that has a Latin form. */
    private static final String WORDLESS = "story";
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

    private PathName() { }

    static String of(String headline) {
        String words = latin(headline).replaceAll("['’ʼ]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (words.length() > LENGTH_MAX) {
            int cut = words.lastIndexOf('-', LENGTH_MAX);
            words = words.substring(0, cut > 0 ? cut : LENGTH_MAX);
        }
        return words.isEmpty() ? WORDLESS : words;
    }

    private static String latin(String headline) {
        if (headline.chars().allMatch(c -> c < 0x80)) return headline.toLowerCase(Locale.ROOT);
        // ICU does not promise that one transliterator may be used by several threads at once.
        synchronized (LATIN) {
            return LATIN.transliterate(headline);
        }
    }
}
