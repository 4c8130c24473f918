package news.dateline.annotate;

/** The signs of which the ends of sentences are made. Pure. */
final class SentenceText {
    static final String STOPS = ".!?…։。．！？｡؟۔।॥።፧፨။";
    private static final String CLOSERS = "\"”»’')]}）」』》］›“«";
    private static final String OPENERS = "\"“«‘'([{（「『《［‹„»¿¡*_";

    private SentenceText() { }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static boolean isStop(char c) {
        return STOPS.indexOf(c) >= 0;
    }

    static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) at++;
        return at;
    }

    /** How many lines end in between. */
    static int lines(String text, int from, int end) {
        int lines = 0;
        for (int i = from; i < end; i++) if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && (i + 1 >= end || text.charAt(i + 1) != '\n') || text.charAt(i) == '\u2028') lines++;
            else if (text.charAt(i) == '\u2029') lines += 2;
        return lines;
    }

    /** After a run of stops: "?!", "...", ". . .". */
    static int stopsEnd(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            if (isStop(text.charAt(at))) at++;
            else if (text.charAt(at) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == '.' && text.charAt(at - 1) == '.' && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)) && text.charAt(at + 2) != '.')) at += 2;
            else break;
        }
        return at;
    }

    /** After the quotation marks and brackets that close there; a straight mark that opens the next sentence stays with it. */
    static int closersEnd(String text, int from) {
        int at = from;
        while (at < text.length() && CLOSERS.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    /** The first sign behind what opens there, or the text's end. */
    static int skipOpeners(String text, int from) {
        int at = from;
        while (at < text.length() && OPENERS.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    /** Where the word before {@code end} begins: after a blank, an opening sign, an apostrophe or a dash, or at {@code start}. */
    static int wordStart(String text, int start, int end) {
        int at = end;
        while (at > start && !isBlank(text.charAt(at - 1)) && "(“\"«‘„[¿¡—–'’/".indexOf(text.charAt(at - 1)) < 0) at--;
        return at;
    }

    /** After the letters, marks and digits that begin there. */
    static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK || Character.getType(text.charAt(at)) == Character.COMBINING_SPACING_MARK)) at++;
        return at;
    }
}
