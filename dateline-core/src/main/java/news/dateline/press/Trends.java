package news.dateline.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.model.Sector;
import news.dateline.press.page.HeadView;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Messages;
import news.dateline.press.page.Pages;
import news.dateline.press.page.Part;
import news.dateline.press.page.TrendingView;

/** The pages of what is read most. They follow readers and not the logs, so they are made apart from all others and are never written down. Pure; any thread may call. */
public final class Trends {
    /** How many a list names. */
    public static final int TOP = 10;

    /** Which list of ranks: of all, of an edition, or of a sector. */
    public record Scope(Optional<String> edition, Optional<String> sector) {
        public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());
    }

    /** A story at its place: where it is read most, and why it stands here. */
    public record Entry(StoryCard card, String edition, String why) { }

    private final Newsroom newsroom;
    private final Pages pages;
    private final Cards cards;

    public Trends(Newsroom newsroom, Pages pages) {
        this.newsroom = newsroom;
        this.pages = pages;
        this.cards = new Cards(newsroom);
    }

    /** Whether a story may be named among what is read most. */
    public static boolean mayRank(StoryCard card) {
        return Surface.TRENDING.lists(card);
    }

    /** Every list of ranks that the site has. */
    public List<Scope> scopes() {
        if (!newsroom.site().menus().has(Part.TRENDING)) return List.of();
        return Stream.of(Stream.of(Scope.ALL), newsroom.editions().stream().map(Edition::id).filter(id -> !id.equals(Edition.GLOBAL)).map(id -> new Scope(Optional.of(id), Optional.empty())),
                newsroom.sectors().stream().map(Sector::slug).map(slug -> new Scope(Optional.empty(), Optional.of(slug)))).flatMap(scopes -> scopes).toList();
    }

    /** The page of a list, and of all and of an edition the fragment that fills a rail. */
    public List<Page> press(Scope scope, List<Entry> ranked) {
        String path = Addresses.trending(scope);
        Messages words = newsroom.words(scope.edition().orElse(Edition.GLOBAL));
        String name = of(scope, words).map(list -> words.of("trending.in", list)).orElse(words.part(Part.TRENDING));
        HeadView head = HeadView.of(name, words.of("trending.description"), newsroom.absolute(path)).inEdition(scope.edition().orElse(Edition.GLOBAL));
        TrendingView view = new TrendingView(scope.sector().map(head::inSector).orElse(head), name, ranked.stream().map(entry -> view(entry, scope, words)).toList(), others(scope, words));
        List<Page> made = new ArrayList<>();
        made.add(Page.html(path, pages.trending(newsroom.site(), view), ids(ranked), Surface.TRENDING, new Target.Standing()));
        if (scope.sector().isEmpty()) made.add(Page.html(Addresses.trendingRail(scope.edition().orElse(Edition.GLOBAL)), pages.trendingRail(newsroom.site(), view), ids(ranked), Surface.TRENDING, new Target.Standing()).notIndexed());
        return made;
    }

    private TrendingView.RankedView view(Entry entry, Scope scope, Messages words) {
        Edition edition = newsroom.edition(entry.edition());
        return new TrendingView.RankedView(cards.view(entry.card(), newsroom.clock(scope.edition().orElse(Edition.GLOBAL))), new LinkView(Addresses.front(edition.id()), words.edition(edition.id(), edition.name())), entry.why());
    }

    /** The edition or the sector whose ranks they are. */
    private Optional<String> of(Scope scope, Messages words) {
        return scope.edition().map(id -> words.edition(id, newsroom.edition(id).name())).or(() -> scope.sector().flatMap(newsroom::sector).map(sector -> words.sector(sector.slug(), sector.name())));
    }

    private List<LinkView> others(Scope scope, Messages words) {
        return scopes().stream().filter(other -> !other.equals(scope)).map(other -> new LinkView(Addresses.trending(other), of(other, words).orElse(words.part(Part.TRENDING)))).toList();
    }

    private static List<news.dateline.model.StoryId> ids(List<Entry> ranked) {
        return ranked.stream().map(entry -> entry.card().id()).toList();
    }
}
