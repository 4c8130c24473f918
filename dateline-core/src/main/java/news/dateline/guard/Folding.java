package news.dateline.guard;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** The form in which words are compared and tables are keyed. Pure. */
public final class Folding {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private Folding() { }

    /** Lower case without accents and points; Indic vowel signs stay. */
    public static String fold(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c >= 'a' && c <= 'z' || c == ' ' || c >= '0' && c <= '9';
        }
        if (plain) return text;
        StringBuilder folded = new StringBuilder(text.length());
        DECOMPOSED.normalize(text).codePoints().forEach(c -> {
            if (c == '.' || Character.getType(c) == Character.NON_SPACING_MARK && isDroppable(c)) return;
            folded.appendCodePoint(c == '’' || c == '‘' ? '\'' : c == '‑' ? '-' : c);
        });
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Accents of Latin, Greek, Cyrillic and the vowel points of Arabic; the nukta of Devanagari, which agencies leave out at will. */
    private static boolean isDroppable(int c) {
        return c < 0x0370 || c >= 0x0610 && c <= 0x065F || c == 0x093C || UCharacter.getCombiningClass(c) == 230 && c > 0x1AB0;
    }
}
