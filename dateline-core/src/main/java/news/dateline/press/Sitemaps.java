package news.dateline.press;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.model.Edition;
import news.dateline.press.page.TextView;
import news.dateline.press.page.TimeView;

/** Sitemaps: an index, a file of the fronts, a file a day of first publication, and the news sitemap of two days. Pure. */
record Sitemaps(Newsroom newsroom) {
    static final String XML = "application/xml; charset=utf-8";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";
    /** What the protocol allows in one file. */
    static final int ADDRESSES_MAX = 50_000;
    private static final int NEWS_MAX = 1_000;
    private static final Duration NEWS_FOR = Duration.ofDays(2);

    List<Page> index(Shown shown, Target target) {
        XmlText xml = XmlText.document().open("sitemapindex", "xmlns", NAMESPACE);
        xml.open("sitemap").element("loc", newsroom.absolute(Addresses.SITEMAP_FRONTS)).close();
        for (LocalDate day : shown.days(ADDRESSES_MAX - 1)) xml.open("sitemap").element("loc", newsroom.absolute(Addresses.of(new ListName.OfDay(day)).getFirst())).close();
        return List.of(Page.of(Addresses.SITEMAP, XML, xml.end(), List.of(), Surface.SITEMAP, target), fronts(target));
    }

    private Page fronts(Target target) {
        XmlText xml = XmlText.document().open("urlset", "xmlns", NAMESPACE);
        Stream<String> lists = newsroom.lists().stream().map(Addresses::of).flatMap(List::stream);
        Stream<String> texts = Stream.of(TextView.values()).map(TextView::path);
        Stream.of(lists, texts, Stream.of(Addresses.CORRECTIONS, Addresses.ARCHIVE, Addresses.FEEDS)).flatMap(paths -> paths).distinct()
                .forEach(path -> xml.open("url").element("loc", newsroom.absolute(path)).close());
        return Page.of(Addresses.SITEMAP_FRONTS, XML, xml.end(), List.of(), Surface.SITEMAP, target);
    }

    Page day(ListName.OfDay list, Shown shown, Target target) {
        List<StoryCard> cards = shown.cards(list, ADDRESSES_MAX).stream().filter(Surface.SITEMAP::lists).toList();
        XmlText xml = XmlText.document().open("urlset", "xmlns", NAMESPACE);
        for (StoryCard card : cards) xml.open("url").element("loc", newsroom.absolute(card.path())).element("lastmod", time(card, card.updatedAt())).close();
        return Page.of(Addresses.of(list).getFirst(), XML, xml.end(), Lists.ids(cards), Surface.SITEMAP, target);
    }

    /** Two days back from the newest story: the page depends on what stands, not on when it is pressed. */
    Page news(Shown shown, Target target) {
        List<StoryCard> cards = new ArrayList<>();
        List<StoryCard> newest = shown.cards(new ListName.Latest(), NEWS_MAX).stream().filter(Surface.SITEMAP_NEWS::lists).toList();
        for (StoryCard card : newest) if (card.firstPublishedAt().isAfter(newest.getFirst().updatedAt().minus(NEWS_FOR))) cards.add(card);
        XmlText xml = XmlText.document().open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS_NAMESPACE);
        for (StoryCard card : cards) {
            xml.open("url").element("loc", newsroom.absolute(card.path())).open("news:news");
            xml.open("news:publication").element("news:name", newsroom.site().name()).element("news:language", language(card.language())).close();
            xml.element("news:publication_date", time(card, card.firstPublishedAt())).element("news:title", card.headline()).close().close();
        }
        return Page.of(Addresses.SITEMAP_NEWS, XML, xml.end(), Lists.ids(cards), Surface.SITEMAP_NEWS, target);
    }

    /** The protocol wants ISO 639 without region, but for Chinese. */
    private static String language(String tag) {
        return tag.startsWith("zh") ? tag : tag.split("-")[0];
    }

    private String time(StoryCard card, Instant at) {
        return TimeView.of(at, newsroom.zone(newsroom.hasEdition(card.homeEdition()) ? card.homeEdition() : Edition.GLOBAL)).iso();
    }
}
