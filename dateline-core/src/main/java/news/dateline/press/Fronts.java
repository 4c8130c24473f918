package news.dateline.press;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Languages of one news among them. */
    private static final int TWINS_MAX = 2;
    /** The lead is of this time before the newest story. */
    private static final Duration LEADS_FOR = Duration.ofHours(24);
    private static final Duration BREAKING_FOR = Duration.ofHours(2);
    private static final int ALERT_WEIGHT = 3;
    /** A reader who cannot read the lead has none. */
    private static final int LANGUAGE_WEIGHT = 2;

    Page press(Edition edition, List<StoryCard> newest, Target target, Shown shown) {
        Cards cards = new Cards(newsroom);
        EditionClock clock = newsroom.clock(edition.id());
        Messages words = clock.words();
        String name = words.edition(edition.id(), edition.name());
        Map<Sector, List<StoryCard>> offered = offered(edition, shown);
        Map<StoryId, Folded> news = news(newest, offered, words.language(), shown);
        List<Folded> top = top(folded(within(newest, LEADS_FOR), news), words.language());
        Set<StoryId> used = new HashSet<>(Folded.ids(top));
        List<Folded> ticker = folded(within(newest, BREAKING_FOR).stream().filter(StoryCard::alert).toList(), news).stream().limit(TICKER_MAX).toList();
        List<Folded> latest = folded(newest, news).stream().filter(folded -> !used.contains(folded.card().id())).limit(FrontView.LATEST_MAX).toList();
        Set<StoryId> shows = new LinkedHashSet<>(Lists.ids(newest));
        for (List<Folded> part : List.of(top, ticker, latest)) shows.addAll(Folded.ids(part));
        List<StoryCard> voices = new PieceLists(newsroom, pages).voices(edition, shown);
        shows.addAll(Lists.ids(voices));
        List<FrontView.SectorBlockView> blocks = blocks(edition, clock, offered, news, used, shows);
        String path = Addresses.front(edition.id());
        HeadView head = HeadView.of(name, newsroom.site().tagline(), newsroom.absolute(path)).inEdition(edition.id())
                .withFeeds(List.of(FeedView.under(name, path))).withJsonLd(data.front(edition, top.stream().map(Folded::card).toList()));
        FrontView view = new FrontView(head, name, cards.told(ticker, clock), top.stream().findFirst().map(lead -> cards.view(lead, clock)),
                cards.told(top.stream().skip(1).toList(), clock), cards.told(latest, clock), Addresses.live(ListName.ofEdition(edition.id())),
                new RailSlotView(words.part(Part.TRENDING), Addresses.trendingRail(edition.id()), Addresses.trending(edition.id().equals(Edition.GLOBAL) ? Trends.Scope.ALL : new Trends.Scope(Optional.of(edition.id()), Optional.empty()))),
                new LinkView(Addresses.shots(ListName.ofEdition(edition.id())), words.part(Part.SHOTS)), cards.views(voices, clock),
                blocks, newsroom.site().menus().notice(), archive.earlier(ListName.ofEdition(edition.id()), Lists.ids(newest), shown));
        return Page.html(path, pages.front(newsroom.site(), view), List.copyOf(shows), Surface.FRONT, target);
    }

    /** The lead and those beside it, news alone: what somebody else reports before what its maker says, most independent voices first, then newest. What most readers of the page can read counts for more. */
    private static List<Folded> top(List<Folded> news, String language) {
        return news.stream().filter(folded -> folded.card().form().filter(form -> form != PieceForm.PRESS_RELEASE).isEmpty())
                .sorted(Comparator.comparing((Folded folded) -> folded.card().form().isPresent()).thenComparingInt(folded -> -weight(folded, language))).limit(1 + BESIDE).toList();
    }

    private static int weight(Folded folded, String language) {
        return folded.all().mapToInt(card -> card.voices() + (card.alert() ? ALERT_WEIGHT : 0)).max().orElseThrow() + (folded.card().language().equals(language) ? LANGUAGE_WEIGHT : 0);
    }

    private static List<StoryCard> within(List<StoryCard> newest, Duration time) {
        if (newest.isEmpty()) return List.of();
        var since = newest.getFirst().updatedAt().minus(time);
        return newest.stream().filter(card -> !card.updatedAt().isBefore(since)).toList();
    }

    /** What may stand in each sector's block, newest first, with room for what stands on top already. */
    private Map<Sector, List<StoryCard>> offered(Edition edition, Shown shown) {
        Map<Sector, List<StoryCard>> offered = new LinkedHashMap<>();
        int max = BLOCK_MAX + PIECES_MAX + TWINS_MAX * (1 + BESIDE);
        for (Sector sector : newsroom.sectors()) offered.put(sector, shown.cards(ListName.ofEditionSector(edition.id(), sector.slug()), max).stream().filter(card -> card.piece().isEmpty()).toList());
        return offered;
    }

    /** The same news in several languages, whichever sector each of them stands in, by each of its stories. */
    private static Map<StoryId, Folded> news(List<StoryCard> newest, Map<Sector, List<StoryCard>> offered, String language, Shown shown) {
        List<StoryCard> all = Stream.concat(newest.stream(), offered.values().stream().flatMap(List::stream)).distinct().toList();
        Map<StoryId, Folded> news = new HashMap<>();
        for (Folded folded : Folded.of(all, language, shown)) folded.all().forEach(card -> news.put(card.id(), folded));
        return news;
    }

    private static List<Folded> folded(List<StoryCard> cards, Map<StoryId, Folded> news) {
        return cards.stream().map(card -> Objects.requireNonNull(news.get(card.id()))).distinct().toList();
    }

    /** A story stands once: in the block of its main sector, unless it is on top. A block with room to spare takes stories of which it is the second sector. */
    private List<FrontView.SectorBlockView> blocks(Edition edition, EditionClock clock, Map<Sector, List<StoryCard>> offered, Map<StoryId, Folded> news, Set<StoryId> used, Set<StoryId> shows) {
        Cards cards = new Cards(newsroom);
        Map<Sector, List<Folded>> blocks = new LinkedHashMap<>();
        offered.forEach((sector, stories) -> blocks.put(sector, taken(folded(stories.stream().filter(card -> card.sector().equals(sector.slug())).toList(), news), BLOCK_MAX, used)));
        blocks.forEach((sector, stories) -> stories.addAll(taken(folded(offered.getOrDefault(sector, List.of()), news), BLOCK_FILLED - stories.size(), used)));
        blocks.values().forEach(stories -> shows.addAll(Folded.ids(stories)));
        return blocks.entrySet().stream().filter(block -> !block.getValue().isEmpty())
                .map(block -> new FrontView.SectorBlockView(new LinkView(Addresses.of(ListName.ofEditionSector(edition.id(), block.getKey().slug())).getFirst(), clock.words().sector(block.getKey().slug(), block.getKey().name())),
                        cards.told(block.getValue(), clock))).toList();
    }

    private static List<Folded> taken(List<Folded> offered, int max, Set<StoryId> used) {
        List<Folded> taken = new ArrayList<>();
        for (Folded folded : offered) {
            if (taken.size() >= max || !used.add(folded.card().id())) continue;
            taken.add(folded);
            folded.all().forEach(card -> used.add(card.id()));
        }
        return taken;
    }
}
