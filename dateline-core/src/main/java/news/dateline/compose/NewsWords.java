package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text by which it is decided whether news changed: a refile that mends a slip of the pen changes none. */
final class NewsWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,][\\p{N}]+)*");
    private static final int SLIP_LENGTH_MIN = 6;
    private static final int SLIPS_MAX = 3;
    /** Words one letter apart that are no slips. */
    private static final Set<String> NO_SLIPS = Set.of("million", "billion", "millions", "billions", "millón", "billón", "innocent", "unable", "legal", "illegal");

    private NewsWords() { }

    static List<String> of(List<String> texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) for (Matcher word = WORD.matcher(text); word.find(); ) words.add(word.group());
        return words;
    }

    /** Whether both tell the same: word for word, but for capitals and a few slips of one letter in long words that are no names. */
    static boolean same(List<String> before, List<String> after) {
        if (before.size() != after.size()) return false;
        int slips = 0;
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).equalsIgnoreCase(after.get(i))) continue;
            if (!isSlip(before.get(i), after.get(i)) || ++slips > SLIPS_MAX) return false;
        }
        return true;
    }

    private static boolean isSlip(String a, String b) {
        if (a.length() < SLIP_LENGTH_MIN || b.length() < SLIP_LENGTH_MIN || !Character.isLowerCase(a.charAt(0)) || !Character.isLowerCase(b.charAt(0))) return false;
        if (NO_SLIPS.contains(a.toLowerCase(Locale.ROOT)) || NO_SLIPS.contains(b.toLowerCase(Locale.ROOT))) return false;
        return oneEditApart(a, b);
    }

    private static boolean oneEditApart(String a, String b) {
        if (a.length() > b.length()) return oneEditApart(b, a);
        if (b.length() - a.length() > 1) return false;
        int head = 0;
        while (head < a.length() && a.charAt(head) == b.charAt(head)) head++;
        int tail = 0;
        while (tail < a.length() - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) tail++;
        if (a.length() == b.length() && head + tail == a.length() - 2 && a.charAt(head) == b.charAt(head + 1) && a.charAt(head + 1) == b.charAt(head)) return true;
        return head + tail >= a.length() - (a.length() == b.length() ? 1 : 0);
    }
}
