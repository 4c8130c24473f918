package news.dateline.annotate;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import news.dateline.model.Field;
import news.dateline.model.Span;

/** Where sentences begin and end: Unicode's rules, then the trade's: abbreviations, initials, quotations and numbers do not end one. Pure; safe for any number of threads. */
public final class Sentences {
    private static final int BREAKS_MAX = 20_000;

    private Sentences() { }

    /** The sentences of one text, in order, without the blanks around them; a paragraph's end always ends a sentence. */
    public static List<Span> of(String text, String language, Field field) {
        List<Span> spans = new ArrayList<>();
        Abbreviations abbreviations = Abbreviations.of(language);
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.first(); end != BreakIterator.DONE && spans.size() < BREAKS_MAX; end = breaks.next()) {
            if (end == 0 || end < text.length() && !ends(text, start, end, abbreviations)) continue;
            add(spans, text, start, end, field);
            start = end;
        }
        if (start < text.length()) add(spans, text, start, text.length(), field);
        return spans;
    }

    private static void add(List<Span> spans, String text, int start, int end, Field field) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        if (from < to) spans.add(new Span(field, from, to));
    }

    private static boolean ends(String text, int start, int end, Abbreviations abbreviations) {
        String before = text.substring(start, end);
        int newlines = 0;
        for (int i = before.length() - 1; i >= 0 && Character.isWhitespace(before.charAt(i)); i--) if (before.charAt(i) == '\n') newlines++;
        if (newlines > 1) return true;
        String stripped = before.stripTrailing();
        if (stripped.isEmpty()) return false;
        char last = stripped.charAt(stripped.length() - 1);
        if (last != '.') return true;
        return !abbreviations.continueAfter(stripped, text, end);
    }
}
