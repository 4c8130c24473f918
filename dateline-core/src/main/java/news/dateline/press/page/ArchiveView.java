package news.dateline.press.page;

import java.util.List;

/**
 * A day of a list, oldest first. Immutable.
 *
 * @param title  "25 November 2026"
 * @param kicker the list's name
 * @param links  to what is before and after, to the list itself and to the calendar
 */
public record ArchiveView(HeadView head, String title, String kicker, List<CardView> cards, List<LinkView> links) {
    public ArchiveView {
        cards = List.copyOf(cards);
        links = List.copyOf(links);
    }
}
