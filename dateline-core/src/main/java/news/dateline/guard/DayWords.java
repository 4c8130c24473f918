package news.dateline.guard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds where an English text names days or tells them from its own: "Tuesday", "yesterday", "last month", "June 2", "two days ago". Pure. */
final class DayWords {
    /** Words of a text, by the places of the first and the last token, and the days that they may mean: none where it is not known when the text was told. */
    record Mention(int first, int last, List<DaySpan> meant) {
        Mention {
            meant = meant.stream().distinct().toList();
        }

        /** Whether days are known, and for each single ones. */
        boolean isDay() {
            return !meant.isEmpty() && meant.stream().allMatch(DaySpan::isDay);
        }
    }

    static final Map<String, Integer> WEEKDAYS = Map.of("monday", 1, "tuesday", 2, "wednesday", 3, "thursday", 4, "friday", 5, "saturday", 6, "sunday", 7);
    static final Map<String, Integer> AWAY = Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("january", 1), Map.entry("jan", 1), Map.entry("february", 2), Map.entry("feb", 2), Map.entry("march", 3), Map.entry("mar", 3), Map.entry("april", 4), Map.entry("apr", 4), Map.entry("may", 5),
            Map.entry("june", 6), Map.entry("jun", 6), Map.entry("july", 7), Map.entry("jul", 7), Map.entry("august", 8), Map.entry("aug", 8), Map.entry("september", 9), Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("october", 10), Map.entry("oct", 10),
            Map.entry("november", 11), Map.entry("nov", 11), Map.entry("december", 12), Map.entry("dec", 12));
    /** Before a month that has no day; else "May" and "June" may be people. */
    private static final Set<String> MONTH_FOLLOWS = Set.of("in", "since", "until", "during", "by", "early", "late", "mid", "last", "next", "this", "of");
    private static final Set<String> AHEAD = Set.of("next", "will", "would", "shall", "due", "expected", "scheduled", "planned", "set", "plan", "plans", "upcoming");
    private static final Set<String> UNITS = Set.of("day", "days", "week", "weeks", "month", "months", "year", "years");
    private static final int HALF_YEAR = 183;
    private static final int WEEK = 7;
    private static final int AGO_MAX = 1000;
    private static final int ISO_LENGTH = 10;

    private final List<Token> tokens;
    private final int from;
    private final int to;
    private final List<LocalDate> told;
    private final List<Mention> found = new ArrayList<>();

    private DayWords(List<Token> tokens, int from, int to, List<LocalDate> told) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.told = told;
    }

    /** In the tokens from {@code from} to before {@code to}, of a text that was told on one of {@code told}. */
    static List<Mention> in(List<Token> tokens, int from, int to, List<LocalDate> told) {
        DayWords words = new DayWords(tokens, from, to, told);
        int at = from;
        while (at < to) at = words.read(at);
        return words.found;
    }

    private String lower(int at) {
        return at >= from && at < to ? tokens.get(at).lower() : "";
    }

    /** The place after what was read. */
    private int read(int at) {
        String word = lower(at);
        Integer away = AWAY.get(word);
        Integer weekday = WEEKDAYS.get(word);
        Integer month = MONTHS.get(word);
        Optional<Mention> mention = Optional.empty();
        if (away != null) mention = Optional.of(new Mention(at, at, each(day -> day.plusDays(away))));
        else if (weekday != null) mention = Optional.of(new Mention(Set.of("last", "next").contains(lower(at - 1)) ? at - 1 : at, at, ofWeek(at, weekday)));
        else if (month != null && tokens.get(at).isCapital()) mention = named(at, month);
        else if (Set.of("last", "this", "next").contains(word)) mention = period(at);
        else if (word.equals("ago")) mention = ago(at);
        else if (tokens.get(at).kind() == Token.Kind.NUMBER) mention = digits(at);
        mention.ifPresent(found::add);
        return mention.map(known -> known.last() + 1).orElse(at + 1);
    }

    private List<DaySpan> each(UnaryOperator<LocalDate> day) {
        return told.stream().map(day).map(DaySpan::of).toList();
    }

    /** The nearest past one, that of the telling included, unless something says that it lies ahead. */
    private List<DaySpan> ofWeek(int at, int weekday) {
        boolean last = lower(at - 1).equals("last");
        boolean next = lower(at - 1).equals("next");
        boolean ahead = next;
        for (int i = at - 8; i <= at + 3 && !last; i++) ahead |= AHEAD.contains(lower(i));
        List<DaySpan> days = new ArrayList<>();
        for (LocalDate day : told) {
            int back = Math.floorMod(day.getDayOfWeek().getValue() - weekday, WEEK);
            if (!ahead) days.add(DaySpan.of(day.minusDays(last && back == 0 ? WEEK : back)));
            else days.add(DaySpan.of(day.plusDays(WEEK - back)));
            // "Will speak on Tuesday", filed on a Tuesday; "next Friday" of the week after this.
            if (ahead && back == 0 && !next) days.add(DaySpan.of(day));
            if (next) days.add(DaySpan.of(day.plusDays(2L * WEEK - back)));
        }
        return days;
    }

    private Optional<Mention> named(int at, int month) {
        int after = lower(at + 1).equals(".") ? at + 2 : at + 1;
        int before = lower(at - 1).equals("of") ? at - 2 : at - 1;
        int day = number(before, 31);
        int last = at;
        if (day == 0 && number(after, 31) > 0) {
            day = number(after, 31);
            last = after;
            before = at;
        }
        int year = lower(last + 1).equals(",") ? year(last + 2) : year(last + 1);
        int end = year == 0 ? last : lower(last + 1).equals(",") ? last + 2 : last + 1;
        if (day == 0) return year > 0 || MONTH_FOLLOWS.contains(lower(at - 1)) ? Optional.of(new Mention(at, end, months(month, year, lower(at - 1)))) : Optional.empty();
        try {
            return Optional.of(new Mention(Math.min(before, at), end, days(LocalDate.of(DaySpan.NO_YEAR, month, day), year)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private List<DaySpan> days(LocalDate yearless, int year) {
        if (year > 0) return List.of(DaySpan.of(yearless.withYear(year)));
        if (told.isEmpty()) return List.of(new DaySpan(yearless, yearless, true));
        return each(day -> nearest(yearless, day));
    }

    /** December in January's copy is last year's. */
    private static LocalDate nearest(LocalDate yearless, LocalDate told) {
        LocalDate day = yearless.withYear(told.getYear());
        return day.isAfter(told.plusDays(HALF_YEAR)) ? yearless.withYear(told.getYear() - 1) : day.isBefore(told.minusDays(HALF_YEAR)) ? yearless.withYear(told.getYear() + 1) : day;
    }

    private List<DaySpan> months(int month, int year, String before) {
        LocalDate first = LocalDate.of(year > 0 ? year : DaySpan.NO_YEAR, month, 1);
        if (year > 0) return List.of(DaySpan.month(first));
        if (told.isEmpty()) return List.of(new DaySpan(first, DaySpan.month(first).to(), true));
        return told.stream().map(day -> {
            LocalDate near = nearest(first, day);
            LocalDate past = near.isAfter(day) ? near.minusYears(1) : near;
            return DaySpan.month(before.equals("last") || before.equals("since") ? past : near);
        }).toList();
    }

    /** "Last month", "this week", "next year"; "last night", "this morning". */
    private Optional<Mention> period(int at) {
        int step = lower(at).equals("last") ? -1 : lower(at).equals("next") ? 1 : 0;
        String unit = lower(at + 1);
        List<DaySpan> meant = switch (unit) {
            case "week" -> told.stream().map(day -> DaySpan.week(day.plusWeeks(step))).toList();
            case "month" -> told.stream().map(day -> DaySpan.month(day.withDayOfMonth(1).plusMonths(step))).toList();
            case "year" -> told.stream().map(day -> DaySpan.year(day.withDayOfYear(1).plusYears(step))).toList();
            case "night" -> step == -1 ? each(day -> day.minusDays(1)) : List.of();
            case "morning", "afternoon", "evening" -> step == 0 ? each(day -> day) : List.of();
            default -> List.of();
        };
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Mention(at, at + 1, meant));
    }

    private Optional<Mention> ago(int at) {
        if (!UNITS.contains(lower(at - 1)) || told.isEmpty()) return Optional.empty();
        int many = Set.of("a", "an", "one").contains(lower(at - 2)) ? 1 : number(at - 2, AGO_MAX);
        if (many == 0) return Optional.empty();
        String unit = lower(at - 1).replaceAll("s$", "");
        List<DaySpan> meant = told.stream().map(day -> switch (unit) {
            case "day" -> DaySpan.of(day.minusDays(many));
            case "week" -> DaySpan.week(day.minusWeeks(many));
            case "month" -> DaySpan.month(day.minusMonths(many));
            default -> DaySpan.year(day.minusYears(many));
        }).toList();
        return Optional.of(new Mention(at - 2, at, meant));
    }

    /** "2020-06-02". */
    private Optional<Mention> digits(int at) {
        int year = year(at);
        boolean dashes = year > 0 && lower(at + 1).equals("-") && lower(at + 3).equals("-");
        if (!dashes || number(at + 2, 12) == 0 || number(at + 4, 31) == 0 || tokens.get(at + 4).end() - tokens.get(at).start() != ISO_LENGTH) return Optional.empty();
        try {
            return Optional.of(new Mention(at, at + 4, List.of(DaySpan.of(LocalDate.of(year, number(at + 2, 12), number(at + 4, 31))))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private int number(int at, int max) {
        if (at < from || at >= to || tokens.get(at).kind() != Token.Kind.NUMBER) return 0;
        double value = tokens.get(at).value();
        return value >= 1 && value <= max && value == Math.rint(value) && tokens.get(at).text().indexOf('.') < 0 ? (int) value : 0;
    }

    private int year(int at) {
        int year = number(at, 2100);
        return year >= 1800 && tokens.get(at).text().length() == 4 ? year : 0;
    }
}
