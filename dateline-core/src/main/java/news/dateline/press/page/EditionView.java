package news.dateline.press.page;

import org.jspecify.annotations.Nullable;

/**
 * An edition that the reader can choose. Immutable.
 *
 * @param id   as in {@code model.Edition}; kept in the cookie when the reader chooses
 * @param name "South Asia"
 * @param href its home: "/" for Global
 * @param language BCP 47, of its own pages
 */
public record EditionView(String id, String name, String href, String language) {
    public EditionView {
        href = LinkView.safe(href);
        language = given(language);
    }

    /** In English. */
    public EditionView(String id, String name, String href) {
        this(id, name, href, "en");
    }

    /** An edition that was kept before editions spoke languages lacks it. */
    private static String given(@Nullable String language) {
        return language == null ? "en" : language;
    }
}
