package news.dateline.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Name;
import news.dateline.model.Sentence;
import news.dateline.model.Subject;

/**
 * Names, places and keywords of the printed copies that occur in what is printed; the most frequent first, one tag a thing. What was read as a name without being one falls ({@link TagNames}),
 * and so do those whom nothing may name, and persons who only pass by: those that neither the headline nor the first paragraphs nor a second copy names.
 */
final class Tags {
    static final int TAGS_MAX = 8;
    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 40;
    private static final int FIRST_PARAGRAPHS = 2;

    private final List<Copy> printed;

    private final String text;
    private final String first;
    private final TagNames names;

    private Tags(List<Copy> printed, List<Sentence> sentences, List<List<Sentence>> paragraphs) {
        this.printed = printed;

        this.text = words(sentences);
        this.first = sentences.getFirst().text() + "\n" + paragraphs.stream().limit(FIRST_PARAGRAPHS).map(Tags::words).collect(Collectors.joining("\n"));
        this.names = new TagNames(printed, text);
    }

    private static String words(List<Sentence> sentences) {
        return sentences.stream().map(Tags::own).collect(Collectors.joining("\n"));
    }

    /** What its agency wrote: the name of an agency in our credit is no subject of the story. */
    private static String own(Sentence sentence) {
        StringBuilder own = new StringBuilder(sentence.text());
        sentence.added().stream().sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).forEach(piece -> own.delete(piece.start(), piece.end()));
        return own.toString();
    }

    /** {@code sentences} are all that is printed, the headline first. */
    static List<String> of(List<Copy> printed, List<Sentence> sentences, List<List<Sentence>> paragraphs, Protection protection) {
        return new Tags(printed, sentences, paragraphs).ranked(protection);
    }

    private List<String> ranked(Protection protection) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String tag : offered().filter(tag -> !protection.names(tag)).toList()) {
            int occurrences = Occurrences.of(tag, text).size();
            if (occurrences > 0) counts.merge(names.asPrinted(tag), occurrences, Math::max);
        }
        List<String> ranked = counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
        List<String> tags = new ArrayList<>();
        for (String tag : ranked) {
            boolean part = ranked.stream().anyMatch(other -> isPartOf(tag, other));
            if (!part && tags.stream().noneMatch(other -> isSame(tag, other)) && tags.size() < TAGS_MAX) tags.add(tag);
        }
        return tags;
    }

    private Stream<String> offered() {
        Stream<String> named = printed.stream().flatMap(copy -> copy.part().notes().names().stream()).flatMap(name -> names.cleaned(name.text()).stream().filter(tag -> name.kind() != Name.Kind.PERSON || matters(tag)));
        Stream<String> placed = printed.stream().flatMap(copy -> copy.part().notes().places().stream()).flatMap(place -> names.cleaned(place.text()).stream());
        Stream<String> filed = printed.stream().flatMap(copy -> Stream.concat(
                Stream.of(copy.item().people(), copy.item().organisations(), copy.item().places()).flatMap(List::stream).flatMap((Subject subject) -> subject.name().stream()), copy.item().keywords().stream())).filter(tag -> !names.isAgency(tag));
        return Stream.of(named, placed, filed).flatMap(tags -> tags).map(String::strip).filter(tag -> tag.length() >= LENGTH_MIN && tag.length() <= LENGTH_MAX);
    }

    /** Whether a person belongs to the news rather than to a scene of it. */
    private boolean matters(String person) {
        return first.contains(person) || printed.stream().filter(copy -> copy.lines().anyMatch(line -> line.text().contains(person))).limit(2).count() > 1;
    }

    private static boolean isPartOf(String tag, String other) {
        return other.length() > tag.length() && (" " + other.toLowerCase(Locale.ROOT) + " ").contains(" " + tag.toLowerCase(Locale.ROOT) + " ");
    }

    /** "Republic of Congo" and "Congo Republic", "COVID 19" and "Covid-19". */
    private static boolean isSame(String tag, String other) {
        return parts(tag).equals(parts(other));
    }

    private static Set<String> parts(String tag) {
        return Arrays.stream(tag.toLowerCase(Locale.ROOT).split("[\\s\\-]+")).map(Terms::stem).filter(stem -> !stem.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
