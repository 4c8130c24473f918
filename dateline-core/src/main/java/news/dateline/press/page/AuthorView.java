package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * An author's page: who they are, and what they wrote, newest first. Immutable.
 *
 * @param earlier  where the archive of the list begins
 * @param portrait its path on this site
 */
public record AuthorView(HeadView head, String name, String biography, Optional<String> portrait, List<LinkView> links, List<CardView> cards, Optional<LinkView> earlier) {
    public AuthorView {
        portrait = portrait.map(LinkView::safe);
        links = List.copyOf(links);
        cards = List.copyOf(cards);
    }
}
