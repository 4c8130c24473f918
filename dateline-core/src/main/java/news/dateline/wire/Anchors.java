package news.dateline.wire;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Which of some hundred words stand in a text, letter case aside and no letter or digit beside them, in one pass over it: by the three letters that begin at each place, then by the whole word.
 * Immutable.
 */
final class Anchors {
    private static final int START = 3;
    /** A power of two. */
    private static final int TABLE = 1 << 12;
    private static final int[] NONE = {};

    private final List<String> words;
    /** By the hash of three letters, the numbers of the words that begin with them. */
    private final int[][] byStart = new int[TABLE][];
    /** Words of fewer letters are taken to stand in every text. */
    private final BitSet tooShort = new BitSet();

    Anchors(Collection<String> words) {
        this.words = words.stream().map(Anchors::folded).distinct().toList();
        Arrays.fill(byStart, NONE);
        for (int number = 0; number < this.words.size(); number++) {
            String word = this.words.get(number);
            if (word.length() < START) {
                tooShort.set(number);
                continue;
            }
            int start = slot(word.charAt(0), word.charAt(1), word.charAt(2));
            byStart[start] = with(byStart[start], number);
        }
    }

    private static int[] with(int[] numbers, int another) {
        int[] more = Arrays.copyOf(numbers, numbers.length + 1);
        more[numbers.length] = another;
        return more;
    }

    /** The numbers of these words. */
    BitSet numbers(Collection<String> some) {
        BitSet numbers = new BitSet();
        for (String word : some) numbers.set(words.indexOf(folded(word)));
        return numbers;
    }

    /** The numbers of the words that stand in a text. */
    BitSet in(String text) {
        BitSet found = (BitSet) tooShort.clone();
        if (text.length() < START) return found;
        char first = fold(text.charAt(0));
        char second = fold(text.charAt(1));
        for (int i = START - 1; i < text.length(); i++) {
            char third = fold(text.charAt(i));
            for (int number : byStart[slot(first, second, third)]) if (stands(words.get(number), text, i - START + 1)) found.set(number);
            first = second;
            second = third;
        }
        return found;
    }

    private static boolean stands(String word, String text, int at) {
        int end = at + word.length();
        if (end > text.length() || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) || end < text.length() && Character.isLetterOrDigit(text.charAt(end))) return false;
        for (int i = 0; i < word.length(); i++) if (fold(text.charAt(at + i)) != word.charAt(i)) return false;
        return true;
    }

    private static int slot(char first, char second, char third) {
        return (first * 961 + second * 31 + third) & TABLE - 1;
    }

    /** Letter by letter, which is all that a search needs and a fraction of the work of a language's own rules. */
    private static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c > 127 ? Character.toLowerCase(c) : c;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text.charAt(i)));
        return folded.toString();
    }
}
