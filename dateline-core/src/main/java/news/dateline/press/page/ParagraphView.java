package news.dateline.press.page;

import java.util.List;
import java.util.stream.Collectors;

/** One paragraph: its sentences in order. Immutable. */
public record ParagraphView(List<SentenceView> sentences) {
    public ParagraphView {
        sentences = List.copyOf(sentences);
    }

    /** The names of the agencies behind it, each once. */
    List<String> agencies() {
        return sentences.stream().flatMap(sentence -> sentence.sources().stream()).map(source -> switch (source) {
            case SourceView.Wire wire -> wire.agency();
            case SourceView.Editor editor -> editor.name();
        }).distinct().collect(Collectors.toList());
    }

    /** Its sentences as one text. */
    String text() {
        return sentences.stream().map(SentenceView::text).collect(Collectors.joining(" "));
    }
}
