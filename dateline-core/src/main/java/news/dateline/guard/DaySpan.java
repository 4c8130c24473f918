package news.dateline.guard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days that words of a text mean: one, or a week, month or year of them. {@code yearless} where no year is said and none can be told. A value. */
record DaySpan(LocalDate from, LocalDate to, boolean yearless) {
    /** The year that stands in for one that is not known; it has a 29 February. */
    static final int NO_YEAR = 2000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEARLESS = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter BARE_MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    static DaySpan of(LocalDate day) {
        return new DaySpan(day, day, false);
    }

    static DaySpan week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new DaySpan(monday, monday.plusDays(6), false);
    }

    static DaySpan month(LocalDate day) {
        return new DaySpan(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()), false);
    }

    static DaySpan year(LocalDate day) {
        return new DaySpan(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()), false);
    }

    boolean isDay() {
        return from.equals(to);
    }

    /** Whether all of the other's days are among these. */
    boolean holds(DaySpan other) {
        if (yearless == other.yearless) return !other.from.isBefore(from) && !other.to.isAfter(to);
        return isDay() && other.isDay() && from.getMonth() == other.from.getMonth() && from.getDayOfMonth() == other.from.getDayOfMonth();
    }

    /** As an editor would say it. */
    String words() {
        if (isDay()) return (yearless ? YEARLESS : DAY).format(from);
        if (from.equals(month(from).from()) && to.equals(month(from).to())) return (yearless ? BARE_MONTH : MONTH).format(from);
        if (from.getDayOfYear() == 1 && to.equals(year(from).to())) return Integer.toString(from.getYear());
        return YEARLESS.format(from) + " to " + YEARLESS.format(to);
    }
}
