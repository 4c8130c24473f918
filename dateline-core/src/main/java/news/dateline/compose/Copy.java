package news.dateline.compose;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.guard.CopyKind;
import news.dateline.model.Agency;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sensitivity;
import news.dateline.model.WireItem;

/**
 * One version of an item as a reader would read it, without the agency's furniture.
 *
 * @param headline what is left of the main headline; absent where the item has none
 * @param passages of the body, else of the description; empty where the item is a headline only
 * @param summary  the sentences of the description, where the item has a body besides
 * @param form     what readers must be told that it is, where it is not plain news
 * @param kind     what it is where it is no report of an event
 * @param newsAt   when its agency first filed these words
 */
record Copy(Part part, Optional<Line> headline, List<Passage> passages, List<Line> summary, Optional<String> located, Stage stage, Optional<Form> form, Optional<CopyKind> kind, Instant newsAt) {
    Copy {
        passages = List.copyOf(passages);
        summary = List.copyOf(summary);
    }

    ItemVersion version() {
        return part.version();
    }

    WireItem item() {
        return part.item();
    }

    Agency agency() {
        return part.agency();
    }

    Stream<Line> lines() {
        return passages.stream().flatMap(passage -> passage.lines().stream());
    }

    int words() {
        return passages.stream().mapToInt(Passage::words).sum();
    }

    /** Whether it has no text, or none but its headline once more. */
    boolean isHeadlineOnly() {
        if (passages.isEmpty()) return true;
        return passages.size() == 1 && headline.filter(line -> NewsWords.same(NewsWords.of(List.of(line.text())), NewsWords.of(List.of(passages.getFirst().text())))).isPresent();
    }

    Copy at(Instant time) {
        return new Copy(part, headline, passages, summary, located, stage, form, kind, time);
    }

    /** Other words of it, of those that it has. */
    Copy with(Optional<Line> otherHeadline, List<Passage> otherPassages, List<Line> otherSummary) {
        return new Copy(part, otherHeadline, otherPassages, otherSummary, located, stage, form, kind, newsAt);
    }

    /** As copy in which only these matters stand. */
    Copy about(Set<Sensitivity> matters) {
        return new Copy(new Part(part.filing(), part.item(), part.version(), part.notes().about(matters), part.agency(), part.publishable(), part.receivedAt()), headline, passages, summary, located, stage, form, kind, newsAt);
    }

    /** Its words as news: what a reader would read, without what only the eye sees. */
    List<String> newsWords() {
        return NewsWords.of(Stream.concat(Stream.concat(headline.stream(), summary.stream()), lines()).map(Line::text).toList());
    }

    boolean is(Form other) {
        return form.filter(other::equals).isPresent();
    }

    String language() {
        return part.notes().language().toLowerCase(Locale.ROOT);
    }
}
