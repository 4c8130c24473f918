package news.dateline.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.guard.Speech;

/** What the story prints so far, to see what is new beside it. Not for sharing between threads. */
final class Printed {
    private static final double SAME_SENTENCE = 0.55;
    private static final double SAME_BOTH_WAYS = 0.45;
    private static final double SAME_ALL_TOLD = 0.85;
    /** Where a sentence brings no number and no name that is not printed yet. */
    private static final double SAME_WITHOUT_NEWS = 0.55;
    /** Where it names nobody new and gives a number that is printed: the same told with one detail more. */
    private static final double SAME_WITH_DETAIL = 0.62;
    private static final double SAME_OLD_FACTS = 0.45;
    /** Where all its figures are told, it names nobody new and nobody is quoted. */
    private static final double SAME_FIGURES = 0.3;
    private static final int SHORT = 5;
    private static final int SAME_MATTER = 3;
    private static final double SAME_SHORT = 0.75;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Figures figures = new Figures();
    private final Set<Worth.Need> needs = EnumSet.noneOf(Worth.Need.class);
    private boolean denies;
    private boolean hedges;
    private boolean holds;
    private boolean accuses;
    private boolean findsFault;
    private Terms terms = Terms.NONE;

    void add(Line line) {
        lines.add(line);
        text.append(line.text()).append('\n');
        terms = terms.and(line.terms());
        figures.add(line.text());
        needs.addAll(line.needs());
        denies |= line.is(Trait.DENIES);
        hedges |= line.is(Trait.HEDGES);
        holds |= line.is(Trait.HOLDS);
        accuses |= line.is(Trait.ACCUSES);
        findsFault |= line.is(Trait.FINDS_FAULT);
    }

    void add(Passage passage) {
        passage.lines().forEach(this::add);
    }

    /** Whether a reader has read the sentence already, in these words or others. */
    boolean says(Line line) {
        // The first hedge, and the first answer to a reproach, is never told already.
        if (line.is(Trait.HEDGES) && !hedges || line.is(Trait.DENIES) && !denies && reproaches()) return false;
        if (known(line)) return !meetsANeed(line) || lines.stream().anyMatch(printed -> line.terms().containedIn(printed.terms()) >= SAME_ALL_TOLD);
        return false;
    }

    /** Whether the paragraph is the first to say who is safe. */
    boolean lacksSafetyOf(Passage passage) {
        return !needs.contains(Worth.Need.SAFETY) && passage.lines().stream().anyMatch(line -> line.needs().contains(Worth.Need.SAFETY));
    }

    private boolean meetsANeed(Line line) {
        return line.needs().stream().anyMatch(need -> need.isForemost() && !needs.contains(need));
    }

    private boolean known(Line line) {
        boolean nothingNew = !line.terms().hasNewNumber(terms) && !line.terms().hasNewName(terms);
        double known = line.terms().containedIn(terms);
        boolean sameMatter = !line.terms().hasNewName(terms) && line.terms().numbers().stream().anyMatch(terms.numbers()::contains);
        if (known >= SAME_ALL_TOLD || nothingNew && known >= SAME_WITHOUT_NEWS || sameMatter && known >= SAME_WITH_DETAIL || retells(line)) return true;
        return lines.stream().anyMatch(printed -> saysSame(line.terms(), printed.terms()) || nothingNew && line.terms().size() > SHORT && line.terms().containedIn(printed.terms()) >= SAME_OLD_FACTS);
    }

    /** Whether all its figures are told and nothing else in it is what a reader waits for: the same told again. */
    private boolean retells(Line line) {
        if (line.terms().hasNewName(terms) || line.terms().containedIn(terms) < SAME_FIGURES || Speech.isQuoted(line.text())) return false;
        return Figures.of(line.text()).areToldBy(figures);
    }

    /** Whether the sentence says no more than the printed one does. */
    static boolean saysSame(Terms line, Terms printed) {
        double contained = line.containedIn(printed);
        if (line.size() <= SHORT) return contained >= SAME_SHORT;
        return contained >= SAME_SENTENCE || line.overlap(printed) >= SAME_BOTH_WAYS;
    }

    boolean mentions(String word) {
        return text.indexOf(word) >= 0;
    }

    /** Whether the last sentence printed has the word that the text opens with. */
    boolean opensWith(Pattern word, String other) {
        Matcher found = word.matcher(other);
        return found.find() && !lines.isEmpty() && lines.getLast().text().contains(found.group());
    }

    /** Whether a sentence is about what a printed one is about, however told. */
    boolean tellsOf(Line line) {
        return lines.stream().anyMatch(printed -> printed.terms().shared(line.terms()) >= SAME_MATTER);
    }

    boolean denies() {
        return denies;
    }

    boolean hedges() {
        return hedges;
    }

    boolean holds() {
        return holds;
    }

    boolean accuses() {
        return accuses;
    }

    /** Whether it says, if only without the words of a charge, that somebody broke a rule. */
    boolean reproaches() {
        return accuses || findsFault;
    }

    Terms terms() {
        return terms;
    }

    int words() {
        return lines.stream().mapToInt(Line::words).sum();
    }
}
