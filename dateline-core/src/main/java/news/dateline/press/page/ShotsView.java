package news.dateline.press.page;

import java.util.List;

/**
 * A list as cards, one screen each. Immutable.
 *
 * @param title    "Shots", or "Shots: Health, Pacific"
 * @param cards    newest first, each told by its card text
 * @param whole    the list that they are taken from
 * @param editions the same for other editions
 * @param sectors  the same for the sectors of this edition
 */
public record ShotsView(HeadView head, String title, List<CardView> cards, LinkView whole, List<ChoiceView> editions, List<ChoiceView> sectors) {
    public ShotsView {
        cards = List.copyOf(cards);
        editions = List.copyOf(editions);
        sectors = List.copyOf(sectors);
    }

    /** One of the lists that a reader may choose; {@code here} for this very one. */
    public record ChoiceView(LinkView link, boolean here) { }
}
