package news.dateline.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Field;
import news.dateline.model.Span;

/** Where sentences begin and end: Unicode's rules, then the trade's: abbreviations, initials, quotations, list marks and numbers do not end one. Pure; safe for any number of threads. */
public final class Sentences {
    private static final int SENTENCES_MAX = 20_000;
    /** What stands before a list's entry and is no sentence: "1.", "2.)", "a.", "• 9.". */
    private static final Pattern LIST_MARK = Pattern.compile("\\W*(?:\\d{1,3}|\\p{L}|[ivx]{1,4})[.)]{1,2}");
    /** "N°." and "No." before a number. */
    private static final Pattern NUMBER_SIGN = Pattern.compile(".*(?:N°|№|#)\\.", Pattern.DOTALL);
    /** A full stop with its blank lost: a word in small letters, the stop, a word with a capital. */
    private static final Pattern LOST_BLANK = Pattern.compile("\\p{Ll}{3}[.!?](?=\\p{Lu}\\p{Ll})");

    private Sentences() { }

    /** The sentences of one text, in order, without the blanks around them; a paragraph's end always ends a sentence. */
    public static List<Span> of(String text, String language, Field field) {
        List<Span> spans = new ArrayList<>();
        Abbreviations abbreviations = Abbreviations.of(language);
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        int start = 0;
        breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE && spans.size() < SENTENCES_MAX; end = breaks.next()) {
            if (end < text.length() && !ends(text, start, end, abbreviations)) continue;
            add(spans, text, start, end, field);
            start = end;
        }
        if (start < text.length()) add(spans, text, start, text.length(), field);
        return spans;
    }

    private static void add(List<Span> spans, String text, int start, int end, Field field) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        Matcher lost = LOST_BLANK.matcher(text).region(from, to);
        while (lost.find()) {
            spans.add(new Span(field, from, lost.end()));
            from = lost.end();
        }
        if (from < to) spans.add(new Span(field, from, to));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == ' ' || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean ends(String text, int start, int end, Abbreviations abbreviations) {
        int stop = end;
        int newlines = 0;
        while (stop > start && isBlank(text.charAt(stop - 1))) if (text.charAt(--stop) == '\n') newlines++;
        if (stop == start) return false;
        if (newlines > 1) return true;
        String before = text.substring(start, stop);
        int next = text.codePointAt(end);
        if (newlines == 1 && isTerminator(before.codePointBefore(before.length()))) return true;
        if (Character.isLowerCase(next)) return false;
        if (newlines == 1) return true;
        if (LIST_MARK.matcher(before).matches()) return false;
        char last = before.charAt(before.length() - 1);
        if (next == '(' && "\"”»".indexOf(last) >= 0 || ".".indexOf(last) >= 0 && Character.isDigit(next) && NUMBER_SIGN.matcher(before).matches()) return false;
        return last != '.' || !abbreviations.continueAfter(before, text, end);
    }

    private static boolean isTerminator(int c) {
        return ".!?।॥。！？؟۔…\"”»'’)".indexOf(c) >= 0;
    }
}
