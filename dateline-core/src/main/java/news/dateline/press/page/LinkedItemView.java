package news.dateline.press.page;

/** An item of the same event that we link and do not print. Immutable. */
public record LinkedItemView(String agency, String headline, String href, TimeView time) {
    public LinkedItemView {
        href = LinkView.safe(href);
    }
}
