package news.dateline.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reader asks: words, {@code "words in this order"}, {@code -word} for what must not be there. Any text is a question; there is no wrong one. Immutable.
 *
 * @param text   cut after {@link #LENGTH_MAX} characters
 * @param chosen what the answers are narrowed to
 * @param page   0 for the first
 */
public record Question(String text, Map<Facet, String> chosen, Optional<Age> age, int page) {
    public static final int LENGTH_MAX = 200;
    /** What is longer is not even looked at. */
    private static final int TYPED_MAX = 1_000;
    /** Words and phrases that count; what follows is left out. */
    public static final int CLAUSES_MAX = 12;
    public static final int PAGE_SIZE = 10;
    /** The last page that can be asked for. */
    public static final int PAGE_MAX = 49;

    public Question {
        text = cut(text);
        chosen = Map.copyOf(chosen);
        page = Math.clamp(page, 0, PAGE_MAX);
    }

    public static Question of(String text) {
        return new Question(text, Map.of(), Optional.empty(), 0);
    }

    /** The same, asked in other words. */
    public Question saying(String other) {
        return new Question(other, chosen, age, 0);
    }

    /** Whether there is anything to look for: a question of what must not be there alone finds nothing. */
    public boolean asks() {
        return clauses().stream().anyMatch(clause -> !clause.without());
    }

    private static String cut(String text) {
        String clean = Normalizer.normalize(text.length() > TYPED_MAX ? text.substring(0, TYPED_MAX) : text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}]", " ").strip();
        if (clean.length() <= LENGTH_MAX) return clean;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(LENGTH_MAX - 1)) ? LENGTH_MAX - 1 : LENGTH_MAX);
    }

    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        int at = 0;
        while (at < text.length() && clauses.size() < CLAUSES_MAX) {
            char here = text.charAt(at);
            if (Character.isWhitespace(here)) {
                at++;
                continue;
            }
            boolean without = here == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
            if (without) at++;
            boolean quoted = isQuote(text.charAt(at));
            int from = quoted ? at + 1 : at;
            int end = from;
            while (end < text.length() && !(quoted ? isQuote(text.charAt(end)) : Character.isWhitespace(text.charAt(end)) || isQuote(text.charAt(end)))) end++;
            String part = text.substring(from, end).strip();
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) clauses.add(quoted ? new Clause.Phrase(part, without) : new Clause.Word(part, without));
            at = quoted ? end + 1 : Math.max(end, at + 1);
        }
        return List.copyOf(clauses);
    }

    /** Straight, curly, low, angled: what keyboards of the languages that we have give. */
    private static boolean isQuote(char c) {
        return "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(c) >= 0;
    }

    /** The clauses as one types them. */
    static String typed(List<Clause> clauses) {
        return clauses.stream().map(clause -> (clause.without() ? "-" : "") + switch (clause) {
            case Clause.Word word -> word.text();
            case Clause.Phrase phrase -> "\"" + phrase.text() + "\"";
        }).collect(Collectors.joining(" "));
    }
}
