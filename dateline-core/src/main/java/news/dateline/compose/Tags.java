package news.dateline.compose;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Name;
import news.dateline.model.Subject;

/** Names, places and keywords of the printed copies that occur in what is printed; the most frequent first. */
final class Tags {
    static final int TAGS_MAX = 8;
    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 40;

    private Tags() { }

    static List<String> of(List<Copy> printed, String text, Protection protection) {
        Map<String, String> written = new LinkedHashMap<>();
        printed.stream().flatMap(Tags::offered).map(String::strip).filter(tag -> tag.length() >= LENGTH_MIN && tag.length() <= LENGTH_MAX)
                .filter(tag -> printed.stream().noneMatch(copy -> copy.agency().name().equalsIgnoreCase(tag)))
                .filter(tag -> !protection.names(tag))
                .forEach(tag -> written.putIfAbsent(tag.toLowerCase(Locale.ROOT), tag));
        Map<String, Integer> counts = new LinkedHashMap<>();
        written.values().forEach(tag -> counts.put(tag, occurrences(tag, text)));
        List<String> ranked = counts.entrySet().stream().filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).toList();
        return ranked.stream().filter(tag -> ranked.stream().noneMatch(other -> isPartOf(tag, other))).limit(TAGS_MAX).toList();
    }

    private static Stream<String> offered(Copy copy) {
        return Stream.of(
                copy.part().notes().names().stream().map(Name::text),
                copy.part().notes().places().stream().map(place -> place.text()),
                Stream.of(copy.item().people(), copy.item().organisations(), copy.item().places()).flatMap(List::stream).flatMap((Subject subject) -> subject.name().stream()),
                copy.item().keywords().stream()).flatMap(tags -> tags);
    }

    private static boolean isPartOf(String tag, String other) {
        return other.length() > tag.length() && (" " + other + " ").contains(" " + tag + " ");
    }

    private static int occurrences(String tag, String text) {
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(tag) + "(?![\\p{L}\\p{M}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return (int) whole.matcher(text).results().count();
    }
}
