package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * Every story, newest first, with what is published while one looks. Immutable.
 *
 * @param live    path of the server-sent events, "/stream/latest" (see {@link Pages#latestCard}); empty for none
 * @param earlier the next page of the list
 */
public record LatestView(HeadView head, List<CardView> cards, String live, Optional<LinkView> earlier) {
    public LatestView {
        cards = List.copyOf(cards);
    }
}
