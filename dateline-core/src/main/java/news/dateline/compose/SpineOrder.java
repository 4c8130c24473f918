package news.dateline.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Urgency;

/** Which copy the story stands on: the fullest current version of one licensed agency. */
final class SpineOrder {
    private static final int NEWS_WORDS_MAX = 500;
    /** Copies whose worth differs by less are as full: a fifth of a natural logarithm is some 20 per cent of the words. */
    private static final double SAME_WORTH = 0.2;
    private static final double WORTH_OF_AN_HOUR = 0.12;
    private static final int HOURS_MAX = 12;
    private static final double WORTH_OF_A_DEGREE_OF_URGENCY = 0.15;
    private static final double WORTH_OF_THE_EVENT = 0.7;
    private static final double WORTH_OF_ITS_HEADLINE = 1.2;
    private static final int BRIEF_WORDS = 80;
    private static final int HEAD_LINES = 2;
    private static final double WORTH_OF_A_REACTION = 1;
    /** A report of more than half its length leads before a feature, which begins with a scene. */
    private static final double WORTH_OF_A_SCENE = 0.6;
    private static final Pattern REACTS = Pattern.compile("\\b(?:renew|reviv|reignit|rekindl|spark|fuel|prompt|rais|draw|drew)\\p{L}* (?:(?:a|an|the|new|fresh|old|further) )*(?:quarrel|debate|row|dispute|questions|calls|criticism|scrutiny|outcry|anger|doubts)\\b|\\bunder scrutiny\\b|\\b(?:reaviv|reabr|desat)\\p{L}* (?:el|la|un|una|las|los) (?:\\p{L}+ )?(?:debate|polémica|discusión|críticas|dudas)|\\b(?:relanc|raviv|suscit)\\p{L}* (?:le|la|un|une|les|des) (?:\\p{L}+ )?(?:débat|polémique|querelle|critiques|questions|doutes)|बहस (?:फिर )?(?:तेज|छिड़)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int FEATURE_URGENCY = 5;

    /** Later stage, then fullness, then the agency's weight, then the earliest. */
    static final Comparator<Copy> FULLEST_FIRST = Comparator.comparing((Copy copy) -> isBackground(copy))
            .thenComparing(Copy::stage, Comparator.reverseOrder())
            .thenComparing(SpineOrder::fullness, Comparator.reverseOrder())
            .thenComparing(copy -> copy.agency().weight())
            .thenComparing(Copy::newsAt)
            .thenComparing(Copy::version);

    private SpineOrder() { }

    /** The copies, the best spine first. Hearsay comes after what an agency knows itself; one whose toll a later filing has overtaken comes after those that are up to date. */
    static List<Copy> of(List<Copy> copies, Tolls tolls) {
        Map<String, Integer> told = told(copies);
        Instant newest = copies.stream().map(Copy::newsAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        return copies.stream().map(copy -> place(copy, copies, tolls, worth(copy, newest, told, copies.size()))).sorted(ORDER).map(Place::copy).toList();
    }

    /** What the order goes by, found once for each copy; what is false comes first. */
    private record Place(Copy copy, boolean background, boolean refuted, boolean behind, boolean vaguer, boolean headless, boolean alert, boolean hearsay, boolean overtaken, int worth) { }

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::background).thenComparing(Place::refuted).thenComparing(Place::behind).thenComparing(Place::vaguer).thenComparing(Place::headless).thenComparing(Place::alert).thenComparing(Place::hearsay)
            .thenComparing(Place::overtaken).thenComparing(place -> place.copy().stage(), Comparator.reverseOrder()).thenComparing(Place::worth, Comparator.reverseOrder()).thenComparing(Place::copy, FULLEST_FIRST);

    private static Place place(Copy copy, List<Copy> copies, Tolls tolls, int worth) {
        return new Place(copy, isBackground(copy) && !(copy.is(Form.LIVE) && tolls.states().isInPlay(copy)), isRefuted(copy, copies), tolls.states().isBehind(copy), tolls.isVaguer(copy), isHeadless(copy), copy.stage() == Stage.ALERT,
                copy.lines().limit(1).anyMatch(line -> Speech.hearsay(line.text()).isPresent()), tolls.isOvertaken(copy), worth);
    }

    /** Whether it is no text to begin with: a headline alone, or a few words that lean on their headline ("It comes after") or tease. */
    private static boolean isHeadless(Copy copy) {
        return copy.isHeadlineOnly() || isBrief(copy) && leansOnHeadline(copy.passages().getFirst().lines().getFirst());
    }

    private static boolean leansOnHeadline(Line first) {
        return first.text().endsWith("?") || first.leaning() == Leaning.PRONOUN || first.leaning() == Leaning.CONTINUATION || first.leaning() == Leaning.SPEAKER && !first.is(Trait.TELLS_ACT);
    }

    /** A headline with a summary, as feeds give it: what the headline says often stands in it alone. */
    private static boolean isBrief(Copy copy) {
        return copy.passages().size() <= 1 && copy.words() < BRIEF_WORDS;
    }

    /** What part of its headline the text bears out, 0 to 1; of longer copy all. */
    private static double tellsItsHeadline(Copy copy) {
        if (copy.headline().isEmpty() || !isBrief(copy)) return 1;
        return copy.headline().get().terms().containedIn(copy.lines().map(Line::terms).collect(Terms.together()));
    }

    static boolean isBackground(Copy copy) {
        return copy.is(Form.OPINION) || copy.is(Form.ANALYSIS) || copy.is(Form.SPONSORED) || copy.is(Form.PRESS_RELEASE) || copy.is(Form.LIVE);
    }

    /** Whether it tells of a death while a later copy says that he lives. */
    private static boolean isRefuted(Copy copy, List<Copy> copies) {
        return copy.lines().limit(1).anyMatch(line -> Speech.saysDied(line.text()) && !Speech.saysAlive(line.text()))
                && copies.stream().anyMatch(other -> other.newsAt().isAfter(copy.newsAt()) && other.lines().limit(1).anyMatch(line -> Speech.saysAlive(line.text())));
    }

    /** In how many copies each term stands. */
    private static Map<String, Integer> told(List<Copy> copies) {
        Map<String, Integer> told = new HashMap<>();
        for (Copy copy : copies) {
            Set<String> terms = new HashSet<>();
            copy.lines().map(Line::terms).forEach(line -> {
                terms.addAll(line.words());
                terms.addAll(line.numbers());
            });
            terms.forEach(term -> told.merge(term, 1, Integer::sum));
        }
        return told;
    }

    /** What part of its head other copies tell too, 0 to 1: the event is what all speak of, while a reaction, a scene or an analysis begins with what it has alone. */
    private static double tellsTheEvent(Copy copy, Map<String, Integer> told, int copies) {
        Terms head = Stream.concat(copy.headline().stream(), copy.lines().limit(HEAD_LINES)).map(Line::terms).collect(Terms.together());
        if (copies < 2 || head.size() == 0) return 0;
        double others = Stream.concat(head.words().stream(), head.numbers().stream()).mapToInt(term -> Math.max(0, told.getOrDefault(term, 0) - 1)).sum();
        return others / (copies - 1) / head.size();
    }

    /** Beyond the length of a full report more words are background, not news. */
    private static int fullness(Copy copy) {
        int words = Math.min(copy.words(), NEWS_WORDS_MAX);
        return words == 0 ? 0 : 1 + (int) (Math.log(words) / SAME_WORTH);
    }

    /** Fullness and how much of the event its head tells, less what time has taken from it and what its agency's urgency says: the write-through of this hour tells more than this morning's feature. */
    private static int worth(Copy copy, Instant newest, Map<String, Integer> told, int copies) {
        double hours = Math.min(HOURS_MAX, Duration.between(copy.newsAt(), newest).toMinutes() / 60.0);
        int urgency = Math.min(FEATURE_URGENCY, copy.item().urgency().orElse(Urgency.ROUTINE).value());
        double reaction = copy.lines().limit(1).anyMatch(line -> REACTS.matcher(line.text()).find()) ? WORTH_OF_A_REACTION : 0;
        double scene = Scenes.isDelayed(copy) ? WORTH_OF_A_SCENE : 0;
        double words = Math.max(1, Math.min(copy.words(), NEWS_WORDS_MAX));
        return (int) Math.floor((Math.log(words) - hours * WORTH_OF_AN_HOUR - urgency * WORTH_OF_A_DEGREE_OF_URGENCY - reaction - scene + WORTH_OF_THE_EVENT * tellsTheEvent(copy, told, copies) + WORTH_OF_ITS_HEADLINE * tellsItsHeadline(copy)) / SAME_WORTH);
    }
}
