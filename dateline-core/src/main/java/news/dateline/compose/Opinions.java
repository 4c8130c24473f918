package news.dateline.compose;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.guard.Speech;

/** Tells opinion that its agency did not mark as such: by a closing disclaimer, by a first person outside quotations, or by a demand that nobody is said to make (the law, 22). */
final class Opinions {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int PERSONAL_LINES_MIN = 2;
    private static final double PERSONAL_SHARE = 0.12;
    private static final Pattern DISCLAIMS = Pattern.compile("\\b(?:(?:views|opinions) (?:expressed|are (?:his|her|their|the author['’]?s) own)|is a (?:columnist|guest contributor)|n['’]engagent? que (?:son|sa|leurs?|l['’])\\s?aut(?:eur|rice)s?|cette tribune|las opiniones (?:expresadas|vertidas)|opiniones? (?:es|son) (?:responsabilidad|de) )|निजी विचार|विचार लेखक के", FLAGS);
    private static final Pattern SIGNED_OFF = Pattern.compile("^\\(.*\\)$", Pattern.DOTALL);
    private static final Map<String, Pattern> PERSONAL = Map.of(
            "en", Pattern.compile("\\bI(?:['’](?:m|ve|d|ll)| (?:am|was|have|had|do|did|think|believe|know|knew|can|could|will|would|want|wish|hope|fear|doubt|suspect|remember|saw|see|find|feel|say|suggest)\\b)|\\b(?i:my|our|ours|we|let us) (?=\\p{Ll})"),
            "es", Pattern.compile("\\b(?:creo|pienso|opino|yo|mi|mis|nuestr[oa]s?|nosotr[oa]s|debemos|deberíamos)\\b", FLAGS),
            "fr", Pattern.compile("\\b(?:je|nous|mon|ma|mes|nos|notre)\\b|\\bj['’](?=\\p{L})", FLAGS),
            "hi", Pattern.compile("(?<![\\p{L}\\p{M}])(?:मैं|मैंने|मेर[ाीे]|हमें|हमार[ाीे])(?![\\p{L}\\p{M}])"));
    private static final Pattern DEMANDS = Pattern.compile("\\b(?:should|ought to|needs? to|it(?:['’]s| is) (?:high )?time (?:to|for|that)|deberían?|es hora de|tiene que|devrait|devraient|il est temps|doit cesser)\\b|चाहिए", FLAGS);

    private Opinions() { }

    /** {@code lines} of the body, in order. */
    static boolean isOpinion(String language, String headline, List<Line> lines) {
        if (lines.isEmpty()) return false;
        if (lines.subList(Math.max(0, lines.size() - 3), lines.size()).stream().anyMatch(line -> DISCLAIMS.matcher(line.text()).find())) return true;
        Pattern personal = PERSONAL.get(language.split("-", 2)[0]);
        long first = personal == null ? 0 : lines.stream().filter(line -> !isSaid(line.text()) && personal.matcher(Speech.withoutQuotations(line.text())).find()).count();
        return first >= PERSONAL_LINES_MIN && first >= lines.size() * PERSONAL_SHARE || demands(headline) && demands(lines.getFirst().text());
    }

    /** A line of a dialogue, or one of somebody else's words that are told without marks. */
    private static boolean isSaid(String text) {
        return text.startsWith("—") || text.startsWith("–") || text.startsWith("- ") || SIGNED_OFF.matcher(text).matches();
    }

    private static boolean demands(String text) {
        return DEMANDS.matcher(Speech.withoutQuotations(text)).find() && !Speech.attributes(text);
    }
}
