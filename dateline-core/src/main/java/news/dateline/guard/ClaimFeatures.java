package news.dateline.guard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is measured of a whole claim, the chances that single words of it are wrong among it. Stateless; any thread. */
final class ClaimFeatures {
    private static final Set<String> QUANTITIES = Set.of("all", "every", "each", "both", "most", "many", "several", "some", "few", "half", "none", "no", "any", "only", "majority", "more", "less", "fewer", "least", "single", "one", "another");
    private static final Set<String> MODALS = Set.of("will", "would", "may", "might", "could", "should", "must", "can", "shall", "cannot", "if");
    private static final Set<String> RELATIONS = Set.of("before", "after", "until", "since", "during", "against", "with", "without", "from", "to", "by", "for", "over", "under", "above", "below", "despite", "because", "while", "into", "between", "near", "outside", "inside");

    private ClaimFeatures() { }

    /** {@code wrong} holds for each judged word the chance that it is wrong; {@code findings} what the rules found. */
    static Row of(Reading reading, double[] wrong, List<Finding> findings) {
        Row row = new Row();
        words(row, wrong);
        path(row, reading);
        copying(row, reading);
        polarity(row, reading);
        meaning(row, reading);
        for (Finding.Kind kind : Finding.Kind.values()) {
            row.add("grave-" + kind.name().toLowerCase(Locale.ROOT), findings.stream().filter(finding -> finding.grave() && finding.kind() == kind).count());
            row.add("slight-" + kind.name().toLowerCase(Locale.ROOT), findings.stream().filter(finding -> !finding.grave() && finding.kind() == kind).count());
        }
        return row;
    }

    private static void words(Row row, double[] wrong) {
        double[] sorted = Arrays.stream(wrong).sorted().toArray();
        double sum = 0;
        double none = 0;
        for (double chance : wrong) {
            sum += chance;
            none += Math.log(1 - Math.min(0.99, chance));
        }
        for (int i = 1; i <= 3; i++) row.add("wrong-" + i, sorted.length < i ? 0 : sorted[sorted.length - i]);
        row.add("wrong-sum", sum);
        row.add("wrong-mean", sum / Math.max(1, wrong.length));
        row.add("wrong-none", none);
        row.add("judged", wrong.length);
    }

    private static void path(Row row, Reading reading) {
        Alignment alignment = reading.alignment();
        double all = 0;
        double placed = 0;
        double cost = 0;
        double heaviest = 0;
        int missing = 0;
        int leaps = 0;
        int back = 0;
        int elsewhere = 0;
        double company = 0;
        double least = 1;
        double crossed = 0;
        double crossedMost = 0;
        for (int w = 0; w < alignment.size(); w++) {
            double weight = reading.evidence().weight(alignment.word(w));
            all += weight;
            placed += weight * alignment.relation(w).support();
            cost += alignment.cost(w);
            double near = reading.company(w);
            company += near;
            double across = reading.crossed(w);
            crossed += across;
            crossedMost = Math.max(crossedMost, across);
            least = Math.min(least, near);
            if (alignment.place(w) < 0) {
                missing++;
                heaviest = Math.max(heaviest, weight);
                if (!reading.evidence().matches(alignment.word(w)).isEmpty()) elsewhere++;
            } else {
                if (alignment.cost(w) >= 0.5) leaps++;
                int before = alignment.neighbour(w, -1);
                if (before >= 0 && alignment.place(before) > alignment.place(w)) back++;
            }
        }
        int size = Math.max(1, alignment.size());
        row.add("claim-words", alignment.size());
        row.add("path-support", all == 0 ? 0 : placed / all);
        row.add("path-cost", cost / size);
        row.add("path-leaps", leaps);
        row.add("path-leap-share", leaps / (double) size);
        row.add("path-back", back / (double) size);
        row.add("path-missing", missing);
        row.add("path-missing-share", missing / (double) size);
        row.add("path-heaviest", heaviest);
        row.add("path-elsewhere", elsewhere);
        row.add("company-mean", company / size);
        row.add("company-least", least);
        row.add("crossed-mean", crossed / size);
        row.add("crossed-most", crossedMost);
        row.add("best-coverage", reading.bestCoverage());
        row.add("sentences-used", alignment.sentences().size());
        row.add("claim-sentences", reading.claim().isEmpty() ? 0 : reading.claim().getLast().sentence() + 1);
    }

    /** How much of the claim is copied, in how long pieces, and how far apart these lie (coverage and density after Grusky, Naaman and Artzi 2018). */
    private static void copying(Row row, Reading reading) {
        List<Token> claim = reading.claim().stream().filter(token -> token.kind() != Token.Kind.MARK).toList();
        int copied = 0;
        int pieces = 0;
        int longest = 0;
        double density = 0;
        int distant = 0;
        int last = -1;
        for (int i = 0; i < claim.size(); ) {
            int length = 0;
            int best = -1;
            for (int place : reading.evidence().places(claim.get(i).lemma())) {
                int run = run(reading, claim, i, place);
                if (run > length) {
                    length = run;
                    best = place;
                }
            }
            if (length >= 2) {
                pieces++;
                copied += length;
                density += (double) length * length;
                longest = Math.max(longest, length);
                int sentence = reading.evidence().token(best).sentence();
                if (last >= 0 && sentence != last && claim.get(i).sentence() == claim.get(i - 1).sentence()) distant++;
                last = sentence;
            }
            i += Math.max(1, length);
        }
        int size = Math.max(1, claim.size());
        row.add("copied", copied / (double) size);
        row.add("copied-pieces", pieces);
        row.add("copied-density", density / size);
        row.add("copied-longest", longest / (double) size);
        row.add("copied-distant", distant);
        int pairs = 0;
        int triples = 0;
        for (int i = 0; i + 1 < claim.size(); i++) {
            boolean pair = false;
            boolean triple = false;
            for (int place : reading.evidence().places(claim.get(i).lemma())) {
                int run = run(reading, claim, i, place);
                pair |= run >= 2;
                triple |= run >= 3;
            }
            if (pair) pairs++;
            if (triple) triples++;
        }
        row.add("pairs", pairs / (double) Math.max(1, claim.size() - 1));
        row.add("triples", triples / (double) Math.max(1, claim.size() - 2));
    }

    private static int run(Reading reading, List<Token> claim, int from, int place) {
        int length = 0;
        int at = place;
        while (from + length < claim.size() && at < reading.evidence().size()) {
            Token there = reading.evidence().token(at);
            if (there.kind() == Token.Kind.MARK) {
                if (length == 0) return 0;
                at++;
                continue;
            }
            if (!there.lower().equals(claim.get(from + length).lower()) && !there.lemma().equals(claim.get(from + length).lemma())) break;
            length++;
            at++;
        }
        return length;
    }

    private static void polarity(Row row, Reading reading) {
        int ours = 0;
        int theirs = 0;
        for (Token token : reading.claim()) if (token.kind() == Token.Kind.NEGATION) ours++;
        List<Integer> sentences = reading.alignment().sentences().stream().limit(Math.max(1, reading.claim().isEmpty() ? 1 : reading.claim().getLast().sentence() + 1)).toList();
        for (int sentence : sentences) for (int place = reading.evidence().sentenceStart(sentence); place < reading.evidence().sentenceStart(sentence + 1); place++) if (reading.evidence().token(place).kind() == Token.Kind.NEGATION) theirs++;
        row.add("negations", ours);
        row.add("negations-there", theirs);
        row.add("negations-more", ours - theirs);
        Alignment alignment = reading.alignment();
        int opposites = 0;
        int hedgesLost = 0;
        int hedgesNew = 0;
        for (int w = 0; w < alignment.size(); w++) {
            Token word = alignment.word(w);
            for (int place : reading.slot(w)) if (reading.lexicon().relation(word.lemma(), reading.evidence().token(place).lemma()) == Lexicon.Relation.OPPOSITE) opposites++;
            if (alignment.place(w) < 0 || !reading.lexicon().entry(word.lemma()).parts().contains("v")) continue;
            boolean ourHedge = reading.isHedged(alignment.at(w));
            boolean theirHedge = reading.isHedgedThere(alignment.place(w));
            if (theirHedge && !ourHedge) hedgesLost++;
            if (ourHedge && !theirHedge) hedgesNew++;
        }
        row.add("opposites", opposites);
        missing(row, "quantity", QUANTITIES, reading, sentences);
        missing(row, "modal", MODALS, reading, sentences);
        missing(row, "relation", RELATIONS, reading, sentences);
        row.add("hedges-lost", hedgesLost);
        row.add("hedges-new", hedgesNew);
        row.add("quotes", reading.claim().stream().filter(Token::quoted).count());
        row.add("pronoun-first", !reading.claim().isEmpty() && reading.claim().getFirst().kind() == Token.Kind.PRONOUN);
    }

    /** How many small words of a kind the claim has that the sentences on which it lies have not, and the other way round. */
    private static void missing(Row row, String name, Set<String> kind, Reading reading, List<Integer> sentences) {
        Set<String> ours = reading.claim().stream().map(Token::lower).filter(kind::contains).collect(Collectors.toSet());
        Set<String> theirs = new HashSet<>();
        for (int sentence : sentences) for (int place = reading.evidence().sentenceStart(sentence); place < reading.evidence().sentenceStart(sentence + 1); place++) if (kind.contains(reading.evidence().token(place).lower())) theirs.add(reading.evidence().token(place).lower());
        row.add(name + "-new", ours.stream().filter(word -> !theirs.contains(word)).count());
        row.add(name + "-lost", theirs.stream().filter(word -> !ours.contains(word)).count());
    }

    private static void meaning(Row row, Reading reading) {
        double[] best = Arrays.stream(WordFeatures.judged(reading.claim())).mapToDouble(at -> reading.meanings().likeness(at, reading.meanings().nearest(at, _ -> true))).filter(value -> !Double.isNaN(value)).sorted().toArray();
        row.add("likeness-whole", Double.isNaN(reading.meanings().whole()) ? -1 : reading.meanings().whole());
        row.add("likeness-mean", best.length == 0 ? -1 : Arrays.stream(best).average().orElse(-1));
        row.add("likeness-least", best.length == 0 ? -1 : best[0]);
        row.add("likeness-second", best.length < 2 ? -1 : best[1]);
        row.add("likeness-third", best.length < 3 ? -1 : best[2]);
    }
}
