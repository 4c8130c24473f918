package news.dateline.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Name;
import news.dateline.model.WireItem;

/**
 * Whom no composition of the cluster may name, drafts included: a minor beside police, courts or offences, and, where one item says that somebody may not be identified,
 * those whom another item names in that part (the law, 3). The sentences that name a minor fall, with those that lean on them; so do headlines and tags. An item that names whom another says
 * nobody may identify is held whole: not printed, not linked.
 * It strikes rather too much: an editor can put a name in, nobody can take it back. Immutable.
 */
final class Protection {
    private static final int ADULT = 18;
    private static final int HEAD_LINES = 2;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String PERSON = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:(?:de|del|de la|bin|binti|al|el|van|von|da|dos|du|ben) )?\\p{Lu}[\\p{L}\\p{M}'’-]+){0,4}";
    private static final String YOUTH = "(?:schoolboy|schoolgirl|boy|girl|teenager|minor|juvenile|pupil|student|menor(?: de edad)?|adolescente|niñ[oa]|joven|mineure?|adolescente?|collégienne?|lycéenne?)";
    private static final List<Pattern> AGED = List.of(
            Pattern.compile("(?<name>" + PERSON + "),? \\(?(?:aged |age |de |âgée? de )?(?<age>\\d{1,2})(?: (?:años|ans|years old))?(?=[),.]| years old)"),
            Pattern.compile("(?<age>\\d{1,2})-year-old (?:\\p{Ll}[\\p{L}-]* ){0,3}(?<name>" + PERSON + ")"),
            Pattern.compile("(?<name>[\\u0900-\\u097F]{2,} [\\u0900-\\u097F]{2,}) ?\\((?<age>\\d{1,2})\\)"),
            Pattern.compile("(?<age>\\d{1,2}) (?:वर्षीय|साल के|साल की) (?:[\\u0900-\\u097F]+ )?(?<name>[\\u0900-\\u097F]{2,} [\\u0900-\\u097F]{2,})"));
    private static final Pattern NAMED_YOUTH = Pattern.compile("(?<![\\p{L}\\p{M}])(?i:" + YOUTH + "),? (?<name>" + PERSON + ")");
    /** In what part somebody stands in the news whose name an order covers. */
    private static final Pattern COVERED = Pattern.compile("\\b(?:suspects?|accused|defendant|charged|arrested|detained|held|victims?|complainant|raped|abused|assaulted|pleaded|on trial|sospechos[oa]|acusad[oa]|imputad[oa]|detenid[oa]|víctimas?|abusad[oa]|suspecte?|accusée?|prévenue?|interpellée?|mise? en examen|victimes?)\\b"
            + "|आरोपी|पीड़ित\\p{M}*|गिरफ्तार|गिरफ़्तार", FLAGS);
    private static final Pattern SPEAKS_AFTER = Pattern.compile("^[,]? (?:said|says|told|added|dijo|informó|declaró|a déclaré|a dit|a indiqué|ने कहा|ने बताया)", FLAGS);
    private static final Pattern SPEAKS_BEFORE = Pattern.compile("(?:said|says|told|dijo|informó|declaró|a déclaré|a dit|a indiqué|judge|lawyer|prosecutor|minister|chief|juez|abogad[oa]|fiscal|juge|avocate?|procureure?)[ ,](?:[\\p{L}.]+ ){0,3}$", FLAGS);

    private final Set<String> names;
    private final Set<String> ordered;
    private final boolean minors;

    private Protection(Set<String> minors, Set<String> ordered) {
        Set<String> all = new HashSet<>(minors);
        all.addAll(ordered);
        this.names = Set.copyOf(all);
        this.ordered = Set.copyOf(ordered);
        this.minors = !minors.isEmpty();
    }

    static Protection of(Collection<Copy> copies) {
        Set<String> names = new HashSet<>();
        for (Copy copy : copies) {
            boolean crime = lines(copy).limit(HEAD_LINES + 1L).anyMatch(Line::ofCrime);
            lines(copy).filter(line -> crime || line.ofCrime()).forEach(line -> minors(line.text(), names));
        }
        List<Copy> ordering = copies.stream().filter(copy -> lines(copy).anyMatch(line -> line.is(Trait.FORBIDS_NAME))).toList();
        Set<String> ordered = new HashSet<>();
        if (!ordering.isEmpty()) covered(copies, ordering, ordered);
        return new Protection(names, ordered);
    }

    private static Stream<String> texts(Copy copy) {
        return lines(copy).map(Line::text);
    }

    private static Stream<Line> lines(Copy copy) {
        return Stream.of(copy.headline().stream(), copy.lines(), copy.summary().stream()).flatMap(lines -> lines);
    }

    private static void minors(String text, Set<String> names) {
        for (Pattern pattern : AGED)
            for (Matcher found = pattern.matcher(text); found.find(); ) if (Integer.parseInt(found.group("age")) < ADULT) names.add(found.group("name"));
        for (Matcher found = NAMED_YOUTH.matcher(text); found.find(); ) if (found.group("name").contains(" ")) names.add(found.group("name"));
    }

    /** Persons in the part that the order covers whom no item with the order names itself. */
    private static void covered(Collection<Copy> copies, List<Copy> ordering, Set<String> names) {
        String ordered = ordering.stream().flatMap(Protection::texts).collect(Collectors.joining("\n"));
        for (Copy copy : copies) {
            if (ordering.contains(copy)) continue;
            Set<String> persons = copy.part().notes().names().stream().filter(name -> name.kind() == Name.Kind.PERSON && name.text().contains(" ")).map(Name::text).collect(Collectors.toSet());
            texts(copy).filter(text -> COVERED.matcher(text).find()).forEach(text -> persons.stream().filter(name -> !ordered.contains(name) && isNamedUnspoken(text, name)).forEach(names::add));
        }
    }

    private static boolean isNamedUnspoken(String text, String name) {
        int at = text.indexOf(name);
        return at >= 0 && !SPEAKS_AFTER.matcher(text.substring(at + name.length())).find() && !SPEAKS_BEFORE.matcher(text.substring(0, at)).find();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether some item names a minor who must not be named. */
    boolean isOfMinors() {
        return minors;
    }

    /** Whether some item names whom another says nobody may identify. */
    boolean isOrdered() {
        return !ordered.isEmpty();
    }

    /** Whether the item, in any of its words or its address, names whom another item says nobody may identify. */
    boolean holds(WireItem item) {
        if (ordered.isEmpty()) return false;
        String words = String.join("\n", item.headline(), item.description().orElse(""), item.body(), item.slug().orElse(""), item.link().orElse("").replaceAll("[-_/.]", " "));
        return ordered.stream().anyMatch(name -> reveals(words, name));
    }

    /** Whether the words let a reader know who it is: the name, two parts of it, or its family name. */
    boolean names(String text) {
        return names.stream().anyMatch(name -> reveals(text, name));
    }

    private static boolean reveals(String text, String name) {
        if (text.contains(name)) return true;
        List<String> parts = Stream.of(name.split(" ")).filter(part -> part.length() > 2).toList();
        long shown = parts.stream().filter(part -> isWord(text, part)).count();
        return shown >= 2 || !parts.isEmpty() && isWord(text, parts.getLast());
    }

    private static boolean isWord(String text, String word) {
        return Occurrences.any(word, text) && Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])", FLAGS).matcher(text).find();
    }

    /** The copy without what names them; nothing of one that is held. */
    Copy strike(Copy copy) {
        if (holds(copy.item())) return copy.with(Optional.empty(), List.of(), List.of());
        if (isEmpty() || texts(copy).noneMatch(this::names)) return copy;
        Optional<Line> headline = copy.headline().filter(line -> !names(line.text()));
        List<Passage> passages = new ArrayList<>();
        boolean struck = false;
        for (Passage passage : copy.passages()) {
            List<Line> kept = new ArrayList<>();
            for (Line line : passage.lines()) {
                struck = names(line.text()) || struck && line.leaning() != Leaning.NOTHING;
                if (!struck) kept.add(line);
            }
            if (!kept.isEmpty()) passages.add(new Passage(passages.size(), kept));
        }
        return copy.with(headline, passages, copy.summary().stream().filter(line -> !names(line.text())).toList());
    }
}
