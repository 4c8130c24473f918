package news.dateline.press;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Change;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.press.page.ArchiveView;
import news.dateline.press.page.CalendarView;
import news.dateline.press.page.CorrectionsView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.TimeView;

/** A day of a list as pages that hold the same stories for ever, the calendar that leads to the days, and the page of corrections. Pure. */
record ArchivePages(Newsroom newsroom, Pages pages, ListData data) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    /** Some thirty years. */
    private static final int DAYS_MAX = 11_000;
    private static final int CORRECTIONS_MAX = 100;

    /** One page of a day; none where the day has no place there. */
    List<Page> press(Target.Archived target, Shown shown) {
        Archive archive = shown.archive();
        int size = archive.size(target.list(), target.day());
        if (target.part() * Archive.PART >= size || !archive.stands(target.list())) return List.of();
        List<Archive.Placed> placed = archive.placed(target.list(), target.day(), target.part() * Archive.PART, Archive.PART);
        List<StoryCard> cards = placed.stream().map(Archive.Placed::card).distinct().toList();
        String name = Feeds.name(target.list(), newsroom, cards);
        String part = size > Archive.PART ? ", part " + (target.part() + 1) : "";
        String path = Addresses.archive(target.list(), target.day(), target.part());
        String edition = Feeds.edition(target.list());
        HeadView head = HeadView.of(name + ", " + DAY.format(target.day()) + part, "What was first published on " + DAY.format(target.day()) + ".", newsroom.absolute(path)).inEdition(edition).withJsonLd(data.list(List.of(new LinkView(Addresses.listed(target.list()), name), new LinkView(path, DAY.format(target.day()) + part)), cards));
        List<LinkView> links = links(target, size, archive);
        String html = target.list() instanceof ListName.Corrected ? pages.corrections(newsroom.site(), new CorrectionsView(head, head.title(), placed.stream().flatMap(place -> notes(place).stream()).toList(), links))
                : pages.archive(newsroom.site(), new ArchiveView(head, DAY.format(target.day()) + part, name, new Cards(newsroom).views(cards, newsroom.zone(edition)), links));
        Page page = Page.html(path, html, Lists.ids(cards), Surface.ARCHIVE, target);
        // Engines find every story by the sitemap; one way through the days is enough for them.
        return List.of(target.list() instanceof ListName.Latest ? page : page.notIndexed());
    }

    private List<LinkView> links(Target.Archived target, int size, Archive archive) {
        List<LinkView> links = new ArrayList<>();
        if (target.part() > 0) links.add(new LinkView(Addresses.archive(target.list(), target.day(), target.part() - 1), "The stories before these"));
        if ((target.part() + 1) * Archive.PART < size) links.add(new LinkView(Addresses.archive(target.list(), target.day(), target.part() + 1), "The stories after these"));
        archive.before(target.list(), target.day()).ifPresent(day -> links.add(new LinkView(Addresses.archive(target.list(), day, 0), "Earlier: " + DAY.format(day))));
        archive.after(target.list(), target.day()).ifPresent(day -> links.add(new LinkView(Addresses.archive(target.list(), day, 0), "Later: " + DAY.format(day))));
        links.add(new LinkView(Addresses.listed(target.list()), "Newest"));
        links.add(new LinkView(Addresses.ARCHIVE, "All days"));
        return links;
    }

    /** Where a list's own page leads on to: the newest day that has a story which it does not show. */
    Optional<LinkView> earlier(ListName list, List<StoryId> shows, Shown shown) {
        return earlierThan(list, shows, shown);
    }

    static Optional<LinkView> earlierThan(ListName list, List<StoryId> shows, Shown shown) {
        return shown.archive().earlier(list, shows).map(day -> new LinkView(Addresses.archive(list, day, 0), "Earlier: " + DAY.format(day)));
    }

    /** Every day that has stories, by month. */
    Page calendar(Target target, Shown shown) {
        Map<YearMonth, List<LinkView>> months = new LinkedHashMap<>();
        for (LocalDate day : shown.archive().days(new ListName.Latest(), DAYS_MAX))
            months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>()).addFirst(new LinkView(Addresses.archive(new ListName.Latest(), day, 0), Integer.toString(day.getDayOfMonth())));
        HeadView head = HeadView.of("Archive", "Every story by the day on which it was first published.", newsroom.absolute(Addresses.ARCHIVE));
        List<CalendarView.MonthView> shownMonths = months.entrySet().stream().map(month -> new CalendarView.MonthView(MONTH.format(month.getKey()), month.getValue())).toList();
        return Page.html(Addresses.ARCHIVE, pages.calendar(newsroom.site(), new CalendarView(head, shownMonths)), List.of(), Surface.TEXT, target);
    }

    /** The newest corrections. */
    Page corrections(Target target, Shown shown) {
        ListName list = new ListName.Corrected();
        Archive archive = shown.archive();
        List<Archive.Placed> newest = archive.days(list, DAYS_MAX).stream().flatMap(day -> archive.placed(list, day, Math.max(0, archive.size(list, day) - CORRECTIONS_MAX - 1), CORRECTIONS_MAX + 1).reversed().stream())
                .limit(CORRECTIONS_MAX + 1).toList();
        List<Archive.Placed> some = newest.stream().limit(CORRECTIONS_MAX).toList();
        List<LinkView> links = newest.stream().skip(CORRECTIONS_MAX).map(place -> Archive.day(place.at())).map(day -> new LinkView(Addresses.archive(list, day, 0), "Earlier: " + DAY.format(day))).toList();
        HeadView head = HeadView.of("Corrections", "What was wrong, and what is right, newest first.", newsroom.absolute(Addresses.CORRECTIONS)).withFeeds(List.of(news.dateline.press.page.FeedView.under("Corrections", Addresses.CORRECTIONS)));
        String html = pages.corrections(newsroom.site(), new CorrectionsView(head, "Corrections", some.stream().flatMap(place -> notes(place).stream()).toList(), links));
        return Page.html(Addresses.CORRECTIONS, html, Lists.ids(some.stream().map(Archive.Placed::card).toList()), Surface.CORRECTIONS, target);
    }

    private List<CorrectionsView.EntryView> notes(Archive.Placed place) {
        StoryCard card = place.card();
        return card.corrections().stream().filter(change -> change.at().equals(place.at())).map(change -> note(card, change)).toList();
    }

    private CorrectionsView.EntryView note(StoryCard card, Change change) {
        return new CorrectionsView.EntryView(TimeView.of(change.at(), newsroom.zone(newsroom.hasEdition(card.homeEdition()) ? card.homeEdition() : Edition.GLOBAL)), new LinkView(card.path(), card.headline()), card.language(), change.note());
    }
}
