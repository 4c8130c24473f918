package news.dateline.guard;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The published list of words that a program may put into agency copy: a credit to the agency, the date of a day that the copy names by its distance, and the place of its dateline.
 * Each is marked in the sentence that carries it. It is the only such list. Stateless; any thread.
 */
public final class Additions {
    private static final Pattern CREDIT = Pattern.compile(
            "(?:, (?:.{1,80} reported|informó .{1,80}|a rapporté .{1,80}|.{1,80} ने बताया)| \\(.{1,80}\\))[.।]?|.{1,80} (?:reported: |informó: |a rapporté : |के अनुसार[:,] )|[.।…]");
    private static final Pattern DATE = Pattern.compile(" \\((?:\\p{L}[\\p{L}\\p{M}]+ \\d{1,2}|\\d{1,2}(?: de)? \\p{L}[\\p{L}\\p{M}]+)\\)");

    private static final Pattern PLACE = Pattern.compile("\\p{L}[\\p{L}\\p{M} .,'’-]{1,58}: ");

    private Additions() { }

    /** A credit inside the sentence, before its full stop: ", Northwire reported". Empty for a language whose words we do not have. */
    public static Optional<String> credit(String language, String agency) {
        return switch (primary(language)) {
            case "en" -> Optional.of(", " + agency + " reported");
            case "es" -> Optional.of(", informó " + named("es", agency, false));
            case "fr" -> Optional.of(", a rapporté " + named("fr", agency, false));
            case "hi" -> Optional.of(", " + agency + " ने बताया");
            default -> Optional.empty();
        };
    }

    /** A credit before a sentence that has a speaker of its own, so that neither is read as the other's: "Northwire reported: ". Empty for a language whose words we do not have. */
    public static Optional<String> openingCredit(String language, String agency) {
        return switch (primary(language)) {
            case "en" -> Optional.of(agency + " reported: ");
            case "es" -> Optional.of(named("es", agency, true) + " informó: ");
            case "fr" -> Optional.of(named("fr", agency, true) + " a rapporté : ");
            case "hi" -> Optional.of(agency + " के अनुसार, ");
            default -> Optional.empty();
        };
    }

    /** The agency's name in a sentence: with its article where it begins with the word for an agency. */
    private static String named(String language, String agency, boolean opens) {
        if (language.equals("fr") && agency.startsWith("Agence ")) return (opens ? "L’" : "l’") + agency;
        return language.equals("es") && agency.startsWith("Agencia ") ? (opens ? "La " : "la ") + agency : agency;
    }

    /** A credit where the others have no words: " (Northwire)". */
    public static String bareCredit(String agency) {
        return " (" + agency + ")";
    }

    /** After the first words of copy that has no headline. */
    public static final String GOES_ON = "…";

    /** The place of the dateline, as filed, before the first sentence of a card that names none: "KARONGI, Rwanda: ". */
    public static String place(String located) {
        return located + ": ";
    }

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
        return CREDIT.matcher(piece).matches() || PLACE.matcher(piece).matches() || DATE.matcher(piece).matches();
    }

    static String primary(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }
}
