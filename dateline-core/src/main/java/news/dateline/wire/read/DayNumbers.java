package news.dateline.wire.read;

import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * Whom a message means by the number of another, where a service counts its messages anew every day. A number that lies behind its own was given today, one ahead of it yesterday; near midnight,
 * and where the count is not what it seems, both may be meant. Pure.
 */
public final class DayNumbers {
    /** Until this hour of the day a message may speak of yesterday's. */
    private static final int EARLY = 6;
    private static final int DIGITS_MAX = 9;

    private DayNumbers() { }

    /** {@code guid} makes an id of a number and a day; {@code hour} is that of the message itself. */
    public static void refer(Copy copy, String own, String named, LocalDate day, int hour, BiFunction<String, LocalDate, String> guid) {
        if (named.equals(own)) return;
        String today = guid.apply(named, day);
        String yesterday = guid.apply(named, day.minusDays(1));
        boolean ahead = own.length() <= DIGITS_MAX && named.length() <= DIGITS_MAX && Integer.parseInt(named) > Integer.parseInt(own);
        copy.put(ahead ? Slot.MAY_REFER_TO : Slot.REFERS_TO, today);
        if (ahead || hour < EARLY) copy.put(Slot.MAY_REFER_TO, yesterday);
    }
}
