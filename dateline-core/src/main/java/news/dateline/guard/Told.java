package news.dateline.guard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * A text with the days on which it may have been told, from which its "yesterday" and "Tuesday" count: one where its place's clock is known, two around midnight where it is not, none where nothing is known.
 * A value; any thread.
 */
public record Told(String text, List<LocalDate> days) {
    /** Days that one text may be told on at most; the rest is not looked at. */
    public static final int DAYS_MAX = 4;

    public Told {
        days = days.stream().distinct().sorted().limit(DAYS_MAX).toList();
    }

    /** Of a text of which nobody knows when it was told. */
    public static Told undated(String text) {
        return new Told(text, List.of());
    }

    /** Of a text that was told at an instant, where one of these clocks hangs on the wall. */
    public static Told at(String text, Instant told, Collection<ZoneId> clocks) {
        return new Told(text, clocks.stream().map(clock -> LocalDate.ofInstant(told, clock)).toList());
    }
}
