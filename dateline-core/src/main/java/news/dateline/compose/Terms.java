package news.dateline.compose;

import java.util.Arrays;
import java.util.Locale;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The content words, numbers and names of a text, to see whether another text says the same.
 *
 * @param words   lower case, without the words of grammar, cut to their stems' length
 * @param names   of the words, those written with a capital inside the sentence
 * @param numbers as written, without separators of thousands; those of a known unit in one unit ({@link Measures})
 */
record Terms(Set<String> words, Set<String> numbers, Set<String> names) {
    static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of());

    private static final int STEM_LENGTH = 6;
    private static final int UNIT_WITHIN = 40;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,]\\p{N}+)*");
    private static final Set<String> GRAMMAR = Arrays.stream("""
            a about after again against all also am an and any are as at back be because been before being between both but by can could did do does down each even every few first for from further get had has have having he her here
            him his how i if in into is it its itself just last like made make many may me might more most much must my new no nor not now of off on once one only or other our out over own per said same say says she should since so
            some such than that the their them then there these they this those three through to told too two under until up upon us very was we were what when where whether which while who whom whose why will with within would year years you your
            officials authorities according told report reported reports statement spokesman spokeswoman
            monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
            al algo ante aunque cada como con contra cual cuando de del desde donde dos durante el ella ellos en entre era es esa ese esta este esto fue fueron ha han hasta hay hoy la las le les lo los mas más mi mientras según funcionarios autoridades informó muy ni no nos o
            otra otro para pero por porque que quien se sea según ser si sin sobre son su sus también tan tras un una uno unos y ya dijo lunes martes miércoles jueves viernes sábado domingo ayer
            à après au aussi autre aux avant avec avoir c ce cela ces cet cette ceux chez comme d dans depuis des deux dont du elle elles en encore entre est et été être eu il ils j je jusqu l la le les leur leurs lors lui mais me même n
            ne nous on ont ou où par pas pendant plus pour qu quand que qui s sa sans se selon ses si son sont sous sur tout tous toute très un une vers vous y lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd hui
            का की के को में से है हैं और ने पर यह कि ये वह वे भी था थी थे हो एक इस उस लिए कर करने किया गया गई गए तो ही या साथ बाद अपने अपनी तक रहा रही रहे कहा नहीं जो बताया
            """.split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** Stems of a people, and of a land's other name, to the land's: "the British government" is "the UK government". Those whose stems agree need none. */
    private static final Map<String, String> SAME_LAND = Arrays.stream("britis:uk britai:uk briton:uk canadi:canada french:france spanis:spain chines:china swedis:sweden danish:denmar turkis:turkey irish:irelan scotti:scotla swiss:switze greek:greece japane:japan norweg:norway finnis:finlan filipi:philip thai:thaila iraqi:iraq irania:iran indian:india kenyan:kenya belgia:belgiu cuban:cuba chilea:chile mexica:mexico peruvi:peru nepali:nepal nepale:nepal syrian:syria libyan:libya malian:mali congol:congo iranie:iran"
            .split(" ")).map(pair -> pair.split(":")).collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    static Terms of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /** Of the first words and numbers of the text, so many of them that are not words of grammar. */
    static Terms of(String text, int most) {
        Set<String> words = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> names = new HashSet<>();
        Matcher token = TOKEN.matcher(text);
        for (boolean first = true; words.size() + numbers.size() < most && token.find(); first = false) {
            String written = token.group();
            if (Character.isDigit(written.codePointAt(0))) {
                String number = written.replaceAll("[.,](?=\\p{N}{3}\\b)", "");
                numbers.add(Measures.of(number, text.substring(token.end(), Math.min(text.length(), token.end() + UNIT_WITHIN))).orElse(number));
                continue;
            }
            String word = stem(written);
            if (word.isEmpty()) continue;
            words.add(word);
            if (!first && Character.isUpperCase(written.codePointAt(0))) names.add(word);
        }
        return new Terms(words, numbers, names);
    }

    /** The word's stem; empty for a word of grammar or a single letter. */
    static String stem(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (GRAMMAR.contains(word) || word.length() < 2) return "";
        if (word.length() > 3 && word.endsWith("s")) word = word.substring(0, word.length() - 1);
        String stem = word.length() > STEM_LENGTH ? word.substring(0, word.offsetByCodePoints(0, Math.min(STEM_LENGTH, word.codePointCount(0, word.length())))) : word;
        return SAME_LAND.getOrDefault(stem, stem);
    }

    int size() {
        return words.size() + numbers.size();
    }

    /** How much of this text's terms the other one has, 0 to 1. */
    double containedIn(Terms other) {
        return size() == 0 ? 1 : (double) shared(other) / size();
    }

    int shared(Terms other) {
        int shared = 0;
        for (String word : words) if (other.words.contains(word)) shared++;
        for (String number : numbers) if (other.numbers.contains(number)) shared++;
        return shared;
    }

    /** Shared terms as a part of the terms of both, 0 to 1. */
    double overlap(Terms other) {
        int shared = shared(other);
        int all = size() + other.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    /** A number that the other has rounded, or gives in another unit, is none. */
    boolean hasNewNumber(Terms other) {
        return numbers.stream().anyMatch(number -> !other.numbers.contains(number) && other.numbers.stream().noneMatch(told -> Figures.isRounded(number, told) || Measures.same(number, told)));
    }

    boolean hasNewName(Terms other) {
        return !other.words.containsAll(names);
    }

    /** All of many texts' terms as one text's. */
    static Collector<Terms, ?, Terms> together() {
        return Collector.of(() -> new Terms(new HashSet<>(), new HashSet<>(), new HashSet<>()), Terms::take, (a, b) -> {
            a.take(b);
            return a;
        });
    }

    private void take(Terms other) {
        words.addAll(other.words);
        numbers.addAll(other.numbers);
        names.addAll(other.names);
    }

    Terms and(Terms other) {
        Set<String> allWords = new HashSet<>(words);
        allWords.addAll(other.words);
        Set<String> allNumbers = new HashSet<>(numbers);
        allNumbers.addAll(other.numbers);
        Set<String> allNames = new HashSet<>(names);
        allNames.addAll(other.names);
        return new Terms(allWords, allNumbers, allNames);
    }

    static int words(String text) {
        String bare = text.strip();
        int words = bare.isEmpty() ? 0 : 1;
        for (int i = 1; i < bare.length(); i++) if (isSpace(bare.charAt(i - 1)) && !isSpace(bare.charAt(i))) words++;
        return words;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
