package news.dateline.press.page;

import java.util.List;

/** The corrections page: the policy, and every correction, newest first. Immutable. */
public record CorrectionsView(List<EntryView> entries) {
    /** One correction: when, of which story (its headline as it stands), and what was wrong and is right. */
    public record EntryView(TimeView at, LinkView story, String language, String note) {
    }

    public CorrectionsView {
        entries = List.copyOf(entries);
    }
}
