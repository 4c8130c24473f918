package news.dateline.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths, areas, volumes and temperatures, each in one unit, so that 3.8 million hectares and 9.3 million acres are one figure. English, Spanish, French and Hindi; a number without a unit, or with another, is left as it is.
 * Factors are those of the international yard and pound agreement of 1959.
 */
final class Measures {
    /** Copy rounds when it converts: 60 miles for 100 km. */
    private static final double ROUNDED_BY = 0.04;
    private static final double DEGREES = 1;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,3})?");
    private static final Pattern MANY = Pattern.compile("^[ \\u00a0-]?(?:(million|millón|millones|millions?)(?: (?:de|d['’]))?[ \\u00a0]?|(thousand|mille|mil|हज़ार|हजार)[ \\u00a0]|(लाख)[ \\u00a0])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final double LAKH = 100_000;

    /** A dimension's unit; of a temperature {@code zero} is taken off before. */
    private record Unit(String dimension, Pattern words, double factor, double zero) {
        static Unit of(String dimension, double factor, double zero, String words) {
            return new Unit(dimension, Pattern.compile("^[ \\u00a0-]?(?:" + words + ")(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), factor, zero);
        }
    }

    /** Areas before lengths: "square km" is none of the other. */
    private static final List<Unit> UNITS = List.of(
            Unit.of("area", 1e6, 0, "(?:sq\\.?|square) ?(?:km|kilomet(?:re|er)s?)|km2|km²|kilómetros? cuadrados?|kilomètres? carrés?|वर्ग (?:किलोमीटर|किमी)"), Unit.of("area", 2_589_988, 0, "(?:sq\\.?|square) ?miles?|millas? cuadradas?"),
            Unit.of("area", 10_000, 0, "hectares?|ha|hectáreas?|हेक्टेयर"), Unit.of("area", 4046.86, 0, "acres?|एकड़"),
            Unit.of("length", 1000, 0, "kms?|kilomet(?:re|er)s?|kilómetros?|kilomètres?|किलोमीटर|किमी"), Unit.of("length", 1609.344, 0, "miles?|millas?|मील"),
            Unit.of("length", 1, 0, "met(?:re|er)s?|mètres?|metros?|मीटर"), Unit.of("length", 0.3048, 0, "feet|foot|ft|pieds?|pies?|फुट"),
            Unit.of("volume", 1, 0, "lit(?:re|er)s?|litros?|लीटर"), Unit.of("volume", 3.785, 0, "gallons?|galones|galón"),
            Unit.of("heat", 1, 0, "(?:°|degrees? |grados |degrés )?(?:C|Celsius|centígrados)|°C|डिग्री सेल्सियस"), Unit.of("heat", 5.0 / 9, 32, "(?:°|degrees? |grados |degrés )?(?:F|Fahrenheit)|°F"));

    private Measures() { }

    /** The number in its dimension's one unit, marked as such; empty where no unit follows. {@code number} is without separators of thousands. */
    static Optional<String> of(String number, String after) {
        if (!NUMBER.matcher(number).matches()) return Optional.empty();
        Matcher many = MANY.matcher(after);
        double times = !many.find() ? 1 : many.group(1) != null ? 1e6 : many.group(2) != null ? 1000 : LAKH;
        String unit = times == 1 ? after : after.substring(many.end());
        return UNITS.stream().filter(known -> known.words().matcher(unit).find()).findFirst()
                .map(known -> String.format(Locale.ROOT, "%s:%.2f", known.dimension(), (Double.parseDouble(number.replace(',', '.')) * times - known.zero()) * known.factor()));
    }

    /** Whether both are one measure, rounded perhaps. */
    static boolean same(String one, String other) {
        int end = one.indexOf(':');
        if (end < 0 || !other.startsWith(one.substring(0, end + 1))) return false;
        double a = Double.parseDouble(one.substring(end + 1));
        double b = Double.parseDouble(other.substring(end + 1));
        return one.startsWith("heat:") ? Math.abs(a - b) <= DEGREES : Math.abs(a - b) <= ROUNDED_BY * Math.max(a, b);
    }
}
