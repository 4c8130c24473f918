package news.dateline.wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.DatelineHead;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Story;

/** Reads a story as plain text: named fields or labels, headline, by-line, paragraphs. What is no story in words (an error message, a listing, a fragment of markup) is not taken for one. Pure. */
public final class PlainText {
    private static final int WORDS_MIN = 25;
    private static final int HEADLINE_MAX = 200;
    private static final int SLUG_MAX = 60;
    private static final int HEAD_LINES = 12;
    private static final int SNIFFED = 20_000;
    private static final Pattern FAILURE = Pattern.compile("^\\W{0,3}(?:http/\\d|error\\b|fatal|warning:|notice:|exception|traceback|uncaught|parse error|syntax error|access (?:is )?denied|forbidden|not found|unauthori[sz]ed|bad (?:request|gateway)"
            + "|service (?:is )?(?:temporarily )?unavailable|internal server|gateway time-?out|too many requests|moved permanently|found\\b|[1-5]\\d\\d\\s|upstream|guru meditation|index of /|user-agent:|#!|-----begin|%pdf|connection )",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{L}{2,}[\"'”’»)]{0,2}[.!?…।。！？](?:\\s|$|[\"'”’»)])|[।。！？]");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/_.+-]*(?:[/_-][\\p{L}\\p{N}/_.+-]*)+|\\p{Lu}[\\p{Lu}\\p{N}]{2,}");

    private PlainText() { }

    /** Whether a text is a story in words. It must say something in sentences, and nothing in it may look like a machine speaking. */
    public static boolean isStory(String text) {
        String head = text.substring(0, Math.min(text.length(), SNIFFED));
        String first = head.strip();
        if (first.isEmpty() || FAILURE.matcher(first).find() || Markup.isMarkup(head) || head.contains("</") || head.contains("/>")) return false;
        int letters = 0;
        int bad = 0;
        int shown = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '\uFFFD' || c < ' ' && c != '\n' && c != '\r' && c != '\t') bad++;
            if (Character.isWhitespace(c)) continue;
            shown++;
            if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK) letters++;
        }
        if (bad * 200 > head.length() || letters * 10 < shown * 7) return false;
        boolean enough = head.strip().split("\\s+").length >= WORDS_MIN || letters >= WORDS_MIN * 8;
        return enough && first.indexOf('\n') > 0 && SENTENCE_END.matcher(head).find();
    }

    public static Batch read(String text, Layout layout) {
        Copy copy = new Copy("text", 0);
        tell(copy, text, layout, true);
        return new Batch("text", List.of(copy), List.of());
    }

    /** Adds what a text says to a copy; {@code seeks} its headline in the first line, where nothing else is one. */
    public static void tell(Copy copy, String text, Layout layout, boolean seeks) {
        List<String> lines = new ArrayList<>(List.of(text.replaceAll("\\r\\n?", "\n").strip().split("\n", -1)));
        int fields = fieldsEnd(lines, layout);
        int at = 0;
        while (at < Math.min(lines.size(), HEAD_LINES * 2)) {
            String line = Plain.line(lines.get(at));
            // What stands before or among named fields, or alone before a by-line, is the desk's.
            boolean aside = !line.isEmpty() && Story.named(line, layout).isEmpty() && (at < fields || !seeks && copy.titles().size() > 0 && line.length() <= SLUG_MAX && Story.isByline(next(lines, at)));
            if (aside) copy.put(copy.first(Slot.SLUG).isEmpty() && line.length() <= SLUG_MAX ? Slot.SLUG : Slot.ED_NOTE, line);
            if (aside) {
                at++;
                continue;
            }
            if (!line.isEmpty() && !head(copy, line, layout, next(lines, at), seeks)) break;
            at++;
        }
        Story.body(copy, String.join("\n", lines.subList(at, lines.size())), layout);
    }

    /** The line after the last named field of the head; a headline must be among them. */
    private static int fieldsEnd(List<String> lines, Layout layout) {
        int end = 0;
        boolean titled = false;
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
            Optional<Story.Named> named = Story.named(Plain.line(lines.get(i)), layout);
            if (named.isEmpty()) continue;
            titled |= named.get().label() == Layout.Label.HEADLINE;
            end = i + 1;
        }
        return titled ? end : 0;
    }

    private static String next(List<String> lines, int at) {
        return lines.subList(at + 1, lines.size()).stream().map(Plain::line).filter(line -> !line.isEmpty()).findFirst().orElse("");
    }

    /** Whether a line before the story was something else. */
    private static boolean head(Copy copy, String line, Layout layout, String next, boolean seeks) {
        Optional<Story.Named> named = Story.named(line, layout);
        if (named.isPresent() && !(named.get().label() == Layout.Label.BODY && !named.get().value().isEmpty())) {
            if (named.get().label() != Layout.Label.BODY) Story.tell(copy, named.get());
            return true;
        }
        if (Story.isUpdate(line, layout) && !next.isEmpty()) {
            copy.put(Slot.VERSION, line).put(Slot.SIGNAL_CODE, line).put(Slot.SIGNAL_CODE, Story.kind(line));
            return true;
        }
        boolean dateline = DatelineHead.of(line).isPresent();
        if (!dateline && Story.isByline(line)) {
            copy.put(Slot.BYLINE, line);
            return true;
        }
        if (dateline || !seeks || !copy.titles().isEmpty() || next.isEmpty()) return false;
        if (copy.first(Slot.SLUG).isEmpty() && line.length() <= SLUG_MAX && SLUG.matcher(line).matches() && isHeadline(next)) {
            copy.put(Slot.SLUG, line);
            // One word in capitals may be a slug or an order.
            if (line.equals(line.toUpperCase(Locale.ROOT))) copy.put(Slot.ED_NOTE, line);
            return true;
        }
        if (line.length() > HEADLINE_MAX) return false;
        copy.title(line, "main", false);
        return true;
    }

    private static boolean isHeadline(String line) {
        return line.length() <= HEADLINE_MAX && !line.endsWith(".") && DatelineHead.of(line).isEmpty() && !Story.isByline(line);
    }
}
