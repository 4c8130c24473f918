package news.dateline.press;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.press.page.Messages;
import news.dateline.press.page.TimeView;

/** Every list as RSS 2.0, Atom and JSON Feed 1.1. Entries keep their id whatever happens to the story; one that is gone is said to be gone. Pure. */
final class Feeds {
    static final String RSS = "application/rss+xml; charset=utf-8";
    static final String ATOM = "application/atom+xml; charset=utf-8";
    static final String JSON = "application/feed+json; charset=utf-8";
    /** How many of the gone a feed tells of. */
    static final int GONE_MAX = 20;
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private final Newsroom newsroom;

    Feeds(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** What one feed is about: its name, its list's page, its own path, its clock, its language. */
    private record About(String name, String page, String path, Edition edition) { }

    /** One that is delisted is in none of its list's feeds. */
    List<Page> press(ListName list, List<StoryCard> all, Target target, Shown shown) {
        List<StoryCard> newest = all.stream().filter(Surface.FEED_RSS::lists).toList();
        List<FeedEntry> entries = newest.stream().map(card -> FeedEntry.of(card, newsroom.helpline(card), newsroom.syndication().feeds() == Syndication.FeedText.FULL, shown)).toList();
        List<Gone> gone = shown.gone(list, GONE_MAX);
        // Who follows a tag is told what was taken back, also when its page has gone with it; but a tag is words, and where no story says them any more its address says them no longer either.
        if (list instanceof ListName.OfTag && (all.isEmpty() || all.size() + gone.size() < TopicPages.TAGGED_MIN)) return List.of();
        // A feed that leads to a story which goes has to be closed with it.
        List<StoryId> shows = Stream.concat(newest.stream().map(StoryCard::id), entries.stream().flatMap(entry -> Sequel.ids(entry.sequels()))).distinct().toList();
        List<Page> made = new ArrayList<>();
        for (String page : Addresses.of(list)) {
            Messages words = newsroom.words(edition(list));
            String name = page.equals("/") ? words.edition(Edition.GLOBAL, newsroom.edition(Edition.GLOBAL).name()) : newsroom.name(list, all, words);
            made.add(page(page, "feed.xml", RSS, rss(about(name, page, "feed.xml", list), entries, gone), shows, Surface.FEED_RSS, target));
            made.add(page(page, "atom.xml", ATOM, atom(about(name, page, "atom.xml", list), entries, gone), shows, Surface.FEED_ATOM, target));
            made.add(page(page, "feed.json", JSON, json(about(name, page, "feed.json", list), entries, gone), shows, Surface.FEED_JSON, target));
        }
        return made;
    }

    /** Where a list's feeds stand. */
    static List<String> paths(ListName list) {
        return Addresses.of(list).stream().flatMap(page -> Stream.of("feed.xml", "atom.xml", "feed.json").map(file -> Addresses.under(page, file))).toList();
    }

    private Page page(String list, String name, String mediaType, String text, List<StoryId> shows, Surface surface, Target target) {
        Page page = Page.of(Addresses.under(list, name), mediaType, text, shows, surface, target).with("Access-Control-Allow-Origin", "*");
        return newsroom.syndication().hub().map(hub -> page.with("Link", "<" + hub + ">; rel=\"hub\", <" + newsroom.absolute(page.path()) + ">; rel=\"self\"")).orElse(page);
    }

    private About about(String name, String page, String file, ListName list) {
        return new About(newsroom.site().name() + ": " + name, newsroom.absolute(page), newsroom.absolute(Addresses.under(page, file)), newsroom.edition(edition(list)));
    }

    /** The edition whose clock a list prints. */
    static String edition(ListName list) {
        return switch (list) {
            case ListName.OfEdition of -> of.edition();
            case ListName.OfEditionSector of -> of.edition();
            case ListName.Latest _, ListName.OfSector _, ListName.OfLabel _, ListName.OfTag _, ListName.OfDay _, ListName.Corrected _, ListName.OfStoryline _, ListName.OfForm _, ListName.OfAuthor _ -> Edition.GLOBAL;
        };
    }

    /** When anything in the feed last changed; the epoch for an empty one. */
    private static Instant updated(List<FeedEntry> entries, List<Gone> gone) {
        return Stream.concat(entries.stream().map(entry -> entry.card().updatedAt()), gone.stream().map(Gone::at)).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private String id(StoryId story) {
        return newsroom.absolute(Addresses.bare(story));
    }

    private String rss(About about, List<FeedEntry> entries, List<Gone> gone) {
        XmlText xml = XmlText.document().open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom", "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/").open("channel");
        xml.element("title", about.name()).element("link", about.page()).element("description", newsroom.words(about.edition().id()).of("feeds.about", about.name())).element("language", about.edition().language());
        xml.element("lastBuildDate", rfc822(updated(entries, gone), about)).empty("atom:link", "href", about.path(), "rel", "self", "type", "application/rss+xml");
        newsroom.syndication().hub().ifPresent(hub -> xml.empty("atom:link", "href", hub, "rel", "hub"));
        for (FeedEntry entry : entries) {
            StoryCard card = entry.card();
            xml.open("item").element("title", entry.title()).element("link", newsroom.absolute(card.path())).element("guid", id(card.id()), "isPermaLink", "false");
            xml.element("pubDate", rfc822(card.firstPublishedAt(), about)).element("atom:updated", iso(card.updatedAt(), about)).element("dc:creator", newsroom.byline(card.piece()));
            newsroom.sector(card.sector()).ifPresent(sector -> xml.element("category", sector.name()));
            card.tags().forEach(tag -> xml.element("category", tag));
            xml.element("description", entry.summary());
            entry.html().ifPresent(html -> xml.element("content:encoded", html));
            xml.close();
        }
        for (Gone it : gone)
            xml.open("item").element("title", FeedEntry.title(it)).element("link", id(it.id())).element("guid", id(it.id()), "isPermaLink", "false").element("pubDate", rfc822(it.at(), about))
                    .element("description", FeedEntry.words(it)).close();
        return xml.end();
    }

    private String atom(About about, List<FeedEntry> entries, List<Gone> gone) {
        XmlText xml = XmlText.document().open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:at", "http://purl.org/atompub/tombstones/1.0", "xml:lang", about.edition().language());
        xml.element("title", about.name()).element("id", about.path()).empty("link", "rel", "self", "href", about.path()).empty("link", "rel", "alternate", "href", about.page());
        newsroom.syndication().hub().ifPresent(hub -> xml.empty("link", "rel", "hub", "href", hub));
        xml.element("updated", iso(updated(entries, gone), about)).open("author").element("name", newsroom.site().name() + " News Desk").close();
        for (FeedEntry entry : entries) {
            StoryCard card = entry.card();
            xml.open("entry", "xml:lang", card.language()).element("title", entry.title()).element("id", id(card.id())).empty("link", "rel", "alternate", "href", newsroom.absolute(card.path()));
            xml.element("published", iso(card.firstPublishedAt(), about)).element("updated", iso(card.updatedAt(), about));
            if (card.piece().isPresent()) xml.open("author").element("name", newsroom.byline(card.piece())).close();
            newsroom.sector(card.sector()).ifPresent(sector -> xml.empty("category", "term", sector.slug(), "label", sector.name()));
            card.tags().forEach(tag -> xml.empty("category", "term", tag));
            xml.element("summary", entry.summary());
            entry.html().ifPresent(html -> xml.element("content", html, "type", "html"));
            xml.close();
        }
        for (Gone it : gone) xml.open("at:deleted-entry", "ref", id(it.id()), "when", iso(it.at(), about)).element("at:comment", FeedEntry.words(it)).close();
        return xml.end();
    }

    private String json(About about, List<FeedEntry> entries, List<Gone> gone) {
        return new JsonFeed(newsroom).of(about.name(), about.page(), about.path(), about.edition(), entries, gone);
    }

    private static String iso(Instant at, About about) {
        return TimeView.of(at, about.edition().zone()).iso();
    }

    private static String rfc822(Instant at, About about) {
        return RFC_822.format(at.atZone(about.edition().zone()));
    }
}
