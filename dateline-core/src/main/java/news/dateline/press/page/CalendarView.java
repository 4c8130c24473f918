package news.dateline.press.page;

import java.util.List;

/** Every day that has stories, the newest month first. Immutable. */
public record CalendarView(HeadView head, List<MonthView> months) {
    /** "November 2026" and its days in order. */
    public record MonthView(String name, List<LinkView> days) {
        public MonthView {
            days = List.copyOf(days);
        }
    }

    public CalendarView {
        months = List.copyOf(months);
    }
}
