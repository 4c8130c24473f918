package news.dateline.press.page;

import java.util.List;

/** The page that lists every feed. Immutable. */
public record FeedsView(HeadView head, List<GroupView> groups) {
    /** Feeds under one heading: "Editions", "Sectors". {@code folded}: opened by who looks for them. */
    public record GroupView(String title, List<FeedView> feeds, boolean folded) {
        public GroupView {
            feeds = List.copyOf(feeds);
        }
    }

    public FeedsView {
        groups = List.copyOf(groups);
    }
}
