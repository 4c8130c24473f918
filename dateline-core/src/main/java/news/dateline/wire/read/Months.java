package news.dateline.wire.read;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Local names of months, as Unicode's CLDR has them, whole and short. What stands for another month in another of the languages is left out. Loaded only when a date has no English month. Pure.
 */
final class Months {
    private static final List<String> LOCALES = List.of("en", "es", "fr", "de", "pt", "it", "nl", "ru", "hi", "ar", "ar_LB", "ar_DZ", "sv", "da", "nb", "fi", "pl", "uk", "cs", "ro", "hu", "tr",
            "el", "id", "bn", "fa", "ca");
    private static final String[] ENGLISH = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    /** Letters with the vowel signs of Indic scripts; a name may be of two words, as in the Levant. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]{2,20}\\.?(?: [\\p{L}\\p{M}]{3,20})?");
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(Map.entry("de", " "), Map.entry("del", " "), Map.entry("di", " "), Map.entry("den", " "), Map.entry("of", " "),
            Map.entry("г", " "), Map.entry("года", " "), Map.entry("р", " "), Map.entry("року", " "), Map.entry("uhr", " "), Map.entry("om", " "), Map.entry("um", " "), Map.entry("a", " "),
            Map.entry("à", " "), Map.entry("в", " "), Map.entry("ص", " AM "), Map.entry("م", " PM "), Map.entry("पूर्वाह्न", " AM "), Map.entry("अपराह्न", " PM "));
    private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}]+\\.?");
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() { }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String locale : LOCALES) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(locale));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < ENGLISH.length; i++) {
                        String name = folded(names[i]);
                        Integer other = name.length() < 2 ? null : numbers.putIfAbsent(name, i);
                        if (other != null && other != i) ambiguous.add(name);
                    }
                }
            }
        }
        numbers.keySet().removeAll(ambiguous);
        // Short forms of older tables, which programs that fill feeds still use.
        numbers.putIfAbsent("mrz", 2);
        numbers.putIfAbsent("sept", 8);
        return Map.copyOf(numbers);
    }

    /** The same date with English names of months and digits that everybody knows; what is not understood stands as it was. */
    static String english(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.codePoints().filter(c -> c != 0x200E && c != 0x200F && c != 0x061C).forEach(c -> {
            int digit = c > 127 ? Character.digit(c, 10) : -1;
            if (digit >= 0) digits.append(digit);
            else if (c == '\u060C') digits.append(',');
            else digits.appendCodePoint(c);
        });
        String whole = WORDS.matcher(EAST_ASIAN.matcher(digits).replaceAll("$1-$2-$3 ")).replaceAll(match -> Matcher.quoteReplacement(number(match.group()).map(i -> " " + ENGLISH[i] + " ").orElse(match.group())));
        return ONE_WORD.matcher(whole).replaceAll(match -> Matcher.quoteReplacement(number(match.group()).map(i -> " " + ENGLISH[i] + " ")
                .orElse(OTHER_WORDS.getOrDefault(match.group().toLowerCase(Locale.ROOT).replace(".", ""), match.group()))));
    }

    private static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(folded(name)));
    }

    /** Without accents, vowel signs of Arabic, dots and case; the signs of Indic scripts are letters and stay. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F\\u064B-\\u0655.]", "").toLowerCase(Locale.ROOT).strip();
    }
}
