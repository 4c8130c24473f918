package news.dateline.press;

import java.time.LocalDate;
import java.util.List;
import news.dateline.model.Edition;
import news.dateline.model.Label;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineId;

/** Where pages stand. */
final class Addresses {
    static final String LIVE = "/stream/latest";
    static final String RAIL_LATEST = "/fragment/latest";
    static final String CORRECTIONS = "/corrections";
    static final String FEEDS = "/feeds";
    static final String SITEMAP = "/sitemap.xml";
    static final String SITEMAP_FRONTS = "/sitemap/fronts.xml";
    static final String SITEMAP_NEWS = "/sitemap-news.xml";
    static final String SEARCH = "/search";
    static final String NEWSLETTER = "/newsletter";
    static final String LATEST = "/latest";
    static final String ARCHIVE = "/archive";
    static final String TAGS = "/tag/";

    static final String RAIL_OPINION = "/fragment/opinion";
    static final String CALENDAR = "/events.ics";

    private Addresses() { }

    /** What is new, changed or gone in a list, as server-sent events. */
    static String live(ListName list) {
        return list instanceof ListName.Latest ? LIVE : LIVE + "?list=" + list.key();
    }

    /** A story's live page; like an article's only its id counts. */
    static String live(StoryId id, String headline) {
        return live(id) + "-" + PathName.of(headline);
    }

    static String live(StoryId id) {
        return "/live/" + id;
    }

    static String article(Label label, StoryId id, String headline) {
        return "/article/" + label.slug() + "/" + id + "-" + PathName.of(headline);
    }

    /** Only the id: redirects while the story stands, and is where the tombstone stands. */
    static String bare(StoryId id) {
        return "/article/" + id;
    }

    static String card(StoryId id) {
        return "/fragment/card/" + id;
    }

    static String related(StoryId id) {
        return "/fragment/related/" + id;
    }

    static String earlier(StoryId id) {
        return "/fragment/earlier/" + id;
    }

    static String background(StoryId id) {
        return "/fragment/background/" + id;
    }

    static String later(StoryId id) {
        return "/fragment/later/" + id;
    }

    /** What is read most: of all, of an edition, of a sector. */
    static String trending(Trends.Scope scope) {
        return scope.edition().map(id -> "/" + id).or(() -> scope.sector().map(Addresses::sector)).orElse("") + "/trending";
    }

    static String trendingRail(String edition) {
        return "/fragment/trending/" + edition;
    }

    static String map(StoryId id) {
        return "/media/map-" + id + ".svg";
    }

    /** A list as cards, one screen each. */
    static String shots(ListName list) {
        return list instanceof ListName.Latest ? "/shots" : of(list).getFirst() + "/shots";
    }

    static String shotsRail(String edition) {
        return "/fragment/shots/" + edition;
    }

    static String storyline(StorylineId id) {
        return "/storyline/" + id;
    }

    static String author(String slug) {
        return "/author/" + slug;
    }

    static String sector(String slug) {
        return "/news/" + slug;
    }

    /** The pages of a list: one, but two for the list of everything, which is Latest and the home of Global. */
    static List<String> of(ListName list) {
        return switch (list) {
            case ListName.Latest _ -> List.of("/", LATEST);
            case ListName.OfEdition of -> List.of("/" + of.edition());
            case ListName.OfSector of -> List.of(sector(of.sector()));
            case ListName.OfEditionSector of -> List.of("/" + of.edition() + "/news/" + of.sector());
            case ListName.OfLabel of -> List.of("/stories/" + of.label().slug());
            case ListName.OfTag of -> List.of(tag(of.slug()));
            case ListName.OfDay of -> List.of("/sitemap/" + of.day() + ".xml");
            case ListName.Corrected _ -> List.of(CORRECTIONS);
            case ListName.OfStoryline of -> List.of(storyline(of.storyline()));
            case ListName.OfForm of -> List.of(of.form().path());
            case ListName.OfAuthor of -> List.of(author(of.author()));
        };
    }

    /** One of several files of the news sitemap, from 1. */
    static String newsSitemap(int file) {
        return "/sitemap/news-" + file + ".xml";
    }

    static String tag(String slug) {
        return TAGS + slug;
    }

    /** The page of a list that holds nothing but the list: of everything that is Latest. */
    static String listed(ListName list) {
        return of(list).getLast();
    }

    /** A day of a list; {@code part} counts from 0. */
    static String archive(ListName list, LocalDate day, int part) {
        return (list instanceof ListName.Latest ? "" : listed(list)) + ARCHIVE + "/" + day + (part == 0 ? "" : "/" + (part + 1));
    }

    static String under(String list, String name) {
        return list.equals("/") ? "/" + name : list + "/" + name;
    }

    static String front(String edition) {
        return edition.equals(Edition.GLOBAL) ? "/" : "/" + edition;
    }
}
