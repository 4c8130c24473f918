package news.dateline.press;

import java.time.LocalDate;
import java.time.YearMonth;
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
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;

/** A day of a list as pages that hold the same stories for ever, the calendar that leads to the days, and the page of corrections. Pure. */
record ArchivePages(Newsroom newsroom, Pages pages, ListData data) {
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
        String edition = Feeds.edition(target.list());
        Messages words = newsroom.words(edition);
        String name = newsroom.name(target.list(), cards, words);
        String day = words.day(target.day());
        String part = size > Archive.PART ? words.of("archive.part", target.part() + 1) : "";
        String path = Addresses.archive(target.list(), target.day(), target.part());
        HeadView head = HeadView.of(name + ", " + day + part, words.of("archive.description", day), newsroom.absolute(path)).inEdition(edition).withJsonLd(data.list(List.of(new LinkView(Addresses.listed(target.list()), name), new LinkView(path, day + part)), cards));
        List<LinkView> links = links(target, size, archive, words);
        String html = target.list() instanceof ListName.Corrected ? pages.corrections(newsroom.site(), new CorrectionsView(head, head.title(), placed.stream().flatMap(place -> notes(place).stream()).toList(), links))
                : pages.archive(newsroom.site(), new ArchiveView(head, day + part, name, new Cards(newsroom).views(cards, newsroom.clock(edition)), links));
        Page page = Page.html(path, html, Lists.ids(cards), Surface.ARCHIVE, target);
        // Engines find every story by the sitemap; one way through the days is enough for them.
        return List.of(target.list() instanceof ListName.Latest ? page : page.notIndexed());
    }

    private List<LinkView> links(Target.Archived target, int size, Archive archive, Messages words) {
        List<LinkView> links = new ArrayList<>();
        if (target.part() > 0) links.add(new LinkView(Addresses.archive(target.list(), target.day(), target.part() - 1), words.of("archive.before")));
        if ((target.part() + 1) * Archive.PART < size) links.add(new LinkView(Addresses.archive(target.list(), target.day(), target.part() + 1), words.of("archive.after")));
        archive.before(target.list(), target.day()).ifPresent(day -> links.add(new LinkView(Addresses.archive(target.list(), day, 0), words.of("archive.earlier", words.day(day)))));
        archive.after(target.list(), target.day()).ifPresent(day -> links.add(new LinkView(Addresses.archive(target.list(), day, 0), words.of("archive.later", words.day(day)))));
        links.add(new LinkView(Addresses.listed(target.list()), words.of("archive.newest")));
        links.add(new LinkView(Addresses.ARCHIVE, words.of("archive.all")));
        return links;
    }

    /** Where a list's own page leads on to: the newest day that has a story which it does not show. */
    Optional<LinkView> earlier(ListName list, List<StoryId> shows, Shown shown) {
        return earlierThan(list, shows, shown, newsroom.words(Feeds.edition(list)));
    }

    static Optional<LinkView> earlierThan(ListName list, List<StoryId> shows, Shown shown, Messages words) {
        return shown.archive().earlier(list, shows).map(day -> new LinkView(Addresses.archive(list, day, 0), words.of("archive.earlier", words.day(day))));
    }

    /** Every day that has stories, by month. */
    Page calendar(Target target, Shown shown) {
        Messages words = newsroom.words(Edition.GLOBAL);
        Map<YearMonth, List<LinkView>> months = new LinkedHashMap<>();
        for (LocalDate day : shown.archive().days(new ListName.Latest(), DAYS_MAX))
            months.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>()).addFirst(new LinkView(Addresses.archive(new ListName.Latest(), day, 0), words.number(day.getDayOfMonth())));
        HeadView head = HeadView.of(words.of("archive.title"), words.of("archive.calendar"), newsroom.absolute(Addresses.ARCHIVE));
        List<CalendarView.MonthView> shownMonths = months.entrySet().stream().map(month -> new CalendarView.MonthView(words.month(month.getKey()), month.getValue())).toList();
        return Page.html(Addresses.ARCHIVE, pages.calendar(newsroom.site(), new CalendarView(head, shownMonths)), List.of(), Surface.TEXT, target);
    }

    /** The newest corrections. */
    Page corrections(Target target, Shown shown) {
        Messages words = newsroom.words(Edition.GLOBAL);
        ListName list = new ListName.Corrected();
        Archive archive = shown.archive();
        List<Archive.Placed> newest = archive.days(list, DAYS_MAX).stream().flatMap(day -> archive.placed(list, day, Math.max(0, archive.size(list, day) - CORRECTIONS_MAX - 1), CORRECTIONS_MAX + 1).reversed().stream())
                .limit(CORRECTIONS_MAX + 1).toList();
        List<Archive.Placed> some = newest.stream().limit(CORRECTIONS_MAX).toList();
        List<LinkView> links = newest.stream().skip(CORRECTIONS_MAX).map(place -> Archive.day(place.at())).map(day -> new LinkView(Addresses.archive(list, day, 0), words.of("archive.earlier", words.day(day)))).toList();
        HeadView head = HeadView.of(words.of("corrections.title"), words.of("corrections.description"), newsroom.absolute(Addresses.CORRECTIONS)).withFeeds(List.of(news.dateline.press.page.FeedView.under(words.of("corrections.title"), Addresses.CORRECTIONS)));
        String html = pages.corrections(newsroom.site(), new CorrectionsView(head, words.of("corrections.title"), some.stream().flatMap(place -> notes(place).stream()).toList(), links));
        return Page.html(Addresses.CORRECTIONS, html, Lists.ids(some.stream().map(Archive.Placed::card).toList()), Surface.CORRECTIONS, target);
    }

    private List<CorrectionsView.EntryView> notes(Archive.Placed place) {
        StoryCard card = place.card();
        return card.corrections().stream().filter(change -> change.at().equals(place.at())).map(change -> note(card, change)).toList();
    }

    private CorrectionsView.EntryView note(StoryCard card, Change change) {
        return new CorrectionsView.EntryView(newsroom.words(Edition.GLOBAL).time(change.at(), newsroom.zone(newsroom.hasEdition(card.homeEdition()) ? card.homeEdition() : Edition.GLOBAL)), new LinkView(card.path(), card.headline()), card.language(), change.note());
    }
}
