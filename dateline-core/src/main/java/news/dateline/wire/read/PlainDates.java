package news.dateline.wire.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The two forms in which nearly every feed writes a time, read without patterns: RFC 822 with a numeric zone or GMT, ISO 8601 with its zone. Whatever else is written goes to {@link Dates}. Pure. */
final class PlainDates {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int DAY_SECONDS = 86_400;
    private static final int HOURS_MAX = 14;

    private PlainDates() { }

    static Optional<Instant> read(String text) {
        int length = text.length();
        if (length < 20 || length > 31) return Optional.empty();
        try {
            return text.charAt(4) == '-' ? iso(text, length) : rfc822(text, length);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "2026-03-03T07:15:00Z", "2026-03-03T08:15:00+01:00". */
    private static Optional<Instant> iso(String text, int length) {
        boolean utc = length == 20 && text.charAt(19) == 'Z';
        if (!utc && length != 25 || text.charAt(7) != '-' || text.charAt(10) != 'T' || !utc && text.charAt(22) != ':') return Optional.empty();
        return at(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), text, 11, utc ? 0 : offset(text, 19, 23));
    }

    /** "Tue, 03 Mar 2026 07:15:00 +0000", "Tue, 03 Mar 2026 07:15:00 GMT". */
    private static Optional<Instant> rfc822(String text, int length) {
        if (length != 29 && length != 31 || text.charAt(3) != ',' || text.charAt(4) != ' ' || text.charAt(7) != ' ' || text.charAt(11) != ' ' || text.charAt(16) != ' ' || text.charAt(25) != ' ') {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(text.substring(8, 11));
        boolean utc = length == 29 && text.endsWith("GMT");
        if (month < 0 || month % 3 != 0 || !utc && length != 31) return Optional.empty();
        return at(number(text, 12, 16), month / 3 + 1, number(text, 5, 7), text, 17, utc ? 0 : offset(text, 26, 29));
    }

    private static Optional<Instant> at(int year, int month, int day, String text, int clock, int offset) {
        int hour = number(text, clock, clock + 2);
        int minute = number(text, clock + 3, clock + 5);
        int second = number(text, clock + 6, clock + 8);
        boolean sound = text.charAt(clock + 2) == ':' && text.charAt(clock + 5) == ':' && year > 0 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60
                && offset != Integer.MIN_VALUE;
        if (!sound || month < 1 || day < 1) return Optional.empty();
        return Optional.of(Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS + hour * 3600L + minute * 60L + second - offset));
    }

    /** Seconds, or the smallest number for none. */
    private static int offset(String text, int at, int minutesAt) {
        int sign = text.charAt(at) == '+' ? 1 : text.charAt(at) == '-' ? -1 : 0;
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, minutesAt, minutesAt + 2);
        return sign == 0 || hours < 0 || hours > HOURS_MAX || minutes < 0 || minutes > 59 ? Integer.MIN_VALUE : sign * (hours * 3600 + minutes * 60);
    }

    /** -1 unless all are digits. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }
}
