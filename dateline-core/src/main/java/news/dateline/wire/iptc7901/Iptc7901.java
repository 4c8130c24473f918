package news.dateline.wire.iptc7901;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.DatelineHead;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.DayNumbers;
import news.dateline.wire.read.Frames;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Story;
import news.dateline.wire.read.Takes;
import news.dateline.wire.read.WireCharsets;

/**
 * Reads IPTC 7901 (The IPTC Recommended Message Format, 5th edition 1995): SOH, message header, keyword line, STX, text, ETX, date-time group, EOT; one message or many in a file. The format
 * has no status and no id: orders stand in its words, and service, number and day together are taken for an id. Pure.
 */
public final class Iptc7901 {
    /** Section 2, message header: service and number, priority, category, word count, options. */
    private static final Pattern HEADER = Pattern.compile("^\\s*([A-Za-z]{1,6})[ -]?(\\d{2,6})[ \\t]+([0-9])[ \\t]+([A-Za-z0-9]{1,4})(?:[ \\t]+(\\d{1,5}))?(?:[ \\t]+([^\\n]{0,200}))?\\s*(?:\\n|$)");
    private static final Pattern START = Pattern.compile("^[\\x00\\x04\\x0A\\x0D\\x16\\x20\\x7F]{0,64}\\x01\\s{0,4}[A-Za-z]{1,6}[ -]?\\d{2,6}[ \\t]+[0-9][ \\t]+[A-Za-z0-9]{1,4}[ \\t\\r\\n\\x02]");
    private static final Pattern SOURCE = Pattern.compile("(?:^|\\s)([A-Za-z][A-Za-z0-9-]{1,14})\\s+(\\d{2,6})\\s*$");
    /** Section 4, post-text: day and time, zone, month, year. */
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{2})\\s?(\\d{2}):?(\\d{2})\\s*(?:([A-Z]{1,5})\\s+)?([\\p{L}]{3,12})\\.?\\s+(\\d{4}|\\d{2})(?:\\s+([A-Z]{1,5}))?");
    private static final int HEAD_LINES = 10;
    private static final int WRAPPED = 50;
    private static final int REFERENCES_SEARCHED = 4_000;

    /** By the message's own clock. */
    private record Moment(LocalDate day, int hour) { }

    private Iptc7901() { }

    /** Whether bytes, taken as Latin-1, begin like a message. */
    public static boolean isHead(String head) {
        return START.matcher(head).find();
    }

    public static Batch read(byte[] bytes, Layout layout) {
        String text = WireCharsets.decode(bytes, layout.charset()).replaceAll("\\r+\\n?", "\n");
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Frames.Frame frame : Frames.of(text, problems)) copies.add(copy(frame, layout, problems));
        return new Batch("iptc7901", copies, problems);
    }

    private static Copy copy(Frames.Frame frame, Layout layout, List<Problem> problems) {
        Matcher header = HEADER.matcher(frame.head());
        if (!header.find()) {
            problems.add(new Problem(frame.where(), frame.offset(), "its header cannot be read"));
            Copy copy = new Copy(frame.where(), frame.offset()).putEvenBlank(Slot.STATUS, "withheld").mend("its header cannot be read: withheld");
            Story.body(copy, frame.head() + "\n\n" + frame.text(), layout);
            return copy;
        }
        Copy copy = new Copy(frame.where() + " " + header.group(1) + header.group(2), frame.offset());
        if (!frame.whole()) copy.putEvenBlank(Slot.STATUS, "withheld").mend("the message ends before it is complete: withheld");
        header(copy, header, frame.head().substring(header.end()));
        Optional<Moment> filed = time(copy, frame.tail());
        filed.ifPresent(moment -> identity(copy, header, moment, frame.head() + "\n" + frame.text()));
        text(copy, frame.text(), layout);
        Takes.tell(copy);
        filed.ifPresent(moment -> Takes.link(copy, "iptc7901", moment.day()));
        return copy;
    }

    private static void header(Copy copy, Matcher header, String rest) {
        if (!header.group(3).equals("0")) copy.put(Slot.URGENCY, header.group(3));
        copy.put(Slot.SERVICE, header.group(1)).put(Slot.WORD_COUNT, header.group(5) == null ? "" : header.group(5));
        copy.subject(Copy.Group.SUBJECT, Codes.named("iptc7901", header.group(4).toLowerCase(Locale.ROOT), ""));
        String options = header.group(6) == null ? "" : header.group(6).strip();
        Matcher source = SOURCE.matcher(options);
        if (source.find()) copy.put(Slot.INFO_SOURCE, source.group(1));
        for (String option : options.split("\\s+")) copy.put(Slot.SIGNAL_CODE, option);
        String slug = Plain.line(rest).replaceAll("^[+:/= ]+|[+:/= ]+$", "");
        copy.put(Slot.SLUG, slug);
        if (slug.indexOf('/') > 0) for (String keyword : slug.split("\\s*/\\s*")) copy.put(Slot.KEYWORD, keyword);
    }

    /** The date-time group; empty, with a note, where it cannot be read. */
    private static Optional<Moment> time(Copy copy, String tail) {
        String bare = Plain.line(tail);
        if (bare.isEmpty()) return Optional.empty();
        Matcher m = DATE_TIME.matcher(bare);
        if (!m.find()) {
            copy.put(Slot.VERSION_CREATED, bare);
            return Optional.empty();
        }
        String zone = m.group(4) != null ? m.group(4) : m.group(7) != null ? m.group(7) : "";
        String written = m.group(1) + " " + m.group(5) + " " + (m.group(6).length() == 2 ? "20" : "") + m.group(6);
        copy.put(Slot.VERSION_CREATED, written + " " + m.group(2) + ":" + m.group(3) + " " + zone);
        int hour = Integer.parseInt(m.group(2));
        return Dates.read(written, ZoneOffset.UTC).map(read -> new Moment(LocalDate.ofInstant(read.time(), ZoneOffset.UTC), hour));
    }

    /** Numbers begin again every day. Other messages of the service that are named in the text are meant by what it orders. */
    private static void identity(Copy copy, Matcher header, Moment filed, String text) {
        String service = header.group(1).toLowerCase(Locale.ROOT);
        copy.put(Slot.GUID, guid(service, header.group(2), filed.day()));
        Matcher named = Pattern.compile("\\b" + Pattern.quote(service) + "[ -]?(\\d{2,6})\\b", Pattern.CASE_INSENSITIVE).matcher(text.substring(0, Math.min(text.length(), REFERENCES_SEARCHED)));
        while (named.find()) DayNumbers.refer(copy, header.group(2), named.group(1), filed.day(), filed.hour(), (number, day) -> guid(service, number, day));
    }

    private static String guid(String service, String number, LocalDate day) {
        return "urn:iptc7901:" + service + number + ":" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static void text(Copy copy, String text, Layout layout) {
        List<String> lines = List.of(text.strip().split("\n", -1));
        int signed = signed(lines);
        int from;
        if (signed >= 0) {
            head(copy, lines.subList(0, signed + 1), layout);
            from = signed + 1;
        } else {
            from = unsigned(copy, lines, layout);
        }
        Story.body(copy, String.join("\n", lines.subList(from, lines.size())), layout);
    }

    /** The head of a text ends in an equals sign, as most agencies of the format have it. */
    private static int signed(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) if (lines.get(i).stripTrailing().endsWith("=")) return i;
        return -1;
    }

    /** Without that sign a first line that stands alone is the headline. */
    private static int unsigned(Copy copy, List<String> lines, Layout layout) {
        int end = 0;
        while (end < Math.min(lines.size(), HEAD_LINES) && !lines.get(end).isBlank()) end++;
        boolean alone = end > 0 && end <= 4 && end < lines.size() && DatelineHead.of(Plain.line(lines.getFirst())).isEmpty() && !Plain.line(lines.get(end - 1)).endsWith(".");
        if (!alone) return 0;
        head(copy, lines.subList(0, end), layout);
        return end;
    }

    /** Labels, headline, by-line: what is left over when labels and by-lines are taken away is the headline. */
    private static void head(Copy copy, List<String> lines, Layout layout) {
        List<String> titles = new ArrayList<>();
        List<String> updates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = Plain.line(lines.get(i)).replaceFirst("\\s*=+$", "");
            boolean moreFollow = lines.subList(i + 1, lines.size()).stream().map(String::strip).anyMatch(next -> !next.isEmpty() && !Story.isByline(next));
            Optional<Story.Named> named = Story.named(line, layout);
            if (line.isEmpty()) continue;
            if (named.isPresent()) Story.tell(copy, named.get());
            else if (Story.isUpdate(line, layout)) updates.add(line);
            else if (!titles.isEmpty() && (Story.isByline(line) || !moreFollow && line.matches("(?:By|Von|Par|Por|Di) \\p{L}.*"))) copy.put(Slot.BYLINE, line);
            else if (Story.isByline(line) && moreFollow) copy.put(Slot.BYLINE, line);
            else if (Story.isLabel(line) && moreFollow && titles.isEmpty()) copy.put(Slot.ED_NOTE, line);
            else titles.add(line);
        }
        copy.put(Slot.VERSION, String.join(" ", updates));
        for (String update : updates) copy.put(Slot.SIGNAL_CODE, update).put(Slot.SIGNAL_CODE, Story.kind(update));
        // A line of full length goes on in the next.
        StringBuilder main = new StringBuilder();
        int at = 0;
        while (at < titles.size()) {
            main.append(main.isEmpty() ? "" : " ").append(titles.get(at));
            if (titles.get(at++).length() < WRAPPED) break;
        }
        copy.title(main.toString(), "main", false);
        for (String more : titles.subList(at, titles.size())) copy.title(more, "sub", false);
    }
}
