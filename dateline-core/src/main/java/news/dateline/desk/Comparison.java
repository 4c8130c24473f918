package news.dateline.desk;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    record Printing(String text) {
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

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Stories stories;
    private final Draft before;
    private final Draft after;
    private final KnownText told;
    private final Set<ItemVersion> rested;
    private final List<Sentence> gone;
    private final List<Sentence> come;

    Comparison(Stories stories, Draft before, Draft after) {
        this.stories = stories;
        this.before = before;
        this.after = after;
        this.told = KnownText.of(before);
        this.rested = before.restsOn();
        this.gone = Pairing.without(before, after);
        this.come = Pairing.without(after, before);
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

    List<Sentence> gone() {
        return gone;
    }

    List<Sentence> come() {
        return come;
    }

    /** Agencies whose declared corrections took words out of the published text, in order of their ids. */
    List<String> correctedBy() {
        Set<String> agencies = new TreeSet<>();
        for (Sentence sentence : gone)
            if (isMended(sentence)) for (Source source : sentence.sources()) if (source instanceof Source.Wire wire && isWrong(wire)) agencies.add(wire.version().item().agency());
        return List.copyOf(agencies);
    }

    /** Whether a sentence rests on copy that was corrected since, and another stands in its place or the corrected copy does not say it. One that merely is not printed any more was not wrong. */
    boolean isMended(Sentence sentence) {
        Set<ItemId> wrong = new TreeSet<>();
        for (Source source : sentence.sources()) if (source instanceof Source.Wire wire && isWrong(wire)) wrong.add(wire.version().item());
        return !wrong.isEmpty() && (Pairing.nearest(sentence, come, before, after).isPresent() || wrong.stream().anyMatch(item -> !stillSaid(item, sentence)));
    }

    /** Agencies whose corrected words the new text prints all the same, from copy of others: a reprint of what was wrong. */
    List<String> repeatedFrom() {
        Set<String> agencies = new TreeSet<>();
        for (Sentence stood : before.sentences()) {
            Set<ItemId> wrong = new TreeSet<>();
            for (Source source : stood.sources()) if (source instanceof Source.Wire wire && isWrong(wire) && wasTakenOut(wire.version().item(), stood)) wrong.add(wire.version().item());
            boolean repeated = !wrong.isEmpty() && after.sentences().stream().anyMatch(sentence -> sentence.text().equals(stood.text()) && wrong.stream().noneMatch(sentence::restsOn));
            if (repeated) wrong.forEach(item -> agencies.add(item.agency()));
        }
        return List.copyOf(agencies);
    }

    /** Said by earlier copy in these very words, and no more: a headline of our own was never the agency's. */
    private boolean wasTakenOut(ItemId item, Sentence sentence) {
        List<String> copy = stories.copy(item);
        return copy.size() > 1 && !Accused.says(copy.getLast(), sentence) && copy.stream().anyMatch(words -> Accused.says(words, sentence));
    }

    private boolean stillSaid(ItemId item, Sentence sentence) {
        List<String> copy = stories.copy(item);
        return copy.size() > 1 && Accused.says(copy.getLast(), sentence);
    }

    private boolean isWrong(Source.Wire wire) {
        return wire.version().number() < stories.item(wire.version().item()).correctedBy();
    }
}
