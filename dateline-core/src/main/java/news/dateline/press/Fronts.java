package news.dateline.press;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Edition;
import news.dateline.model.PieceForm;
import news.dateline.model.Sector;
import news.dateline.model.StoryId;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.FrontView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.RailSlotView;

/** The home of an edition: what is newest and weightiest, then a block a sector. Pure. */
record Fronts(Newsroom newsroom, Pages pages, ListData data, ArchivePages archive) {
    private static final int BESIDE = 4;
    private static final int TICKER_MAX = 5;
    private static final int BLOCK_MAX = 5;
    private static final int BLOCK_FILLED = 3;
    /** Pieces among what is offered to a block: they have a slot of their own. */
    private static final int PIECES_MAX = 10;
    /** The lead is of this time before the newest story. */
    private static final Duration LEADS_FOR = Duration.ofHours(24);
    private static final Duration BREAKING_FOR = Duration.ofHours(2);
    private static final int ALERT_WEIGHT = 3;

    Page press(Edition edition, List<StoryCard> newest, Target target, Shown shown) {
        Cards cards = new Cards(newsroom);
        EditionClock clock = newsroom.clock(edition.id());
        Messages words = clock.words();
        String name = words.edition(edition.id(), edition.name());
        List<StoryCard> top = top(newest);
        Set<StoryId> used = new HashSet<>(Lists.ids(top));
        List<StoryCard> ticker = within(newest, BREAKING_FOR).stream().filter(StoryCard::alert).limit(TICKER_MAX).toList();
        List<StoryCard> latest = newest.stream().filter(card -> !used.contains(card.id())).limit(FrontView.LATEST_MAX).toList();
        Set<StoryId> shows = new LinkedHashSet<>(Lists.ids(newest));
        List<StoryCard> voices = new PieceLists(newsroom, pages).voices(edition, shown);
        shows.addAll(Lists.ids(voices));
        List<FrontView.SectorBlockView> blocks = blocks(edition, clock, cards, shown, used, shows);
        String path = Addresses.front(edition.id());
        HeadView head = HeadView.of(name, newsroom.site().tagline(), newsroom.absolute(path)).inEdition(edition.id())
                .withFeeds(List.of(FeedView.under(name, path))).withJsonLd(data.front(edition, top));
        FrontView view = new FrontView(head, name, cards.views(ticker, clock), top.stream().findFirst().map(card -> cards.view(card, clock)),
                cards.views(top.stream().skip(1).toList(), clock), cards.views(latest, clock), Addresses.live(ListName.ofEdition(edition.id())),
                new RailSlotView(words.part(Part.TRENDING), Addresses.trendingRail(edition.id()), Addresses.trending(edition.id().equals(Edition.GLOBAL) ? Trends.Scope.ALL : new Trends.Scope(Optional.of(edition.id()), Optional.empty()))),
                new LinkView(Addresses.shots(ListName.ofEdition(edition.id())), words.part(Part.SHOTS)), cards.views(voices, clock),
                blocks, newsroom.site().menus().notice(), archive.earlier(ListName.ofEdition(edition.id()), Lists.ids(newest), shown));
        return Page.html(path, pages.front(newsroom.site(), view), List.copyOf(shows), Surface.FRONT, target);
    }

    /** The lead and those beside it, news alone: most independent voices first, then newest. */
    private static List<StoryCard> top(List<StoryCard> newest) {
        return within(newest, LEADS_FOR).stream().filter(card -> card.form().filter(form -> form != PieceForm.PRESS_RELEASE).isEmpty()).sorted(Comparator.comparingInt((StoryCard card) -> -weight(card))).limit(1 + BESIDE).toList();
    }

    private static int weight(StoryCard card) {
        return card.voices() + (card.alert() ? ALERT_WEIGHT : 0);
    }

    private static List<StoryCard> within(List<StoryCard> newest, Duration time) {
        if (newest.isEmpty()) return List.of();
        var since = newest.getFirst().updatedAt().minus(time);
        return newest.stream().filter(card -> !card.updatedAt().isBefore(since)).toList();
    }

    /** A story stands once: in the block of its main sector, unless it is on top. A block with room to spare takes stories of which it is the second sector. */
    private List<FrontView.SectorBlockView> blocks(Edition edition, EditionClock clock, Cards cards, Shown shown, Set<StoryId> used, Set<StoryId> shows) {
        Map<Sector, List<StoryCard>> offered = new LinkedHashMap<>();
        for (Sector sector : newsroom.sectors()) offered.put(sector, shown.cards(ListName.ofEditionSector(edition.id(), sector.slug()), BLOCK_MAX + PIECES_MAX + used.size()).stream().filter(card -> card.piece().isEmpty()).toList());
        Map<Sector, List<StoryCard>> blocks = new LinkedHashMap<>();
        offered.forEach((sector, stories) -> blocks.put(sector, taken(stories.stream().filter(card -> card.sector().equals(sector.slug())).toList(), BLOCK_MAX, used)));
        blocks.forEach((sector, stories) -> stories.addAll(taken(offered.getOrDefault(sector, List.of()), BLOCK_FILLED - stories.size(), used)));
        blocks.values().forEach(stories -> shows.addAll(Lists.ids(stories)));
        return blocks.entrySet().stream().filter(block -> !block.getValue().isEmpty())
                .map(block -> new FrontView.SectorBlockView(new LinkView(Addresses.of(ListName.ofEditionSector(edition.id(), block.getKey().slug())).getFirst(), clock.words().sector(block.getKey().slug(), block.getKey().name())),
                        cards.views(block.getValue(), clock))).toList();
    }

    private static List<StoryCard> taken(List<StoryCard> offered, int max, Set<StoryId> used) {
        List<StoryCard> taken = new ArrayList<>();
        for (StoryCard card : offered) if (taken.size() < max && used.add(card.id())) taken.add(card);
        return taken;
    }
}
