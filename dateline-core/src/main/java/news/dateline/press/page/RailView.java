package news.dateline.press.page;

import java.util.List;

/**
 * The content of a {@link RailSlotView}: a short list of stories, a fragment of its own. An empty list renders to nothing, and the slot closes. Immutable.
 *
 * @param ranked numbered 1, 2, 3 … (Trending)
 */
public record RailView(List<CardView> cards, boolean ranked) {
    public RailView {
        cards = List.copyOf(cards);
    }
}
