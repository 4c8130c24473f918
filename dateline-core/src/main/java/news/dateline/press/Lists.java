package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.CardView;
import news.dateline.press.page.FeedView;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LatestView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.RailView;
import news.dateline.press.page.SectorView;

/** Makes the pages of a target from what stands: fronts, lists, their feeds, rails, sitemaps, standing pages. Pure; any thread may call. */
public final class Lists {
    private static final int RAIL_MAX = 10;
    private static final int BACKGROUND_SENTENCES_MAX = 3;

    private final Newsroom newsroom;
    private final Pages pages;
    private final Cards cards;
    private final PieceLists pieces;
    private final Fronts fronts;
    private final Feeds feeds;
    private final Shots shots;
    private final Sitemaps sitemaps;
    private final StandingPages standing;
    private final ListData data;
    private final ArchivePages archive;
    private final TopicPages topics;

    public Lists(Newsroom newsroom, Pages pages) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.cards = new Cards(newsroom);
        this.pieces = new PieceLists(newsroom, pages);
        this.feeds = new Feeds(newsroom);
        this.shots = new Shots(newsroom, pages);
        this.sitemaps = new Sitemaps(newsroom);
        this.standing = new StandingPages(newsroom, pages);
        this.data = new ListData(newsroom, Assets.load(newsroom.site().brandColour()).path("icon-512.png"));
        this.archive = new ArchivePages(newsroom, pages, data);
        this.topics = new TopicPages(newsroom, pages, archive, data);
        this.fronts = new Fronts(newsroom, pages, data, archive);
    }

    /** Everything that has a page whether or not there are stories. */
    public List<Target> always() {
        List<Target> all = new ArrayList<>(List.of(new Target.OfList(new ListName.Corrected()), new Target.FeedsOf(new ListName.Corrected()), new Target.Calendar(), new Target.SitemapIndex(), new Target.NewsSitemap(), new Target.Standing()));
        for (ListName list : newsroom.lists()) {
            all.add(new Target.OfList(list));
            if (list.hasFeeds()) all.add(new Target.FeedsOf(list));
            if (list.hasShots() && newsroom.site().menus().has(Part.SHOTS)) all.add(new Target.ShotsOf(list));
        }
        return all;
    }

    /** The pages of a target as they should be now. An article is not made here. */
    public List<Page> press(Target target, Shown shown) {
        return switch (target) {
            case Target.OfList of -> list(of.list(), target, shown);
            case Target.FeedsOf of -> feeds.press(of.list(), shown.cards(of.list(), newsroom.listLength()), target, shown);
            case Target.ShotsOf of -> newsroom.site().menus().has(Part.SHOTS) ? shots.press(of.list(), target, shown) : List.of();
            case Target.Archived of -> archive.press(of, shown);
            case Target.Calendar _ -> List.of(archive.calendar(target, shown));
            case Target.NewsSitemap _ -> sitemaps.news(shown, target);
            case Target.Related of -> related(of.story(), target, shown);
            case Target.Storyline of -> storyline(of.story(), target, shown);
            case Target.SitemapIndex _ -> sitemaps.index(shown, target);
            case Target.Standing _ -> standing.press(target);
            case Target.Article _ -> List.of();
        };
    }

    private List<Page> list(ListName list, Target target, Shown shown) {
        List<StoryCard> newest = shown.cards(list, newsroom.listLength());
        return switch (list) {
            case ListName.Latest _ -> everything(newest, target, shown);
            case ListName.OfEdition of -> List.of(fronts.press(newsroom.edition(of.edition()), newest, target, shown));
            case ListName.OfSector of -> topics.sector(Edition.GLOBAL, of.sector(), list, newest, target, shown);
            case ListName.OfEditionSector of -> topics.sector(of.edition(), of.sector(), list, newest, target, shown);
            case ListName.OfLabel of -> topics.label(of, newest, target, shown);
            case ListName.OfTag of -> topics.tag(of, newest, target, shown);
            case ListName.OfDay of -> List.of(sitemaps.day(of, shown, target));
            case ListName.Corrected _ -> List.of(archive.corrections(target, shown));
            case ListName.OfStoryline of -> storyline(of.storyline(), target, shown);
            case ListName.OfForm of -> pieces.ofForm(of, newest, target, shown);
            case ListName.OfAuthor of -> pieces.ofAuthor(of, newest, target, shown);
        };
    }

    private List<Page> everything(List<StoryCard> newest, Target target, Shown shown) {
        List<Page> made = new ArrayList<>();
        Messages words = newsroom.words(Edition.GLOBAL);
        made.add(fronts.press(newsroom.edition(Edition.GLOBAL), newest, target, shown));
        HeadView head = HeadView.of(words.of("list.latest"), words.of("list.latest-description"), newsroom.absolute(Addresses.LATEST)).withFeeds(List.of(FeedView.under(words.of("list.latest"), Addresses.LATEST)))
                .withJsonLd(data.list(List.of(words.link(Addresses.LATEST, "list.latest")), newest));
        List<Folded> news = Folded.of(newest, words.language(), shown);
        LatestView view = new LatestView(head, cards.told(news, newsroom.clock(Edition.GLOBAL)), Addresses.LIVE, archive.earlier(new ListName.Latest(), ids(newest), shown));
        made.add(Page.html(Addresses.LATEST, pages.latest(newsroom.site(), view), ids(newest), Surface.LATEST, target));
        List<Folded> few = news.stream().limit(RAIL_MAX).toList();
        made.add(Page.html(Addresses.RAIL_LATEST, pages.rail(words, new RailView(cards.told(few, newsroom.clock(Edition.GLOBAL)), false)), Folded.ids(few), Surface.RAIL, target).notIndexed());
        return made;
    }

    private List<Page> related(StoryId id, Target target, Shown shown) {
        Optional<StoryCard> card = shown.story(id).flatMap(Showing::card);
        if (card.isEmpty()) return List.of();
        List<StoryCard> related = RelatedStories.of(card.get(), shown);
        List<StoryId> shows = new ArrayList<>(List.of(id));
        shows.addAll(ids(related));
        return List.of(Page.html(Addresses.related(id), rail(related, card.get().homeEdition()), shows, Surface.RELATED, target).notIndexed());
    }

    /** What was before a story and what came since; nothing where it has no storyline, or is alone in it. */
    private List<Page> storyline(StoryId id, Target target, Shown shown) {
        Optional<Showing> story = shown.story(id).filter(Showing::isShown);
        Optional<StorylineList> list = story.flatMap(found -> StorylineList.of(found, shown)).filter(found -> !found.without(id).cards().isEmpty());
        if (list.isEmpty()) return List.of();
        StoryCard card = story.get().card().orElseThrow();
        return List.of(background(id, list.get().background(card), shown, target), beside(Addresses.earlier(id), id, list.get().earlier(card), card.homeEdition(), target), beside(Addresses.later(id), id, list.get().later(card), card.homeEdition(), target));
    }

    /** How the matter began, in the words of the card that stands alone: whole, so that no accusation loses its reply, or not at all. */
    private Page background(StoryId id, Optional<StoryCard> first, Shown shown, Target target) {
        List<StoryCard> told = first.filter(card -> shown.story(card.id()).flatMap(Showing::draft).filter(Lists::canBeBackground).isPresent()).stream().toList();
        List<StoryId> shows = new ArrayList<>(List.of(id));
        shows.addAll(ids(told));
        List<CardView> views = told.stream().map(card -> cards.view(card, newsroom.clock(Edition.GLOBAL)).withoutStandfirst()).toList();
        return Page.html(Addresses.background(id), pages.rail(newsroom.words(Edition.GLOBAL), new RailView(views, false, true)), shows, Surface.STORYLINE, target).notIndexed();
    }

    /** What has left the fronts because its agency no longer thinks it relevant is named and not told again. */
    private static boolean canBeBackground(Draft draft) {
        return draft.card().size() <= BACKGROUND_SENTENCES_MAX && !draft.marks().contains(Articles.EXPIRED);
    }

    private Page beside(String path, StoryId id, List<StoryCard> others, String home, Target target) {
        List<StoryId> shows = new ArrayList<>(List.of(id));
        shows.addAll(ids(others));
        return Page.html(path, rail(others, home), shows, Surface.STORYLINE, target).notIndexed();
    }

    /** A storyline's own page, while there are two stories to stand on it. */
    private List<Page> storyline(StorylineId id, Target target, Shown shown) {
        List<StoryCard> newest = StorylineList.of(id, shown).newestFirst();
        if (newest.size() < 2) return List.of();
        Messages words = newsroom.words(Edition.GLOBAL);
        String name = shown.storylineName(id).orElse(words.of("storyline.name"));
        String path = Addresses.storyline(id);
        HeadView head = HeadView.of(name, words.of("storyline.description"), newsroom.absolute(path));
        SectorView view = new SectorView(head, name, words.of("storyline.kicker"), cards.told(Folded.of(newest, words.language(), shown), newsroom.clock(Edition.GLOBAL)), Optional.empty());
        return List.of(Page.html(path, pages.sector(newsroom.site(), view), ids(newest), Surface.STORYLINE, target));
    }

    /** The pages of a target that stand only while there is something to stand on them: those that {@link #press} does not make are dropped. */
    public List<String> optional(Target target) {
        return switch (target) {
            case Target.Related of -> List.of(Addresses.related(of.story()));
            case Target.Storyline of -> List.of(Addresses.background(of.story()), Addresses.earlier(of.story()), Addresses.later(of.story()));
            case Target.OfList of -> of.list() instanceof ListName.OfStoryline || of.list() instanceof ListName.OfTag || of.list() instanceof ListName.OfAuthor ? Addresses.of(of.list()) : List.of();
            case Target.FeedsOf of -> of.list() instanceof ListName.OfTag ? Feeds.paths(of.list()) : List.of();
            case Target.Archived of -> List.of(Addresses.archive(of.list(), of.day(), of.part()));
            case Target.NewsSitemap _ -> Sitemaps.newsFiles();
            case Target.Calendar _, Target.ShotsOf _, Target.SitemapIndex _, Target.Standing _, Target.Article _ -> List.of();
        };
    }

    private String rail(List<StoryCard> some, String edition) {
        return pages.rail(newsroom.words(edition), new RailView(cards.views(some, newsroom.clock(edition)), false));
    }

    static List<StoryId> ids(List<StoryCard> cards) {
        return cards.stream().map(StoryCard::id).distinct().collect(Collectors.toList());
    }
}
