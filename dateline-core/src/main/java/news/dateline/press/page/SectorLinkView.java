package news.dateline.press.page;

/**
 * A sector in the menu. Immutable.
 *
 * @param slug "health"; marks where the reader is
 * @param name "Health"
 * @param href its page, "/news/health"
 */
public record SectorLinkView(String slug, String name, String href) {
    public SectorLinkView {
        href = LinkView.safe(href);
    }
}
