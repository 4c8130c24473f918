package news.dateline.press.page;

/**
 * One list of stories as feeds. Immutable.
 *
 * @param name "Health", "South Asia", "Latest"
 * @param rss  path of its RSS feed
 * @param atom path of its Atom feed
 * @param json path of its JSON Feed
 */
public record FeedView(String name, String rss, String atom, String json) {
    public FeedView {
        rss = LinkView.safe(rss);
        atom = LinkView.safe(atom);
        json = LinkView.safe(json);
    }

    /** The feeds under a list's path: {@code …/feed.xml}, {@code …/atom.xml}, {@code …/feed.json}. */
    public static FeedView under(String name, String path) {
        String base = path.endsWith("/") ? path : path + "/";
        return new FeedView(name, base + "feed.xml", base + "atom.xml", base + "feed.json");
    }
}
