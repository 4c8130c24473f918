package news.dateline.guard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether the names and persons of a claim are those of its source, in the same part: not the lawyer for the accused, not one Reed for the other. For one check. */
final class NameFindings {
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "president", "senator", "minister", "judge", "sir", "lord", "prince", "king", "queen", "mayor", "governor", "general", "the", "justice", "officer", "captain", "professor", "sen", "rep", "gov", "gen");
    private static final double CARRIED = 0.5;
    private static final double MOSTLY = 0.75;

    private final Reading reading;
    private final List<Token> claim;
    private final Evidence evidence;
    private final Alignment alignment;

    NameFindings(Reading reading) {
        this.reading = reading;
        this.claim = reading.claim();
        this.evidence = reading.evidence();
        this.alignment = reading.alignment();
    }

    void addTo(List<Finding> findings) {
        for (int at = 0; at < claim.size(); at++) {
            if (!isName(claim, at) || at > 0 && isName(claim, at - 1)) continue;
            int last = at;
            while (last + 1 < claim.size() && isName(claim, last + 1)) last++;
            name(at, last, findings);
        }
        turnedRound(findings);
        persons(findings);
        if (claim.isEmpty()) return;
        Token first = claim.getFirst();
        if (first.kind() == Token.Kind.PRONOUN && Set.of("he", "she", "they", "his", "her").contains(first.lower())) findings.add(Finding.slight(Finding.Kind.PRONOUN, "'" + first.text() + "' names nobody here"));
    }

    /** A word in capitals that is no common word at the head of a sentence. */
    private boolean isName(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.CONTENT || !token.isCapital() || token.text().equals("%")) return false;
        boolean head = at == 0 || tokens.get(at - 1).sentence() != token.sentence() || tokens.get(at - 1).text().matches("[“\"«:]");
        return !head || !reading.lexicon().knows(token.lemma()) || at + 1 < tokens.size() && tokens.get(at + 1).kind() == Token.Kind.CONTENT && tokens.get(at + 1).isCapital() && tokens.get(at + 1).sentence() == token.sentence();
    }

    private void name(int first, int last, List<Finding> findings) {
        Token surname = claim.get(last);
        String shown = reading.text().substring(claim.get(first).start(), surname.end());
        if (DayWords.WEEKDAYS.containsKey(surname.lower()) || reading.dayPlaces().contains(last)) return;
        if (evidence.matches(surname).isEmpty()) {
            if (!isAbbreviation(surname)) findings.add(Finding.grave(Finding.Kind.NAME, "'" + shown + "' is not in the source" + instead(last)));
            return;
        }
        if (first < last) givenName(claim.get(last - 1), surname, findings);
        elsewhere(first, last, shown, findings);
    }

    /** "Kelly Reed" where the source knows a Christine Reed, or says this of the other one. */
    private void givenName(Token given, Token surname, List<Finding> findings) {
        if (TITLES.contains(given.lower())) return;
        Set<String> others = new LinkedHashSet<>();
        boolean together = false;
        for (int place : evidence.places(surname.lemma())) {
            if (place == 0 || !isNameThere(place - 1)) continue;
            Token before = evidence.token(place - 1);
            if (before.lemma().equals(given.lemma())) together = true;
            else if (!TITLES.contains(before.lower())) others.add(before.text());
        }
        if (!together && !others.isEmpty() && evidence.places(given.lemma()).isEmpty()) findings.add(Finding.grave(Finding.Kind.NAME, "the source says " + String.join(" and ", others) + " " + surname.text() + ", not " + given.text() + " " + surname.text()));
        if (!together || others.isEmpty()) return;
        int place = place(surname);
        if (place <= 0 || !isNameThere(place - 1)) return;
        Token there = evidence.token(place - 1);
        int with = coveredBest(given, surname);
        if (!there.lemma().equals(given.lemma()) && others.contains(there.text()) && with != evidence.token(place).sentence())
            findings.add(Finding.grave(Finding.Kind.NAME, "the source says this of " + there.text() + " " + surname.text() + ", not of " + given.text() + " " + surname.text()));
    }

    /** The sentence that carries most of the claim among those that name both; −1 for none. */
    private int coveredBest(Token given, Token surname) {
        int best = -1;
        for (int place : evidence.places(surname.lemma())) {
            if (place == 0 || !evidence.token(place - 1).lemma().equals(given.lemma())) continue;
            int sentence = evidence.token(place).sentence();
            if (reading.coverage(sentence) >= 0.8 * reading.bestCoverage() && (best < 0 || reading.coverage(sentence) > reading.coverage(best))) best = sentence;
        }
        return best;
    }

    private int place(Token word) {
        for (int w = 0; w < alignment.size(); w++) if (alignment.word(w).equals(word)) return alignment.place(w);
        return -1;
    }

    private boolean isNameThere(int place) {
        return evidence.token(place).kind() == Token.Kind.CONTENT && evidence.token(place).isCapital();
    }

    /** A name that stands in another source than everything else that the claim says. */
    private void elsewhere(int first, int last, String shown, List<Finding> findings) {
        Map<Integer, Integer> others = new TreeMap<>();
        int placed = 0;
        for (int w = 0; w < alignment.size(); w++) {
            if (alignment.place(w) < 0 || alignment.at(w) >= first && alignment.at(w) <= last) continue;
            placed++;
            others.merge(evidence.source(evidence.token(alignment.place(w)).sentence()), 1, Integer::sum);
        }
        int all = placed;
        others.forEach((source, words) -> {
            if (words < 2 && all > 1 || words < MOSTLY * all) return;
            if (evidence.places(claim.get(last).lemma()).stream().noneMatch(place -> evidence.source(evidence.token(place).sentence()) == source))
                findings.add(Finding.grave(Finding.Kind.NAME, "'" + shown + "' is named in another source only; the one that says this does not name it"));
        });
    }

    private boolean isAbbreviation(Token word) {
        String letters = word.text().replace(".", "");
        if (letters.length() < 2 || letters.length() > 6 || !letters.equals(letters.toUpperCase(java.util.Locale.ROOT))) return false;
        for (int place = 0; place < evidence.size(); place++) {
            int letter = 0;
            for (int i = place; i < Math.min(evidence.size(), place + 12) && letter < letters.length(); i++) {
                Token token = evidence.token(i);
                if (token.kind() != Token.Kind.MARK && Character.toUpperCase(token.text().charAt(0)) == letters.charAt(letter)) letter++;
                else if (token.kind() != Token.Kind.FUNCTION && token.kind() != Token.Kind.MARK) break;
            }
            if (letter == letters.length()) return true;
        }
        return evidence.places(letters.toLowerCase(java.util.Locale.ROOT)).size() > 0;
    }

    private String instead(int at) {
        for (int w = 0; w < alignment.size(); w++) {
            if (alignment.at(w) != at) continue;
            for (int place : reading.slot(w)) if (isNameThere(place)) return "; the source names " + nameAt(place) + " there";
        }
        return "";
    }

    private String nameAt(int place) {
        int first = place;
        int last = place;
        while (first > 0 && isNameThere(first - 1) && evidence.token(first - 1).sentence() == evidence.token(place).sentence()) first--;
        while (last + 1 < evidence.size() && isNameThere(last + 1) && evidence.token(last + 1).sentence() == evidence.token(place).sentence()) last++;
        StringBuilder name = new StringBuilder();
        for (int i = first; i <= last; i++) name.append(i > first ? " " : "").append(evidence.token(i).text());
        return name.toString();
    }

    /** "A sued B" where the source has "B sued A". */
    private void turnedRound(List<Finding> findings) {
        List<Integer> names = new ArrayList<>();
        for (int w = 0; w < alignment.size(); w++) if (alignment.place(w) >= 0 && alignment.word(w).isCapital() && isName(claim, alignment.at(w)) && isNameThere(alignment.place(w)) && alignment.relation(w) == Lexicon.Relation.SAME) names.add(w);
        for (int i = 0; i + 1 < names.size(); i++) {
            int one = names.get(i);
            int other = names.get(i + 1);
            if (alignment.place(one) <= alignment.place(other) || evidence.token(alignment.place(one)).sentence() != evidence.token(alignment.place(other)).sentence()) continue;
            for (int verb = one + 1; verb < other; verb++) {
                int place = alignment.place(verb);
                if (place <= alignment.place(other) || place >= alignment.place(one) || !reading.lexicon().entry(alignment.word(verb).lemma()).parts().contains("v")) continue;
                if (hasPassive(alignment.at(one), alignment.at(other)) != hasPassiveThere(alignment.place(other), alignment.place(one))) continue;
                findings.add(Finding.grave(Finding.Kind.NAME, "the source has it the other way round: " + nameAt(alignment.place(other)) + " " + evidence.token(place).text() + " " + nameAt(alignment.place(one))));
                return;
            }
        }
    }

    private boolean hasPassive(int from, int to) {
        return claim.subList(from, to).stream().anyMatch(token -> token.lower().equals("by"));
    }

    private boolean hasPassiveThere(int from, int to) {
        for (int place = from; place < to; place++) if (evidence.token(place).lower().equals("by")) return true;
        return false;
    }

    /** A word of one kind with the source's, but another: the lawyer for the accused, a defender for a striker. */
    private void persons(List<Finding> findings) {
        for (int w = 0; w < alignment.size(); w++) {
            Token word = alignment.word(w);
            if (word.kind() != Token.Kind.CONTENT || isName(claim, alignment.at(w))) continue;
            boolean away = alignment.place(w) < 0 || alignment.cost(w) >= CARRIED;
            if (!away || reading.company(w) >= CARRIED) continue;
            for (int place : reading.slot(w)) {
                Token other = evidence.token(place);
                if (other.kind() != Token.Kind.CONTENT || reading.lexicon().relation(word.lemma(), other.lemma()) != Lexicon.Relation.SIBLING) continue;
                findings.add(Finding.slight(Finding.Kind.WORD, "the source says '" + other.text() + "' there, not '" + word.text() + "'"));
                break;
            }
        }
    }
}
