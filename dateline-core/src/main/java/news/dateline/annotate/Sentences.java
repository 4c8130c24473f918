package news.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import news.dateline.model.Field;
import news.dateline.model.Span;

/**
 * Where sentences begin and end, by rules of the trade: abbreviations, initials, ordinals, list marks, addresses and numbers do not end one, a quotation or bracket is kept whole, a paragraph's
 * end always ends one. One pass over the text; looks ahead only so far. Pure; safe for any number of threads.
 */
public final class Sentences {
    private static final int SENTENCES_MAX = 20_000;

    private final String text;
    private final Field field;
    private final SentenceEnds ends;
    private final List<Span> spans = new ArrayList<>();
    private int start;
    /** Up to here a quotation or a bracket holds the sentence together. */
    private int held = -1;

    private Sentences(String text, String language, Field field) {
        this.text = text;
        this.field = field;
        this.ends = new SentenceEnds(text, language);
    }

    /** The sentences of one text, in order, without the blanks around them. */
    public static List<Span> of(String text, String language, Field field) {
        return new Sentences(text, language, field).spans();
    }

    private List<Span> spans() {
        int at = start = SentenceText.skipBlanks(text, 0);
        while (at < text.length() && spans.size() < SENTENCES_MAX - 1) at = next(at);
        add(text.length());
        return spans;
    }

    /** What stands at {@code at}; answers where to go on. */
    private int next(int at) {
        char c = text.charAt(at);
        if (SentenceText.isBlank(c)) return blanks(at);
        if (at > held) held = Math.max(held, Enclosures.end(text, at));
        if (at < held) return at + 1;
        if (ends.isTerminator(at)) return terminator(at);
        if (at != held) return at + 1;
        int last = at - 1;
        while (last > start && SentenceText.isBlank(text.charAt(last))) last--;
        return last > start && SentenceText.isStop(text.charAt(last)) ? ended(last, SentenceText.closersEnd(text, at), at + 1) : at + 1;
    }

    private int blanks(int at) {
        int end = SentenceText.skipBlanks(text, at);
        int lines = SentenceText.lines(text, at, end);
        if (end >= text.length() || at < held && lines < 2) return end;
        boolean ended = lines > 1 || lines == 1 && ends.atLine(start, at, end) || ends.atListMark(start, at, end);
        if (ended) begin(at, end);
        return end;
    }

    private int terminator(int at) {
        int stop = SentenceText.stopsEnd(text, at);
        int inside = ends.insideEllipsis(at, stop);
        if (inside > 0) {
            begin(inside, SentenceText.skipBlanks(text, inside));
            return stop;
        }
        return ended(stop - 1, SentenceText.closersEnd(text, stop), stop);
    }

    /** {@code last}: the last stop; {@code end}: after what closes behind it; {@code otherwise}: where to go on if the sentence does. */
    private int ended(int last, int end, int otherwise) {
        int after = ends.end(start, last, end);
        if (after < 0) return otherwise;
        int next = SentenceText.skipBlanks(text, after);
        begin(after, next);
        return next;
    }

    private void begin(int end, int next) {
        add(end);
        start = next;
        held = -1;
    }

    private void add(int end) {
        int to = end;
        while (to > start && SentenceText.isBlank(text.charAt(to - 1))) to--;
        if (start < to) spans.add(new Span(field, start, to));
    }
}
