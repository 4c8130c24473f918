package news.dateline.wire;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping.Phrase;
import news.dateline.wire.Mapping.Stand;

/**
 * A kill or hold in words that somebody typed in haste: "KIL: …", "MANDATROY KILL". What stands in capitals at the head of a headline or slug and is nearly such an order withholds the item and alarms
 * an editor; it kills nothing, for it may be a town. Immutable.
 *
 * <p>A short word counts only with its letters doubled, dropped or swapped and its first letter right: "HILL" and "GOLD" are words of their own. Of long ones two slips are forgiven, as in Damerau's
 * distance (F. J. Damerau, A technique for computer detection and correction of spelling errors, 1964).
 */
final class Misspelt {
    private static final Pattern HEAD = Pattern.compile("^[\\s\\p{P}\\p{S}]*([\\p{Lu}0-9][\\p{Lu}0-9 ]{1,38}?)\\s*(?:$|[\\n:;.,!|/()\\[\\]*=]|[-\\u2010-\\u2015])");
    private static final int SHORT = 5;
    private static final int LONG = 8;

    private final List<String> orders;

    Misspelt(List<Phrase> phrases) {
        this.orders = phrases.stream().filter(phrase -> phrase.stand() == Stand.OPENING && (phrase.kind() == SignalKind.KILL || phrase.kind() == SignalKind.HOLD)).map(Phrase::words)
                .filter(words -> words.length() >= SHORT - 1 && words.codePoints().allMatch(c -> Character.isUpperCase(c) || c == ' ')).distinct().toList();
    }

    /** Whether the field begins with what is nearly an order, and is none. */
    boolean in(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.find()) return false;
        String written = head.group(1).strip().replaceAll("\\s+", " ");
        String letters = written.replace('0', 'O').replace('1', 'I');
        if (orders.contains(written)) return false;
        return orders.stream().anyMatch(order -> near(letters, order));
    }

    private static boolean near(String written, String order) {
        if (written.isEmpty() || Math.abs(written.length() - order.length()) > 2) return false;
        if (written.equals(order)) return true;
        if (order.length() <= SHORT) return written.charAt(0) == order.charAt(0) && slipped(written, order) || swappedFirst(written, order);
        return distance(written, order) <= (order.length() < LONG ? 1 : 2);
    }

    /** A letter doubled, dropped or swapped with its neighbour. */
    private static boolean slipped(String written, String order) {
        for (int i = 0; i < order.length(); i++) {
            if (i > 0 && written.equals(order.substring(0, i) + order.substring(i + 1))) return true;
            if (written.equals(order.substring(0, i) + order.charAt(i) + order.substring(i))) return true;
            if (i > 0 && i + 1 < order.length() && written.equals(swapped(order, i))) return true;
        }
        return false;
    }

    private static boolean swappedFirst(String written, String order) {
        return written.equals(swapped(order, 0));
    }

    private static String swapped(String order, int at) {
        return order.substring(0, at) + order.charAt(at + 1) + order.charAt(at) + order.substring(at + 2);
    }

    /** Letters changed, dropped, put in or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }
}
