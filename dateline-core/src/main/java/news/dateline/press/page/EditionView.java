package news.dateline.press.page;

/**
 * An edition that the reader can choose. Immutable.
 *
 * @param id   as in {@code model.Edition}; kept in the cookie when the reader chooses
 * @param name "South Asia"
 * @param href its home: "/" for Global
 */
public record EditionView(String id, String name, String href) {
    public EditionView {
        href = LinkView.safe(href);
    }
}
