package news.dateline.guard;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The published list of words that a program may put into agency copy: a credit to the agency and the date of a day that the copy names by its distance.
 * Each is marked in the sentence that carries it. It is the only such list. Stateless; any thread.
 */
public final class Additions {
    private static final Pattern CREDIT = Pattern.compile(
            "(?:, (?:.{1,80} reported|informó .{1,80}|a rapporté .{1,80}|.{1,80} ने बताया)| \\(.{1,80}\\))[.।]?|[.।…]");
    private static final Pattern DATE = Pattern.compile(" \\((?:\\p{L}[\\p{L}\\p{M}]+ \\d{1,2}|\\d{1,2}(?: de)? \\p{L}[\\p{L}\\p{M}]+)\\)");

    private Additions() { }

    /** A credit inside the sentence, before its full stop: ", Northwire reported". */
    public static String credit(String language, String agency) {
        return switch (primary(language)) {
            case "en" -> ", " + agency + " reported";
            case "es" -> ", informó " + agency;
            case "fr" -> ", a rapporté " + agency;
            case "hi" -> ", " + agency + " ने बताया";
            default -> bareCredit(agency);
        };
    }

    /** A credit after a sentence that ends in a quotation, a question or a speaker: " (Northwire)". */
    public static String bareCredit(String agency) {
        return " (" + agency + ")";
    }

    /** After the first words of copy that has no headline. */
    public static final String GOES_ON = "…";

    /** What ends a headline that is printed as a sentence. */
    public static String stop(String language) {
        return primary(language).equals("hi") ? "।" : ".";
    }

    /** A day's date after the word that leans on it: " (June 2)". */
    public static String date(String language, LocalDate day) {
        Locale locale = Locale.of(primary(language));
        String month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
        return switch (primary(language)) {
            case "en" -> " (" + month + " " + day.getDayOfMonth() + ")";
            case "es" -> " (" + day.getDayOfMonth() + " de " + month + ")";
            default -> " (" + day.getDayOfMonth() + " " + month + ")";
        };
    }

    /** Whether a piece marked as added is on the list. */
    public static boolean isListed(String piece) {
        return CREDIT.matcher(piece).matches() || DATE.matcher(piece).matches();
    }

    static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
