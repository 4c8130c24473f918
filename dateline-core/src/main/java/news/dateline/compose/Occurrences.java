package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;

/** Where words stand in a text. By hand: a pattern for each name, compiled anew and tried at every character in any case, was an eighth of composing. Pure. */
final class Occurrences {
    private Occurrences() { }

    /** Once, with its words as they are written there. */
    record Found(int start, int end, String words) { }

    /** As whole words, in any case. */
    static List<Found> of(String words, String text) {
        return found(words, text, true);
    }

    /** As whole words, with the same capitals. */
    static List<Found> inCase(String words, String text) {
        return found(words, text, false);
    }

    /** Whether the words stand anywhere, in any case, also within others. */
    static boolean any(String words, String text) {
        return next(words, text, 0, true) >= 0;
    }

    private static List<Found> found(String words, String text, boolean anyCase) {
        List<Found> found = new ArrayList<>();
        if (words.isEmpty()) return found;
        for (int at = next(words, text, 0, anyCase); at >= 0; ) {
            int end = at + words.length();
            boolean whole = !isOfWord(text, at, -1) && !isOfWord(text, end, 0);
            if (whole) found.add(new Found(at, end, text.substring(at, end)));
            at = next(words, text, whole ? end : at + 1, anyCase);
        }
        return found;
    }

    private static int next(String words, String text, int from, boolean anyCase) {
        if (!anyCase || words.isEmpty()) return text.indexOf(words, from);
        char first = folded(words.charAt(0));
        for (int at = from, last = text.length() - words.length(); at <= last; at++)
            if (folded(text.charAt(at)) == first && text.regionMatches(true, at, words, 0, words.length())) return at;
        return -1;
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    /** Whether the character before ({@code side} -1) or at the point is a letter, a mark on one, or a digit. */
    private static boolean isOfWord(String text, int point, int side) {
        if (side < 0 ? point == 0 : point == text.length()) return false;
        return switch (Character.getType(side < 0 ? text.codePointBefore(point) : text.codePointAt(point))) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER, Character.OTHER_LETTER,
                 Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                 Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
