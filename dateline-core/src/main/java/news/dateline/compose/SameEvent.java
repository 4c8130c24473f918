package news.dateline.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Name;
import news.dateline.model.WireItem;

/**
 * Whether a copy tells of the event of the spine, so that it may add to it, and not merely of the same person, place or matter: its headline and first sentences share what happened with the spine's, or less of it
 * together with where or how many. A person shared says nothing: one man does many things in a day. What an agency prints before a colon ("Coronavirus: …") names the matter, and says nothing either.
 */
final class SameEvent {
    private static final int LEAD_LINES = 2;
    private static final int SPINE_LINES = 4;
    private static final int SHARED_MIN = 2;
    /** Of all the spine, for a copy that goes into what the spine tells later. */
    private static final int SHARED_WITH_ALL = 4;
    private static final double PART_OF_ALL = 0.25;
    /** Names and figures among them; less may be common by chance, the more so in long leads. */
    private static final int COMMON_MIN = 3;
    private static final double PART_OF_LEAD = 0.15;
    private static final double MUCH_OF_LEAD = 0.25;
    private static final double MOST_OF_LEAD = 0.4;
    /** A side plays once a day. */
    private static final String SPORTS = "sports";
    private static final int LABEL_WORDS_MAX = 4;
    private static final int ANSWERS_WITHIN = 6;
    private static final Pattern LABEL = Pattern.compile("^([^:|]{2,40}):\\s");
    private static final Pattern AGE = Pattern.compile(",\\s(\\d{1,3})(?=,)|(\\d{1,3})[- ](?:year-old|años|ans)(?![\\p{L}\\p{M}])");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Copy spine;
    private final Terms lead;
    private final Terms all;
    private final Set<String> matter;
    private final Set<String> places;

    private SameEvent(Copy spine, List<Copy> copies) {
        this.spine = spine;
        this.lead = lead(spine, SPINE_LINES);
        this.all = Stream.concat(spine.headline().stream(), spine.lines()).map(Line::terms).collect(Terms.together());
        this.places = names(spine, kind -> kind != Name.Kind.PERSON);
        this.matter = copies.stream().flatMap(copy -> Stream.concat(label(copy.item()), names(copy, kind -> kind == Name.Kind.PERSON).stream())).collect(Collectors.toSet());
    }

    /** Those of the copies that tell of the first one's event, the first among them. */
    static List<Copy> asTheFirst(List<Copy> ordered) {
        if (ordered.size() < 2) return ordered;
        SameEvent event = new SameEvent(ordered.getFirst(), ordered);
        return ordered.stream().filter(copy -> copy == event.spine || event.isToldBy(copy)).toList();
    }

    private boolean isToldBy(Copy copy) {
        if (copy.item().slug().isPresent() && copy.item().slug().equals(spine.item().slug()) || answers(copy)) return true;
        // Without a headline of its own it is a part of what it was filed with.
        if (copy.headline().isEmpty()) return true;
        Terms own = lead(copy, LEAD_LINES);
        if (isOfOneLife(copy, own)) return true;
        Set<String> sites = names(copy, kind -> kind != Name.Kind.PERSON);
        Set<String> shared = own.words().stream().filter(lead.words()::contains).collect(Collectors.toCollection(HashSet::new));
        boolean placed = shared.stream().anyMatch(word -> sites.contains(word) && places.contains(word));
        boolean match = SPORTS.equals(spine.part().notes().sector()) && !shared.isEmpty();
        long named = shared.size();
        shared.removeAll(matter);
        shared.removeIf(word -> sites.contains(word) || places.contains(word));
        long figures = own.numbers().stream().filter(lead.numbers()::contains).filter(number -> number.length() > 1 && !YEAR.matcher(number).matches()).count() - sharedAges(copy);
        int smaller = Math.max(1, Math.min(own.size(), lead.size()));
        if (match) return true;
        long common = named + figures;
        long headline = own.words().stream().filter(word -> named(word) && !matter.contains(word)).count();
        boolean enough = common >= COMMON_MIN && common >= smaller * PART_OF_LEAD || common >= smaller * MOST_OF_LEAD || headline >= SHARED_MIN;
        boolean where = placed || headline >= SHARED_MIN || figures > 0 || named >= COMMON_MIN && named >= own.size() * MUCH_OF_LEAD;
        if (enough && (shared.size() >= SHARED_MIN || !shared.isEmpty() && where || figures >= SHARED_MIN)) return true;
        long known = own.words().stream().filter(word -> all.words().contains(word) && !matter.contains(word)).count();
        return known >= SHARED_WITH_ALL && known >= own.size() * PART_OF_ALL;
    }

    /** Whether the spine's headline has the word: so the event is called. */
    private boolean named(String word) {
        return spine.headline().filter(line -> line.terms().words().contains(word)).isPresent();
    }

    /** That somebody died and that he lives is one matter. */
    private boolean isOfOneLife(Copy copy, Terms own) {
        return tellsOfLife(copy) && tellsOfLife(spine) && own.words().stream().anyMatch(word -> lead.words().contains(word) && matter.contains(word));
    }

    private static boolean tellsOfLife(Copy copy) {
        return copy.lines().limit(LEAD_LINES).anyMatch(line -> line.is(Trait.SAYS_DIED) || line.is(Trait.SAYS_ALIVE));
    }

    /** Who is accused answers in a report of his own, which need share no more than him. */
    private boolean answers(Copy copy) {
        boolean asked = spine.lines().anyMatch(line -> line.is(Trait.ACCUSES) || line.is(Trait.CRITICISES));
        return asked && copy.lines().limit(ANSWERS_WITHIN).anyMatch(line -> (line.is(Trait.DENIES) || line.is(Trait.HEDGES)) && line.terms().words().stream().anyMatch(word -> all.words().contains(word) && (matter.contains(word) || places.contains(word))));
    }

    private long sharedAges(Copy copy) {
        Set<String> ours = ages(spine, SPINE_LINES);
        return ages(copy, LEAD_LINES).stream().filter(ours::contains).count();
    }

    private static Set<String> ages(Copy copy, int lines) {
        Set<String> ages = new HashSet<>();
        Stream.concat(copy.headline().stream(), copy.lines().limit(lines)).map(Line::text).forEach(text -> {
            for (Matcher age = AGE.matcher(text); age.find();) ages.add(age.group(1) == null ? age.group(2) : age.group(1));
        });
        return ages;
    }

    private static Terms lead(Copy copy, int lines) {
        return Stream.concat(copy.headline().stream(), copy.lines().limit(lines)).map(Line::terms).collect(Terms.together());
    }

    /** The words of the names of such kinds. */
    private static Set<String> names(Copy copy, Predicate<Name.Kind> wanted) {
        return copy.part().notes().names().stream().filter(name -> wanted.test(name.kind())).flatMap(name -> Stream.of(name.text().split("[\\s'’.-]+"))).map(Terms::stem).filter(stem -> !stem.isEmpty()).collect(Collectors.toSet());
    }

    private static Stream<String> label(WireItem item) {
        Matcher label = LABEL.matcher(item.headline().strip());
        if (!label.find() || Terms.words(label.group(1)) > LABEL_WORDS_MAX) return Stream.of();
        return Terms.of(label.group(1).toLowerCase(Locale.ROOT)).words().stream();
    }
}
