package news.dateline.press.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment for a {@code <time>} element. Immutable.
 *
 * @param iso   ISO 8601 with offset, for programs: {@code 2026-03-04T14:05:00+03:00}
 * @param shown what a person reads, with the offset: {@code 4 March 2026, 14:05 (UTC+3)}
 */
public record TimeView(String iso, String shown) {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** The moment on an edition's clock, to the second. */
    public static TimeView of(Instant at, ZoneId zone) {
        OffsetDateTime time = at.atZone(zone).toOffsetDateTime();
        return new TimeView(ISO.format(time), SHOWN.format(time) + " (" + offset(time.getOffset()) + ")");
    }

    /** The same for a card, where there is little room: {@code 4 Mar 2026, 14:05 UTC+3}. */
    public static TimeView brief(Instant at, ZoneId zone) {
        OffsetDateTime time = at.atZone(zone).toOffsetDateTime();
        return new TimeView(ISO.format(time), BRIEF.format(time) + " " + offset(time.getOffset()));
    }

    static String offset(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) return "UTC";
        String sign = minutes < 0 ? "−" : "+";
        int hours = Math.abs(minutes) / 60;
        int rest = Math.abs(minutes) % 60;
        return "UTC" + sign + hours + (rest == 0 ? "" : String.format(Locale.ROOT, ":%02d", rest));
    }
}
