package news.dateline.annotate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Findings;
import news.dateline.model.Span;

/** Finds days: named ("2 June", "June 2, 2020"), of the week, and told from the item's own ("yesterday"). Pure. */
final class DayFinder {
    private static final int DAYS_MAX = 100;
    private static final Map<String, Integer> MONTHS = numbered("january february march april may june july august september october november december", "jan feb mar apr - jun jul aug sep oct nov dec", "- - - - - - - - sept - - -",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "januar februar märz april mai juni juli august september oktober november dezember", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर");
    private static final Map<String, Integer> WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday", "lunes martes miércoles jueves viernes sábado domingo", "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "montag dienstag mittwoch donnerstag freitag samstag sonntag", "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo", "понедельник вторник среду четверг пятницу субботу воскресенье",
            "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार");
    private static final Map<String, Integer> AWAY = away("today=0 yesterday=-1 tomorrow=1 tonight=0 hoy=0 ayer=-1 aujourd'hui=0 hier=-1 demain=1 heute=0 gestern=-1 morgen=1 hoje=0 ontem=-1 amanhã=1 сегодня=0 вчера=-1 завтра=1 اليوم=0 أمس=-1 غدا=1 आज=0");
    /** A weekday with one of these lies ahead; without, it is the nearest past one, today included. */
    private static final Set<String> AHEAD = NameWords.set("next will próximo proximo prochain nächsten nachsten kommenden próxima próximo следующий следующую القادم المقبل अगले");

    private DayFinder() { }

    /** Each list's words with their places in it, from 1. */
    private static Map<String, Integer> numbered(String... lists) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String list : lists) {
            String[] names = list.split(" ");
            for (int i = 0; i < names.length; i++) if (!names[i].equals("-")) numbers.putIfAbsent(Words.fold(names[i]), i + 1);
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> away(String table) {
        Map<String, Integer> away = new HashMap<>();
        for (String entry : table.split(" ")) away.put(Words.fold(entry.substring(0, entry.indexOf('='))), Integer.parseInt(entry.substring(entry.indexOf('=') + 1)));
        return Map.copyOf(away);
    }

    /** {@code from}: the item's own day. */
    static void add(NameFinder.Part part, LocalDate from, String language, List<Findings.Day> days) {
        List<Word> words = part.words();
        for (int i = 0; i < words.size() && days.size() < DAYS_MAX; i++) {
            Integer month = MONTHS.get(words.get(i).folded());
            // "may" and "mars" are months only beside a number; small "march" is none.
            if (month != null) {
                named(part, i, month, from).ifPresent(days::add);
                continue;
            }
            Integer away = AWAY.get(words.get(i).folded());
            Integer weekday = WEEKDAYS.get(words.get(i).folded());
            // German "morgen" and French "hier" mean other things elsewhere.
            boolean own = away == null || !Set.of("morgen", "hier", "demain").contains(words.get(i).folded()) || Set.of("de", "fr").contains(language.length() > 2 ? language.substring(0, 2) : language);
            Span span = new Span(part.field(), words.get(i).start(), words.get(i).end());
            if (away != null && own) days.add(new Findings.Day(span, from.plusDays(away)));
            else if (weekday != null) days.add(new Findings.Day(span, ofWeek(words, i, weekday, from)));
        }
    }

    private static LocalDate ofWeek(List<Word> words, int at, int weekday, LocalDate from) {
        boolean ahead = words.subList(Math.max(0, at - 6), Math.min(words.size(), at + 2)).stream().anyMatch(word -> AHEAD.contains(word.folded()));
        int back = Math.floorMod(from.getDayOfWeek().getValue() - weekday, 7);
        return ahead ? from.plusDays(7 - back) : from.minusDays(back);
    }

    private static Optional<Findings.Day> named(NameFinder.Part part, int at, int month, LocalDate from) {
        List<Word> words = part.words();
        List<Integer> places = new ArrayList<>(List.of(at));
        int before = at > 1 && Set.of("de", "of").contains(words.get(at - 1).folded()) ? at - 2 : at - 1;
        Optional<Integer> day = before >= 0 ? number(words.get(before).folded(), 31) : Optional.empty();
        int last = at;
        if (day.isPresent()) {
            places.add(before);
        } else if (at + 1 < words.size() && words.get(at + 1).gap().isBlank()) {
            day = number(words.get(at + 1).folded(), 31);
            if (day.isPresent()) last = at + 1;
        }
        if (day.isEmpty()) return Optional.empty();
        Optional<Integer> year = Optional.empty();
        for (int next = last + 1; next <= last + 2 && next < words.size() && year.isEmpty(); next++) year = number(words.get(next).folded(), 2100).filter(y -> y > 1800);
        int start = places.stream().mapToInt(i -> words.get(i).start()).min().orElseThrow();
        Span span = new Span(part.field(), start, words.get(last).end());
        try {
            LocalDate date = LocalDate.of(year.orElse(from.getYear()), month, day.get());
            // Without a year, the nearest: December in January's copy is last year's.
            if (year.isEmpty() && date.isAfter(from.plusDays(183))) date = date.minusYears(1);
            else if (year.isEmpty() && date.isBefore(from.minusDays(183))) date = date.plusYears(1);
            return Optional.of(new Findings.Day(span, date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String word, int max) {
        int digits = 0;
        while (digits < word.length() && digits < 5 && Character.isDigit(word.charAt(digits))) digits++;
        String rest = word.substring(digits);
        if (digits == 0 || digits == 5 || !Set.of("", "st", "nd", "rd", "th", "º", "er").contains(rest)) return Optional.empty();
        int value = 0;
        for (int i = 0; i < digits; i++) value = value * 10 + Character.digit(word.charAt(i), 10);
        return value >= 1 && value <= max ? Optional.of(value) : Optional.empty();
    }
}
