package news.dateline.annotate;

/** Quotations and brackets that hold a sentence together. Pure. */
final class Enclosures {
    /** A longer quotation is a statement of several sentences; a longer bracket never came to its end. */
    private static final int QUOTATION_MAX = 700;
    private static final int BRACKET_MAX = 250;

    private Enclosures() { }

    /** Where the quotation or bracket that opens there closes within its paragraph; -1 where none opens, or where it does not close soon. */
    static int end(String text, int at) {
        return switch (text.charAt(at)) {
            case '(' -> bracket(text, at, '(', ')');
            case '[' -> bracket(text, at, '[', ']');
            case '（' -> bracket(text, at, '（', '）');
            case '「' -> bracket(text, at, '「', '」');
            case '《' -> bracket(text, at, '《', '》');
            case '“' -> quotation(text, at, "”\"");
            case '«' -> quotation(text, at, "»");
            case '„' -> quotation(text, at, "“”\"");
            case '"' -> opens(text, at) ? quotation(text, at, "\"") : -1;
            default -> -1;
        };
    }

    private static int bracket(String text, int at, char open, char close) {
        int depth = 0;
        for (int i = at; i < Math.min(text.length(), at + BRACKET_MAX) && !isParagraph(text, i); i++) {
            if (text.charAt(i) == open) depth++;
            else if (text.charAt(i) == close && --depth == 0) return i;
        }
        return -1;
    }

    private static int quotation(String text, int at, String close) {
        for (int i = at + 1; i < Math.min(text.length(), at + QUOTATION_MAX) && !isParagraph(text, i); i++) {
            char c = text.charAt(i);
            if (close.indexOf(c) >= 0 && (c != '"' || !opens(text, i))) return i;
        }
        return -1;
    }

    /** A straight mark opens after a blank or another opening sign, before a word. */
    private static boolean opens(String text, int at) {
        boolean before = at == 0 || SentenceText.isBlank(text.charAt(at - 1)) || "([{—–-:".indexOf(text.charAt(at - 1)) >= 0;
        return before && at + 1 < text.length() && !SentenceText.isBlank(text.charAt(at + 1));
    }

    private static boolean isParagraph(String text, int at) {
        return text.charAt(at) == '\u2029' || text.charAt(at) == '\n' && at + 1 < text.length() && (text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r');
    }
}
