package news.dateline.press.page;

import java.util.List;

/**
 * What is read most now: the page of a list's ranks, and as a fragment the list alone. Immutable.
 *
 * @param title  "Trending", "Trending in South Asia"
 * @param ranked the first is first
 * @param others the same page of other editions and sectors
 */
public record TrendingView(HeadView head, String title, List<RankedView> ranked, List<LinkView> others) {
    /**
     * A story at its place.
     *
     * @param edition where it is read most
     * @param why     what put it there, in words
     */
    public record RankedView(CardView card, LinkView edition, String why) {
    }

    public TrendingView {
        ranked = List.copyOf(ranked);
        others = List.copyOf(others);
    }
}
