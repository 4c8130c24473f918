package news.dateline.desk;

import java.util.ArrayList;
import java.util.HashSet;
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
    /** All that a draft prints, to look words up in. */
    private record Printing(String text) {
        static Printing of(Draft draft) {
            return new Printing(" " + draft.sentences().stream().map(Sentence::text).collect(Collectors.joining("\n")) + " ");
        }

        boolean prints(String words) {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
                if (isEdge(text.codePointBefore(at), words.codePointAt(0)) && isEdge(text.codePointAt(at + words.length()), words.codePointBefore(words.length()))) return true;
            return false;
        }

        private static boolean isEdge(int outside, int inside) {
            return !Character.isLetterOrDigit(outside) || !Character.isLetterOrDigit(inside);
        }
    }

    private static final int DIFFERING_MAX = 4;
    private static final int SENTENCE_LENGTH_MAX = 240;
    private static final Pattern FIGURE_OR_NAME = Pattern.compile("\\p{N}|(?<![\\p{L}\\p{M}])\\p{Lu}");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Stories stories;
    private final Printing before;
    private final Printing after;
    private final KnownText told;
    private final Set<ItemVersion> rested;
    private final List<Sentence> gone;
    private final List<Sentence> come;

    Comparison(Stories stories, Draft before, Draft after) {
        this.stories = stories;
        this.before = Printing.of(before);
        this.after = Printing.of(after);
        this.told = KnownText.of(before);
        this.rested = before.restsOn();
        this.gone = without(before, after);
        this.come = without(after, before);
    }

    private static List<Sentence> without(Draft draft, Draft other) {
        Set<String> texts = other.sentences().stream().map(Sentence::text).collect(Collectors.toSet());
        return draft.sentences().stream().filter(sentence -> !texts.contains(sentence.text())).toList();
    }

    /** Whether something is said that was not said before, and by a filing that the text did not rest on. A draft that only drops, reorders or repoints sentences, prints more or less of the same filings, or has another agency tell the same in its own words, brings no news: a new figure, a new name or a matter of its own does. */
    boolean isNews() {
        Set<String> before = gone.stream().map(sentence -> letters(sentence.text())).collect(Collectors.toSet());
        return come.stream().anyMatch(sentence -> !before.contains(letters(sentence.text())) && sentence.sources().stream().anyMatch(this::isFresh) && saysMore(sentence));
    }

    /** What an editor writes counts as news whatever its words. */
    private boolean saysMore(Sentence sentence) {
        return sentence.sources().stream().anyMatch(source -> !(source instanceof Source.Wire)) || told.isNewIn(sentence);
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

    /** What the correction changed, where it is plain: by the corrector's own note, else the few words, figure or name in which a sentence and the one in its place differ. */
    Optional<CorrectionNote.Words> corrected(List<String> notes) {
        return notes.stream().map(note -> CorrectionNote.read(note, before::prints, after::prints)).flatMap(Optional::stream).findFirst().or(this::difference);
    }

    private Optional<CorrectionNote.Words> difference() {
        Set<CorrectionNote.Words> found = new LinkedHashSet<>();
        for (Sentence wrong : gone) {
            if (!restsOnWrong(wrong)) continue;
            Optional<CorrectionNote.Words> words = come.stream().filter(right -> shareItem(wrong, right)).map(right -> difference(wrong.text(), right.text())).flatMap(Optional::stream).findFirst();
            if (words.isEmpty()) return Optional.empty();
            found.add(words.get());
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** A wrong sentence and the one in its place, whole: for an editor, who has read both. */
    Optional<CorrectionNote.Words> correctedSentences() {
        return gone.stream().filter(this::restsOnWrong).filter(wrong -> wrong.text().length() <= SENTENCE_LENGTH_MAX)
                .flatMap(wrong -> come.stream().filter(right -> shareItem(wrong, right) && right.text().length() <= SENTENCE_LENGTH_MAX && alike(wrong.text(), right.text())).limit(1)
                        .map(right -> new CorrectionNote.Words(wrong.text(), right.text()))).findFirst();
    }

    private static boolean alike(String one, String other) {
        Set<String> words = new HashSet<>(List.of(letters(one).split(" ")));
        return List.of(letters(other).split(" ")).stream().filter(words::contains).count() * 2 >= words.size();
    }

    private boolean restsOnWrong(Sentence sentence) {
        return sentence.sources().stream().anyMatch(source -> source instanceof Source.Wire wire && isWrong(wire));
    }

    private static boolean shareItem(Sentence one, Sentence other) {
        List<ItemId> items = new ArrayList<>();
        for (Source source : one.sources()) if (source instanceof Source.Wire wire) items.add(wire.version().item());
        return items.stream().anyMatch(other::restsOn);
    }

    /** Where they differ in one place by few words of which one is a figure or a name, and agree in more. */
    private static Optional<CorrectionNote.Words> difference(String wrong, String right) {
        List<String> before = List.of(wrong.split("\\s+"));
        List<String> after = List.of(right.split("\\s+"));
        int least = Math.min(before.size(), after.size());
        int head = 0;
        while (head < least && before.get(head).equals(after.get(head))) head++;
        int tail = 0;
        while (tail < least - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) tail++;
        String old = CorrectionNote.bare(String.join(" ", before.subList(head, before.size() - tail)));
        String now = CorrectionNote.bare(String.join(" ", after.subList(head, after.size() - tail)));
        int most = Math.max(before.size(), after.size()) - head - tail;
        boolean plain = most <= DIFFERING_MAX && head + tail > most && FIGURE_OR_NAME.matcher(old).find() && FIGURE_OR_NAME.matcher(now).find() && !old.equals(now);
        return plain ? Optional.of(new CorrectionNote.Words(old, now)) : Optional.empty();
    }
}
