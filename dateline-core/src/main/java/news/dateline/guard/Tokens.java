package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into the tokens that the fact guard compares: numbers by their value ("twelve", "12", "1.8 billion", "$1.8bn"), words by their lemma, sentences by number. Stateless but for the lexicon; any thread.
 */
final class Tokens {
    private static final Pattern PIECE = Pattern.compile("(?<number>\\d{1,3}(?:, ?\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)*)(?<letters>\\p{L}{1,2}\\b)?|(?<word>(?<!\\p{L})(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}]+(?:['’](?!s\\b)[\\p{L}\\p{M}]+)?)|(?<mark>[^\\s\\p{L}\\p{M}\\d])");
    private static final Map<String, Double> NUMBERS = Map.ofEntries(Map.entry("zero", 0.0), Map.entry("two", 2.0), Map.entry("three", 3.0), Map.entry("four", 4.0), Map.entry("five", 5.0), Map.entry("six", 6.0),
            Map.entry("seven", 7.0), Map.entry("eight", 8.0), Map.entry("nine", 9.0), Map.entry("ten", 10.0), Map.entry("eleven", 11.0), Map.entry("twelve", 12.0), Map.entry("thirteen", 13.0), Map.entry("fourteen", 14.0),
            Map.entry("fifteen", 15.0), Map.entry("sixteen", 16.0), Map.entry("seventeen", 17.0), Map.entry("eighteen", 18.0), Map.entry("nineteen", 19.0), Map.entry("dozen", 12.0), Map.entry("first", 1.0),
            Map.entry("second", 2.0), Map.entry("third", 3.0), Map.entry("fourth", 4.0), Map.entry("fifth", 5.0), Map.entry("sixth", 6.0), Map.entry("seventh", 7.0), Map.entry("eighth", 8.0), Map.entry("ninth", 9.0), Map.entry("tenth", 10.0),
            Map.entry("twice", 2.0), Map.entry("double", 2.0), Map.entry("triple", 3.0), Map.entry("half", 0.5));
    private static final Map<String, Double> TENS = Map.of("twenty", 20.0, "thirty", 30.0, "forty", 40.0, "fifty", 50.0, "sixty", 60.0, "seventy", 70.0, "eighty", 80.0, "ninety", 90.0);
    private static final Map<String, Double> SCALES = Map.ofEntries(Map.entry("hundred", 1e2), Map.entry("thousand", 1e3), Map.entry("million", 1e6), Map.entry("billion", 1e9), Map.entry("trillion", 1e12),
            Map.entry("m", 1e6), Map.entry("mn", 1e6), Map.entry("bn", 1e9), Map.entry("k", 1e3), Map.entry("tn", 1e12), Map.entry("crore", 1e7), Map.entry("lakh", 1e5), Map.entry("dozen", 12.0));
    static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "i", "me", "my", "we", "us", "our", "you", "your");
    private static final Set<String> FUNCTION = Set.of("a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "and", "or", "but", "if", "that", "which", "who", "whom", "whose", "this", "these", "those", "there", "here", "is", "are", "was", "were",
            "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "into", "onto", "than", "then", "so", "such", "what", "when", "where", "while", "how", "why", "s", "t", "one", "ones",
            "also", "just", "about", "up", "out", "off", "over", "down", "through", "during", "between", "among", "against", "per", "via", "because", "since", "until", "too", "very", "own", "some", "any", "both", "each", "re", "ve", "ll", "d", "upon", "within", "around", "across", "toward", "towards");
    private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "rev", "prof", "jr", "sr", "vs", "no", "inc", "corp", "co", "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    private final Lexicon lexicon;

    Tokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        int sentence = 0;
        int end = 0;
        boolean quoted = false;
        while (piece.find()) {
            if (!tokens.isEmpty() && endsSentence(tokens.getLast(), text, end, piece.start())) sentence++;
            end = piece.end();
            if (piece.group("mark") != null) {
                char mark = piece.group().charAt(0);
                if (mark == '“' || mark == '«') quoted = true;
                Token token = new Token(piece.group(), piece.group(), piece.group(), Token.Kind.MARK, Double.NaN, piece.start(), end, sentence, quoted);
                if (mark == '”' || mark == '»') quoted = false;
                if (mark == '"') quoted = !quoted;
                if (mark == '%') tokens.add(new Token("%", "%", "percent", Token.Kind.CONTENT, Double.NaN, piece.start(), end, sentence, quoted));
                else tokens.add(token);
            } else if (piece.group("number") != null) number(tokens, piece, sentence, quoted);
            else word(tokens, piece.group(), piece.start(), end, sentence, quoted);
        }
        return tokens;
    }

    private static boolean endsSentence(Token last, String text, int end, int next) {
        String gap = text.substring(end, next);
        if (gap.indexOf('\n') >= 0) return gap.indexOf('\n') != gap.lastIndexOf('\n') || ".!?”\"".contains(last.text());
        if (last.kind() != Token.Kind.MARK) return false;
        char mark = last.text().charAt(0);
        if ("!?।".indexOf(mark) >= 0) return !gap.isEmpty();
        if (mark == '.') {
            if (gap.isEmpty()) return Character.isUpperCase(text.charAt(next)) && last.start() > 1 && Character.isLowerCase(text.charAt(last.start() - 1)) && Character.isLowerCase(text.charAt(last.start() - 2));
            int from = last.start();
            while (from > 0 && Character.isLetter(text.charAt(from - 1))) from--;
            String before = text.substring(from, last.start()).toLowerCase(Locale.ROOT);
            if (before.isEmpty()) return true;
            return before.length() > 1 && !ABBREVIATIONS.contains(before) && !Character.isLowerCase(text.charAt(next)) || last.start() > 0 && Character.isWhitespace(text.charAt(last.start() - 1));
        }
        return (mark == '"' || mark == '”') && last.start() > 0 && ".!?".indexOf(text.charAt(last.start() - 1)) >= 0 && !gap.isEmpty() && Character.isUpperCase(text.charAt(next));
    }

    private static void number(List<Token> tokens, Matcher piece, int sentence, boolean quoted) {
        String letters = piece.group("letters") == null ? "" : piece.group("letters").toLowerCase(Locale.ROOT);
        double value = value(piece.group("number")) * SCALES.getOrDefault(letters, 1.0);
        tokens.add(new Token(piece.group(), piece.group().toLowerCase(Locale.ROOT), "#" + value, Token.Kind.NUMBER, value, piece.start(), piece.end(), sentence, quoted));
    }

    /** "1,234" is a thousand and more, "1,5" is one and a half. */
    private static double value(String digits) {
        String plain = digits.replaceAll(", ?(?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        int dot = plain.indexOf('.');
        if (dot >= 0 && plain.indexOf('.', dot + 1) >= 0) plain = plain.replace(".", "");
        return Double.parseDouble(plain);
    }

    private void word(List<Token> tokens, String word, int start, int end, int sentence, boolean quoted) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        Token before = last != null && last.text().equals("-") && tokens.size() > 1 ? tokens.get(tokens.size() - 2) : last;
        Double scale = SCALES.get(lower);
        if (scale != null && before != null && before.kind() == Token.Kind.NUMBER && start - before.end() <= 1) {
            while (tokens.getLast() != before) tokens.removeLast();
            tokens.removeLast();
            tokens.add(numeral(before.text() + " " + word, before.value() * scale, before.start(), end, sentence, quoted));
        } else if (NUMBERS.containsKey(lower) && before != null && before.kind() == Token.Kind.NUMBER && TENS.containsKey(before.lower()) && start - before.end() <= 1) {
            while (tokens.getLast() != before) tokens.removeLast();
            tokens.removeLast();
            tokens.add(numeral(before.text() + "-" + word, before.value() + NUMBERS.getOrDefault(lower, 0.0), before.start(), end, sentence, quoted));
        } else if (NUMBERS.containsKey(lower) || TENS.containsKey(lower)) tokens.add(numeral(word, NUMBERS.getOrDefault(lower, TENS.getOrDefault(lower, 0.0)), start, end, sentence, quoted));
        else if (lower.length() > 1 && (scale != null && lower.length() > 3)) tokens.add(new Token(word, lower, lower, Token.Kind.CONTENT, Double.NaN, start, end, sentence, quoted));
        else tokens.add(new Token(word, lower, lemma(lower), kind(lower), Double.NaN, start, end, sentence, quoted));
    }

    private static Token numeral(String text, double value, int start, int end, int sentence, boolean quoted) {
        return new Token(text, text.toLowerCase(Locale.ROOT), "#" + value, Token.Kind.NUMBER, value, start, end, sentence, quoted);
    }

    private String lemma(String lower) {
        if (lower.endsWith("n't") || lower.equals("cannot")) return "not";
        if (lower.equals("pc") || lower.equals("cent")) return "percent";
        String bare = lower.indexOf('.') >= 0 ? lower.replace(".", "") : lower;
        return FUNCTION.contains(bare) || PRONOUNS.contains(bare) ? bare : lexicon.lemma(bare);
    }

    private static Token.Kind kind(String lower) {
        if (NEGATIONS.contains(lower) || lower.endsWith("n't")) return Token.Kind.NEGATION;
        if (PRONOUNS.contains(lower)) return Token.Kind.PRONOUN;
        return FUNCTION.contains(lower) || lower.length() == 1 && lower.charAt(0) < 128 ? Token.Kind.FUNCTION : Token.Kind.CONTENT;
    }
}
