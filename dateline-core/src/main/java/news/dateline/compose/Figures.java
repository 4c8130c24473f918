package news.dateline.compose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.guard.SmallNumbers;

/**
 * The numbers of a text, also those written as words, each with the word that says what it counts, to see whether a sentence brings a figure that is not told yet. "About 41,000" is 41,300 told again.
 * Small numbers as words in English, Spanish, French and Hindi. Not for sharing between threads while {@link #add} is used.
 */
final class Figures {
    private static final double ROUNDED_BY = 0.03;
    private static final double NEAR = 0.1;
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,12}");
    private static final int LARGE_DIGITS = 4;
    private static final int DIGITS_MAX = 12;
    private static final int THING_WITHIN = 3;
    /** So many figures that are all told are no chance, whatever the words beside them. */
    private static final int TELLING = 2;
    private static final int TELLING_DIGITS = 3;
    private static final Pattern TOKEN = Pattern.compile("\\p{N}+(?:[.,\\u00a0\\u202f ]\\p{N}{3}(?!\\p{N}))*+(?:[.,]\\p{N}+)?|[\\p{L}\\p{M}]+|[.,;:!?।()]");
    private static final Pattern SEPARATOR = Pattern.compile("[.,\\u00a0\\u202f ](?=\\p{N}{3}(?!\\p{N}))");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ZEROS = Pattern.compile("0+$");
    /** "Seventy" and "one", which a hyphen joins. */
    private String joined(String tens, String unit) {
        if (things.getOrDefault(tens, Set.of()).isEmpty()) things.remove(tens);
        return String.valueOf(TENS.getOrDefault(tens, 0) + UNITS.getOrDefault(unit.toLowerCase(Locale.ROOT), 0));
    }

    /** Digits, or a number as a word: what {@link #number} reads. Not for more than three digits. */
    static final String NUMBER = "[0-9]{1,3}|" + SmallNumbers.words().stream().filter(word -> Character.isLetter(word.codePointAt(0))).sorted().collect(Collectors.joining("|"));

    private static final Map<String, Integer> TENS = Map.of("20", 20, "30", 30, "40", 40, "50", 50, "60", 60, "70", 70, "80", 80, "90", 90);
    private static final Map<String, Integer> UNITS = Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9);

    /** Number to the things that it counts. */
    private final Map<String, Set<String>> things = new HashMap<>();

    static Figures of(String text) {
        Figures figures = new Figures();
        figures.add(text);
        return figures;
    }

    void add(String text) {
        String number = "";
        int since = 0;
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            String found = token.group();
            String next = number(found);
            boolean joined = token.start() > 0 && text.charAt(token.start() - 1) == '-';
            if (joined && TENS.containsKey(number) && UNITS.containsKey(found.toLowerCase(Locale.ROOT))) next = joined(number, found);
            if (!number.isEmpty() && (!Character.isLetter(found.codePointAt(0)) || ++since > THING_WITHIN)) number = "";
            if (!next.isEmpty()) {
                things.computeIfAbsent(next, _ -> new HashSet<>());
                number = next;
                since = 0;
            } else if (!number.isEmpty() && !Terms.stem(found).isEmpty()) {
                things.computeIfAbsent(number, _ -> new HashSet<>()).add(Terms.stem(found));
                number = "";
            }
        }
    }

    /** The number that a token stands for; empty where it is none. */
    static String number(String token) {
        if (Character.isDigit(token.codePointAt(0))) return SEPARATOR.matcher(token).replaceAll("");
        return SmallNumbers.value(token).map(String::valueOf).orElse("");
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    /** Whether the other text has every figure of this one: two or more of them, a large one, or one that counts the same there. */
    boolean areToldBy(Figures other) {
        if (things.isEmpty() || !things.keySet().stream().allMatch(other::has)) return false;
        return things.size() >= TELLING || things.entrySet().stream().allMatch(entry -> isLarge(entry.getKey()) || entry.getValue().isEmpty() || other.counts(entry.getKey(), entry.getValue()));
    }

    /** Whether every figure that the other text lacks is nearly one that counts the same there: 62 children, after 58. */
    boolean areRecountOf(Figures other) {
        return !things.isEmpty() && things.entrySet().stream().allMatch(entry -> other.has(entry.getKey()) || other.things.entrySet().stream()
                .anyMatch(told -> isNear(entry.getKey(), told.getKey()) && entry.getValue().stream().anyMatch(told.getValue()::contains)));
    }

    private static boolean isNear(String number, String told) {
        if (!SMALL.matcher(number).matches() || !SMALL.matcher(told).matches() || YEAR.matcher(number).matches()) return false;
        double a = Double.parseDouble(number);
        double b = Double.parseDouble(told);
        return Math.abs(a - b) <= NEAR * Math.max(a, b);
    }

    /** Whether every figure of the other text stands here, whatever it counts. */
    boolean haveAll(Figures other) {
        return other.things.keySet().stream().allMatch(number -> number.equals("1") || YEAR.matcher(number).matches() || has(number));
    }

    private boolean has(String number) {
        return things.containsKey(number) || isLarge(number) && things.keySet().stream().anyMatch(told -> isRounded(number, told));
    }

    private boolean counts(String number, Set<String> counted) {
        Set<String> told = things.getOrDefault(number, Set.of());
        return counted.stream().anyMatch(told::contains);
    }

    private static boolean isLarge(String number) {
        return number.length() <= DIGITS_MAX && !YEAR.matcher(number).matches() && (number.indexOf('.') >= 0 || number.indexOf(',') >= 0 || number.length() >= TELLING_DIGITS);
    }

    /** Whether one of the two is the other, rounded. Years and small numbers are not. */
    static boolean isRounded(String number, String told) {
        if (!isRoundable(number) || !isRoundable(told) || significant(number) == significant(told)) return false;
        double a = Double.parseDouble(number);
        double b = Double.parseDouble(told);
        return Math.abs(a - b) <= ROUNDED_BY * Math.max(a, b);
    }

    private static boolean isRoundable(String number) {
        return number.length() >= LARGE_DIGITS && number.length() <= DIGITS_MAX && number.chars().allMatch(c -> c >= '0' && c <= '9') && !YEAR.matcher(number).matches();
    }

    private static int significant(String number) {
        return ZEROS.matcher(number).replaceFirst("").length();
    }
}
