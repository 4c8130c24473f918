package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a claim's words onto its sources so that they stand together there as they do in the claim: the best path (Viterbi) through all places of all words, which pays for every leap to
 * another sentence and every step back. A word that fits nowhere stays without a place. For one check.
 */
final class Alignment {
    private static final double STEP = 0.02;
    private static final double STEP_MAX = 0.35;
    private static final double BACKWARDS = 0.12;
    private static final double LEAP = 0.55;
    private static final double LEAP_STEP = 0.02;
    private static final double LEAP_MAX = 0.25;
    private static final Evidence.Match NOWHERE = new Evidence.Match(-1, Lexicon.Relation.NONE);

    private final List<Token> claim;
    private final Evidence evidence;
    private final int[] words;
    private final Evidence.Match[] path;
    private final double[] cost;

    /** {@code words} of the claim are those that tell something, by their place in it. */
    Alignment(List<Token> claim, Evidence evidence) {
        this.claim = claim;
        this.evidence = evidence;
        this.words = java.util.stream.IntStream.range(0, claim.size()).filter(i -> claim.get(i).tells()).toArray();
        this.path = new Evidence.Match[words.length];
        this.cost = new double[words.length];
        follow();
    }

    private record State(Evidence.Match match, int lastPlace, int lastWord, double score, Optional<State> before, double cost) { }

    private void follow() {
        List<State> states = List.of(new State(NOWHERE, -1, -1, 0, Optional.empty(), 0));
        for (int w = 0; w < words.length; w++) states = step(states, w);
        State best = states.getFirst();
        for (State state : states) if (state.score() > best.score()) best = state;
        for (int w = words.length - 1; w >= 0; w--) {
            path[w] = best.match();
            cost[w] = best.cost();
            best = best.before().orElseThrow();
        }
    }

    private List<State> step(List<State> states, int w) {
        Token word = claim.get(words[w]);
        List<State> next = new ArrayList<>();
        State stay = states.getFirst();
        for (State state : states) if (state.score() > stay.score()) stay = state;
        // A few ways of leaving the word out, so that what follows can go on from any good place.
        states.stream().sorted((a, b) -> Double.compare(b.score(), a.score())).limit(6).forEach(state -> next.add(new State(NOWHERE, state.lastPlace(), state.lastWord(), state.score(), Optional.of(state), 0)));
        for (Evidence.Match match : evidence.matches(word)) {
            State from = states.getFirst();
            double best = Double.NEGATIVE_INFINITY;
            double paid = 0;
            for (State state : states) {
                double pays = distance(state, match.position(), w);
                if (state.score() - pays > best) {
                    best = state.score() - pays;
                    paid = pays;
                    from = state;
                }
            }
            double gain = match.relation().support() * (0.6 + 0.4 * Math.min(2, evidence.weight(word)) / 2);
            next.add(new State(match, match.position(), w, best + gain, Optional.of(from), paid));
        }
        return next;
    }

    private double distance(State from, int to, int w) {
        if (from.lastPlace() < 0) return 0;
        Token here = evidence.token(from.lastPlace());
        Token there = evidence.token(to);
        boolean newSentence = claim.get(words[from.lastWord()]).sentence() != claim.get(words[w]).sentence();
        if (here.sentence() != there.sentence()) return newSentence ? 0.1 : LEAP + Math.min(LEAP_MAX, LEAP_STEP * Math.abs(here.sentence() - there.sentence()));
        if (newSentence) return 0;
        int step = to - from.lastPlace();
        int expected = words[w] - words[from.lastWord()];
        if (step == 0) return 0.3;
        return Math.min(STEP_MAX, STEP * Math.abs(step - expected)) + (step < 0 ? BACKWARDS : 0);
    }

    /** How many words of the claim tell something. */
    int size() {
        return words.length;
    }

    /** The place in the claim of its {@code word}th telling word. */
    int at(int word) {
        return words[word];
    }

    Token word(int word) {
        return claim.get(words[word]);
    }

    /** Where the word is laid; −1 for nowhere. */
    int place(int word) {
        return path[word].position();
    }

    Lexicon.Relation relation(int word) {
        return path[word].relation();
    }

    /** What it cost to come here from the word before. */
    double cost(int word) {
        return cost[word];
    }

    /** The nearest word before ({@code step} −1) or after (1) of the same sentence of the claim that has a place; −1 for none. */
    int neighbour(int word, int step) {
        for (int other = word + step; other >= 0 && other < words.length && word(other).sentence() == word(word).sentence(); other += step) if (place(other) >= 0) return other;
        return -1;
    }

    /** The sentences of the sources on which the claim lies, the one with most first. */
    List<Integer> sentences() {
        int[] words = new int[evidence.sentences()];
        for (Evidence.Match match : path) if (match.position() >= 0) words[evidence.token(match.position()).sentence()]++;
        return java.util.stream.IntStream.range(0, words.length).filter(s -> words[s] > 0).boxed().sorted((a, b) -> words[a] != words[b] ? Integer.compare(words[b], words[a]) : Integer.compare(a, b)).toList();
    }
}
