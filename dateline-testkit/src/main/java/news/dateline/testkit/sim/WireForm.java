package news.dateline.testkit.sim;

/** The real formats in which simulated agencies file. */
public enum WireForm {
    RSS("application/rss+xml"), ATOM("application/atom+xml"), JSON_FEED("application/feed+json"), NINJS("application/json"), NEWSML_G2("application/vnd.iptc.g2.newsitem+xml");

    private final String contentType;

    WireForm(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** Whether each document holds the newest entries again; else it holds what is new. */
    boolean isFeed() {
        return switch (this) {
            case RSS, ATOM, JSON_FEED -> true;
            case NINJS, NEWSML_G2 -> false;
        };
    }
}
