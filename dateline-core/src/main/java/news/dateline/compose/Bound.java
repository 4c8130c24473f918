package news.dateline.compose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** How a figure is meant: exactly, as a floor, as a ceiling or roughly. */
enum Bound {
    EXACT, AT_LEAST, AT_MOST, ABOUT;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern FLOOR = Pattern.compile("at least|more than|over\\b|no fewer than|upwards of|al menos|por lo menos|más de|au moins|plus de|कम से कम|से अधिक|से ज़्यादा", FLAGS);
    private static final Pattern CEILING = Pattern.compile("at most|up to|as many as|fewer than|less than|hasta|menos de|jusqu.à|moins de|अधिकतम", FLAGS);
    private static final Pattern ROUGH = Pattern.compile("about|around|some\\b|roughly|nearly|almost|approximately|dozens|unos|unas|cerca de|casi|alrededor de|environ|près de|quelque|लगभग|करीब|क़रीब", FLAGS);
    private static final BigDecimal ROUGHLY = new BigDecimal("0.15");

    static Bound of(String words) {
        if (FLOOR.matcher(words).find()) return AT_LEAST;
        if (CEILING.matcher(words).find()) return AT_MOST;
        return ROUGH.matcher(words).find() ? ABOUT : EXACT;
    }

    /** Whether one count can be both: equal, rounded, or within what the hedges allow. */
    static boolean agree(Bound a, BigDecimal x, Bound b, BigDecimal y) {
        if (x.compareTo(y) == 0 || isRounding(x, y) || isRounding(y, x)) return true;
        if (a == ABOUT || b == ABOUT) return x.subtract(y).abs().compareTo(x.max(y).multiply(ROUGHLY)) <= 0;
        boolean higher = x.compareTo(y) > 0;
        Bound lower = higher ? b : a;
        Bound upper = higher ? a : b;
        return lower == AT_LEAST || upper == AT_MOST;
    }

    private static boolean isRounding(BigDecimal rounded, BigDecimal exact) {
        int digits = rounded.stripTrailingZeros().precision();
        return rounded.stripTrailingZeros().scale() < 0 && exact.precision() > digits && exact.round(new MathContext(digits)).compareTo(rounded) == 0;
    }
}
