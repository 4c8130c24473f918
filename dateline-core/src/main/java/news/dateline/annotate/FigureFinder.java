package news.dateline.annotate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Figure;
import news.dateline.model.Span;

/** Finds numbers in digits and in words, with what they count and their hedge. Years, dates, hours and ordinals are left out. Pure. */
final class FigureFinder {
    private static final int FIGURES_MAX = 200;
    private static final int COUNTED_WORDS_MAX = 3;
    private static final int HEDGE_WORDS_MAX = 4;
    private static final String CURRENCIES = "$€£¥₹₽₩₱";
    private static final Set<String> PERCENT = NameWords.set("percent per-cent pct porciento prozent porcento процент процента процентов بالمئة بالمائة प्रतिशत फीसदी फीसद");
    private static final Set<String> SMALL = NameWords.set("""
            the a an of in on at by for from to and or but as with that which who were was is are had has have after before when while than since de del la el los las en y o que se por para con a al
            du des le les et ou dans sur par pour avec qui que une un pres dont ont est sont ete में के की का को से ने पर और या हैं है थे था गए गई हो कि एवं व तथा भी ही तक जब der die das und in im von mit den dem des ein eine bei auf nach vor für dass wurden worden sind waren haben hat e em no na nos nas dos das do da um uma com por que se foram foi são и в на с по из за от о что как был были во к у من في على إلى عن و أن التي الذي مع بعد قبل هذا هذه كان كانت""");
    private static final Set<String> LINKS = NameWords.set("of de d' des per por par");
    private static final Set<String> BEFORE_YEAR = NameWords.set("in since until till by from of during en desde hasta de del depuis jusqu'en en seit bis jahr anfang ende em até desde ano в с до года год عام سنة منذ साल वर्ष सन");

    private FigureFinder() { }

    /** The figures of one text. Digits of other scripts count as digits. */
    static List<Figure> find(NameFinder.Part part, String language) {
        List<Word> words = part.words();
        boolean pointGroups = Set.of("es", "de", "pt", "fr", "ru").contains(language);
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < words.size() && figures.size() < FIGURES_MAX; i++) {
            int groups = groups(words, i, pointGroups);
            Optional<BigDecimal> value = groups > 0 ? Optional.of(grouped(words, i, i + 1 + groups)) : value(words.get(i), pointGroups);
            if (value.isEmpty() || isDate(part, i)) continue;
            int end = i + 1 + groups;
            BigDecimal number = value.get();
            while (end < words.size() && words.get(end).follows() && NumberWords.MULTIPLIERS.containsKey(words.get(end).folded()) && !isUnit(words, end)) {
                number = number.multiply(NumberWords.MULTIPLIERS.get(words.get(end++).folded()));
            }
            Optional<Figure> figure = figure(part, i, end, number);
            figure.ifPresent(figures::add);
            i = end - 1;
        }
        return figures;
    }

    /** How many words of three digits follow as groups: "3 000", "12 500 000"; with a plain blank only where the language writes so. */
    private static int groups(List<Word> words, int at, boolean blankGroups) {
        if (!isDigits(words.get(at), 1, 3)) return 0;
        int end = at + 1;
        while (end < words.size() && isDigits(words.get(end), 3, 3) && words.get(end).gap().length() == 1 && words.get(end).follows() && (blankGroups || words.get(end).gap().charAt(0) != ' ')) end++;
        return end - at - 1;
    }

    private static boolean isDigits(Word word, int min, int max) {
        return word.text().length() >= min && word.text().length() <= max && word.text().chars().allMatch(Character::isDigit);
    }

    private static BigDecimal grouped(List<Word> words, int from, int end) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < end; i++) words.get(i).text().chars().forEach(c -> digits.append(Character.digit(c, 10)));
        return new BigDecimal(digits.toString());
    }

    private static boolean isUnit(List<Word> words, int at) {
        String folded = words.get(at).folded();
        return (folded.equals("m") || folded.equals("k")) && words.get(at).gap().length() > 0 && at + 1 < words.size() && words.get(at + 1).follows() && words.get(at + 1).folded().equals("high");
    }

    private static Optional<Figure> figure(NameFinder.Part part, int from, int end, BigDecimal value) {
        List<Word> words = part.words();
        Word first = words.get(from);
        Word last = words.get(end - 1);
        char before = first.start() > 0 ? part.text().charAt(first.start() - 1) : ' ';
        boolean money = CURRENCIES.indexOf(before) >= 0;
        int start = money ? first.start() - 1 : first.start();
        int stop = last.end();
        String hedge = hedgeBefore(words, from);
        int counted = end;
        if (hedge.isEmpty()) {
            String behind = hedgeBehind(words, end);
            if (!behind.isEmpty()) {
                hedge = behind;
                counted = end + behind.split(" ").length;
            }
        }
        String counts = money ? String.valueOf(before) : stop < part.text().length() && part.text().charAt(stop) == '%' ? "%" : counted(words, counted);
        if (counts.equals("%")) stop = Math.min(part.text().length(), part.text().charAt(Math.min(stop, part.text().length() - 1)) == '%' ? stop + 1 : stop);
        if (counts.isEmpty() && (isYear(value, words, from) || !first.isNumber())) return Optional.empty();
        return Optional.of(new Figure(value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value, counts, hedge, new Span(part.field(), start, stop)));
    }

    private static Optional<BigDecimal> value(Word word, boolean pointGroups) {
        if (!word.isNumber()) return Optional.ofNullable(NumberWords.VALUES.get(word.folded()));
        StringBuilder digits = new StringBuilder();
        String text = word.text();
        int suffix = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) digits.append((char) ('0' + Character.digit(c, 10)));
            else if (c == '.' || c == ',') digits.append(c);
            else {
                suffix = i;
                break;
            }
        }
        String rest = text.substring(suffix).toLowerCase(java.util.Locale.ROOT);
        BigDecimal unit = BigDecimal.ONE;
        if (!rest.isEmpty() && !rest.startsWith("-")) {
            if (!NumberWords.MULTIPLIERS.containsKey(rest)) return Optional.empty();
            unit = NumberWords.MULTIPLIERS.get(rest);
        } else if (!rest.isEmpty() && !rest.matches("-(year|month|week|day|hour|minute|mile|foot|point|member|seat|bed)\\w*(-old)?")) {
            return Optional.empty();
        }
        return plain(digits.toString(), pointGroups).map(unit::multiply);
    }

    /** "1,234.5", "1.234,5", "12,34,567": a mark before three last digits parts groups, unless it is the language's decimal mark and stands once. */
    private static Optional<BigDecimal> plain(String digits, boolean pointGroups) {
        char group = pointGroups ? '.' : ',';
        char decimal = pointGroups ? ',' : '.';
        String text = digits;
        boolean decimalGroups = text.indexOf(decimal) != text.lastIndexOf(decimal);
        if (decimalGroups) text = text.replace(String.valueOf(decimal), "");
        int at = text.lastIndexOf(group);
        if (at >= 0 && text.indexOf(decimal) < 0 && text.length() - at - 1 != 3) return Optional.of(new BigDecimal(text.replace(group, '.').replaceAll("\\.(?=.*\\.)", "")));
        text = text.replace(String.valueOf(group), "").replace(decimal, '.');
        return text.matches("\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static boolean isDate(NameFinder.Part part, int at) {
        Word word = part.words().get(at);
        if (word.text().indexOf(':') > 0) return true;
        char after = word.end() < part.text().length() ? part.text().charAt(word.end()) : ' ';
        char before = word.start() > 0 ? part.text().charAt(word.start() - 1) : ' ';
        if (after == '/' || before == '/' || before == '#' || before == '@') return true;
        boolean small = word.isNumber() && word.text().length() <= 2;
        boolean monthBefore = at > 0 && word.follows() && NumberWords.MONTHS.contains(part.words().get(at - 1).folded());
        boolean monthAfter = at + 1 < part.words().size() && NumberWords.MONTHS.contains(next(part, at, 1));
        boolean monthAfterOf = at + 2 < part.words().size() && next(part, at, 1).equals("de") && NumberWords.MONTHS.contains(next(part, at, 2));
        return small && (monthBefore || monthAfter || monthAfterOf);
    }

    private static String next(NameFinder.Part part, int at, int step) {
        return part.words().get(at + step).folded();
    }

    private static boolean isYear(BigDecimal value, List<Word> words, int at) {
        boolean range = value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(1000)) >= 0 && value.compareTo(BigDecimal.valueOf(2100)) <= 0 && words.get(at).text().length() == 4;
        return range || at > 0 && words.get(at).text().length() == 4 && BEFORE_YEAR.contains(words.get(at - 1).folded());
    }

    private static String hedgeBefore(List<Word> words, int at) {
        for (int length = Math.min(HEDGE_WORDS_MAX, at); length >= 1; length--) {
            String phrase = Words.joinFolded(words, at - length, at);
            if (NumberWords.HEDGES.contains(phrase) && words.get(at).gap().chars().allMatch(c -> Character.isWhitespace(c) || CURRENCIES.indexOf(c) >= 0)) return phrase;
        }
        return "";
    }

    private static String hedgeBehind(List<Word> words, int end) {
        if (end + 2 > words.size()) return "";
        String phrase = Words.joinFolded(words, end, end + 2);
        return NumberWords.HEDGES_BEHIND.contains(phrase) ? phrase : "";
    }

    /** The words that follow as far as they can be what is counted: "people killed", "de dólares", "%". */
    private static String counted(List<Word> words, int from) {
        StringBuilder counted = new StringBuilder();
        int taken = 0;
        for (int i = from; i < words.size() && taken < COUNTED_WORDS_MAX && words.get(i).follows(); i++) {
            String word = words.get(i).folded();
            if (PERCENT.contains(word)) return "%";
            if (taken == 0 && LINKS.contains(word)) continue;
            if (SMALL.contains(word) || words.get(i).isNumber() || NumberWords.MONTHS.contains(word)) break;
            counted.append(taken == 0 ? "" : " ").append(word);
            taken++;
        }
        return counted.toString();
    }
}
