package news.dateline.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * The part of an item's text that says what happened, without its dateline (where it was written, and by which agency) and without the credits at its end: those are shared by all that comes from one
 * bureau and say nothing about the event. A value; positions are UTF-16 units in the text of {@code field}.
 */
record Head(Field field, String text, int start, int leadEnd, int end) {
    /** News says what happened in its headline and first paragraphs; the rest is background that other events share. */
    private static final int CHARACTERS_MAX = 900;
    /** A first sentence shorter than this takes the next along. */
    private static final int LEAD_MIN = 60;
    private static final int LEAD_MAX = 300;
    private static final int DATELINE_MAX = 120;
    /** "MANILA, June 2 (Northwire) – " and "BEIRUT, Lebanon — ", after a time stamp or not. */
    private static final Pattern DATELINE = Pattern.compile("^\\s*+(?:\\p{L}{3,9} \\d{1,2}, \\d{4} \\d{1,2}:\\d{2} [AP]M )?(?:(?:\\p{Lu}[\\p{L}\\p{M}\\d .,'’/-]{1,60}\\([^()\\n]{2,40}\\)|\\p{Lu}[\\p{Lu}\\p{M} .'’-]{2,40}(?:,[\\p{L}\\p{M}\\d ,.]{2,40})?) ?[-–—]{1,2} )?");
    /** A last paragraph that stands in brackets. */
    private static final Pattern CREDITS = Pattern.compile("\\n\\s*\\([^()]{0,300}\\)\\s*$");

    static Head of(WireItem item, AnnotatedItem notes) {
        Field field = item.body().isBlank() ? Field.DESCRIPTION : Field.BODY;
        String text = item.text(field);
        Matcher dateline = DATELINE.matcher(text).region(0, Math.min(text.length(), DATELINE_MAX));
        int start = dateline.lookingAt() ? dateline.end() : 0;
        Matcher credits = CREDITS.matcher(text);
        int end = cut(text, start, CHARACTERS_MAX, text.length() <= start + CHARACTERS_MAX && credits.find(start) ? credits.start() : text.length());
        int lead = notes.sentences().stream().filter(span -> span.field() == field).mapToInt(Span::end).filter(to -> to >= start + LEAD_MIN).findFirst().orElse(end);
        return new Head(field, text, start, cut(text, start, LEAD_MAX, Math.min(lead, end)), end);
    }

    /** {@code end}, or the last blank before so many characters. */
    private static int cut(String text, int start, int charactersMax, int end) {
        if (end <= start + charactersMax) return Math.max(start, end);
        int blank = text.lastIndexOf(' ', start + charactersMax);
        if (blank > start) return blank;
        return Character.isHighSurrogate(text.charAt(start + charactersMax - 1)) ? start + charactersMax - 1 : start + charactersMax;
    }

    String all() {
        return text.substring(start, end);
    }

    String lead() {
        return text.substring(start, leadEnd);
    }

    boolean holds(Span span) {
        return span.field() == field && span.start() >= start && span.start() < end;
    }

    boolean leadHolds(Span span) {
        return span.field() == field && span.start() >= start && span.start() < leadEnd;
    }
}
