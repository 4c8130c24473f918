package news.dateline.compose;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;

/** A paragraph of an item, without furniture. {@code number} counts the paragraphs that are left, from 0. */
record Passage(int number, List<Line> lines) {
    static final Pattern PERSONAL = Pattern.compile("\\b(?:he|she|his|her|él|ella|elle|il)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A quotation that begins with somebody of whom the paragraph before has told. */
    private static final Pattern QUOTES_OF_SOMEBODY = Pattern.compile("^[\"“«„]\\s?(?:they|them|he|she|those (?:people|men|women)|that (?:is|was|would|will)|ils|elles|ellos|ellas|él|ella|eso|वे|उन्होंने|उन्हें|वह|उसने)(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "I gave him the money": a quotation that nobody in it is named for. */
    private static final Pattern QUOTES_TO_SOMEBODY = Pattern.compile("^[\"“«„]\\s?.(?:(?!\\p{Lu}\\p{Ll})(?!\\b(?:son|daughter|child|wife|husband|father|mother|brother|sister|man|woman|boy|girl|friend|baby|hijo|hija|mère|père|fils|fille)\\b)[^\"”»]){0,80}?"
            + "(?:\\b(?:him|her(?= (?:to|a|the|and|in|at|on|for|when|out|up|my|our)\\b|[.,!?\"”])|à lui|avec lui|a él|con él|con ella)(?![\\p{L}])|(?<![\\p{L}\\p{M}])(?:उसे|उसको|उन्हें)(?![\\p{L}\\p{M}]))");

    /** "The refinery itself": which the paragraph before has brought in. */
    private static final Pattern ITSELF = Pattern.compile("^(?:(?:The|El|La|Los|Las|Le|Les) |L['’])\\p{Ll}[\\p{L}\\p{M}-]+ (?:itself|himself|herself|themselves|mism[oa]s?|(?:lui|elle|eux|elles)-mêmes?)(?![\\p{L}])");

    Passage {
        lines = List.copyOf(lines);
    }

    /** Whether one of its sentences is so. */
    boolean is(Trait trait) {
        return lines.stream().anyMatch(line -> line.is(trait));
    }

    String text() {
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    int words() {
        return lines.stream().mapToInt(Line::words).sum();
    }

    Terms terms() {
        return lines.stream().map(Line::terms).collect(Terms.together());
    }

    /** What its first sentence leans on; a quotation that runs over paragraphs leans both ways. */
    Leaning leaning() {
        return isHalfQuoted() ? Leaning.SPEAKER : lines.getFirst().leaning();
    }

    /** Whether it needs what stands before it: its first sentence leans, or a later one on a person whom nothing here names. */
    boolean leansOutside() {
        if (leaning() != Leaning.NOTHING || QUOTES_OF_SOMEBODY.matcher(lines.getFirst().text()).find() || QUOTES_TO_SOMEBODY.matcher(lines.getFirst().text()).find()) return true;
        if (ITSELF.matcher(lines.getFirst().text()).find()) return true;
        boolean named = false;
        for (Line line : lines) {
            if (!named && line.leaning() == Leaning.PRONOUN && PERSONAL.matcher(line.text()).find()) return true;
            named |= !line.terms().names().isEmpty();
        }
        return false;
    }

    boolean isHalfQuoted() {
        return Speech.quoteIsOpen(text());
    }
}
