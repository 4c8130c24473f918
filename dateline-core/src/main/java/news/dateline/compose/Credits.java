package news.dateline.compose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Additions;
import news.dateline.guard.Speech;
import news.dateline.model.Edition;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** Prints lines outside the story that their agency wrote: with a credit, and with the date of a day that they name by its distance. Not for sharing between threads. */
final class Credits {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int SAME_WEEK_DAYS = 6;
    private static final Pattern DATED = Pattern.compile("^,? ?\\(?(?:\\d{1,2}\\b|\\p{L}{3,9}\\.? \\d{1,2}\\b)");
    private static final Pattern POSSESSED = Pattern.compile("^['’]s?\\b");
    /** Words by which a sentence says whose news it is, besides those that {@link Speech} knows: "official figures showed", "explicó el médico, que dirige la sala". */
    private static final Pattern SPEAKS = Pattern.compile("\\b(?:show(?:s|ed)|explained|confirmed|noted|argued|acknowledged|recalled|estimated|explicó|señaló|precisó|indicó|detalló|agregó|añadió|reconoció|sostuvo|recordó|subrayó|aclaró|comentó|relató|confirmó|estimó|denunció"
            + "|(?:a|ont) (?:souligné|rappelé|plaidé|regretté|ajouté|estimé|reconnu|confirmé|rapporté|raconté|averti))(?![\\p{L}\\p{M}])|के मुताबिक|ने (?:कहा|बताया)", FLAGS);
    private static final Map<Pattern, Integer> DAYS = Map.of(
            Pattern.compile("\\b(?:yesterday|ayer|hier|last night|anoche)\\b", FLAGS), -1,
            Pattern.compile("\\b(?:today|tonight|this morning|this afternoon|this evening|hoy|esta noche|aujourd['’]hui|ce soir)\\b|(?<!\\p{L})आज(?![\\p{L}\\p{M}])", FLAGS), 0,
            Pattern.compile("\\b(?:tomorrow|demain)\\b", FLAGS), 1);
    private static final List<Pattern> WEEKDAYS = List.of("monday|lunes|lundi|सोमवार", "tuesday|martes|mardi|मंगलवार", "wednesday|miércoles|mercredi|बुधवार", "thursday|jueves|jeudi|गुरुवार", "friday|viernes|vendredi|शुक्रवार",
                    "saturday|sábado|samedi|शनिवार", "sunday|domingo|dimanche|रविवार").stream().map(day -> Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + day + ")(?![\\p{L}\\p{M}])", FLAGS)).toList();

    private final Copy spine;
    private final String language;
    private final LocalDate printed;
    /** The spine's line in which a day got its date. */
    private Optional<Line> dated = Optional.empty();

    Credits(Copy spine, String language) {
        this.spine = spine;
        this.language = language;
        this.printed = day(spine);
    }

    /** A line of any copy, standing outside its story: with its credit. */
    Sentence line(Copy copy, Line line) {
        return sentence(copy, line, true);
    }

    String language() {
        return language;
    }

    /** A line that is printed in its place, or after one that carries the credit. */
    Sentence uncredited(Copy copy, Line line) {
        return sentence(copy, line, false);
    }

    private Sentence sentence(Copy copy, Line line, boolean credited) {
        StringBuilder text = new StringBuilder(line.text());
        List<Sentence.Piece> added = new ArrayList<>();
        if (copy.agency().licence().rewrite()) date(copy, line, text, added);
        String name = AgencyNames.of(copy, language);
        if (credited && !AgencyNames.stands(copy, language, line)) credit(name, text, added);
        return new Sentence(text.toString(), List.of(new Source.Wire(copy.version(), line.span())), added);
    }

    private void date(Copy copy, Line line, StringBuilder text, List<Sentence.Piece> added) {
        LocalDate filed = day(copy);
        boolean ofTheDay = copy == spine;
        if (!ofTheDay && filed.equals(printed)) return;
        // A page is read for days: the spine's first "yesterday" is dated too, but not beside a day of the week.
        if (ofTheDay && (dated.filter(first -> first != line).isPresent() || WEEKDAYS.stream().anyMatch(day -> day.matcher(text).find()))) return;
        for (Map.Entry<Pattern, Integer> relative : DAYS.entrySet()) {
            Matcher found = relative.getKey().matcher(text);
            if (found.find()) {
                insertDate(text, added, found.end(), filed.plusDays(relative.getValue()));
                if (ofTheDay && !added.isEmpty()) dated = Optional.of(line);
                return;
            }
        }
        if (ofTheDay) return;
        if (Math.abs(filed.toEpochDay() - printed.toEpochDay()) >= SAME_WEEK_DAYS) weekday(filed, text, added);
    }

    /** The weekday of an older item: the last one up to the day of filing, as copy means it. */
    private void weekday(LocalDate filed, StringBuilder text, List<Sentence.Piece> added) {
        for (DayOfWeek day : DayOfWeek.values()) {
            Matcher found = WEEKDAYS.get(day.getValue() - 1).matcher(text);
            if (!found.find()) continue;
            insertDate(text, added, found.end(), filed.minusDays((filed.getDayOfWeek().getValue() - day.getValue() + 7) % 7));
            return;
        }
    }

    /** Nothing is put inside a quotation, and nothing beside a date that stands there already. */
    private void insertDate(StringBuilder text, List<Sentence.Piece> added, int at, LocalDate day) {
        boolean known = DATED.matcher(text.substring(at)).find() || POSSESSED.matcher(text.substring(at)).find();
        if (!known && !Speech.quoteIsOpen(text.substring(0, at))) insert(text, added, at, Additions.date(language, day));
    }

    /** One attribution a sentence: what has a speaker of its own, or ends in no plain stop, has its credit in front. */
    private void credit(String agency, StringBuilder text, List<Sentence.Piece> added) {
        char last = text.charAt(text.length() - 1);
        boolean stopped = last == '.' || last == '।';
        boolean abbreviated = text.length() > 2 && last == '.' && text.charAt(text.length() - 3) == '.';
        boolean plain = (stopped && !abbreviated || Character.isLetterOrDigit(last)) && !Speech.hasSpeaker(text.toString()) && !SPEAKS.matcher(Speech.withoutQuotations(text.toString())).find();
        Optional<String> opening = plain ? Optional.empty() : Additions.openingCredit(language, agency);
        if (opening.isPresent()) {
            added.replaceAll(piece -> new Sentence.Piece(piece.start() + opening.get().length(), piece.end() + opening.get().length()));
            insert(text, added, 0, opening.get());
            if (Character.isLetterOrDigit(last)) insert(text, added, text.length(), Additions.stop(language));
            return;
        }
        String credit = (plain ? Additions.credit(language, agency) : Optional.<String>empty()).orElse(Additions.bareCredit(agency));
        if (stopped && !abbreviated) insert(text, added, text.length() - 1, credit);
        else insert(text, added, text.length(), Character.isLetterOrDigit(last) ? credit + Additions.stop(language) : credit);
    }

    private static void insert(StringBuilder text, List<Sentence.Piece> added, int at, String words) {
        text.insert(at, words);
        added.add(new Sentence.Piece(at, at + words.length()));
    }

    /** The day on which the copy was written, by the clock of the first edition that it is for. */
    private static LocalDate day(Copy copy) {
        ZoneId zone = Edition.STANDARD.stream().filter(edition -> copy.part().notes().editions().stream().limit(1).anyMatch(edition.id()::equals)).findFirst().map(Edition::zone).orElse(ZoneOffset.UTC);
        return CopyReader.filedAt(copy.part()).atZone(zone).toLocalDate();
    }
}
