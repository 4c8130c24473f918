package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/** The calendar: what is to come, the next first, then what is over, the last first. Immutable. */
public record EventsView(HeadView head, String calendar, List<EntryView> coming, List<EntryView> over) {
    public record EntryView(CardView card, TimeView starts, Optional<TimeView> ends) { }

    public EventsView {
        calendar = LinkView.safe(calendar);
        coming = List.copyOf(coming);
        over = List.copyOf(over);
    }
}
