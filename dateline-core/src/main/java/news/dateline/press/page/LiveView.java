package news.dateline.press.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live page of a story. Immutable.
 *
 * @param article  path of the story itself
 * @param began    first published
 * @param updated  last news or correction
 * @param ended    when nothing new had come for so long that it was ended
 * @param entries  what was new when, newest first
 */
public record LiveView(HeadView head, String id, String article, SentenceView headline, List<SentenceView> standfirst, CheckView check, TimeView began, TimeView updated, Optional<TimeView> ended,
                       List<DisagreementView> disagreements, List<AgencyView> agencies, Optional<String> helpline, List<EntryView> entries) {
    public LiveView {
        article = LinkView.safe(article);
        standfirst = List.copyOf(standfirst);
        disagreements = List.copyOf(disagreements);
        agencies = List.copyOf(agencies);
        entries = List.copyOf(entries);
    }

    /**
     * What came at one time.
     *
     * @param anchor     its name on the page
     * @param headline   where there was a new one
     * @param figures    that were changed, as "12 → 14"
     * @param correction what was wrong and what is right, or that something was
     */
    public record EntryView(String anchor, TimeView at, Optional<SentenceView> headline, List<SentenceView> sentences, List<String> figures, Optional<String> correction) {
        public EntryView {
            sentences = List.copyOf(sentences);
            figures = List.copyOf(figures);
        }

        /** Everything in it that rests on sources. */
        List<SentenceView> sourced() {
            return Stream.concat(headline.stream(), sentences.stream()).toList();
        }

        /** Who says so. */
        String said(Messages words) {
            return Wording.and(words, new ParagraphView(sourced()).agencies());
        }
    }

    /** What stands on top: the headline and the standfirst. */
    List<SentenceView> top() {
        return Stream.concat(Stream.of(headline), standfirst.stream()).toList();
    }

    String summary() {
        return standfirst.stream().map(SentenceView::text).collect(Collectors.joining(" "));
    }
}
