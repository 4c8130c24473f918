package news.dateline.press.page;

/**
 * A place beside or below an article that a small script fills; without script it is a plain link. So an article's bytes carry no other story's words. Immutable.
 *
 * @param title    "Latest", "Related stories"
 * @param fragment path of the {@link RailView} rendered by {@link Pages#rail}
 * @param href     the plain link's page
 */
public record RailSlotView(String title, String fragment, String href) {
    public RailSlotView {
        fragment = LinkView.safe(fragment);
        href = LinkView.safe(href);
    }
}
