package news.dateline.compose;

import java.util.List;
import news.dateline.guard.Leaning;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Span;

/** A sentence of an item without the agency's furniture, or several that one quotation holds together. {@code span} holds exactly its words. */
record Line(String text, Span span, Terms terms, Leaning leaning) {
    static Line of(String words, Span span) {
        String text = words.strip().replaceAll("[\\s\\u00a0]+", " ");
        return new Line(text, span, Terms.of(text), Leaning.of(text));
    }

    int words() {
        return Terms.words(text);
    }

    Sentence of(Copy copy) {
        return new Sentence(text, List.of(new Source.Wire(copy.version(), span)), List.of());
    }
}
