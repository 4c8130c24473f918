package news.dateline.press.page;

import java.util.List;

/** The page that lists every feed. Immutable. */
public record FeedsView(HeadView head, List<GroupView> groups) {
    /** Feeds under one heading: "Editions", "Sectors". */
    public record GroupView(String title, List<FeedView> feeds) {
        public GroupView {
            feeds = List.copyOf(feeds);
        }
    }

    public FeedsView {
        groups = List.copyOf(groups);
    }
}
