package news.dateline.press;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.model.Piece;
import news.dateline.model.PieceForm;
import news.dateline.model.StoryId;
import news.dateline.press.page.AuthorView;
import news.dateline.press.page.EventsView;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.RailView;
import news.dateline.press.page.SectorView;

/** The lists of a form and of an author, the calendar, and what fronts and articles show of pieces by people. Pure. */
record PieceLists(Newsroom newsroom, Pages pages) {
    private static final int EACH_ON_A_FRONT = 2;
    private static final int LOOKED_AT = 12;
    private static final int IN_A_RAIL = 4;
    private static final int EVENTS_MAX = 200;

    /** The newest of each form that people write in, those at home in the edition first. */
    List<StoryCard> voices(Edition edition, Shown shown) {
        List<StoryCard> voices = new ArrayList<>();
        if (!newsroom.has(PieceForm.OPINION)) return voices;
        for (PieceForm form : PieceForm.VOICES)
            shown.cards(new ListName.OfForm(form), LOOKED_AT).stream().sorted(Comparator.comparing(card -> !card.homeEdition().equals(edition.id()))).limit(EACH_ON_A_FRONT).forEach(voices::add);
        return voices;
    }

    List<Page> ofForm(ListName.OfForm list, List<StoryCard> newest, Target target, Shown shown) {
        if (!newsroom.has(list.form())) return List.of();
        if (list.form() == PieceForm.EVENT) return calendar(target, shown);
        Messages words = newsroom.words(Edition.GLOBAL);
        String name = words.form(list.form());
        HeadView head = HeadView.of(name, words.of("list.description", name), newsroom.absolute(list.form().path())).withFeeds(List.of(FeedView.under(name, list.form().path())));
        SectorView view = new SectorView(head, name, "", cards().views(newest, newsroom.clock(Edition.GLOBAL)), ArchivePages.earlierThan(list, Lists.ids(newest), shown, words));
        Page page = Page.html(list.form().path(), pages.sector(newsroom.site(), view), Lists.ids(newest), Surface.SECTOR, target);
        return PieceForm.VOICES.contains(list.form()) ? List.of(page, rail(target, shown)) : List.of(page);
    }

    /** Beside articles: the newest of all voices. Each of their lists presses it, for each changes it. */
    private Page rail(Target target, Shown shown) {
        List<StoryCard> newest = PieceForm.VOICES.stream().flatMap(form -> shown.cards(new ListName.OfForm(form), IN_A_RAIL).stream()).distinct()
                .sorted(Comparator.comparing(StoryCard::updatedAt).reversed().thenComparing(StoryCard::id)).limit(IN_A_RAIL).toList();
        return Page.html(Addresses.RAIL_OPINION, pages.rail(newsroom.words(Edition.GLOBAL), new RailView(cards().views(newest, newsroom.clock(Edition.GLOBAL)), false)), Lists.ids(newest), Surface.RAIL, target).notIndexed();
    }

    /** Nothing for an author whom the settings do not name. */
    List<Page> ofAuthor(ListName.OfAuthor list, List<StoryCard> newest, Target target, Shown shown) {
        Optional<Author> known = newsroom.author(list.author());
        if (known.isEmpty()) return List.of();
        Author author = known.get();
        String path = Addresses.author(author.slug());
        HeadView head = HeadView.of(author.name(), author.biography(), newsroom.absolute(path)).withFeeds(List.of(FeedView.under(author.name(), path))).withJsonLd(PieceData.page(author, newsroom));
        AuthorView view = new AuthorView(head, author.name(), author.biography(), author.portrait(), author.links(), cards().views(newest, newsroom.clock(Edition.GLOBAL)), ArchivePages.earlierThan(list, Lists.ids(newest), shown, newsroom.words(Edition.GLOBAL)));
        return List.of(Page.html(path, pages.author(newsroom.site(), view), Lists.ids(newest), Surface.SECTOR, target));
    }

    /** What is over is known by the time of the newest story: the press has no clock. */
    private List<Page> calendar(Target target, Shown shown) {
        List<StoryCard> all = shown.cards(new ListName.OfForm(PieceForm.EVENT), EVENTS_MAX).stream().filter(card -> when(card).isPresent()).sorted(Comparator.comparing(PieceLists::starts).thenComparing(StoryCard::id)).toList();
        Instant now = Stream.concat(shown.cards(new ListName.Latest(), 1).stream(), all.stream()).map(StoryCard::updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        List<EventsView.EntryView> coming = all.stream().filter(card -> !when(card).orElseThrow().isOver(now)).map(this::entry).toList();
        List<EventsView.EntryView> over = all.stream().filter(card -> when(card).orElseThrow().isOver(now)).map(this::entry).toList().reversed();
        Messages words = newsroom.words(Edition.GLOBAL);
        String path = PieceForm.EVENT.path();
        HeadView head = HeadView.of(words.part(Part.EVENTS), words.of("events.description"), newsroom.absolute(path));
        List<StoryCard> kept = all.stream().filter(Surface.FEED_RSS::lists).toList();
        List<StoryId> shows = Lists.ids(all);
        return List.of(Page.html(path, pages.events(newsroom.site(), new EventsView(head, Addresses.CALENDAR, coming, over)), shows, Surface.SECTOR, target),
                Page.of(Addresses.CALENDAR, CalendarFile.MEDIA_TYPE, new CalendarFile(newsroom).of(kept), Lists.ids(kept), Surface.FEED_RSS, target).with("Access-Control-Allow-Origin", "*"));
    }

    private EventsView.EntryView entry(StoryCard card) {
        Piece.Happening when = when(card).orElseThrow();
        EditionClock clock = new EditionClock(newsroom.words(Edition.GLOBAL), newsroom.zone(card.homeEdition()));
        return new EventsView.EntryView(cards().view(card, clock), clock.time(when.starts()), when.ends().map(clock::time));
    }

    private static Optional<Piece.Happening> when(StoryCard card) {
        return card.piece().flatMap(Piece::when);
    }

    private static Instant starts(StoryCard card) {
        return when(card).orElseThrow().starts();
    }

    private Cards cards() {
        return new Cards(newsroom);
    }
}
