package news.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.guard.Folding;

/** The words of a text with their places. Pure. */
final class Words {
    /** One word: {@code gap} is what stands between it and the word before. */
    record Word(String text, String folded, String gap, int start, int end, boolean opensSentence) {
        boolean isCapital() {
            return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
        }

        boolean isAllCapitals() {
            return text.length() > 1 && text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
        }

        boolean isNumber() {
            return Character.isDigit(text.codePointAt(0));
        }

        /** Whether it follows the word before with nothing but blanks between. */
        boolean follows() {
            if (gap.isEmpty()) return false;
            for (int i = 0; i < gap.length(); i++) if (gap.charAt(i) == '\n' || !Character.isSpaceChar(gap.charAt(i)) && gap.charAt(i) != '\t' && gap.charAt(i) != '\r') return false;
            return true;
        }
    }

    /** After a hyphen these are words of their own: "U.S.-led", "Toronto-based". */
    private static final Set<String> PARTED = Set.of("based", "led", "wide", "born", "backed", "style", "owned", "era", "run", "held", "controlled", "area", "bound", "listed", "made", "occupied", "educated", "trained", "linked");

    private Words() { }

    /** All words in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isInside(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = end(text, at);
            String gap = text.substring(last, at);
            String word = text.substring(at, end);
            words.add(new Word(word, fold(word), gap, at, end, words.isEmpty() || opens(gap)));
            last = end;
            // The "s" of a possessive is no word; it stays in the gap.
            at = end + 1 < text.length() && isApostrophe(text.charAt(end)) && isPossessive(text, end) ? end + 2 : end;
        }
        return words;
    }

    private static boolean opens(String gap) {
        for (int i = 0; i < gap.length(); i++) if (".!?।…\n:;“\"«‘".indexOf(gap.charAt(i)) >= 0) return true;
        return gap.contains(" '") || gap.contains(" - ") || gap.contains(" – ") || gap.contains(" — ");
    }

    private static boolean isInside(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 0x200C || c == 0x200D;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isInside(c)) {
                at += Character.charCount(c);
            } else if (joins(text, at, c)) {
                at++;
            } else if (c == '.' && isInitials(text, from, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** An apostrophe or hyphen between letters, a point or comma between digits. */
    private static boolean joins(String text, int at, int c) {
        if (at + 1 >= text.length() || at == 0) return false;
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (isApostrophe(c)) return Character.isLetter(before) && Character.isLetter(after) && !isPossessive(text, at);
        if (c == '-' || c == '‑') return isInside(before) && isInside(after) && !PARTED.contains(letters(text, at + 1));
        return (c == '.' || c == ',' || c == ':') && Character.isDigit(before) && Character.isDigit(after);
    }

    private static String letters(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < 12 && Character.isLetter(text.charAt(end))) end++;
        return text.substring(from, end);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’';
    }

    private static boolean isPossessive(String text, int at) {
        return (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S') && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    /** The point of "U.S." or "J.K.": single capitals, each with its point, two or more of them. */
    private static boolean isInitials(String text, int from, int at) {
        for (int i = from; i < at; i += 2) {
            if (!Character.isUpperCase(text.charAt(i)) || i + 1 < at && text.charAt(i + 1) != '.') return false;
        }
        if ((at - from) % 2 == 0) return false;
        boolean more = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1)) && at + 2 < text.length() && text.charAt(at + 2) == '.';
        return more || at - from >= 2;
    }

    /** Some words folded, a blank between them. */
    static String joinFolded(List<Word> words, int from, int end) {
        if (end == from + 1) return words.get(from).folded();
        StringBuilder joined = new StringBuilder(words.get(from).folded());
        for (int i = from + 1; i < end; i++) joined.append(' ').append(words.get(i).folded());
        return joined.toString();
    }

    static String fold(String text) {
        return Folding.fold(text);
    }
}
