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
import news.dateline.guard.Speech;
import news.dateline.model.Name;
import news.dateline.model.Sensitivity;
import news.dateline.model.Sentence;
import news.dateline.model.Subject;

/**
 * Names, places and keywords of the printed copies that occur in what is printed; the most frequent first, one tag a thing. What was read as a name without being one falls ({@link TagNames},
 * {@link TagTraps}), and so do those whom nothing may name, and what only passes by: what stands neither in the headline nor in the first paragraph, nor outside quotations in two sentences or two
 * agencies' copy.
 */
final class Tags {
    static final int TAGS_MAX = 8;
    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 40;
    private static final int FIRST_PARAGRAPHS = 1;
    private static final int SENTENCES_MIN = 2;

    private final List<Copy> printed;
    private final String text;
    private final String first;
    /** Of the body, without what is quoted. */
    private final List<String> sentences;
    private final String headline;
    private final TagNames names;

    private Tags(List<Copy> printed, List<Sentence> sentences, List<List<Sentence>> paragraphs) {
        this.printed = printed;
        this.sentences = paragraphs.stream().flatMap(List::stream).map(Tags::own).map(Speech::withoutQuotations).distinct().toList();
        this.text = words(sentences);
        this.first = sentences.getFirst().text() + "\n" + paragraphs.stream().limit(FIRST_PARAGRAPHS).map(Tags::words).collect(Collectors.joining("\n"));
        this.headline = sentences.getFirst().text();
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
        for (String tag : offered().filter(tag -> !protection.names(tag) && !TagTraps.isPasserBy(tag, headline, text, sentences.stream().filter(sentence -> sentence.contains(tag)).limit(SENTENCES_MIN).count() == SENTENCES_MIN)).toList()) {
            int occurrences = Occurrences.of(tag, text).size();
            if (occurrences > 0) counts.merge(names.asPrinted(tag), occurrences, Math::max);
        }
        List<String> ranked = counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
        List<String> tags = new ArrayList<>();
        for (String tag : ranked) {
            boolean part = ranked.stream().anyMatch(other -> isPartOf(tag, other));
            if (!part && tags.stream().noneMatch(other -> isSame(tag, other) || isOneWith(tag, other)) && tags.size() < TAGS_MAX) tags.add(tag);
        }
        return tags;
    }

    private Stream<String> offered() {
        // Where the story is of a suicide, nobody is found under his name.
        boolean silent = printed.stream().anyMatch(copy -> copy.part().notes().sensitivities().contains(Sensitivity.SUICIDE));
        Stream<String> named = printed.stream().flatMap(copy -> copy.part().notes().names().stream()).filter(name -> !silent || name.kind() != Name.Kind.PERSON).flatMap(name -> cleaned(name).filter(tag -> name.kind() == Name.Kind.PERSON ? isPerson(tag) : matters(tag) && !names.isCommon(tag)));
        Stream<String> placed = printed.stream().flatMap(copy -> copy.part().notes().places().stream()).flatMap(place -> names.cleaned(place.text()).stream().filter(tag -> matters(tag) && !names.isCommon(tag)));
        Stream<String> filed = printed.stream().flatMap(copy -> Stream.concat(
                Stream.of(silent ? List.<Subject>of() : copy.item().people(), copy.item().organisations(), copy.item().places()).flatMap(List::stream).flatMap((Subject subject) -> subject.name().stream()), copy.item().keywords().stream().filter(_ -> !silent))).filter(tag -> !tag.isEmpty() && !names.isAgency(tag) && !(Character.isUpperCase(tag.codePointAt(0)) && TagTraps.isNone(tag, text, false)));
        return Stream.of(named, placed, filed).flatMap(tags -> tags).map(String::strip).filter(tag -> tag.length() >= LENGTH_MIN && tag.length() <= LENGTH_MAX);
    }

    private Stream<String> cleaned(Name name) {
        boolean person = name.kind() == Name.Kind.PERSON;
        return names.cleaned(person || name.kind() == Name.Kind.OTHER ? TagTraps.withoutOrigin(name.text(), text, !person) : name.text()).stream();
    }

    /** A person goes on under the surname; a single name alone is one only in a headline. */
    private boolean isPerson(String tag) {
        int surname = tag.lastIndexOf(' ') + 1;
        return surname == 0 ? headline.contains(tag) : matters(tag) || sentences.stream().filter(sentence -> !Occurrences.inCase(tag.substring(surname), sentence).isEmpty()).limit(SENTENCES_MIN).count() == SENTENCES_MIN;
    }

    /** Whether it belongs to the news rather than to a scene of it, a list or a quotation. */
    private boolean matters(String tag) {
        return first.contains(tag) || sentences.stream().filter(sentence -> !Occurrences.of(tag, sentence).isEmpty()).limit(SENTENCES_MIN).count() == SENTENCES_MIN
                || printed.stream().filter(copy -> copy.lines().anyMatch(line -> line.text().contains(tag))).map(copy -> copy.agency().id()).distinct().limit(2).count() > 1;
    }

    /** A surname, the plural of one, a place in a longer name. */
    private static boolean isPartOf(String tag, String other) {
        if (other.length() > tag.length() && other.substring(other.lastIndexOf(' ') + 1).equals(tag.substring(tag.lastIndexOf(' ') + 1)) && List.of(other.split(" ")).containsAll(List.of(tag.split(" ")))) return true;
        String small = tag.toLowerCase(Locale.ROOT);
        String whole = " " + other.toLowerCase(Locale.ROOT) + " ";
        return other.length() > tag.length() && whole.contains(" " + small + " ") || small.endsWith("s") && other.indexOf(' ') > 0 && whole.contains(" " + small.substring(0, small.length() - 1) + " ");
    }

    /** "Republic of Congo" and "Congo Republic", "COVID 19" and "Covid-19". */
    private static boolean isSame(String tag, String other) {
        return parts(tag).equals(parts(other));
    }

    /** Two names of one person, of whom the text says that he has both. */
    private boolean isOneWith(String tag, String other) {
        String surname = tag.substring(tag.lastIndexOf(' ') + 1);
        return tag.indexOf(' ') > 0 && other.endsWith(" " + surname) && TagTraps.areOne(tag, other, text);
    }

    private static Set<String> parts(String tag) {
        return Arrays.stream(tag.toLowerCase(Locale.ROOT).split("[\\s\\-]+")).map(Terms::stem).filter(stem -> !stem.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
