package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * A list of stories of one kind: a sector, a label, a tag. Immutable.
 *
 * @param title   "Health"
 * @param kicker  what kind of list: the edition's name or "Sector"; may be empty
 * @param cards   newest or weightiest first; the first stands large
 * @param earlier the next page of the list
 */
public record SectorView(HeadView head, String title, String kicker, List<CardView> cards, Optional<LinkView> earlier) {
    public SectorView {
        cards = List.copyOf(cards);
    }
}
