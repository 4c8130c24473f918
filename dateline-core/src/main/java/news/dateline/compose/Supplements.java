package news.dateline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.model.Name;

/** What other copies have that the spine has not, as whole paragraphs (the law, 7 and 9). */
final class Supplements {
    static final int PASSAGES_MAX = 8;
    private static final int COPY_PASSAGES_READ = 40;
    /** A copy whose headline and lead share less with the spine tells of something else, however it came into the cluster. */
    private static final double OF_ANOTHER_EVENT = 0.2;
    private static final int COMMON_WITH_ANOTHER_EVENT = 2;
    /** In a short spine little can be in common. */
    private static final int TELLING_TERMS = 60;
    /** Before all else: what a story reproaches somebody with does not run without his answer where an agency has it. */
    private static final double WORTH_OF_THE_REPLY = 3;
    private static final double WORTH_OF_A_NAME = 1;
    private static final int FIRST_PASSAGES = 3;
    private static final int COMMON_TERMS_MIN = 2;
    private static final int LEANS_BACK_MAX = 2;
    private static final int OVERTAKEN_HEAD = 2;
    private static final String SPORTS = "sports";

    private final Copy spine;
    private final List<Copy> others;
    private final Tolls tolls;
    private final Printed printed;
    private final Terms matter;
    private final Ledes ledes;
    private final Unfit unfit;
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<Copy, Introductions> introductions = new IdentityHashMap<>();
    private final Map<Copy, Antecedents> antecedents = new IdentityHashMap<>();

    Supplements(Copy spine, List<Copy> ordered, Tolls tolls, Printed printed) {
        this.spine = spine;
        this.tolls = tolls;
        this.others = ordered.stream().filter(copy -> copy != spine && !isApart(copy) && !isOfAnotherEvent(copy)).toList();
        this.printed = printed;
        this.matter = Stream.concat(ordered.stream().flatMap(copy -> copy.headline().stream()), spine.lines().limit(4)).map(Line::terms).collect(Terms.together());
        this.ledes = new Ledes(spine, printed);
        this.unfit = new Unfit(spine, printed);
        for (Copy copy : ordered)
            for (String term : copy.lines().map(Line::terms).collect(Terms.together()).words()) known.merge(term, 1, Integer::sum);
    }

    /** Opinion is not news of others' making, an old live page is overtaken by the result, and an alert that has a spine beside it is a repeat. */
    private boolean isApart(Copy copy) {
        return copy.kind().isPresent() || copy.is(Form.OPINION) || copy.is(Form.SPONSORED) || copy.is(Form.PRESS_RELEASE) && !spine.is(Form.PRESS_RELEASE) || copy.is(Form.LIVE) && !spine.is(Form.LIVE)
                || isEarlierState(copy) || spine.is(Form.OPINION) || copy.stage() == Stage.ALERT && spine.stage() != Stage.ALERT && !copy.newsAt().isAfter(spine.newsAt());
    }

    /** An item that came into the cluster by its place and day alone. */
    private boolean isOfAnotherEvent(Copy copy) {
        Terms head = Stream.concat(copy.headline().stream(), copy.lines().limit(1)).map(Line::terms).collect(Terms.together());
        Terms all = Stream.concat(spine.headline().stream(), spine.lines()).map(Line::terms).collect(Terms.together());
        return all.size() >= TELLING_TERMS && copy.headline().isPresent() && head.shared(all) <= COMMON_WITH_ANOTHER_EVENT && head.containedIn(all) < OF_ANOTHER_EVENT;
    }

    /** Results replace by state: what was written before the match, or of an earlier minute, adds nothing to what is written after it (the law, 12). */
    private boolean isEarlierState(Copy copy) {
        return SPORTS.equals(spine.part().notes().sector()) && copy.newsAt().isBefore(spine.newsAt()) && (copy.agency().id().equals(spine.agency().id()) || tolls.states().isBehind(copy));
    }

    /** The best additions of at most so many words, in the order of their copies and of their own paragraphs; what is taken counts as printed. */
    List<Addition> choose(int wordsMax, int passagesMax) {
        List<Addition> taken = new ArrayList<>();
        int words = wordsMax;
        int passages = Math.min(passagesMax, PASSAGES_MAX);
        for (Addition whole : candidates()) {
            Addition candidate = without(whole, taken);
            if (candidate.passages().isEmpty()) continue;
            if (candidate.words() > words || candidate.passages().size() > passages || !isNew(candidate)) continue;
            taken.add(candidate);
            candidate.passages().forEach(printed::add);
            words -= candidate.words();
            passages -= candidate.passages().size();
        }
        return taken.stream().sorted(Comparator.comparing((Addition a) -> others.indexOf(a.copy())).thenComparing(a -> a.passages().getFirst().number())).toList();
    }

    /** What of it is not taken yet: an antecedent may have come with another paragraph, or by itself. */
    private static Addition without(Addition candidate, List<Addition> taken) {
        List<Passage> there = taken.stream().filter(addition -> addition.copy() == candidate.copy()).flatMap(addition -> addition.passages().stream()).toList();
        return new Addition(candidate.copy(), candidate.passages().stream().filter(passage -> !there.contains(passage)).toList(), candidate.worth());
    }

    private List<Addition> candidates() {
        return others.stream()
                .flatMap(copy -> copy.passages().stream().limit(COPY_PASSAGES_READ).flatMap(passage -> addition(copy, passage).stream()))
                .sorted(Comparator.comparing(Addition::worth).reversed().thenComparing(a -> a.copy().version()).thenComparing(a -> a.passages().getFirst().number()))
                .toList();
    }

    private Optional<Addition> addition(Copy copy, Passage passage) {
        // The head of a copy whose toll was overtaken tells how things stood then.
        if (passage.number() < OVERTAKEN_HEAD && tolls.isOvertaken(copy)) return Optional.empty();
        if (!Unfit.isProse(passage) || !isOfTheMatter(passage) || isHearsay(copy, passage) || ledes.isKnownLede(passage) || passage.is(Trait.LOOKS_AHEAD) && Scenes.isOver(passage.text(), copy.newsAt(), spine.newsAt())) return Optional.empty();
        if (ledes.reintroduces(copy, passage)) return Optional.empty();
        TreeSet<Integer> numbers = new TreeSet<>(List.of(passage.number()));
        for (int i = 0; i < LEANS_BACK_MAX && leans(copy, numbers.first()) && numbers.first() > 0; i++) numbers.add(numbers.first() - 1);
        if (leans(copy, numbers.first()) || isOfNobody(copy, passage, numbers) || !new Exchanges(copy, printed).complete(numbers) || !withAntecedents(copy, numbers) && !ledes.isFirstReply(passage)) return Optional.empty();
        if (numbers.first() == 0 && numbers.size() > 1 && ledes.isToldHead(copy)) {
            // What only goes back to a lead that the spine has told stands without it, unless it leans.
            if (leans(copy, numbers.higher(0))) return Optional.empty();
            numbers.remove(0);
        }
        List<Passage> whole = numbers.stream().map(number -> ledes.withoutRetelling(copy.passages().get(number))).toList();
        if (whole.stream().anyMatch(one -> unfit.isOfUntoldPlace(copy, one))) return Optional.empty();
        if (copy.agency() != spine.agency() && (Narrowing.isLost(copy, whole, printed) || Narrowing.isOfAStranger(copy, whole, printed))) return Optional.empty();
        if (!whole.stream().allMatch(Unfit::isProse) || !isOwed(whole) && whole.stream().anyMatch(one -> unfit.isScene(copy, one) || Unfit.isOpeningScene(copy, one))) return Optional.empty();
        return Optional.of(new Addition(copy, whole, worth(whole)));
    }

    /** A criticism, an answer or a hedge is no scene, whatever it begins with. */
    private static boolean isOwed(List<Passage> passages) {
        return any(passages, Trait.CRITICISES) || any(passages, Trait.DENIES) || any(passages, Trait.HEDGES);
    }

    /** What a copy has from another agency is not its news; the other's own copy is printed, or was taken back. */
    private boolean isHearsay(Copy copy, Passage passage) {
        String text = passage.text();
        boolean cites = others.stream().anyMatch(other -> !other.agency().id().equals(copy.agency().id()) && Voices.cites(text, other.agency().name())) || Voices.cites(text, spine.agency().name()) && spine.agency() != copy.agency();
        return cites || passage.is(Trait.CITES_ANOTHER) || passage.is(Trait.SAYS_DIED) && spine.lines().limit(2).anyMatch(line -> line.is(Trait.SAYS_ALIVE));
    }

    /** The first paragraphs of a copy are; later ones have to speak of it. */
    private boolean isOfTheMatter(Passage passage) {
        return passage.number() < FIRST_PASSAGES || passage.terms().shared(matter) >= Math.min(COMMON_TERMS_MIN, matter.size());
    }

    private static boolean leans(Copy copy, int number) {
        return copy.passages().get(number).leansOutside();
    }

    /** "He said" after paragraphs that name no person. */
    private static boolean isOfNobody(Copy copy, Passage passage, TreeSet<Integer> numbers) {
        if (numbers.size() < 2 || passage.leaning() != Leaning.PRONOUN || !Passage.PERSONAL.matcher(passage.lines().getFirst().text()).find()) return false;
        List<Name> persons = copy.part().notes().names().stream().filter(name -> name.kind() == Name.Kind.PERSON).toList();
        return numbers.headSet(passage.number()).stream().map(copy.passages()::get).noneMatch(before -> persons.stream().anyMatch(person -> before.text().contains(person.text())));
    }

    /** Adds the paragraphs that bring in what these speak of as known; false where that would be too many, or none does. */
    private boolean withAntecedents(Copy copy, TreeSet<Integer> numbers) {
        Antecedents of = antecedents.computeIfAbsent(copy, Antecedents::of);
        for (int i = 0; i <= LEANS_BACK_MAX; i++) {
            Optional<Integer> missing = of.missing(numbers, printed, number -> isTold(copy.passages().get(number)));
            if (missing.isEmpty()) return true;
            if (missing.get() < 0 || leans(copy, missing.get()) || !numbers.add(missing.get())) return false;
        }
        return false;
    }

    private boolean isTold(Passage passage) {
        return ledes.isKnownLede(passage) || passage.lines().stream().allMatch(printed::says);
    }

    /** What many copies tell of, told early, weighs most; long-windedness weighs nothing. */
    private double worth(List<Passage> passages) {
        Terms terms = passages.stream().map(Passage::terms).collect(Terms.together());
        double common = terms.words().stream().mapToInt(term -> Math.min(4, known.getOrDefault(term, 1)) - 1).sum() / Math.max(8.0, terms.size());
        double early = 1.0 / (2 + passages.getFirst().number());
        double facts = (terms.hasNewNumber(printed.terms()) ? 0.25 : 0) + (terms.hasNewName(printed.terms()) ? 0.1 : 0);
        boolean hedge = (printed.holds() || printed.accuses()) && !printed.hedges() && any(passages, Trait.HEDGES);
        double reply = hedge || printed.reproaches() && !printed.denies() && any(passages, Trait.DENIES) ? WORTH_OF_THE_REPLY : 0;
        return common + early + facts + reply + Worth.of(passages) - (any(passages, Trait.NAMELESS) ? WORTH_OF_A_NAME : 0);
    }

    private static boolean any(List<Passage> passages, Trait trait) {
        return passages.stream().anyMatch(passage -> passage.is(trait));
    }

    /** A charge or a reply that the story has not printed is no repeat, however many of its words the other side's sentence shares. */
    private boolean isOtherSide(Line line, Addition of) {
        boolean charged = printed.reproaches() || of.passages().stream().anyMatch(passage -> passage.is(Trait.ACCUSES));
        return line.is(Trait.ACCUSES) && !printed.accuses() || charged && line.is(Trait.DENIES) && !printed.denies() || line.is(Trait.HEDGES) && !printed.hedges();
    }

    /** Of two who say so, the one with a name is heard: what a nameless source says of police matters that the story has told of is left out. */
    private boolean isNamelessAgain(Line line) {
        return line.is(Trait.NAMELESS) && (line.is(Trait.ACCUSES) || line.ofCrime()) && printed.tellsOf(line);
    }

    private boolean isNew(Addition candidate) {
        // With an answer that the story owes, a figure in dispute may stand once more.
        boolean answers = printed.reproaches() && !printed.denies() && any(candidate.passages(), Trait.DENIES);
        return candidate.passages().stream().flatMap(p -> p.lines().stream()).noneMatch(line -> printed.says(line) && !isOtherSide(line, candidate)
                || (tolls.isShownApart(candidate.copy(), line) ? !answers : tolls.isSettledElsewhere(line)) || isNamelessAgain(line))
                && candidate.passages().stream().noneMatch(Passage::isHalfQuoted)
                && !introductions.computeIfAbsent(candidate.copy(), Introductions::of).isMissing(candidate.passages(), printed);
    }
}
