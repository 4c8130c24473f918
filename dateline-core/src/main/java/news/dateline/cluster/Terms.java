package news.dateline.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text in the form in which they are compared: lower case, possessives and the commonest endings off. Pure. */
final class Terms {
    /** English words that tell nothing about which event is meant; other languages' are learnt as they come. */
    private static final Set<String> STOP = Set.of(("a an and are as at be been but by for from had has have he her his i in into is it its of on or our she so than that the their them they this to was "
            + "we were what when where which who will with would you your not no after over about up out more new says said say how why can could may one two first "
            + "us if all just also do does did being there some my me him only other most now day days year years time people de la el en y los las del que un una "
            + "por con para su se al le les des du et est une dans pour sur au aux par qui der die das und").split(" "));

    private Terms() { }

    /** The terms in order, repeats kept, at most {@code max}; words of one character and stop words left out. */
    static List<String> of(String text, int max) {
        List<String> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length() && terms.size() < max) {
            int c = text.codePointAt(at);
            if (!isInside(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = end(text, at);
            String term = term(text.substring(at, end));
            if (term.codePointCount(0, term.length()) > 1 && !STOP.contains(term)) terms.add(term);
            at = end;
        }
        return terms;
    }

    static boolean isNumber(String term) {
        return Character.isDigit(term.codePointAt(0));
    }

    private static boolean isInside(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 0x200C || c == 0x200D;
    }

    /** A word runs on over one mark between two letters or digits: "o'clock", "12,000", "U.S". */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isInside(c)) at += Character.charCount(c);
            else if ("'’.,-‑".indexOf(c) >= 0 && at + 1 < text.length() && joins(c, text.codePointBefore(at), text.codePointAt(at + 1))) at++;
            else break;
        }
        return at;
    }

    private static boolean joins(int mark, int before, int after) {
        return mark == ',' ? Character.isDigit(before) && Character.isDigit(after) : isInside(before) && isInside(after);
    }

    /** One word's comparable form. */
    static String term(String word) {
        String term = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-').replace(",", "");
        if (term.endsWith("'s")) term = term.substring(0, term.length() - 2);
        return term.isEmpty() || Character.isDigit(term.charAt(0)) ? term : stem(term);
    }

    private static String stem(String word) {
        String term = word;
        int length = term.length();
        if (length > 4 && term.endsWith("ies")) term = term.substring(0, length - 3) + "y";
        else if (length > 4 && term.endsWith("es") && "sxzh".indexOf(term.charAt(length - 3)) >= 0) term = term.substring(0, length - 2);
        else if (length > 3 && term.endsWith("s") && !term.endsWith("ss") && !term.endsWith("us")) term = term.substring(0, length - 1);
        if (term.length() > 5 && term.endsWith("ing")) term = term.substring(0, term.length() - 3);
        else if (term.length() > 4 && term.endsWith("ed")) term = term.substring(0, term.length() - 2);
        return term.length() > 4 && term.endsWith("e") ? term.substring(0, term.length() - 1) : term;
    }
}
