package news.dateline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Name;

/** What other copies have that the spine has not, as whole paragraphs (the law, 7 and 9). */
final class Supplements {
    static final int PASSAGE_WORDS_MAX = 130;
    static final int PASSAGES_MAX = 8;
    private static final int PASSAGE_WORDS_MIN = 7;
    private static final int LINE_WORDS_MIN = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?।॥][\"”»'’)]*$");
    private static final int COPY_PASSAGES_READ = 40;
    private static final double KNOWN_LEDE = 0.5;
    private static final double KNOWN_LEDE_BY_FIGURES = 0.35;
    /** A lead with a figure of its own is known only where nearly all else in it is. */
    private static final double KNOWN_ALL_TOLD = 0.6;
    /** How a lead begins: who does what. */
    private static final int OPENING_TERMS = 8;
    private static final double KNOWN_OPENING = 0.5;
    /** A copy whose headline and lead share less with the spine tells of something else, however it came into the cluster. */
    private static final double OF_ANOTHER_EVENT = 0.2;
    /** Whoever does something stands so near the beginning of the sentence. */
    private static final int SUBJECT_WITHIN = 45;
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
    private static final int CLAUSE_TERMS = 4;
    private static final double KNOWN_CLAUSE = 0.6;
    private static final double KNOWN_PERSON = 0.2;
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:] | [–—-] ");
    private static final Pattern SOMEBODY = Pattern.compile("(?<!\\p{L})(?:[Aa]n?|[Uu]ne?|[Uu]na) ([^,.;:]{3,50}?) (?:who|whose|quien|qui)(?!\\p{L})");
    /** There may be two of them in one story. */
    private static final Set<String> ANYBODY = Stream.of("man", "woman", "person", "boy", "girl", "child", "people", "resident", "homme", "femme", "enfant", "personne", "habitant", "hombre", "mujer", "niño", "niña", "persona", "vecino").map(Terms::stem).collect(Collectors.toUnmodifiableSet());
    private static final Pattern HERE = Pattern.compile("(?<![\\p{L}\\p{M}])(?:here(?!['’]s)|(?<!['’])ici|aquí|यहां|यहाँ)(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Copy spine;
    private final List<Copy> others;
    private final Tolls tolls;
    private final Printed printed;
    private final Terms matter;
    private final Terms told;
    private final Figures heads = new Figures();
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<Copy, Introductions> introductions = new IdentityHashMap<>();
    private final Map<Copy, Antecedents> antecedents = new IdentityHashMap<>();

    Supplements(Copy spine, List<Copy> ordered, Tolls tolls, Printed printed) {
        this.spine = spine;
        this.tolls = tolls;
        this.others = ordered.stream().filter(copy -> copy != spine && !isApart(copy) && !isOfAnotherEvent(copy)).toList();
        this.printed = printed;
        this.matter = Stream.concat(ordered.stream().flatMap(copy -> copy.headline().stream()), spine.lines().limit(4)).map(Line::terms).collect(Terms.together());
        this.told = Stream.concat(spine.headline().stream(), spine.lines().limit(5)).map(Line::terms).collect(Terms.together());
        Stream.concat(spine.headline().stream(), spine.lines().limit(5)).map(Line::text).forEach(heads::add);
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
        if (!isProse(passage) || !isOfTheMatter(passage) || isHearsay(copy, passage) || isKnownLede(passage) || passage.is(Trait.LOOKS_AHEAD) && Scenes.isOver(passage.text(), copy.newsAt(), spine.newsAt())) return Optional.empty();
        if (reintroduces(copy, passage)) return Optional.empty();
        TreeSet<Integer> numbers = new TreeSet<>(List.of(passage.number()));
        for (int i = 0; i < LEANS_BACK_MAX && leans(copy, numbers.first()) && numbers.first() > 0; i++) numbers.add(numbers.first() - 1);
        if (leans(copy, numbers.first()) || isOfNobody(copy, passage, numbers) || !new Exchanges(copy, printed).complete(numbers) || !withAntecedents(copy, numbers)) return Optional.empty();
        if (numbers.first() == 0 && numbers.size() > 1 && isToldHead(copy)) {
            // What only goes back to a lead that the spine has told stands without it, unless it leans.
            if (leans(copy, numbers.higher(0))) return Optional.empty();
            numbers.remove(0);
        }
        List<Passage> whole = numbers.stream().map(number -> withoutRetelling(copy.passages().get(number))).toList();
        if (whole.stream().anyMatch(one -> isOfUntoldPlace(copy, one))) return Optional.empty();
        if (!whole.stream().allMatch(Supplements::isProse) || !isOwed(whole) && whole.stream().anyMatch(one -> isScene(copy, one) || isOpeningScene(copy, one))) return Optional.empty();
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

    /** A first sentence tells the event, which the spine has told. */
    private boolean isKnownLede(Passage passage) {
        if (passage.number() > 0 || passage.is(Trait.ACCUSES) && !printed.accuses() || printed.lacksSafetyOf(passage)) return false;
        return retellsTheLead(passage.lines().getFirst());
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
    private Passage withoutRetelling(Passage passage) {
        List<Line> rest = passage.lines().subList(1, passage.lines().size());
        boolean apart = passage.number() == 0 && !rest.isEmpty() && rest.getFirst().leaning() == Leaning.NOTHING && !passage.is(Trait.ACCUSES) && printed.lacksSafetyOf(new Passage(0, rest));
        return apart && retellsTheLead(passage.lines().getFirst()) ? new Passage(0, rest) : passage;
    }

    /** "A doctor from Nashik who died": whom the spine brought in, a second agency's lead brings in anew. */
    private boolean reintroduces(Copy copy, Passage passage) {
        if (passage.number() > 0 || copy.agency().id().equals(spine.agency().id()) || passage.is(Trait.ACCUSES) || printed.lacksSafetyOf(passage)) return false;
        Line first = passage.lines().getFirst();
        if (first.terms().containedIn(printed.terms()) < KNOWN_PERSON) return false;
        Set<String> known = spine.lines().limit(FIRST_PASSAGES).flatMap(line -> broughtIn(line.text())).collect(Collectors.toSet());
        return broughtIn(first.text()).anyMatch(known::contains);
    }

    private boolean isToldHead(Copy copy) {
        Passage head = copy.passages().getFirst();
        return !copy.agency().id().equals(spine.agency().id()) && !head.is(Trait.ACCUSES) && !printed.lacksSafetyOf(head) && (begunAsTold(head.lines().getFirst()) || reintroduces(copy, head));
    }

    private static Stream<String> broughtIn(String text) {
        return SOMEBODY.matcher(Speech.withoutQuotations(text)).results().flatMap(found -> Terms.of(found.group(1)).words().stream()).filter(word -> !ANYBODY.contains(word));
    }

    /** "Here" in copy whose place neither it nor the story names. */
    private boolean isOfUntoldPlace(Copy copy, Passage passage) {
        if (!HERE.matcher(Speech.withoutQuotations(passage.text())).find()) return false;
        Set<String> cities = Datelines.places(copy).stream().map(place -> place.split("[,(]")[0].strip().toLowerCase(Locale.ROOT)).filter(city -> !city.isEmpty()).collect(Collectors.toSet());
        boolean same = Datelines.places(spine).stream().anyMatch(place -> cities.contains(place.split("[,(]")[0].strip().toLowerCase(Locale.ROOT)));
        return !same && Stream.concat(Stream.of(passage.text()), spine.lines().map(Line::text)).map(text -> text.toLowerCase(Locale.ROOT)).noneMatch(text -> cities.stream().anyMatch(text::contains));
    }

    /** Whether the same do the same as at the head of the spine, however the sentence goes on. */
    private boolean opensAsTold(Line lede) {
        Terms opening = Terms.of(lede.text(), OPENING_TERMS);
        return lede.terms().size() > OPENING_TERMS + 2 && !opening.hasNewNumber(printed.terms()) && opening.containedIn(told) >= KNOWN_OPENING;
    }

    /** A feature begins with somebody doing something and says later which day it is about; that is no news in the middle of another's story, nor what it goes on with unless somebody speaks. */
    private static boolean isOpeningScene(Copy copy, Passage passage) {
        if (passage.number() == 1) return isOpeningScene(copy, copy.passages().getFirst()) && !Speech.hasSpeaker(passage.text());
        return passage.number() == 0 && Scenes.isDelayed(copy) && !passage.is(Trait.ACCUSES) && !passage.is(Trait.CRITICISES);
    }

    /** The first paragraphs of a copy are; later ones have to speak of it. */
    private boolean isOfTheMatter(Passage passage) {
        return passage.number() < FIRST_PASSAGES || passage.terms().shared(matter) >= Math.min(COMMON_TERMS_MIN, matter.size());
    }

    /** Whole sentences only, and no question that teases: what a break in the wrong place left over reads badly away from its item. */
    private static boolean isProse(Passage passage) {
        if (passage.lines().getLast().text().endsWith("?")) return false;
        return passage.words() >= PASSAGE_WORDS_MIN && passage.words() <= PASSAGE_WORDS_MAX && passage.lines().stream().allMatch(line -> line.words() >= LINE_WORDS_MIN
                && !Character.isLowerCase(line.text().codePointAt(0)) && SENTENCE_END.matcher(line.text()).find());
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
        return isKnownLede(passage) || passage.lines().stream().allMatch(printed::says);
    }

    /** Somebody whom the story does not know does something somewhere: how a feature paints its scene. */
    private boolean isScene(Copy copy, Passage passage) {
        Line first = passage.lines().getFirst();
        if (first.is(Trait.TELLS_ACT) || Speech.opensQuoted(first.text()) || Worth.isNeeded(passage)) return false;
        return Scenes.opensWithAPlace(first.text()) || copy.part().notes().names().stream().anyMatch(name -> name.kind() == Name.Kind.PERSON && first.span().contains(name.span()) && name.span().start() - first.span().start() <= SUBJECT_WITHIN && !printed.mentions(name.text()));
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
