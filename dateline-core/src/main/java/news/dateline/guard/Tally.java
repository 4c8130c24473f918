package news.dateline.guard;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures by which readers judge how grave an event is: the dead, missing, hurt and whatever else {@link Count} knows, as a text gives them first. To see whether one text stands on figures that
 * another has replaced. By the words beside a number, in English, Spanish, French and Hindi. Immutable.
 */
public final class Tally {
    private static final int TEXTS_READ = 12;
    private static final int TEXT_LENGTH_MAX = 1_000;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.,$€£₹])(?:\\p{N}{1,3}(?:[.,\\u00a0\\u202f]\\p{N}{3}){1,3}|\\p{N}{1,9}|" + SmallNumbers.words().stream().filter(word -> Character.isLetter(word.codePointAt(0))).sorted()
            .map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{M}\\p{N}]|[.,]\\p{N})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<Count, String> figures;

    private Tally(Map<Count, String> figures) {
        this.figures = figures;
    }

    /** Of a story's sentences in reading order; only its beginning is read. */
    public static Tally of(List<String> texts) {
        Map<Count, String> figures = new EnumMap<>(Count.class);
        texts.stream().limit(TEXTS_READ).filter(text -> text.length() <= TEXT_LENGTH_MAX).forEach(text -> read(text, figures));
        return new Tally(figures);
    }

    private static void read(String text, Map<Count, String> figures) {
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            String value = value(number.group());
            Optional<Count> count = Count.of(number.group(), text.substring(0, number.start()), text.substring(number.end()));
            count.ifPresent(counted -> figures.putIfAbsent(counted, value));
        }
    }

    private static String value(String number) {
        return SmallNumbers.value(number).map(String::valueOf).orElseGet(() -> number.replaceAll("[.,\\u00a0\\u202f]", ""));
    }

    /** What this text counts otherwise than the newer one does. */
    public Set<Count> replacedBy(Tally newer) {
        Set<Count> replaced = EnumSet.noneOf(Count.class);
        figures.forEach((count, figure) -> {
            if (newer.figures.containsKey(count) && !newer.figures.get(count).equals(figure)) replaced.add(count);
        });
        return replaced;
    }

    /** Whether both give the same figure, or none, of each of these. */
    public boolean agreesOn(Set<Count> counts, Tally other) {
        return counts.stream().allMatch(count -> figures.getOrDefault(count, "").equals(other.figures.getOrDefault(count, "")));
    }
}
