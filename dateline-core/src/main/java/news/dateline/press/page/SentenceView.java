package news.dateline.press.page;

import java.util.List;

/**
 * One printed sentence with what it rests on. Immutable.
 *
 * @param sources at least one
 * @param added   words in it that the program put in (attribution, a resolved day), in their order
 */
public record SentenceView(String text, List<SourceView> sources, List<String> added) {
    public SentenceView {
        sources = List.copyOf(sources);
        added = List.copyOf(added);
    }
}
