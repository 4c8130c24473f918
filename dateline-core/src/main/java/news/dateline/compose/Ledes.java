package news.dateline.compose;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;

/** Tells where another copy's lead tells what the spine begins with, so that no event is told twice. Not for sharing between threads. */
final class Ledes {
    private static final double KNOWN_LEDE = 0.5;
    private static final double KNOWN_LEDE_BY_FIGURES = 0.35;
    /** A lead with a figure of its own is known only where nearly all else in it is. */
    private static final double KNOWN_ALL_TOLD = 0.6;
    /** How a lead begins: who does what. */
    private static final int OPENING_TERMS = 8;
    private static final double KNOWN_OPENING = 0.5;
    private static final int CLAUSE_TERMS = 4;
    private static final double KNOWN_CLAUSE = 0.6;
    private static final double KNOWN_PERSON = 0.2;
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:] | [–—-] ");
    private static final Pattern SOMEBODY = Pattern.compile("(?<!\\p{L})(?:[Aa]n?|[Uu]ne?|[Uu]na) ([^,.;:]{3,50}?) (?:who|whose|quien|qui)(?!\\p{L})");
    /** There may be two of them in one story. */
    private static final Set<String> ANYBODY = Stream.of("man", "woman", "person", "boy", "girl", "child", "people", "resident", "homme", "femme", "enfant", "personne", "habitant", "hombre", "mujer", "niño", "niña", "persona", "vecino").map(Terms::stem).collect(Collectors.toUnmodifiableSet());
    private static final int LINES_FIRST = 5;
    private static final int FIRST_PASSAGES = 3;

    private final Copy spine;
    private final Printed printed;
    private final Terms told;
    private final Figures heads = new Figures();

    /** {@code printed} may grow: what is taken counts. */
    Ledes(Copy spine, Printed printed) {
        this.spine = spine;
        this.printed = printed;
        this.told = Stream.concat(spine.headline().stream(), spine.lines().limit(LINES_FIRST)).map(Line::terms).collect(Terms.together());
        Stream.concat(spine.headline().stream(), spine.lines().limit(LINES_FIRST)).map(Line::text).forEach(heads::add);
    }

    /** A first sentence tells the event, which the spine has told. */
    boolean isKnownLede(Passage passage) {
        if (passage.number() > 0 || passage.is(Trait.ACCUSES) && !printed.accuses() || printed.lacksSafetyOf(passage) || isFirstReply(passage)) return false;
        return retellsTheLead(passage.lines().getFirst());
    }

    /** The first answer to what the story reproaches somebody with is owed, whatever words of the lead it takes up. */
    boolean isFirstReply(Passage passage) {
        return passage.is(Trait.DENIES) && printed.reproaches() && !printed.denies();
    }

    private boolean retellsTheLead(Line first) {
        if (begunAsTold(first)) return true;
        Terms lede = first.terms();
        boolean recount = Figures.of(first.text()).areRecountOf(heads);
        if (lede.hasNewNumber(printed.terms()) && !recount && lede.containedIn(printed.terms()) < KNOWN_ALL_TOLD) return false;
        boolean sameFigures = !lede.numbers().isEmpty() && !lede.hasNewNumber(told);
        return lede.containedIn(told) >= (sameFigures ? KNOWN_LEDE_BY_FIGURES : KNOWN_LEDE) || opensAsTold(first);
    }

    /** Whether its first clause tells what the spine begins with, with the figure rounded perhaps: "Canada created about 41,000 jobs last month, most of them". */
    private boolean begunAsTold(Line lede) {
        Matcher end = CLAUSE_END.matcher(lede.text());
        if (!end.find()) return false;
        Terms clause = Terms.of(lede.text().substring(0, end.start()));
        if (clause.size() < CLAUSE_TERMS || clause.numbers().isEmpty() || clause.hasNewNumber(told) || clause.hasNewName(printed.terms())) return false;
        long figures = clause.numbers().size();
        return (clause.words().stream().filter(told.words()::contains).count() + figures) / (double) clause.size() >= KNOWN_CLAUSE;
    }

    /** A lead that retells and goes on to say who is safe gives its other sentences only. */
    Passage withoutRetelling(Passage passage) {
        List<Line> rest = passage.lines().subList(1, passage.lines().size());
        boolean apart = passage.number() == 0 && !rest.isEmpty() && rest.getFirst().leaning() == Leaning.NOTHING && !passage.is(Trait.ACCUSES) && printed.lacksSafetyOf(new Passage(0, rest));
        return apart && retellsTheLead(passage.lines().getFirst()) ? new Passage(0, rest) : passage;
    }

    /** "A doctor from Nashik who died": whom the spine brought in, a second agency's lead brings in anew. */
    boolean reintroduces(Copy copy, Passage passage) {
        if (passage.number() > 0 || copy.agency().id().equals(spine.agency().id()) || passage.is(Trait.ACCUSES) || printed.lacksSafetyOf(passage)) return false;
        Line first = passage.lines().getFirst();
        if (first.terms().containedIn(printed.terms()) < KNOWN_PERSON) return false;
        Set<String> known = spine.lines().limit(FIRST_PASSAGES).flatMap(line -> broughtIn(line.text())).collect(Collectors.toSet());
        return broughtIn(first.text()).anyMatch(known::contains);
    }

    boolean isToldHead(Copy copy) {
        Passage head = copy.passages().getFirst();
        return !copy.agency().id().equals(spine.agency().id()) && !head.is(Trait.ACCUSES) && !printed.lacksSafetyOf(head) && (begunAsTold(head.lines().getFirst()) || reintroduces(copy, head));
    }

    private static Stream<String> broughtIn(String text) {
        return SOMEBODY.matcher(Speech.withoutQuotations(text)).results().flatMap(found -> Terms.of(found.group(1)).words().stream()).filter(word -> !ANYBODY.contains(word));
    }

    /** Whether the same do the same as at the head of the spine, however the sentence goes on. */
    private boolean opensAsTold(Line lede) {
        Terms opening = Terms.of(lede.text(), OPENING_TERMS);
        return lede.terms().size() > OPENING_TERMS + 2 && !opening.hasNewNumber(printed.terms()) && opening.containedIn(told) >= KNOWN_OPENING;
    }
}
