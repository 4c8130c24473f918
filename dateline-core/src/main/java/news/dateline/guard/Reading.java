package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A claim laid upon its sources, with what the features and the findings ask of both. For one check. */
final class Reading {
    private static final Set<String> HEDGES = Set.of("may", "might", "could", "would", "should", "allege", "alleged", "allegedly", "suspected", "suspect", "accused", "accuse", "expect", "expected", "likely", "possible", "possibly", "reportedly", "apparent", "apparently", "perhaps",
            "plan", "planned", "hope", "propose", "proposed", "consider", "threaten", "seek", "aim", "want", "believe", "believed", "think", "claim", "appear", "seem", "potential", "potentially", "attempt", "attempted", "try", "forecast", "predict", "if", "about", "almost", "nearly", "some", "around");
    private static final int NEAR = 10;
    private static final int NEGATES = 4;
    private static final int AROUND = 4;

    private final String text;
    private final List<Token> claim;
    private final Evidence evidence;
    private final Alignment alignment;
    private final Meanings meanings;
    private final Lexicon lexicon;
    private final double[] coverage;
    private final DayFindings.Settled days;
    private final Set<Integer> dayPlaces;

    /** {@code days}: the claim once its days were settled, of which {@code claim} are the tokens. */
    Reading(DayFindings.Settled days, List<Token> claim, Evidence evidence, Lexicon lexicon, TokenVectors vectors) {
        this.text = days.text();
        this.days = days;
        this.dayPlaces = days.places(claim);
        this.claim = claim;
        this.evidence = evidence;
        this.lexicon = lexicon;
        this.alignment = new Alignment(claim, evidence);
        this.coverage = coverages();
        List<Integer> sentences = new ArrayList<>(alignment.sentences());
        java.util.stream.IntStream.range(0, coverage.length).boxed().filter(s -> coverage[s] > 0).sorted((a, b) -> Double.compare(coverage[b], coverage[a])).limit(2).filter(s -> !sentences.contains(s)).forEach(sentences::add);
        this.meanings = new Meanings(vectors, text, claim, evidence, sentences);
    }

    /** Reads a claim and its sources; for what has no other use for their parts. */
    static Reading of(Told claim, List<Told> sources, Lexicon lexicon, Tokens reader, TokenVectors vectors) {
        Evidence evidence = new Evidence(lexicon, reader, sources.stream().map(Told::text).toList());
        DayFindings.Settled days = DayFindings.settle(claim, reader.of(claim.text()), evidence, sources);
        return new Reading(days, reader.of(days.text()), evidence, lexicon, vectors);
    }

    DayFindings.Settled days() {
        return days;
    }

    /** The places of the claim's tokens that name single days. */
    Set<Integer> dayPlaces() {
        return dayPlaces;
    }

    String text() {
        return text;
    }

    List<Token> claim() {
        return claim;
    }

    Evidence evidence() {
        return evidence;
    }

    Alignment alignment() {
        return alignment;
    }

    Meanings meanings() {
        return meanings;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** For each sentence of the sources the part of the claim's weight whose words stand in it. */
    private double[] coverages() {
        double[] covered = new double[evidence.sentences()];
        double all = 0;
        for (int w = 0; w < alignment.size(); w++) {
            Token word = alignment.word(w);
            double weight = evidence.weight(word);
            all += weight;
            double[] best = new double[covered.length];
            for (Evidence.Match match : evidence.matches(word)) {
                int sentence = evidence.token(match.position()).sentence();
                best[sentence] = Math.max(best[sentence], match.relation().support());
            }
            for (int s = 0; s < covered.length; s++) covered[s] += weight * best[s];
        }
        for (int s = 0; s < covered.length; s++) covered[s] /= Math.max(1e-9, all);
        return covered;
    }

    double coverage(int sentence) {
        return coverage[sentence];
    }

    double bestCoverage() {
        double best = 0;
        for (double covered : coverage) best = Math.max(best, covered);
        return best;
    }

    /** How much of what stands around the claim's word also stands around it where the source uses it, at best: 0 to 1. */
    double company(int w) {
        double best = 0;
        for (Evidence.Match match : evidence.matches(alignment.word(w))) best = Math.max(best, match.relation().support() * company(w, match.position()));
        return best;
    }

    private double company(int w, int place) {
        double all = 0;
        double kept = 0;
        int sentence = evidence.token(place).sentence();
        for (int other = Math.max(0, w - AROUND); other <= Math.min(alignment.size() - 1, w + AROUND); other++) {
            if (other == w || alignment.word(other).sentence() != alignment.word(w).sentence()) continue;
            double weight = evidence.weight(alignment.word(other)) / (1 + 0.3 * Math.abs(other - w));
            all += weight;
            double support = 0;
            for (Evidence.Match match : evidence.matches(alignment.word(other)))
                if (Math.abs(match.position() - place) <= NEAR && match.position() != place && evidence.token(match.position()).sentence() == sentence) support = Math.max(support, match.relation().support());
            kept += weight * support;
        }
        return all == 0 ? 1 : kept / all;
    }

    /** How much of what stands on one side of the word in the claim stands on the other side of it in the source only: who did it to whom. 0 to 1; 0 for a word without a place. */
    double crossed(int w) {
        int place = alignment.place(w);
        if (place < 0) return 0;
        double all = 0;
        double crossed = 0;
        int sentence = evidence.token(place).sentence();
        for (int other = Math.max(0, w - AROUND); other <= Math.min(alignment.size() - 1, w + AROUND); other++) {
            if (other == w || alignment.word(other).sentence() != alignment.word(w).sentence()) continue;
            boolean same = false;
            boolean across = false;
            for (Evidence.Match match : evidence.matches(alignment.word(other))) {
                if (evidence.token(match.position()).sentence() != sentence || match.position() == place) continue;
                same |= match.position() < place == other < w;
                across |= match.position() < place != other < w;
            }
            double weight = evidence.weight(alignment.word(other));
            all += weight;
            if (across && !same) crossed += weight;
        }
        return all == 0 ? 0 : crossed / all;
    }

    /** The best coverage among the sentences in which the word stands; 0 where it stands nowhere. */
    double coverageWith(int w) {
        double best = 0;
        for (Evidence.Match match : evidence.matches(alignment.word(w))) best = Math.max(best, coverage[evidence.token(match.position()).sentence()]);
        return best;
    }

    /** The places where the source has something else at the spot where the claim has this word: between the places of its neighbours. */
    List<Integer> slot(int w) {
        int before = alignment.neighbour(w, -1);
        int after = alignment.neighbour(w, 1);
        int from = before < 0 ? -1 : alignment.place(before);
        int to = after < 0 ? -1 : alignment.place(after);
        if (from >= 0 && to >= 0 && (to <= from || to - from > NEAR || evidence.token(from).sentence() != evidence.token(to).sentence())) {
            if (after - w < w - before) from = -1;
            else to = -1;
        }
        if (from < 0 && to < 0) return List.of();
        int sentence = evidence.token(from >= 0 ? from : to).sentence();
        int first = from >= 0 ? from + 1 : Math.max(evidence.sentenceStart(sentence), to - 4);
        int end = to >= 0 ? to : Math.min(evidence.sentenceStart(sentence + 1), from + 5);
        List<Integer> places = new ArrayList<>();
        for (int place = first; place < end; place++) if (evidence.token(place).tells() && !isTaken(place)) places.add(place);
        return places;
    }

    private boolean isTaken(int place) {
        for (int w = 0; w < alignment.size(); w++) if (alignment.place(w) == place) return true;
        return false;
    }

    /** Whether a negation stands in the few words before, in the claim. */
    boolean isNegated(int at) {
        return negation(claim, at, 0) >= 0;
    }

    /** The same in the source. */
    boolean isNegatedThere(int place) {
        return negationThere(place) >= 0;
    }

    int negationThere(int place) {
        for (int i = place - 1, steps = 0; i >= evidence.sentenceStart(evidence.token(place).sentence()) && steps < NEGATES; i--, steps++) {
            if (evidence.token(i).kind() == Token.Kind.NEGATION) return i;
            if (isBreak(evidence.token(i))) return -1;
        }
        return -1;
    }

    private static int negation(List<Token> tokens, int at, int first) {
        for (int i = at - 1, steps = 0; i >= first && steps < NEGATES; i--, steps++) {
            if (tokens.get(i).kind() == Token.Kind.NEGATION) return i;
            if (isBreak(tokens.get(i))) return -1;
        }
        return -1;
    }

    private static boolean isBreak(Token token) {
        return token.kind() == Token.Kind.MARK && ",;:.".contains(token.text());
    }

    /** Words of doubt, plan or hearsay in the few words before, in the claim. */
    boolean isHedged(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) if (isHedge(claim.get(i))) return true;
        return false;
    }

    /** The same in the source. */
    boolean isHedgedThere(int place) {
        for (int i = place - 1; i >= Math.max(evidence.sentenceStart(evidence.token(place).sentence()), place - 6); i--) if (isHedge(evidence.token(i))) return true;
        return false;
    }

    static boolean isHedge(Token token) {
        return HEDGES.contains(token.lower()) || HEDGES.contains(token.lemma());
    }
}
