package news.dateline.press;

import java.util.List;
import java.util.Optional;
import news.dateline.press.page.LinkView;

/**
 * Somebody who writes in their own name, as the settings introduce them. Immutable.
 *
 * @param biography plain text; may be empty
 * @param portrait  path of a picture of them on this site
 */
public record Author(String slug, String name, String biography, Optional<String> portrait, List<LinkView> links) {
    public Author {
        links = List.copyOf(links);
    }
}
