package news.dateline.compose;

import com.ibm.icu.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.CopyKind;
import news.dateline.guard.Deletions;
import news.dateline.guard.Speech;
import news.dateline.model.DatelineText;
import news.dateline.model.Field;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/** Reads an item's texts as paragraphs and sentences without furniture; every sentence keeps the exact span of its words. */
final class CopyReader {
    static final int PASSAGES_MAX = 400;
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00a0]*(?:\\R[ \\t\\u00a0]*)+");
    private static final Pattern NEWLINE = Pattern.compile("\\R+");
    private static final Pattern TRUNCATED = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|\\[&hellip;])\\s*[)\\]]?$");

    /** A text that ends so was to go on. */
    private static final Pattern BROKEN_OFF = Pattern.compile("[,;]$");

    /** "St.", "Gov.", "U.S.", "No.": no end of a sentence, though a capital follows. */
    private static final Pattern ABBREVIATED = Pattern.compile("(?<![\\p{L}\\p{M}])(?:(?i:mr|mrs|ms|messrs|dr|drs|prof|rev|hon|gen|col|maj|capt|lt|cdr|sgt|cpl|adm|brig|gov|sen|sens|rep|reps|pres|supt|insp|det|st|mt|ft|vs|no|nos|nr|sr|sra|srta|mme|mlle|mgr|inc|corp|bros)|\\p{Lu}(?:\\.\\p{Lu})*)\\.[\\s\\u00a0]*$");

    private final Part part;
    private final WireItem item;
    private final String agency;
    private Optional<String> located;

    private CopyReader(Part part) {
        this.part = part;
        this.item = part.item();
        this.agency = part.agency().name();
        this.located = item.located().map(DatelineText::text);
    }

    static Copy read(Part part) {
        return new CopyReader(part).copy();
    }

    private Copy copy() {
        List<Passage> body = passages(Field.BODY);
        boolean hasBody = !body.isEmpty();
        List<Passage> described = passages(Field.DESCRIPTION);
        List<Passage> main = hasBody ? body : described;
        List<Line> summary = hasBody ? described.stream().flatMap(p -> p.lines().stream()).toList() : List.of();
        int words = main.stream().mapToInt(Passage::words).sum();
        Optional<CopyKind> kind = CopyKind.of(item, part.notes().language(), main.stream().flatMap(p -> p.lines().stream()).map(Line::text).toList());
        Optional<Form> form = Form.of(item).or(() -> kind.flatMap(CopyReader::form));
        return new Copy(part, headline(), main, summary, located.filter(l -> !l.isBlank()), Stage.of(item, words), form, kind, filedAt(part));
    }

    private static Optional<Form> form(CopyKind found) {
        return switch (found.kind()) {
            case OPINION -> Optional.of(Form.OPINION);
            case LIVE_PAGE -> Optional.of(Form.LIVE);
            case LINKS, DIGEST, PRESS_REVIEW, QUIZ, GALLERY, BROADCAST, COLLECTION, EXPLAINER, VIDEO, TEASER -> Optional.empty();
        };
    }

    /** When its agency says that it made this version, but never later than it came. */
    static Instant filedAt(Part part) {
        return part.item().versionCreated().filter(created -> created.isBefore(part.receivedAt())).orElse(part.receivedAt());
    }

    private Optional<Line> headline() {
        String text = item.headline();
        int start = Deletions.headlineBegins(text);
        int end = Math.max(start, Deletions.headlineEnds(text, agency));
        return line(Field.HEADLINE, text, start, end);
    }

    private List<Passage> passages(Field field) {
        String text = item.text(field);
        List<Span> sentences = part.notes().sentences().stream().filter(s -> s.field() == field && s.end() <= text.length()).toList();
        if (sentences.isEmpty()) sentences = sentences(field, text);
        List<Passage> passages = new ArrayList<>();
        List<Span> paragraphs = paragraphs(field, text);
        for (Span paragraph : paragraphs) {
            if (passages.size() == PASSAGES_MAX) break;
            List<Line> lines = isLeftOut(text, paragraph, paragraphs.size()) ? List.of() : lines(paragraph, sentences, passages.size());
            if (!lines.isEmpty()) passages.add(new Passage(passages.size(), lines));
        }
        return passages;
    }

    private static boolean isLeftOut(String text, Span paragraph, int paragraphs) {
        String words = text.substring(paragraph.start(), paragraph.end());
        return Deletions.isFurniture(words) && paragraphs > 1 || paragraphs > 1 && Deletions.isCrosshead(words);
    }

    private static List<Span> paragraphs(Field field, String text) {
        Pattern between = BLANK_LINE.matcher(text.strip()).find() ? BLANK_LINE : NEWLINE;
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        for (Matcher gap = between.matcher(text); gap.find(); start = gap.end()) if (gap.start() > start) paragraphs.add(new Span(field, start, gap.start()));
        if (start < text.length()) paragraphs.add(new Span(field, start, text.length()));
        return paragraphs;
    }

    /** The sentences of a text that was not annotated (a description beside a body). */
    private List<Span> sentences(Field field, String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(part.notes().language()));
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            boolean goesOn = !spans.isEmpty() && ABBREVIATED.matcher(text.substring(spans.getLast().start(), from)).find();
            spans.add(new Span(field, goesOn ? spans.removeLast().start() : from, to));
        }
        return spans;
    }

    private List<Line> lines(Span paragraph, List<Span> sentences, int before) {
        String text = item.text(paragraph.field());
        String words = text.substring(paragraph.start(), paragraph.end());
        int lead = words.length() - words.stripLeading().length();
        String bare = words.strip();
        if (located.isEmpty()) located = Deletions.located(bare, before, Datelines.signed(part));
        int start = paragraph.start() + lead + Deletions.wordsBegin(bare, before, Datelines.signed(part));
        int end = paragraph.start() + lead + Deletions.wordsEnd(bare);
        return complete(paragraph.field(), text, merged(text, sentences, start, end));
    }

    /** Sentences between the two points; those that one quotation holds together are one. */
    private static List<Span> merged(String text, List<Span> sentences, int start, int end) {
        List<Span> merged = new ArrayList<>();
        for (Span sentence : sentences) {
            int from = Math.max(start, sentence.start());
            int to = Math.min(end, sentence.end());
            if (from >= to || text.substring(from, to).isBlank()) continue;
            if (!merged.isEmpty() && isOpen(text.substring(merged.getLast().start(), merged.getLast().end()))) from = merged.removeLast().start();
            merged.add(new Span(sentence.field(), from, to));
        }
        return merged;
    }

    /** A quotation or a note in brackets that goes on. */
    private static boolean isOpen(String text) {
        return Speech.quoteIsOpen(text) || text.startsWith("(") && text.indexOf(')') < 0;
    }

    /** Without sentences that are furniture, and without a last one that the agency's own cut left incomplete. */
    private List<Line> complete(Field field, String text, List<Span> spans) {
        List<Line> lines = new ArrayList<>();
        for (Span span : spans) {
            String words = text.substring(span.start(), span.end());
            boolean leftOut = Deletions.isFurniture(words) || TRUNCATED.matcher(words.strip()).find() || BROKEN_OFF.matcher(words.strip()).find() && text.substring(span.end()).isBlank();
            if (!leftOut) line(field, text, span.start(), span.end()).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Line> line(Field field, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return from == to ? Optional.empty() : Optional.of(Line.of(text.substring(from, to), new Span(field, from, to)));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }
}
