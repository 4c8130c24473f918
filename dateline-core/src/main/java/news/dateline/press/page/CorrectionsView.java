package news.dateline.press.page;

import java.util.List;

/**
 * Corrections: the newest, newest first, or those of a day. Immutable.
 *
 * @param links to other days' corrections
 */
public record CorrectionsView(HeadView head, String title, List<EntryView> entries, List<LinkView> links) {
    /** One correction: when, of which story (its headline as it stands), and what was wrong and is right. */
    public record EntryView(TimeView at, LinkView story, String language, String note) {
    }

    public CorrectionsView {
        entries = List.copyOf(entries);
        links = List.copyOf(links);
    }
}
