package news.dateline.wire.anpa1312;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Association;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.DayNumbers;
import news.dateline.wire.read.Frames;
import news.dateline.wire.read.Layout;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.Story;
import news.dateline.wire.read.Takes;
import news.dateline.wire.read.WireCharsets;

/**
 * Reads ANPA-1312 (ANPA Wire Service Transmission Guidelines, 84-2): SYN SYN SOH, service level and story number, selector; priority, category, format, keyword, version, date, word count; STX,
 * keyword line, head, text, ETX, date and time. Typographic controls go. The format has no id: service, number and day together are taken for one. Pure.
 */
public final class Anpa1312 {
    private static final Pattern START = Pattern.compile("^[\\x00\\x04\\x0A\\x0D\\x16\\x20\\x7F]{0,64}\\x01\\s{0,2}[A-Za-z]\\d{3,4}[\\x1F\\r\\n]");
    private static final Pattern SERVICE = Pattern.compile("^\\s*([A-Za-z])(\\d{3,4})\\x1F?([^\\n]{0,40})\\n");
    /** {@code DC3 DC1} marks text, {@code DC4 DC2} tables. */
    private static final Pattern HEADER = Pattern.compile("^[ \\t]*([A-Za-z]) ([A-Za-z])([\\x10-\\x14 ]*)\\s*(\\S{1,40})(?:[ ]+(\\S[^\\n]{0,60}?))?[ ]+(\\d{1,2})-(\\d{1,2})(?:[ ]+(\\d{1,5}))?\\s*$");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{2,4})\\s+(\\d{2}):?(\\d{2})\\s*([A-Z]{1,5})?");
    private static final Pattern CYCLE = Pattern.compile("^(?:AM|PM|BC|AP|a|p|b)-", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION = Pattern.compile("^[A-Z]{2}--(?=.)");
    private static final Pattern NOTE = Pattern.compile("^(\\(?)(?:eds|editors|editor['’]?s['’]? note|note to editors|advisory)\\s*[:_—-]+\\s*(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("^(?:[A-Z]{2,5} )?(Photo|Graphic|Video|Audio)s?\\b:?\\s*(.{0,400})$", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("\\b(kill|withhold|hold|withdraw|eliminat|correct|embargo|advisory|do not use)", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATE = Pattern.compile("ld|lead|add|sub|insert|pickup|write-?thru|take", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY_COUNT = Pattern.compile(",\\s*\\d{1,5}\\s*$|,\\s*$");
    private static final Pattern TAKE = Pattern.compile("(?:\\d{1,2}(?:st|nd|rd|th)|optional|\\d+)\\s+(?:add|ld|lead|sub|insert|pickup|writethru|take).*|(?:ld|writethru|write-thru|kill|correct|correction|sub|insert|advisory|add|take|hold).*", Pattern.CASE_INSENSITIVE);
    /** Section "priority": f flash, b bulletin, u urgent, r regular, d deferred, w release at will. */
    private static final Map<String, String> URGENCY = Map.of("f", "1", "b", "2", "u", "3", "r", "5", "d", "6", "w", "7");
    /** Copy sent early: weekday advance, Sunday advance, hold for release. */
    private static final Map<String, String> ADVANCES = Map.of("a", "weekday advance", "s", "Sunday advance", "h", "hold for release");
    private static final int SUMMARY_MIN = 60;
    /** Of the header's keyword. */
    private static final int KEYWORD_LENGTH = 24;
    private static final int REFERENCES_SEARCHED = 4_000;

    /** By the story's own clock. */
    private record Moment(LocalDate day, int hour) { }

    private Anpa1312() { }

    /** Whether bytes, taken as Latin-1, begin like a story. */
    public static boolean isHead(String head) {
        return START.matcher(head).find();
    }

    /** {@code urgencies} are the agency's own priorities; a letter that stands there is no advance. */
    public static Batch read(byte[] bytes, Layout layout, Map<String, Integer> urgencies) {
        String text = WireCharsets.decode(bytes, layout.charset()).replaceAll("\\r+\\n?", "\n");
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Frames.Frame frame : Frames.of(text, problems)) copies.add(copy(frame, layout, urgencies, problems));
        return new Batch("anpa1312", copies, problems);
    }

    private static Copy copy(Frames.Frame frame, Layout layout, Map<String, Integer> urgencies, List<Problem> problems) {
        Matcher service = SERVICE.matcher(frame.head() + "\n");
        Optional<Matcher> header = header(frame.head());
        if (!service.find() || header.isEmpty()) {
            problems.add(new Problem(frame.where(), frame.offset(), "its header cannot be read"));
            Copy copy = new Copy(frame.where(), frame.offset()).putEvenBlank(Slot.STATUS, "withheld").mend("its header cannot be read: withheld");
            Story.body(copy, TypeSetting.plain(frame.head() + "\n\n" + frame.text()), layout);
            return copy;
        }
        String number = service.group(1) + service.group(2);
        Copy copy = new Copy(frame.where() + " " + number, frame.offset());
        if (!frame.whole()) copy.putEvenBlank(Slot.STATUS, "withheld").mend("the message ends before it is complete: withheld");
        codes(copy, service, header.get(), urgencies);
        Optional<Moment> filed = time(copy, frame.tail());
        filed.ifPresent(moment -> {
            copy.put(Slot.GUID, guid(number, moment.day()));
            Matcher named = Pattern.compile("\\b" + service.group(1) + "(\\d{4})\\b", Pattern.CASE_INSENSITIVE).matcher(frame.text().substring(0, Math.min(frame.text().length(), REFERENCES_SEARCHED)));
            while (named.find()) DayNumbers.refer(copy, service.group(2), named.group(1), moment.day(), moment.hour(), (other, day) -> guid(service.group(1) + other, day));
        });
        boolean table = header.get().group(3).indexOf('\u0014') >= 0;
        List<TypeSetting.Line> lines = TypeSetting.lines(frame.text(), table);
        if (!lines.isEmpty()) text(copy, lines, header.get(), layout);
        Takes.tell(copy);
        filed.ifPresent(moment -> Takes.link(copy, "anpa1312", moment.day()));
        return copy;
    }

    private static Optional<Matcher> header(String head) {
        for (String line : head.split("\n")) {
            Matcher m = HEADER.matcher(line);
            if (m.find()) return Optional.of(m);
        }
        return Optional.empty();
    }

    private static String guid(String number, LocalDate day) {
        return "urn:anpa1312:" + number.toLowerCase(Locale.ROOT) + ":" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static void codes(Copy copy, Matcher service, Matcher header, Map<String, Integer> urgencies) {
        String priority = header.group(1).toLowerCase(Locale.ROOT);
        if (urgencies.containsKey(priority)) copy.put(Slot.URGENCY, priority);
        else if (ADVANCES.containsKey(priority)) copy.put(Slot.EMBARGO, "priority " + priority + ": " + ADVANCES.get(priority));
        else copy.put(Slot.URGENCY, URGENCY.getOrDefault(priority, ""));
        copy.subject(Copy.Group.SUBJECT, Codes.named("anpa1312", header.group(2).toLowerCase(Locale.ROOT), ""));
        String selector = Plain.line(service.group(3));
        if (selector.chars().anyMatch(Character::isLetter)) copy.put(Slot.SERVICE, selector).put(Slot.SIGNAL_CODE, selector);
        copy.put(Slot.WORD_COUNT, header.group(8) == null ? "" : header.group(8));
        copy.put(Slot.SIGNAL_CODE, "priority:" + priority);
        version(copy, header.group(5) == null ? "" : Plain.line(header.group(5)));
    }

    /** Which filing of the story it is; what orders something is a note to editors as well. */
    private static void version(Copy copy, String words) {
        copy.put(Slot.VERSION, words);
        if (UPDATE.matcher(words).find()) copy.put(Slot.SIGNAL_CODE, "sig:update");
        if (ORDER.matcher(words).find()) copy.put(Slot.ED_NOTE, words.toUpperCase(Locale.ROOT));
    }

    private static Optional<Moment> time(Copy copy, String tail) {
        Matcher m = TIME.matcher(TypeSetting.plain(tail));
        if (!m.find()) return Optional.empty();
        String date = (m.group(3).length() == 2 ? "20" : "") + m.group(3) + "-" + two(m.group(1)) + "-" + two(m.group(2));
        String written = date + "T" + m.group(4) + ":" + m.group(5) + (m.group(6) == null ? "" : " " + m.group(6));
        copy.put(Slot.FIRST_CREATED, written).put(Slot.VERSION_CREATED, written);
        int hour = Integer.parseInt(m.group(4));
        return Dates.read(date, ZoneOffset.UTC).map(read -> new Moment(LocalDate.ofInstant(read.time(), ZoneOffset.UTC), hour));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static void text(Copy copy, List<TypeSetting.Line> lines, Matcher header, Layout layout) {
        int at = 0;
        while (at < lines.size() - 1 && lines.get(at).words().matches("\\*?[\\d*]{2,8}")) at++;
        keyword(copy, lines.get(at).words(), header.group(4));
        List<String> body = new ArrayList<>();
        boolean bylined = false;
        boolean begun = false;
        int first = ++at;
        for (; at < lines.size(); at++) {
            TypeSetting.Line line = lines.get(at);
            begun |= line.indented();
            if (begun || !told(copy, line, bylined, at == first)) body.add(line.words());
            bylined |= !begun && Story.isByline(line.words());
        }
        Story.body(copy, String.join("\n\n", body), layout);
    }

    /** Whether a line before the text was something else than text. */
    private static boolean told(Copy copy, TypeSetting.Line line, boolean bylined, boolean first) {
        String words = line.words();
        Matcher note = NOTE.matcher(words);
        Matcher media = MEDIA.matcher(words);
        if (note.matches()) copy.put(Slot.ED_NOTE, note.group(1) + note.group(2));
        else if (media.matches()) media(copy, media.group(1), media.group(2));
        else if (Story.isByline(words)) copy.put(Slot.BYLINE, words);
        else if (bylined && line.centred() && words.length() < SUMMARY_MIN) signed(copy, words);
        else if (copy.titles().isEmpty() && (first || !bylined)) copy.title(words, "main", false);
        else if (!bylined && copy.summaries().isEmpty() && words.length() >= SUMMARY_MIN && line.left()) copy.summary(Passage.Kind.PLAIN, words, "");
        else return false;
        return true;
    }

    /** Under the by-line stands what its bearer is, or for whom. */
    private static void signed(Copy copy, String words) {
        List<String> names = copy.all(Slot.BYLINE);
        if (words.matches(".*(?:Writer|Editor|Reporter|Correspondent|Columnist|Critic)s?")) copy.byline(names.getLast(), words);
        else copy.put(Slot.INFO_SOURCE, words);
    }

    private static void media(Copy copy, String kind, String numbers) {
        String as = kind.equals("Photo") ? "picture" : kind.toLowerCase(Locale.ROOT);
        for (String number : numbers.split("\\s*,\\s*")) {
            if (copy.associations().size() >= Limits.VALUES) return;
            copy.association(Association.of(as).name((kind + " " + number).strip()).build());
        }
    }

    /** "BC-LT--Argentina-Cancer Beauty, 1st Ld-Writethru,466": cycle, region, slug, version, count. The header has the slug without blanks, cut after 24 characters. */
    private static void keyword(Copy copy, String line, String headerKeyword) {
        String bare = KEY_COUNT.matcher(line).replaceFirst("");
        int comma = bare.indexOf(',');
        while (comma >= 0 && !TAKE.matcher(bare.substring(comma + 1).strip()).matches()) comma = bare.indexOf(',', comma + 1);
        if (comma >= 0) version(copy, bare.substring(comma + 1).strip());
        String key = comma >= 0 ? bare.substring(0, comma) : bare;
        copy.put(Slot.KEYWORD, key);
        String slug = CYCLE.matcher(wholeWords(headerKeyword, key)).replaceFirst("");
        copy.put(Slot.SLUG, REGION.matcher(slug).replaceFirst(""));
    }

    /** The header's keyword as far as it holds whole words of the keyword line. */
    private static String wholeWords(String cut, String whole) {
        StringBuilder words = new StringBuilder();
        for (String word : whole.split("\\s+")) {
            if (words.length() + word.length() > cut.length()) break;
            words.append(word);
        }
        if (!words.isEmpty() && cut.startsWith(words.toString())) return words.toString();
        int hyphen = cut.lastIndexOf('-');
        return cut.length() < KEYWORD_LENGTH || hyphen < KEYWORD_LENGTH / 2 ? cut : cut.substring(0, hyphen);
    }
}
