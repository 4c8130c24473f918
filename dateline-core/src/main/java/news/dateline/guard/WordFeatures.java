package news.dateline.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is measured of one word of a claim, for the model that says how likely that word is wrong. Stateless; any thread. */
final class WordFeatures {
    private static final double UNKNOWN = -1;

    private WordFeatures() { }

    /** The words of a claim that are judged, by their place in it. */
    static int[] judged(List<Token> claim) {
        return java.util.stream.IntStream.range(0, claim.size()).filter(i -> claim.get(i).tells() || claim.get(i).kind() == Token.Kind.PRONOUN).toArray();
    }

    static Row of(Reading reading, int at) {
        Row row = new Row();
        Alignment alignment = reading.alignment();
        int w = -1;
        for (int i = 0; i < alignment.size(); i++) if (alignment.at(i) == at) w = i;
        itself(row, reading, at, w);
        path(row, reading, w);
        surroundings(row, reading, at, w);
        slot(row, reading, at, w);
        meaning(row, reading, at, w);
        polarity(row, reading, at, w);
        pronoun(row, reading, at);
        return row;
    }

    private static void itself(Row row, Reading reading, int at, int w) {
        Token word = reading.claim().get(at);
        Lexicon.Entry entry = reading.lexicon().entry(word.lemma());
        row.add("number", word.kind() == Token.Kind.NUMBER);
        row.add("pronoun", word.kind() == Token.Kind.PRONOUN);
        row.add("unknown", word.kind() == Token.Kind.CONTENT && !reading.lexicon().knows(word.lemma()));
        row.add("capital", word.kind() == Token.Kind.CONTENT && word.isCapital() && at > 0 && reading.claim().get(at - 1).sentence() == word.sentence());
        row.add("noun", entry.parts().contains("n"));
        row.add("verb", entry.parts().contains("v"));
        row.add("adjective", entry.parts().contains("a"));
        row.add("adverb", entry.parts().contains("r"));
        row.add("frequency", entry.frequency());
        row.add("weight", reading.evidence().weight(word));
        row.add("position", at / (double) reading.claim().size());
        row.add("first", at == 0 || reading.claim().get(at - 1).sentence() != word.sentence());
        row.add("ending", word.lower().endsWith("ing") ? 1 : word.lower().endsWith("ed") ? 2 : word.lower().endsWith("s") ? 3 : 0);
        row.add("quoted", word.quoted());
        row.add("hyphen", at > 0 && reading.claim().get(at - 1).text().equals("-") || at + 1 < reading.claim().size() && reading.claim().get(at + 1).text().equals("-"));
    }

    private static void path(Row row, Reading reading, int w) {
        Alignment alignment = reading.alignment();
        double anywhere = w < 0 || reading.evidence().matches(alignment.word(w)).isEmpty() ? 0 : reading.evidence().matches(alignment.word(w)).getFirst().relation().support();
        row.add("support", w < 0 ? UNKNOWN : alignment.relation(w).support());
        row.add("support-anywhere", w < 0 ? UNKNOWN : anywhere);
        row.add("elsewhere", w >= 0 && alignment.place(w) < 0 && anywhere > 0);
        row.add("times", w < 0 ? 0 : Math.log(1 + reading.evidence().places(alignment.word(w).lemma()).size()));
        row.add("cost", w < 0 || alignment.place(w) < 0 ? UNKNOWN : alignment.cost(w));
        int before = w < 0 ? -1 : alignment.neighbour(w, -1);
        int after = w < 0 ? -1 : alignment.neighbour(w, 1);
        row.add("cost-after", after < 0 || alignment.place(w) < 0 ? UNKNOWN : alignment.cost(after));
        row.add("step", step(reading, before, w));
        row.add("step-after", step(reading, w, after));
        row.add("gap", before < 0 ? 9 : alignment.at(w) - alignment.at(before));
        row.add("gap-after", after < 0 ? 9 : alignment.at(after) - alignment.at(w));
        row.add("path-breaks", before >= 0 && after >= 0 && reading.evidence().token(alignment.place(before)).sentence() != reading.evidence().token(alignment.place(after)).sentence());
    }

    /** How much further it is in the source than in the claim from one word to the other; 40 into another sentence. */
    private static double step(Reading reading, int from, int to) {
        Alignment alignment = reading.alignment();
        if (from < 0 || to < 0 || alignment.place(from) < 0 || alignment.place(to) < 0) return -50;
        if (reading.evidence().token(alignment.place(from)).sentence() != reading.evidence().token(alignment.place(to)).sentence()) return 40;
        int more = alignment.place(to) - alignment.place(from) - (alignment.at(to) - alignment.at(from));
        return Math.max(-20, Math.min(20, more));
    }

    private static void surroundings(Row row, Reading reading, int at, int w) {
        row.add("company", w < 0 ? UNKNOWN : reading.company(w));
        row.add("crossed", w < 0 ? UNKNOWN : reading.crossed(w));
        row.add("sentence-coverage", w < 0 ? UNKNOWN : reading.coverageWith(w));
        row.add("sentence-lag", w < 0 ? UNKNOWN : reading.bestCoverage() - reading.coverageWith(w));
        row.add("best-coverage", reading.bestCoverage());
        Alignment alignment = reading.alignment();
        double all = 0;
        double placed = 0;
        for (int other = 0; other < alignment.size(); other++) {
            if (other == w) continue;
            double weight = reading.evidence().weight(alignment.word(other));
            all += weight;
            placed += weight * alignment.relation(other).support();
        }
        row.add("others-support", all == 0 ? 1 : placed / all);
        row.add("pair-before", at > 0 && adjacent(reading, reading.claim().get(at - 1), reading.claim().get(at)));
        row.add("pair-after", at + 1 < reading.claim().size() && adjacent(reading, reading.claim().get(at), reading.claim().get(at + 1)));
        row.add("support-before", w <= 0 ? UNKNOWN : alignment.relation(w - 1).support());
        row.add("support-after", w < 0 || w + 1 >= alignment.size() ? UNKNOWN : alignment.relation(w + 1).support());
    }

    private static boolean adjacent(Reading reading, Token first, Token second) {
        for (int place : reading.evidence().places(first.lemma()))
            if (place + 1 < reading.evidence().size() && reading.evidence().token(place + 1).lemma().equals(second.lemma())) return true;
        return false;
    }

    private static void slot(Row row, Reading reading, int at, int w) {
        List<Integer> slot = w < 0 ? List.of() : reading.slot(w);
        Token word = reading.claim().get(at);
        boolean opposite = false;
        boolean sibling = false;
        boolean kind = false;
        boolean narrower = false;
        for (int place : slot) {
            Token other = reading.evidence().token(place);
            Lexicon.Relation relation = reading.lexicon().relation(word.lemma(), other.lemma());
            opposite |= relation == Lexicon.Relation.OPPOSITE;
            sibling |= relation == Lexicon.Relation.SIBLING;
            narrower |= relation == Lexicon.Relation.NARROWER;
            kind |= word.kind() == Token.Kind.NUMBER && other.kind() == Token.Kind.NUMBER || word.kind() == Token.Kind.CONTENT && other.kind() == Token.Kind.CONTENT && word.isCapital() == other.isCapital();
        }
        row.add("slot", slot.size());
        row.add("slot-opposite", opposite);
        row.add("slot-sibling", sibling);
        row.add("slot-narrower", narrower);
        row.add("slot-kind", kind);
        boolean oppositeNear = false;
        boolean siblingNear = false;
        for (int sentence : reading.alignment().sentences().stream().limit(2).toList())
            for (int place = reading.evidence().sentenceStart(sentence); place < reading.evidence().sentenceStart(sentence + 1); place++) {
                Token other = reading.evidence().token(place);
                if (word.kind() != Token.Kind.CONTENT || other.kind() != Token.Kind.CONTENT) continue;
                Lexicon.Relation relation = reading.lexicon().relation(word.lemma(), other.lemma());
                oppositeNear |= relation == Lexicon.Relation.OPPOSITE;
                siblingNear |= relation == Lexicon.Relation.SIBLING;
            }
        row.add("opposite-near", oppositeNear);
        row.add("sibling-near", siblingNear);
    }

    private static void meaning(Row row, Reading reading, int at, int w) {
        Meanings meanings = reading.meanings();
        Token word = reading.claim().get(at);
        int nearest = meanings.nearest(at, _ -> true);
        double best = known(meanings.likeness(at, nearest));
        int other = meanings.nearest(at, place -> !reading.evidence().token(place).equalTo(word));
        row.add("likeness", best);
        row.add("likeness-lag", best < 0 ? UNKNOWN : best - mean(reading));
        row.add("likeness-place", w < 0 || reading.alignment().place(w) < 0 ? UNKNOWN : known(meanings.likeness(at, reading.alignment().place(w))));
        row.add("likeness-other", known(meanings.likeness(at, other)));
        double slot = UNKNOWN;
        if (w >= 0) for (int place : reading.slot(w)) slot = Math.max(slot, known(meanings.likeness(at, place)));
        row.add("likeness-slot", slot);
        row.add("likeness-whole", known(meanings.whole()));
        row.add("nearest-is-same", nearest >= 0 && reading.evidence().token(nearest).equalTo(word));
        row.add("nearest-number", nearest >= 0 && reading.evidence().token(nearest).kind() == Token.Kind.NUMBER);
        row.add("nearest-capital", nearest >= 0 && reading.evidence().token(nearest).isCapital());
        row.add("nearest-relation", nearest < 0 ? UNKNOWN : reading.lexicon().relation(word.lemma(), reading.evidence().token(nearest).lemma()).support());
    }

    private static double mean(Reading reading) {
        double sum = 0;
        int count = 0;
        for (int at : judged(reading.claim())) {
            double best = reading.meanings().likeness(at, reading.meanings().nearest(at, _ -> true));
            if (Double.isNaN(best)) continue;
            sum += best;
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? UNKNOWN : value;
    }

    private static void polarity(Row row, Reading reading, int at, int w) {
        int place = w < 0 ? -1 : reading.alignment().place(w);
        row.add("negated", reading.isNegated(at));
        row.add("negated-there", place >= 0 && reading.isNegatedThere(place));
        row.add("hedged", reading.isHedged(at));
        row.add("hedged-there", place >= 0 && reading.isHedgedThere(place));
    }

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> THEY = Set.of("they", "them", "their", "theirs", "themselves");

    private static void pronoun(Row row, Reading reading, int at) {
        Token word = reading.claim().get(at);
        boolean pronoun = word.kind() == Token.Kind.PRONOUN;
        Set<String> group = !pronoun ? Set.of() : HE.contains(word.lower()) ? HE : SHE.contains(word.lower()) ? SHE : IT.contains(word.lower()) ? IT : THEY.contains(word.lower()) ? THEY : Set.of(word.lower());
        boolean antecedent = false;
        for (int i = 0; i < at; i++) antecedent |= reading.claim().get(i).kind() == Token.Kind.CONTENT;
        row.add("pronoun-kind", !pronoun ? 0 : group == HE ? 1 : group == SHE ? 2 : group == IT ? 3 : group == THEY ? 4 : 5);
        row.add("pronoun-dangles", pronoun && !antecedent);
        row.add("pronoun-share", pronoun ? share(reading, group, 0, reading.evidence().size()) : UNKNOWN);
        List<Integer> sentences = reading.alignment().sentences();
        int sentence = sentences.isEmpty() ? 0 : sentences.getFirst();
        row.add("pronoun-share-near", pronoun && reading.evidence().sentences() > 0 ? share(reading, group, reading.evidence().sentenceStart(Math.max(0, sentence - 1)), reading.evidence().sentenceStart(Math.min(reading.evidence().sentences(), sentence + 2))) : UNKNOWN);
    }

    private static double share(Reading reading, Set<String> group, int from, int to) {
        int ours = 0;
        int all = 0;
        for (int place = from; place < to; place++) {
            String lower = reading.evidence().token(place).lower().toLowerCase(Locale.ROOT);
            if (group.contains(lower)) ours++;
            if (HE.contains(lower) || SHE.contains(lower) || IT.contains(lower) || THEY.contains(lower)) all++;
        }
        return all == 0 ? UNKNOWN : ours / (double) all;
    }
}
