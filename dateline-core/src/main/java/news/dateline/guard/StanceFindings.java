package news.dateline.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a claim says yes where its source says no, surely where the source doubts, and whether it drops the reply to a charge (the law, 8 and 9). For one check. */
final class StanceFindings {
    private static final Set<String> DENYING = Set.of("deny", "denial", "dispute", "reject", "refute", "dismiss");
    private static final Set<String> FAILING = Set.of("fail", "refuse", "decline", "lack", "avoid", "unable", "hardly", "unlikely");
    private static final Set<String> AHEAD = Set.of("will", "would", "may", "might", "could", "expect", "forecast", "plan", "predict", "hope", "aim", "likely", "propose", "seek", "intend", "project", "anticipate", "consider", "should", "possible", "possibly", "threaten", "shall", "want", "scheduled", "due", "poised");
    private static final Set<String> ALLEGED = Set.of("allege", "alleged", "allegedly", "suspect", "suspected", "accuse", "accused", "accusation", "allegation", "reportedly", "apparently", "claim", "suspicion", "believed", "charge", "charged", "indict", "prosecutor");
    private static final double COMPANY_MIN = 0.5;
    private static final int AHEAD_OF = 5;
    private static final int CHARGE_OF = 9;
    /** So near a denial must stand to be one of the word; within a clause it may be. */
    private static final int NEAR = 5;
    private static final int CLAUSE = 8;

    private final Reading reading;
    private final Evidence evidence;
    private final Alignment alignment;

    StanceFindings(Reading reading) {
        this.reading = reading;
        this.evidence = reading.evidence();
        this.alignment = reading.alignment();
    }

    void addTo(List<Finding> findings) {
        for (int w = 0; w < alignment.size(); w++) {
            String parts = reading.lexicon().entry(alignment.word(w).lemma()).parts();
            slot(w, findings);
            boolean states = parts.contains("v") || parts.contains("a");
            if (alignment.place(w) < 0 || !states || reading.company(w) < COMPANY_MIN && alignment.size() > 2) continue;
            polarity(w, findings);
            if (parts.contains("v")) hedge(w, findings);
        }
        reply(findings);
    }

    private void slot(int w, List<Finding> findings) {
        Token word = alignment.word(w);
        if (alignment.place(w) >= 0 && alignment.relation(w) == Lexicon.Relation.SAME) return;
        for (int place : reading.slot(w)) {
            Token other = evidence.token(place);
            if (other.kind() == Token.Kind.CONTENT && reading.lexicon().relation(word.lemma(), other.lemma()) == Lexicon.Relation.OPPOSITE && !reading.isNegated(alignment.at(w)) && !reading.isNegatedThere(place))
                findings.add(Finding.grave(Finding.Kind.POLARITY, "the source says '" + other.text() + "' there, not '" + word.text() + "'"));
        }
    }

    private void polarity(int w, List<Finding> findings) {
        int at = alignment.at(w);
        int place = alignment.place(w);
        boolean ours = isDenied(at, NEAR);
        boolean theirs = isDeniedThere(place, NEAR);
        if (ours == theirs || (ours ? isDeniedThere(place, CLAUSE) : isDenied(at, CLAUSE))) return;
        Lexicon.Relation relation = alignment.relation(w);
        if (relation != Lexicon.Relation.SAME && relation != Lexicon.Relation.DERIVED) return;
        // The same word in like company elsewhere, with the claim's polarity, clears it.
        for (Evidence.Match match : evidence.matches(alignment.word(w)))
            if (match.relation() == Lexicon.Relation.SAME && match.position() != alignment.place(w) && isDeniedThere(match.position(), NEAR) == ours && reading.coverage(evidence.token(match.position()).sentence()) >= 0.5 * reading.bestCoverage()) return;
        if (theirs) findings.add(Finding.grave(Finding.Kind.POLARITY, "the source denies it: “" + clause(place) + "”"));
        else findings.add(Finding.grave(Finding.Kind.POLARITY, "the source says it, the claim denies it: “" + clause(place) + "”"));
    }

    private boolean isDenied(int at, int reach) {
        if (reading.isNegated(at) || findsNone(reading.claim(), at)) return true;
        for (int i = at - 1, steps = 0; i >= 0 && steps < reach; i--, steps++) {
            Token token = reading.claim().get(i);
            if (isBreak(token)) return false;
            if (denies(token)) return true;
        }
        return false;
    }

    private boolean isDeniedThere(int place, int reach) {
        if (reading.isNegatedThere(place) || findsNone(evidence.tokens(), place)) return true;
        int start = evidence.sentenceStart(evidence.token(place).sentence());
        for (int i = place - 1, steps = 0; i >= start && steps < reach; i--, steps++) {
            Token token = evidence.token(i);
            if (isBreak(token)) return false;
            if (denies(token)) return true;
        }
        return false;
    }

    /** "Found no evidence" is as much a denial as "did not find evidence". */
    private static boolean findsNone(List<Token> tokens, int at) {
        return at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.NEGATION || at + 2 < tokens.size() && tokens.get(at + 2).kind() == Token.Kind.NEGATION && tokens.get(at + 1).kind() != Token.Kind.MARK && !tokens.get(at + 1).lower().equals("and");
    }

    private static boolean denies(Token token) {
        return token.kind() == Token.Kind.NEGATION || DENYING.contains(token.lemma()) || FAILING.contains(token.lemma());
    }

    private static boolean isBreak(Token token) {
        return token.kind() == Token.Kind.MARK && ",;:.".contains(token.text()) || token.lower().equals("but");
    }

    private String clause(int place) {
        int sentence = evidence.token(place).sentence();
        StringBuilder clause = new StringBuilder();
        for (int i = Math.max(evidence.sentenceStart(sentence), place - CLAUSE); i < Math.min(evidence.sentenceStart(sentence + 1), place + 3); i++) {
            Token token = evidence.token(i);
            clause.append(clause.isEmpty() || token.kind() == Token.Kind.MARK ? "" : " ").append(token.text());
        }
        return clause.toString();
    }

    private void hedge(int w, List<Finding> findings) {
        if (alignment.relation(w) != Lexicon.Relation.SAME) return;
        int at = alignment.at(w);
        int place = alignment.place(w);
        for (Set<String> kind : List.of(AHEAD, ALLEGED)) {
            Optional<String> theirs = hedgeThere(place, kind);
            if (theirs.isEmpty() || hedged(at, kind)) continue;
            boolean surely = evidence.matches(alignment.word(w)).stream().anyMatch(match -> match.relation() == Lexicon.Relation.SAME && hedgeThere(match.position(), kind).isEmpty() && !isDeniedThere(match.position(), CLAUSE)
                    && reading.coverage(evidence.token(match.position()).sentence()) >= 0.6 * reading.bestCoverage());
            if (!surely) findings.add(Finding.grave(Finding.Kind.HEDGE, kind == AHEAD ? "the source says only '" + theirs.get() + " " + evidence.token(place).text() + "'" : "the source says it only as a charge: '" + theirs.get() + "' is gone"));
        }
    }

    private Optional<String> hedgeThere(int place, Set<String> kind) {
        int start = evidence.sentenceStart(evidence.token(place).sentence());
        for (int i = place - 1, steps = 0; i >= start && steps < (kind == AHEAD ? AHEAD_OF : CHARGE_OF); i--, steps++) {
            Token token = evidence.token(i);
            if (token.kind() == Token.Kind.MARK && ";:.".contains(token.text())) return Optional.empty();
            if (doubts(token, kind)) return Optional.of(token.text());
        }
        return Optional.empty();
    }

    private boolean hedged(int at, Set<String> kind) {
        if (kind == ALLEGED && Speech.attributes(reading.text())) return true;
        if (kind == AHEAD && at > 0 && reading.claim().get(at - 1).lower().equals("to")) return true;
        return reading.claim().stream().filter(token -> token.sentence() == reading.claim().get(at).sentence()).anyMatch(token -> doubts(token, AHEAD) || doubts(token, ALLEGED));
    }

    private static boolean doubts(Token token, Set<String> kind) {
        return kind.contains(token.lower()) || kind.contains(token.lemma());
    }

    private void reply(List<Finding> findings) {
        if (!Speech.accuses(reading.text()) || Speech.denies(reading.text())) return;
        for (int sentence = 0; sentence < evidence.sentences(); sentence++) {
            String said = evidence.sentence(sentence);
            if (!Speech.denies(said)) continue;
            findings.add(Finding.slight(Finding.Kind.REPLY, "the reply to the charge is left out: “" + (said.length() <= 160 ? said : said.substring(0, said.lastIndexOf(' ', 160)) + " …") + "”"));
            return;
        }
    }
}
