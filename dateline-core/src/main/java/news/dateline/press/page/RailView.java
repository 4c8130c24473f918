package news.dateline.press.page;

import java.util.List;

/**
 * The content of a {@link RailSlotView}: a short list of stories, a fragment of its own. An empty list renders to nothing, and the slot closes. Immutable.
 *
 * @param ranked numbered 1, 2, 3 … (Trending)
 * @param told   with the text of each card under its headline
 */
public record RailView(List<CardView> cards, boolean ranked, boolean told) {
    public RailView {
        cards = List.copyOf(cards);
    }

    /** Headlines alone. */
    public RailView(List<CardView> cards, boolean ranked) {
        this(cards, ranked, false);
    }
}
