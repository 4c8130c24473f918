package news.dateline.cluster;

import java.util.List;
import news.dateline.guard.StandingNotices;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * The part of an item's text that says what happened, blanks in place of its {@link StandingNotices} and of the agency's {@link UsualSentences}: those are shared by all that comes from one bureau or channel and say nothing about
 * the event. A value; positions are UTF-16 units in the text of {@code field}.
 */
record Head(Field field, String text, int start, int leadEnd, int end) {
    /** News says what happened in its headline and first paragraphs; the rest is background that other events share. */
    private static final int CHARACTERS_MAX = 900;
    /** A first sentence shorter than this takes the next along. */
    private static final int LEAD_MIN = 60;
    private static final int LEAD_MAX = 300;

    /** Where nothing is known of what the agency sends with whatever news. */
    static Head of(WireItem item, AnnotatedItem notes) {
        return of(item, notes, new UsualSentences());
    }

    static Head of(WireItem item, AnnotatedItem notes, UsualSentences usual) {
        Field field = field(item);
        String text = item.text(field);
        List<Span> sentences = notes.sentences().stream().filter(span -> span.field() == field && span.end() <= text.length()).toList();
        String told = StandingNotices.blanked(text);
        int from = begin(told);
        String without = usual.blanked(item.id().agency(), text, told, sentences.stream().filter(span -> span.start() < from + CHARACTERS_MAX).toList());
        // Where nothing else is told the notice is the news.
        String left = !without.isBlank() || !item.headline().isBlank() ? without : told.isBlank() ? text : told;
        int start = begin(left);
        int end = cut(left, start, CHARACTERS_MAX, left.length());
        int lead = sentences.stream().mapToInt(Span::end).filter(to -> to >= start + LEAD_MIN).findFirst().orElse(end);
        return new Head(field, left, start, cut(left, start, LEAD_MAX, Math.min(lead, end)), end);
    }

    static Field field(WireItem item) {
        return item.body().isBlank() ? Field.DESCRIPTION : Field.BODY;
    }

    private static int begin(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at;
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
        return span.field() == field && span.start() >= start && span.start() < end && !Character.isWhitespace(text.charAt(span.start()));
    }

    boolean leadHolds(Span span) {
        return holds(span) && span.start() < leadEnd;
    }
}
