package news.dateline.press.page;

import java.util.List;

/**
 * Figures of the same count at the same time that differ. Immutable.
 *
 * @param counts  what is counted: "dead"
 * @param sayings who says what, side by side: one sentence each, attributed by its sources
 */
public record DisagreementView(String counts, List<SentenceView> sayings) {
    public DisagreementView {
        sayings = List.copyOf(sayings);
    }
}
