package news.dateline.compose;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;

/** Reads drafts as a reader would. */
final class Drafts {
    private Drafts() { }

    static Draft of(Filed... filed) {
        return new Composer().compose(Filed.composition(filed)).orElseThrow();
    }

    static String body(Draft draft) {
        return draft.paragraphs().stream().map(Drafts::text).collect(Collectors.joining("\n"));
    }

    static String card(Draft draft) {
        return text(draft.card());
    }

    static String text(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }
}
