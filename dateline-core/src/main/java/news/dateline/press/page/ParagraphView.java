package news.dateline.press.page;

import java.util.List;
import java.util.stream.Collectors;

/** One paragraph: its sentences in order. Immutable. */
public record ParagraphView(List<SentenceView> sentences) {
    public ParagraphView {
        sentences = List.copyOf(sentences);
    }

    /** Who is behind it, each once: agencies, editors, a language model. */
    List<String> agencies() {
        return sentences.stream().flatMap(sentence -> sentence.sources().stream()).map(source -> switch (source) {
            case SourceView.Wire wire -> wire.agency();
            case SourceView.Editor editor -> editor.name();
            case SourceView.Model _ -> "a language model";
        }).distinct().collect(Collectors.toList());
    }

    /** Its sentences as one text. */
    String text() {
        return sentences.stream().map(SentenceView::text).collect(Collectors.joining(" "));
    }
}
