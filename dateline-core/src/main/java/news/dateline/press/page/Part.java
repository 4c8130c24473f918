package news.dateline.press.page;

/** A part of the site that a publisher may switch off: it is then neither linked nor pressed nor served. */
public enum Part {
    TRENDING("/trending", "Trending"),
    /** Opinion, blog and interview. */
    OPINION("/opinion", "Opinion"),
    EVENTS("/events", "Events"),
    SHOTS("/shots", "Shots");

    private final String path;
    private final String title;

    Part(String path, String title) {
        this.path = path;
        this.title = title;
    }

    public String path() {
        return path;
    }

    /** Its words in menus. */
    public String title() {
        return title;
    }
}
