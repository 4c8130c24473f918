package news.dateline.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a claim still says who says so, and that it is the same one (the law, 8). For one check. */
final class SpeakerFindings {
    private static final Pattern ANONYMOUS = Pattern.compile("\\b(?:(?:a|one|two|three|several|some|multiple|other)? ?(?:\\p{L}+ )?(?:sources?|people|persons?|officials?|diplomats?|aides?|executives?) (?:familiar|close to|briefed|with (?:direct )?knowledge|who (?:asked|declined|spoke|requested)|speaking on)[^,.;]{0,60}"
            + "|(?:on|under) (?:the )?condition of anonymity|(?:a|two|three|several|unnamed|unidentified|anonymous) (?:\\p{L}+ ){0,2}(?:sources?|officials?|diplomats?|aides?)(?= (?:said|told|say|says)))", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEAKER = Pattern.compile("\\b(?:the )?((?:\\p{L}+ )?(?:police|prosecutors?|officials?|authorities|court|ministry|coroner|army|military|government|hospital|doctors?|firefighters?|investigators?|rescuers?|union|company|regulators?|mayor|governor|sheriff|spokes(?:man|woman|person)|witness(?:es)?|agency|department))"
            + " (?:said|says|say|told|reported|announced|estimated|alleged?|claimed|confirmed|warned|believe[sd]?)\\b|\\baccording to (?:the )?((?:\\p{L}+[ -]){0,3}\\p{L}+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIED = Pattern.compile("\\b(?:killed|died|dead|deaths?|injured|wounded|missing|motive|because)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SAYING = Set.of("say", "tell", "add", "write", "tweet", "announce", "warn", "claim", "insist", "explain", "argue", "state");

    private final Reading reading;
    private final Evidence evidence;

    SpeakerFindings(Reading reading) {
        this.reading = reading;
        this.evidence = reading.evidence();
    }

    void addTo(List<Finding> findings) {
        List<Integer> sentences = reading.alignment().sentences();
        if (sentences.isEmpty()) return;
        String said = evidence.sentence(sentences.getFirst());
        if (!Speech.attributes(reading.text())) gone(said, findings);
        else other(sentences.getFirst(), findings);
        speaks(sentences.getFirst(), findings);
    }

    private void gone(String said, List<Finding> findings) {
        Matcher anonymous = ANONYMOUS.matcher(said);
        if (anonymous.find()) {
            findings.add(Finding.grave(Finding.Kind.SPEAKER, "the attribution is gone: the source has it from '" + anonymous.group().strip() + "'"));
            return;
        }
        Matcher speaker = SPEAKER.matcher(said);
        if (!speaker.find()) return;
        String who = speaker.group(1) == null ? speaker.group(2) : speaker.group(1);
        boolean grave = Speech.accuses(reading.text()) || DIED.matcher(reading.text()).find();
        findings.add(new Finding(Finding.Kind.SPEAKER, grave, "the attribution to " + who.strip() + " is gone"));
    }

    /** "Police said" where the source has it from somebody else. */
    private void other(int sentence, List<Finding> findings) {
        Matcher speaker = SPEAKER.matcher(reading.text());
        if (!speaker.find()) return;
        String who = (speaker.group(1) == null ? speaker.group(2) : speaker.group(1)).strip();
        String head = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        Optional<Token> token = reading.claim().stream().filter(word -> word.lower().equals(head) && word.kind() == Token.Kind.CONTENT).findFirst();
        if (token.isEmpty()) return;
        for (Evidence.Match match : evidence.matches(token.get())) if (Math.abs(evidence.token(match.position()).sentence() - sentence) <= 2) return;
        String said = evidence.sentence(sentence);
        Matcher anonymous = ANONYMOUS.matcher(said);
        Matcher named = SPEAKER.matcher(said);
        if (anonymous.find()) findings.add(Finding.grave(Finding.Kind.SPEAKER, "the source has it from '" + anonymous.group().strip() + "', not from " + who));
        else if (named.find()) findings.add(Finding.grave(Finding.Kind.SPEAKER, "the source has it from " + (named.group(1) == null ? named.group(2) : named.group(1)).strip() + ", not from " + who));
        else findings.add(Finding.slight(Finding.Kind.SPEAKER, "the source does not have it from " + who));
    }

    /** A named speaker in the claim where the source lets another one speak. */
    private void speaks(int sentence, List<Finding> findings) {
        List<Token> claim = reading.claim();
        for (int at = 0; at < claim.size(); at++) {
            if (!SAYING.contains(claim.get(at).lemma()) || claim.get(at).quoted()) continue;
            int said = at;
            Optional<Token> name = name(claim, at - 1, -1).or(() -> name(claim, said + 1, 1));
            if (name.isEmpty()) continue;
            Token speaker = name.get();
            if (evidence.places(speaker.lemma()).isEmpty() || evidence.places(speaker.lemma()).stream().anyMatch(place -> Math.abs(evidence.token(place).sentence() - sentence) <= 2)) continue;
            for (int place = evidence.sentenceStart(sentence); place < evidence.sentenceStart(sentence + 1); place++) {
                if (!SAYING.contains(evidence.token(place).lemma())) continue;
                String there = nameThere(place);
                if (!there.isEmpty()) {
                    findings.add(Finding.grave(Finding.Kind.SPEAKER, "the source gives these words to " + there + ", not to " + speaker.text()));
                    return;
                }
            }
        }
    }

    private static Optional<Token> name(List<Token> tokens, int at, int step) {
        for (int i = at, steps = 0; i >= 0 && i < tokens.size() && steps < 2; i += step, steps++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.CONTENT && token.isCapital()) {
                int last = i;
                while (step > 0 && last + 1 < tokens.size() && tokens.get(last + 1).kind() == Token.Kind.CONTENT && tokens.get(last + 1).isCapital()) last++;
                return Optional.of(tokens.get(last));
            }
            if (token.kind() != Token.Kind.FUNCTION) return Optional.empty();
        }
        return Optional.empty();
    }

    private String nameThere(int place) {
        for (int step : new int[] {-1, 1}) {
            int at = place + step;
            if (at < 0 || at >= evidence.size() || evidence.token(at).kind() != Token.Kind.CONTENT || !evidence.token(at).isCapital()) continue;
            int last = at;
            while (step > 0 && last + 1 < evidence.size() && evidence.token(last + 1).kind() == Token.Kind.CONTENT && evidence.token(last + 1).isCapital()) last++;
            return evidence.token(last).text();
        }
        return "";
    }
}
