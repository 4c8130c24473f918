package news.dateline.press.page;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.dateline.model.Edition;
import news.dateline.model.Label;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;

/**
 * The words of a page's furniture in one language: menus, labels, dates, counts. Patterns are ICU's (MessageFormat, plural rules and digits of CLDR); they come from {@link Phrasebook}. Immutable; any thread may
 * ask. An unknown key is a mistake of the program and fails with IllegalArgumentException.
 */
public final class Messages {
    /** Stand where a link, a time or a name goes: characters for private use, which no message has. */
    private static final char FIRST_SLOT = '\uE000';

    private final String language;
    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private final DateTimeFormatter full;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    Messages(String language, Map<String, String> patterns) {
        this.language = language;
        // Digits as the sites of news write them, also in Arabic: those of UTC's offsets, which stand beside.
        this.locale = ULocale.forLanguageTag(language + "-u-nu-latn");
        this.patterns = Map.copyOf(patterns);
        patterns.forEach((key, pattern) -> {
            if (pattern.indexOf('{') >= 0) formats.put(key, new MessageFormat(pattern, locale));
        });
        this.full = dates("time.full");
        this.day = dates("time.day");
        this.month = dates("time.month");
    }

    /** Months by CLDR's names; the rest is cheaper by Java's, and every card has a time. */
    private DateTimeFormatter dates(String key) {
        String pattern = of(key);
        String[] months = new DateFormatSymbols(locale).getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        Map<Long, String> names = new HashMap<>();
        for (int month = 1; month <= 12; month++) names.put((long) month, months[month - 1]);
        int month = pattern.indexOf("MMMM");
        return new DateTimeFormatterBuilder().appendPattern(pattern.substring(0, month)).appendText(ChronoField.MONTH_OF_YEAR, names).appendPattern(pattern.substring(month + 4)).toFormatter(Locale.ROOT);
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    /** "rtl" or "ltr". */
    public String direction() {
        return Frame.direction(language);
    }

    Map<String, String> patterns() {
        return patterns;
    }

    /** A message without arguments. */
    public String of(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) throw new IllegalArgumentException("Expected a message " + key + " in " + language + ", found none");
        return pattern;
    }

    /** A message with its arguments: numbers are written and counted as the language does. */
    public String of(String key, Object... arguments) {
        MessageFormat format = formats.get(key);
        // Formats keep what they have worked out: each call has its own.
        return format == null ? of(key) : format.clone().format(arguments);
    }

    /** A message with links ({@link LinkView}), times ({@link TimeView}) and other runs among its arguments, in the order that the language gives them. */
    public List<Run> runs(String key, Object... arguments) {
        Object[] filled = arguments.clone();
        Map<Character, Run> slots = new TreeMap<>();
        for (int i = 0; i < filled.length; i++) {
            char slot = (char) (FIRST_SLOT + i);
            Object argument = filled[i];
            switch (argument) {
                case LinkView link -> slots.put(slot, new Run.Link(link.href(), link.name()));
                case TimeView time -> slots.put(slot, new Run.Time(time.iso(), time.shown()));
                case Run run -> slots.put(slot, run);
                default -> { }
            }
            if (slots.containsKey(slot)) filled[i] = String.valueOf(slot);
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (char c : of(key, filled).toCharArray()) {
            Run run = slots.get(c);
            if (run == null) {
                plain.append(c);
                continue;
            }
            if (!plain.isEmpty()) runs.add(new Run.Plain(plain.toString()));
            plain.setLength(0);
            runs.add(run);
        }
        if (!plain.isEmpty()) runs.add(new Run.Plain(plain.toString()));
        return runs;
    }

    /** A link with a message for its words. */
    public LinkView link(String href, String key) {
        return new LinkView(href, of(key));
    }

    /** "A", "A and B", "A, B and C". */
    public String and(List<String> names) {
        String all = names.isEmpty() ? "" : names.getFirst();
        for (int i = 1; i < names.size(); i++) all = of(i == names.size() - 1 ? "list.and" : "list.comma", all, names.get(i));
        return all;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** The moment on a clock, with its offset: "4 March 2026, 14:05 (UTC+3)". */
    public TimeView time(Instant at, ZoneId zone) {
        TimeView plain = TimeView.of(at, zone);
        return new TimeView(plain.iso(), full.format(at.atZone(zone)) + " (" + TimeView.offset(zone.getRules().getOffset(at)) + ")");
    }

    /** "4 March 2026". */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** "March 2026". */
    public String month(YearMonth date) {
        return month.format(date);
    }

    /** The name of a language (BCP 47); empty where there is none. */
    public String tongue(String language) {
        return new ULocale(language).getDisplayLanguage(locale);
    }

    /** A sector's name, unless the publisher gave it another than the usual one. */
    public String sector(String slug, String name) {
        return Sector.STANDARD.stream().anyMatch(sector -> sector.slug().equals(slug) && sector.name().equals(name)) ? of("sector." + slug) : name;
    }

    /** An edition's name, unless the publisher gave it another than the usual one. */
    public String edition(String id, String name) {
        return Edition.STANDARD.stream().anyMatch(edition -> edition.id().equals(id) && edition.name().equals(name)) ? of("edition." + id) : name;
    }

    public String part(Part part) {
        return of("part." + key(part));
    }

    public String text(TextView text) {
        return of("text." + key(text));
    }

    /** The title of a form's list. */
    public String form(PieceForm form) {
        return of("form." + form.slug());
    }

    public String label(Label label) {
        return of("label." + label.slug());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A mark as the desk keeps it ("Corrected"), in this language; one that the language has no word for as it is. */
    public String mark(String mark) {
        return known("mark.", mark);
    }

    /** What a program had to do with a picture, and other labels that are kept in English. */
    public String picture(String label) {
        return known("picture.", label);
    }

    /** What happened to a story: "Published", "Updated". */
    public String change(String what) {
        return known("change.", what);
    }

    /** What is said of a change in fixed wordings; empty where this language has none for it. */
    Optional<String> note(String note) {
        String translated = known("note.", note);
        return translated.equals(note) ? Optional.empty() : Optional.of(translated);
    }

    /** By the English words as a key: "Press release" is press-release. */
    private String known(String family, String words) {
        String key = family + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return patterns.getOrDefault(key, words);
    }

    /** What scripts say on a kind of page, as JSON without anything that could end its element: plain words, and plurals as ICU patterns, for a script to choose by the browser's rules. */
    String forScripts(List<String> families) {
        return families.stream().flatMap(family -> patterns.keySet().stream().filter(key -> key.startsWith("js." + family + ".")).sorted()).map(key -> quoted(key.substring(3)) + ":" + quoted(of(key)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c < ' ' || c == '\u2028' || c == '\u2029') quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            else quoted.append((char) c);
        });
        return quoted.append('"').toString();
    }

    @Override public String toString() {
        return "Messages in " + language;
    }
}
