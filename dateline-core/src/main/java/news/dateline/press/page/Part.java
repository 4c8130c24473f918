package news.dateline.press.page;

/** A part of the site that a publisher may switch off: it is then neither linked nor pressed nor served. */
public enum Part {
    TRENDING("/trending", "Trending", true),
    /** Opinion, blog and interview. */
    OPINION("/opinion", "Opinion", true),
    EVENTS("/events", "Events", true),
    VIDEO("/video", "Video", true),
    SHOTS("/shots", "Shots", true),
    SEARCH("/search", "Search", true),
    FEEDBACK("/feedback", "Write to the editors", false),
    /** Off unless the settings say how mail is sent. */
    NEWSLETTER("/newsletter", "Newsletter", false),
    READING_LIST("/saved", "Reading list", false);

    private final String path;
    private final String title;
    private final boolean list;

    Part(String path, String title, boolean list) {
        this.path = path;
        this.title = title;
        this.list = list;
    }

    public String path() {
        return path;
    }

    /** Whether it is a list of stories, for the menu on top; what is none is linked where it is wanted. */
    public boolean isList() {
        return list;
    }

    /** Its words in menus. */
    public String title() {
        return title;
    }
}
