package news.dateline.wire.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as the wire writes them: ISO 8601 whole, partial or compact, RFC 822 and its many wrong spellings, seconds since 1970. Pure; knows no clock. */
public final class Dates {
    /** {@code assumed} says that the text named no zone, or no time of day, and which was taken. */
    public record Read(Instant time, Optional<String> assumed) { }

    /** An embargo to here or later has no end: formats without another place for that say it so. */
    public static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final String CLOCK = "(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2})(?:(?:\\s*[Tt]\\s*|\\s+|_)" + CLOCK
            + "\\s*([A-Za-z]{1,5}|(?:[A-Z]{3})?[+-]\\d{1,2}:?\\d{0,2}(?:\\s*\\([A-Za-z ]+\\))?)?)?)?)?[Zz]?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern MONTH_NAMED = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]+([\\p{L}]{3,12})\\.?[\\s,-]+(\\d{4}|\\d{2})(?!\\d|[:.h]\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("([\\p{L}]{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:(?:at\\s+)?(?:\\d{1,2}:\\S+\\s+)?(?:[A-Z]{3,4}\\s+)?)(\\d{4})");
    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})[./-](\\d{1,2})[./-](\\d{4}|\\d{1,2})(?!\\d)");
    private static final Pattern OFFSET = Pattern.compile("(?:\\b(?:GMT|UTC|UT))?\\s*([+-])(\\d{1,2}):?(\\d{2})?\\b");
    /** A name of the IANA time zone database, by which some agencies tell their zone. */
    private static final Pattern REGION = Pattern.compile("\\b(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_]{3,20}(?:/[A-Za-z_]{3,20})?\\b");
    private static final Pattern LAST_WORD = Pattern.compile("\\(?([A-Za-z]{1,5})\\)?\\s*$");
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "+00:00"), Map.entry("UT", "+00:00"), Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"), Map.entry("WET", "+00:00"),
            Map.entry("BST", "+01:00"), Map.entry("CET", "+01:00"), Map.entry("MEZ", "+01:00"), Map.entry("WEST", "+01:00"), Map.entry("CEST", "+02:00"),
                    Map.entry("MESZ", "+02:00"), Map.entry("EET", "+02:00"),
            Map.entry("SAST", "+02:00"), Map.entry("EEST", "+03:00"), Map.entry("MSK", "+03:00"), Map.entry("EAT", "+03:00"), Map.entry("PKT", "+05:00"),
                    Map.entry("IST", "+05:30"), Map.entry("ICT", "+07:00"),
            Map.entry("WIB", "+07:00"), Map.entry("SGT", "+08:00"), Map.entry("HKT", "+08:00"), Map.entry("AWST", "+08:00"), Map.entry("JST", "+09:00"),
                    Map.entry("KST", "+09:00"), Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"), Map.entry("NZST", "+12:00"), Map.entry("NZDT", "+13:00"), Map.entry("ART", "-03:00"), Map.entry("BRT", "-03:00"),
                    Map.entry("EDT", "-04:00"), Map.entry("AST", "-04:00"),
            Map.entry("EST", "-05:00"), Map.entry("CDT", "-05:00"), Map.entry("COT", "-05:00"), Map.entry("CST", "-06:00"), Map.entry("MDT", "-06:00"),
                    Map.entry("MST", "-07:00"), Map.entry("PDT", "-07:00"),
            Map.entry("PST", "-08:00"), Map.entry("AKST", "-09:00"), Map.entry("HST", "-10:00"), Map.entry("AKDT", "-08:00"), Map.entry("ADT", "-03:00"),
            Map.entry("NST", "-03:30"), Map.entry("NDT", "-02:30"), Map.entry("CLT", "-04:00"), Map.entry("CLST", "-03:00"), Map.entry("PET", "-05:00"), Map.entry("VET", "-04:00"),
            Map.entry("BOT", "-04:00"), Map.entry("UYT", "-03:00"), Map.entry("WAT", "+01:00"), Map.entry("CAT", "+02:00"), Map.entry("IDT", "+03:00"), Map.entry("TRT", "+03:00"),
            Map.entry("MSD", "+04:00"), Map.entry("IRST", "+03:30"), Map.entry("AFT", "+04:30"), Map.entry("NPT", "+05:45"), Map.entry("BDT", "+06:00"), Map.entry("MMT", "+06:30"),
            Map.entry("WITA", "+08:00"), Map.entry("PHT", "+08:00"), Map.entry("MYT", "+08:00"), Map.entry("WIT", "+09:00"), Map.entry("ACST", "+09:30"), Map.entry("ACDT", "+10:30"));
    /** First three letters, without accents: English, Spanish, French, German, Italian, Portuguese. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("jan", 1), Map.entry("ene", 1), Map.entry("gen", 1), Map.entry("feb", 2),
            Map.entry("fev", 2), Map.entry("mar", 3),
            Map.entry("apr", 4), Map.entry("abr", 4), Map.entry("avr", 4), Map.entry("may", 5), Map.entry("mai", 5), Map.entry("mag", 5), Map.entry("jun", 6),
                    Map.entry("giu", 6), Map.entry("jul", 7),
            Map.entry("lug", 7), Map.entry("aug", 8), Map.entry("ago", 8), Map.entry("aou", 8), Map.entry("sep", 9), Map.entry("set", 9), Map.entry("oct", 10),
                    Map.entry("okt", 10), Map.entry("out", 10),
            Map.entry("ott", 10), Map.entry("nov", 11), Map.entry("dec", 12), Map.entry("dez", 12), Map.entry("dic", 12));

    private Dates() { }

    /** Empty when no time can be made out; {@code zone} is taken where the text names none. */
    public static Optional<Read> read(String written, ZoneId zone) {
        String text = Plain.line(written);
        if (text.isEmpty() || text.length() > 100) return Optional.empty();
        Optional<Instant> plain = PlainDates.read(text);
        if (plain.isPresent() && !plain.get().isBefore(FIRST) && !plain.get().isAfter(LAST)) return Optional.of(new Read(plain.get(), Optional.empty()));
        try {
            return iso(text, zone).or(() -> epoch(text)).or(() -> spelled(text, zone)).or(() -> spelled(Months.english(text), zone)).filter(read -> !read.time().isBefore(FIRST) && !read.time().isAfter(LAST));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** By a pattern of the agency's own. Empty when the text is written in another way; a pattern without a time of day, or without a zone, says so like any other time. */
    public static Optional<Read> read(String written, DateTimeFormatter form, ZoneId zone) {
        try {
            TemporalAccessor parsed = form.parse(Plain.line(written));
            ZoneId named = parsed.query(TemporalQueries.zone());
            LocalDate date = LocalDate.from(parsed);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            return Optional.of(time == null ? placed(date.atStartOfDay(), null, zone, "no time of day") : placed(date.atTime(time), named, zone, "no zone"));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Read> iso(String text, ZoneId zone) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) return Optional.empty();
        if (m.group(2) == null && text.length() > 4) return Optional.empty();
        LocalDate date = LocalDate.of(number(m.group(1)), m.group(2) == null ? 1 : number(m.group(2)), m.group(3) == null ? 1 : number(m.group(3)));
        if (m.group(4) == null) return Optional.of(placed(date.atStartOfDay(), null, zone, "no time of day"));
        boolean utc = text.endsWith("Z") || text.endsWith("z");
        Optional<ZoneId> named = utc ? Optional.of(ZoneOffset.UTC) : zoneOf(m.group(8) == null ? "" : m.group(8));
        return Optional.of(placed(at(date, m.group(4), m.group(5), m.group(6), m.group(7), null), named.orElse(null), zone, "no zone"));
    }

    private static Optional<Read> epoch(String text) {
        if (text.matches("\\d{9,10}")) return Optional.of(new Read(Instant.ofEpochSecond(Long.parseLong(text)), Optional.empty()));
        if (text.matches("\\d{12,13}")) return Optional.of(new Read(Instant.ofEpochMilli(Long.parseLong(text)), Optional.empty()));
        return Optional.empty();
    }

    private static Optional<Read> spelled(String text, ZoneId zone) {
        Optional<LocalDate> date = date(text);
        if (date.isEmpty()) return Optional.empty();
        String rest = NUMERIC.matcher(text).replaceFirst(" ");
        Matcher time = TIME.matcher(rest);
        if (!time.find()) return Optional.of(placed(date.get().atStartOfDay(), null, zone, "no time of day"));
        LocalDateTime local = at(date.get(), time.group(1), time.group(2), time.group(3), time.group(4), time.group(5));
        String after = rest.substring(time.end()).strip();
        return Optional.of(placed(local, zoneOf(after).orElse(null), zone, "no zone"));
    }

    private static Optional<LocalDate> date(String text) {
        Matcher named = MONTH_NAMED.matcher(text);
        while (named.find()) {
            Optional<Integer> month = month(named.group(2));
            if (month.isPresent()) return Optional.of(LocalDate.of(year(named.group(3)), month.get(), number(named.group(1))));
        }
        Matcher first = MONTH_FIRST.matcher(text);
        while (first.find()) {
            Optional<Integer> month = month(first.group(1));
            if (month.isPresent()) return Optional.of(LocalDate.of(number(first.group(3)), month.get(), number(first.group(2))));
        }
        Matcher numeric = NUMERIC.matcher(text);
        return numeric.find() ? numeric(numeric.group(1), numeric.group(2), numeric.group(3), text.charAt(numeric.end(1)) == '.') : Optional.empty();
    }

    /** Day and month in digits are read only when one order is possible, or when dots part them, which is European. */
    private static Optional<LocalDate> numeric(String a, String b, String c, boolean dots) {
        if (a.length() == 4) return Optional.of(LocalDate.of(number(a), number(b), number(c)));
        if (c.length() == 1) return Optional.empty();
        int first = number(a);
        int second = number(b);
        if (a.length() > 2 || !dots && first <= 12 && second <= 12 && first != second) return Optional.empty();
        return Optional.of(dots || first > 12 ? LocalDate.of(year(c), second, first) : LocalDate.of(year(c), first, second));
    }

    private static Optional<Integer> month(String name) {
        String bare = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        if (bare.startsWith("juil")) return Optional.of(7);
        return Optional.ofNullable(MONTHS.get(bare.substring(0, Math.min(3, bare.length()))));
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 4) return year;
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static LocalDateTime at(LocalDate date, String hour, String minute, @Nullable String second, @Nullable String fraction, @Nullable String half) {
        int h = number(hour);
        if (half != null) h = h % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        int s = second == null ? 0 : Math.min(59, number(second));
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        if (h == 24 && number(minute) == 0 && s == 0) return date.plusDays(1).atStartOfDay();
        return date.atTime(LocalTime.of(h, number(minute), s, nanos));
    }

    /** An hour that comes twice in a night of autumn is the second: half an embargo too early is broken, half an hour too late is not. */
    private static Read placed(LocalDateTime local, @Nullable ZoneId named, ZoneId otherwise, String lacks) {
        if (named != null) return new Read(local.atZone(named).withLaterOffsetAtOverlap().toInstant(), Optional.empty());
        return new Read(local.atZone(otherwise).withLaterOffsetAtOverlap().toInstant(), Optional.of(lacks + " was named; " + otherwise + " was taken"));
    }

    private static Optional<ZoneId> zoneOf(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            int hours = number(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : number(offset.group(3));
            int sign = offset.group(1).equals("-") ? -1 : 1;
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        }
        Matcher region = REGION.matcher(text);
        if (region.find()) return Optional.of(ZoneId.of(region.group()));
        Matcher word = LAST_WORD.matcher(text);
        return word.find() ? Optional.ofNullable(ZONES.get(word.group(1).toUpperCase(Locale.ROOT))).map(ZoneId::of) : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
