package news.dateline.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** What changed for a reader between the published text and a draft. */
final class Comparison {
    /** A figure that was wrong, and the right one, as printed. */
    record Figures(String wrong, String right) { }

    private static final Pattern FIGURE = Pattern.compile("[€$£₹]?[0-9][0-9.,]*%?");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Stories stories;
    private final Set<ItemVersion> rested;
    private final List<Sentence> gone;
    private final List<Sentence> come;

    Comparison(Stories stories, Draft before, Draft after) {
        this.stories = stories;
        this.rested = before.restsOn();
        this.gone = without(before, after);
        this.come = without(after, before);
    }

    private static List<Sentence> without(Draft draft, Draft other) {
        Set<String> texts = other.sentences().stream().map(Sentence::text).collect(Collectors.toSet());
        return draft.sentences().stream().filter(sentence -> !texts.contains(sentence.text())).toList();
    }

    /** Whether something is said that was not said before, and by a filing that the text did not rest on. A draft that only drops, reorders or repoints sentences, or prints more or less of the same filings, brings no news. */
    boolean isNews() {
        Set<String> before = gone.stream().map(sentence -> letters(sentence.text())).collect(Collectors.toSet());
        return come.stream().anyMatch(sentence -> !before.contains(letters(sentence.text())) && sentence.sources().stream().anyMatch(this::isFresh));
    }

    private boolean isFresh(Source source) {
        return switch (source) {
            case Source.Wire wire -> !rested.contains(wire.version());
            case Source.Editor _ -> true;
            case Source.Model _ -> false;
        };
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(text).replaceAll(" ").strip();
    }

    /** Agencies whose declared corrections took words out of the published text, in order of their ids. */
    List<String> correctedBy() {
        TreeMap<String, Boolean> agencies = new TreeMap<>();
        for (Sentence sentence : gone)
            for (Source source : sentence.sources())
                if (source instanceof Source.Wire wire && isWrong(wire)) agencies.put(wire.version().item().agency(), true);
        return List.copyOf(agencies.keySet());
    }

    private boolean isWrong(Source.Wire wire) {
        return wire.version().number() < stories.item(wire.version().item()).correctedBy();
    }

    /** The one figure that the correction changed, where nothing else in its sentence did; empty when it is not plain. */
    Optional<Figures> correctedFigures() {
        Set<Figures> found = new LinkedHashSet<>();
        for (Sentence wrong : gone) {
            if (wrong.sources().stream().noneMatch(source -> source instanceof Source.Wire wire && isWrong(wire))) continue;
            Optional<Figures> figures = come.stream().filter(right -> shareItem(wrong, right)).map(right -> figures(wrong.text(), right.text())).flatMap(Optional::stream).findFirst();
            if (figures.isEmpty()) return Optional.empty();
            found.add(figures.get());
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static boolean shareItem(Sentence one, Sentence other) {
        List<ItemId> items = new ArrayList<>();
        for (Source source : one.sources()) if (source instanceof Source.Wire wire) items.add(wire.version().item());
        return items.stream().anyMatch(other::restsOn);
    }

    private static Optional<Figures> figures(String wrong, String right) {
        String[] before = wrong.split("\\s+");
        String[] after = right.split("\\s+");
        if (before.length != after.length) return Optional.empty();
        Optional<Figures> found = Optional.empty();
        for (int i = 0; i < before.length; i++) {
            if (before[i].equals(after[i])) continue;
            String old = bare(before[i]);
            String now = bare(after[i]);
            if (found.isPresent() || !FIGURE.matcher(old).matches() || !FIGURE.matcher(now).matches()) return Optional.empty();
            found = Optional.of(new Figures(old, now));
        }
        return found;
    }

    private static String bare(String word) {
        return word.replaceAll("^[\\p{Ps}\\p{Pi}\"']+|[\\p{Pe}\\p{Pf}\"'.,;:!?]+$", "");
    }
}
