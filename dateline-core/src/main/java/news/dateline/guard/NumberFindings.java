package news.dateline.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a claim's figures are the source's: the value, what it counts, "at least" and "about", and that it was not taken back (the law, 11). For one check. */
final class NumberFindings {
    /** What stands before a figure. */
    enum Bound { EXACT, AT_LEAST, AT_MOST, ABOUT }

    private static final Set<String> ABOUT = Set.of("about", "around", "nearly", "almost", "approximately", "roughly", "some", "estimated", "circa", "close");
    private static final Set<String> NO_UNIT = Set.of("people", "person", "year", "time", "percent", "old", "more", "less", "than", "other");
    private static final int UNIT_NEAR = 5;

    private final Reading reading;
    private final List<Token> claim;
    private final Evidence evidence;

    NumberFindings(Reading reading) {
        this.reading = reading;
        this.claim = reading.claim();
        this.evidence = reading.evidence();
    }

    void addTo(List<Finding> findings) {
        for (int at = 0; at < claim.size(); at++) if (claim.get(at).kind() == Token.Kind.NUMBER && !reading.dayPlaces().contains(at)) check(at, findings);
    }

    private void check(int at, List<Finding> findings) {
        Token number = claim.get(at);
        List<Integer> places = evidence.places(number.lemma());
        if (places.isEmpty()) {
            if (!isRounded(at) && !isSum(number) && !mayBeCounted(number)) findings.add(Finding.grave(Finding.Kind.NUMBER, "'" + number.text() + "' is not in the source" + instead(at)));
            return;
        }
        Optional<Token> unit = unit(at);
        List<Integer> counting = places.stream().filter(place -> unit.isEmpty() || counts(place, unit.get())).toList();
        if (counting.isEmpty() && unit.isPresent()) {
            String other = otherFigureOf(unit.get(), number);
            if (!other.isEmpty()) findings.add(Finding.grave(Finding.Kind.NUMBER, "'" + number.text() + "' counts something else in the source; of '" + unit.get().text() + "' it says " + other));
        }
        List<Integer> meant = counting.isEmpty() ? places : counting;
        if (unit.isEmpty()) verb(at, number, places, findings);
        if (!isBoth(number, meant.getFirst()) && meant.stream().allMatch(this::isTakenBack)) findings.add(Finding.grave(Finding.Kind.NUMBER, "the source takes '" + number.text() + "' back" + besides(meant.getFirst())));
        bound(at, number, meant, findings);
    }

    /** "Killed 32" where the source has "killed 14 and injured 32". */
    private void verb(int at, Token number, List<Integer> places, List<Finding> findings) {
        int before = at - 1;
        while (before >= 0 && claim.get(before).kind() == Token.Kind.FUNCTION && before > at - 3) before--;
        if (before < 0 || claim.get(before).kind() != Token.Kind.CONTENT || !reading.lexicon().entry(claim.get(before).lemma()).parts().contains("v")) return;
        String other = "";
        for (Evidence.Match match : evidence.matches(claim.get(before))) {
            if (match.relation() != Lexicon.Relation.SAME) continue;
            for (int place = match.position() + 1; place < Math.min(evidence.size(), match.position() + 4); place++) {
                if (evidence.token(place).kind() != Token.Kind.NUMBER) continue;
                if (places.contains(place)) return;
                other = evidence.token(place).text();
                break;
            }
        }
        if (!other.isEmpty()) findings.add(Finding.grave(Finding.Kind.NUMBER, "'" + number.text() + "' counts something else in the source; of '" + claim.get(before).text() + "' it says " + other));
    }

    /** Whether the claim gives the old figure and the new one. */
    private boolean isBoth(Token number, int place) {
        int sentence = evidence.token(place).sentence();
        return claim.stream().anyMatch(token -> token.kind() == Token.Kind.NUMBER && token.value() != number.value()
                && evidence.places(token.lemma()).stream().anyMatch(other -> evidence.token(other).sentence() == sentence));
    }

    private void bound(int at, Token number, List<Integer> places, List<Finding> findings) {
        Bound ours = bound(claim, at, 0);
        List<Bound> theirs = places.stream().map(place -> boundThere(place)).toList();
        if (theirs.contains(ours)) return;
        if (theirs.contains(Bound.EXACT)) {
            if (ours != Bound.ABOUT) findings.add(Finding.grave(Finding.Kind.NUMBER, "the source says " + number.text() + ", not '" + words(claim, at, 0) + "'"));
        } else findings.add(Finding.grave(Finding.Kind.NUMBER, "the source says '" + wordsThere(places.getFirst()) + "'" + (ours == Bound.EXACT ? ", which is gone" : ", not '" + words(claim, at, 0) + "'")));
    }

    private Bound boundThere(int place) {
        return bound(window(place), Math.min(3, place - evidence.sentenceStart(evidence.token(place).sentence())), 0);
    }

    private String wordsThere(int place) {
        return words(window(place), Math.min(3, place - evidence.sentenceStart(evidence.token(place).sentence())), 0);
    }

    /** The three tokens before a place, the place, and two after it. */
    private List<Token> window(int place) {
        int first = Math.max(evidence.sentenceStart(evidence.token(place).sentence()), place - 3);
        return java.util.stream.IntStream.range(first, Math.min(evidence.size(), place + 3)).mapToObj(evidence::token).toList();
    }

    private static Bound bound(List<Token> tokens, int at, int first) {
        String before = before(tokens, at, first);
        if (before.endsWith(" at least ") || before.endsWith(" more than ") && !before.endsWith(" no more than ") || before.endsWith(" over ") || before.endsWith(" above ") || before.endsWith(" exceeding ") || before.endsWith(" no fewer than ") || before.endsWith(" no less than ")) return Bound.AT_LEAST;
        if (before.endsWith(" up to ") || before.endsWith(" at most ") || before.endsWith(" less than ") || before.endsWith(" fewer than ") || before.endsWith(" under ") || before.endsWith(" no more than ") || before.endsWith(" below ")) return Bound.AT_MOST;
        for (int i = at - 1; i >= Math.max(first, at - 2); i--) {
            if (ABOUT.contains(tokens.get(i).lower())) return Bound.ABOUT;
            if (tokens.get(i).kind() != Token.Kind.MARK && !tokens.get(i).lower().equals("to")) break;
        }
        if (at + 2 < tokens.size() && tokens.get(at + 1).lower().equals("or") && tokens.get(at + 2).lower().equals("more")) return Bound.AT_LEAST;
        return Bound.EXACT;
    }

    private static String before(List<Token> tokens, int at, int first) {
        StringBuilder before = new StringBuilder(" ");
        for (int i = Math.max(first, at - 4); i < at; i++) if (tokens.get(i).kind() != Token.Kind.MARK) before.append(tokens.get(i).lower()).append(' ');
        return before.toString();
    }

    private static String words(List<Token> tokens, int at, int first) {
        StringBuilder words = new StringBuilder();
        int from = at;
        while (from > first && from > at - 3 && (tokens.get(from - 1).kind() == Token.Kind.FUNCTION || tokens.get(from - 1).kind() == Token.Kind.CONTENT && (ABOUT.contains(tokens.get(from - 1).lower()) || Set.of("least", "more", "less", "fewer", "most", "under").contains(tokens.get(from - 1).lower())))) from--;
        for (int i = from; i <= at; i++) words.append(i > from && tokens.get(i).kind() != Token.Kind.MARK ? " " : "").append(tokens.get(i).text());
        return words.toString();
    }

    /** The noun that the number counts: the next content word but two at most. */
    private Optional<Token> unit(int at) {
        for (int i = at + 1, steps = 0; i < claim.size() && steps < 3; i++, steps++) {
            Token token = claim.get(i);
            if (token.sentence() != claim.get(at).sentence() || token.kind() == Token.Kind.MARK && !token.text().equals("-") || token.kind() == Token.Kind.NUMBER) return Optional.empty();
            if (token.kind() == Token.Kind.CONTENT && !NO_UNIT.contains(token.lemma())) return Optional.of(token).filter(word -> !word.isCapital());
        }
        return Optional.empty();
    }

    private boolean counts(int place, Token unit) {
        for (Evidence.Match match : evidence.matches(unit))
            if (match.relation().support() >= 0.5 && Math.abs(match.position() - place) <= UNIT_NEAR && evidence.token(match.position()).sentence() == evidence.token(place).sentence()) return true;
        return false;
    }

    /** The figure that the source gives right before the unit. */
    private String otherFigureOf(Token unit, Token number) {
        for (Evidence.Match match : evidence.matches(unit)) {
            if (match.relation() != Lexicon.Relation.SAME) continue;
            for (int place = match.position() - 1; place >= Math.max(0, match.position() - 2); place--)
                if (evidence.token(place).kind() == Token.Kind.NUMBER && evidence.token(place).value() != number.value() && evidence.token(place).sentence() == evidence.token(match.position()).sentence()) return evidence.token(place).text();
        }
        return "";
    }

    /** Whether a figure of the source, rounded to the claim's digits, is the claim's: two digits at least, or "about". */
    private boolean isRounded(int at) {
        Token number = claim.get(at);
        double value = number.value();
        int digits = bound(claim, at, 0) == Bound.EXACT ? 2 : 1;
        for (int place = 0; place < evidence.size(); place++) {
            double theirs = evidence.token(place).value();
            if (number.lower().endsWith("s") && theirs >= 1000 && theirs % 100 == value || rounds(theirs, value, digits)) return true;
        }
        return false;
    }

    /** Whether the source's figure is the claim's once it is rounded to as many digits as the claim's has, but to {@code digits} at least. */
    static boolean rounds(double theirs, double ours, int digits) {
        if (Double.isNaN(theirs) || Double.isNaN(ours) || ours < 10 || Math.abs(theirs - ours) / ours >= 0.1) return false;
        int kept = digits;
        while (kept < 9 && rounded(ours, kept) != ours) kept++;
        return rounded(theirs, kept) == ours;
    }

    private static double rounded(double value, int digits) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(digits, java.math.RoundingMode.HALF_UP)).doubleValue();
    }

    /** Whether it is the sum of two figures of one sentence. */
    private boolean isSum(Token number) {
        for (int sentence = 0; sentence < evidence.sentences(); sentence++) {
            double[] figures = evidence.tokens().subList(evidence.sentenceStart(sentence), evidence.sentenceStart(sentence + 1)).stream().mapToDouble(Token::value).filter(value -> value > 0).toArray();
            for (int i = 0; i < figures.length; i++) for (int k = i + 1; k < figures.length; k++) if (figures[i] + figures[k] == number.value()) return true;
        }
        return false;
    }

    /** Small numbers in words may count what the source lists. */
    private static boolean mayBeCounted(Token number) {
        return number.value() <= 3 && !Character.isDigit(number.text().charAt(0));
    }

    private String instead(int at) {
        Alignment alignment = reading.alignment();
        for (int w = 0; w < alignment.size(); w++) {
            if (alignment.at(w) != at) continue;
            for (int place : reading.slot(w)) if (evidence.token(place).kind() == Token.Kind.NUMBER) return "; the source says " + evidence.token(place).text();
        }
        String other = unit(at).map(unit -> otherFigureOf(unit, claim.get(at))).orElse("");
        return other.isEmpty() ? "" : "; the source says " + other;
    }

    /** "12, not 14", "instead of 14", "14 as reported earlier", "from 14 to 12" after "corrects" or "revised". */
    private boolean isTakenBack(int place) {
        int start = evidence.sentenceStart(evidence.token(place).sentence());
        int end = evidence.sentenceStart(evidence.token(place).sentence() + 1);
        StringBuilder before = new StringBuilder(" ");
        for (int i = Math.max(start, place - 5); i < place; i++) before.append(evidence.token(i).lower()).append(' ');
        StringBuilder after = new StringBuilder(" ");
        for (int i = place + 1; i < Math.min(end, place + 9); i++) after.append(evidence.token(i).lower()).append(' ');
        boolean corrects = evidence.sentence(evidence.token(place).sentence()).matches("(?is).*\\b(?:correct(?:s|ed|ing|ion)?|revis(?:es|ed|ing)|lowered|raised|amended|updated)\\b.*");
        return before.toString().matches(".* (?:not|instead of|rather than)(?: the| at least| about)? (?:[a-z]+ )?$") && besides(place).length() > 0
                || after.toString().matches(" (?:[a-z]+ ){0,3}(?:,? ?)(?:as|that was|which was|that were)?(?: it| had| was| were| been| they| we)* ?(?:earlier|previously|initially|originally|first|wrongly|mistakenly|incorrectly) (?:reported|said|stated|given|announced|put|believed|thought)\\b.*")
                || before.toString().matches(".* (?:earlier|previously|initially|originally|first|wrongly|mistakenly|incorrectly) (?:reported|said|stated|gave|announced|put|believed)(?: it| the| toll| number| at| as| of)* $")
                || corrects && before.toString().matches(".* (?:down |up )?from(?: an| the| about| at| least| earlier| initial| previous)* $");
    }

    /** The other figure of the sentence. */
    private String besides(int place) {
        int sentence = evidence.token(place).sentence();
        for (int i = evidence.sentenceStart(sentence); i < evidence.sentenceStart(sentence + 1); i++)
            if (evidence.token(i).kind() == Token.Kind.NUMBER && evidence.token(i).value() != evidence.token(place).value()) return "; it says " + evidence.token(i).text();
        return "";
    }
}
