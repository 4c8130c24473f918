package news.dateline.compose;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a headline says and the text under it has to bear out: its figures, and words that leave no exception, such as "all", "must" and "without". By words, in English, Spanish, French and Hindi.
 */
final class Claims {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int OBJECT_WITHIN = 3;
    private static final String END = "(?![\\p{L}\\p{M}])";
    /** Words of one meaning each: what the headline has, some sentence has to have of the same. */
    private static final List<Pattern> ABSOLUTE = List.of(
            absolute("all(?! (?:but|over|day|night|star))|every|each|whole|entire|nationwide|tod[oa]s|cada|enter[oa]|tous|toutes|chaque|ensemble|सभी|हर|पूरे|पूरी"),
            absolute("without|sin|sans|बिना|बग़ैर"),
            absolute("must|forces?|forced|obliges?|obliged|requires?|required|compels?|mandatory|obliga\\p{L}*|deberán?|debe[n]?|exige[n]?|doi(?:t|vent)|oblige\\p{L}*|contrai(?:nt|gnent)|devr(?:a|ont)|impose\\p{L}*|अनिवार्य"),
            absolute("never|jamás|nunca|jamais|कभी नहीं"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Claims() { }

    private static Pattern absolute(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{M}'’])(?:" + words + ")" + END, FLAGS);
    }

    /** Whether the text has the headline's figures, and each word of it that leaves no exception in a sentence on the same thing. */
    static boolean areBorneOut(String headline, List<Line> text) {
        Figures figures = new Figures();
        text.forEach(line -> figures.add(line.text()));
        return figures.haveAll(Figures.of(headline)) && ABSOLUTE.stream().allMatch(word -> isBorneOut(headline, word, text));
    }

    private static boolean isBorneOut(String headline, Pattern word, List<Line> text) {
        Matcher found = word.matcher(headline);
        if (!found.find()) return true;
        Set<String> things = things(headline.substring(found.end()));
        return things.isEmpty() || text.stream().anyMatch(line -> word.matcher(line.text()).find() && things.stream().anyMatch(line.terms().words()::contains));
    }

    /** The first word or two after it that are no words of grammar. */
    private static Set<String> things(String after) {
        return WORD.matcher(after).results().limit(OBJECT_WITHIN).map(found -> Terms.stem(found.group())).filter(stem -> !stem.isEmpty()).limit(2).collect(Collectors.toSet());
    }
}
