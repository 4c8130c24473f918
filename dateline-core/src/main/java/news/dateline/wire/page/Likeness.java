package news.dateline.wire.page;

import java.util.Locale;

/** Whether two texts of one page are the same words, whatever their spaces, marks and letters' case. Pure. */
final class Likeness {
    private static final int HEAD = 40;

    private Likeness() { }

    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    static boolean holds(String text, String part) {
        String folded = folded(part);
        return !folded.isEmpty() && folded(text).contains(folded);
    }

    /** Whether both begin with the same words; descriptions are often cut. */
    static boolean beginAlike(String a, String b) {
        String one = folded(a);
        String other = folded(b);
        int length = Math.min(HEAD, Math.min(one.length(), other.length()));
        return length >= HEAD * 3 / 4 && one.regionMatches(0, other, 0, length);
    }
}
