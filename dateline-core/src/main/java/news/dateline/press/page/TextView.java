package news.dateline.press.page;

/** The standing text pages; their words are in the templates and name the site's own people. */
public enum TextView {
    ABOUT("/about", "About", "Who publishes this site, and what kind of news desk it is."),
    HOW_WE_WORK("/how-we-work", "How we work", "What is written by program and how, what an editor does, and what a retraction can and cannot reach."),
    ETHICS("/ethics", "Ethics", "The rules that decide what is printed, held back and taken back."),
    CORRECTIONS_POLICY("/corrections-policy", "Corrections policy", "How mistakes are mended, and how you can see that they were."),
    COMPLAINTS("/complaints", "Complaints", "How to complain, and what happens then."),
    CONTACT("/contact", "Contact", "How to reach the desk, the publisher and the responsible editor."),
    PRIVACY("/privacy", "Privacy", "What this site learns about you, which is very little."),
    TERMS("/terms", "Terms of use", "What you may do with what is printed here."),
    DISCLAIMER("/disclaimer", "Disclaimer", "What this site does not promise."),
    OWNERSHIP("/ownership", "Ownership", "Who owns and pays for this site.");

    private final String path;
    private final String title;
    private final String description;

    TextView(String path, String title, String description) {
        this.path = path;
        this.title = title;
        this.description = description;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    String description() {
        return description;
    }
}
