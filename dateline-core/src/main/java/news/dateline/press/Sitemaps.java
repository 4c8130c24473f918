package news.dateline.press;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    /** What Google reads of one news sitemap. */
    static final int NEWS_MAX = 1_000;
    /** Ten thousand stories in two days are told; who publishes more has the days' sitemaps. */
    static final int NEWS_FILES_MAX = 10;
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
        List<StoryCard> cards = shown.cards(list, ADDRESSES_MAX - ADDRESSES_MAX / Archive.PART).stream().filter(Surface.SITEMAP::lists).toList();
        XmlText xml = XmlText.document().open("urlset", "xmlns", NAMESPACE);
        for (String path : archived(list.day(), shown)) xml.open("url").element("loc", newsroom.absolute(path)).close();
        for (StoryCard card : cards) for (String address : LivePages.addresses(card)) xml.open("url").element("loc", newsroom.absolute(address)).element("lastmod", time(card, card.updatedAt())).close();
        return Page.of(Addresses.of(list).getFirst(), XML, xml.end(), Lists.ids(cards), Surface.SITEMAP, target);
    }

    /** The day's pages in the archive of all stories. */
    private static List<String> archived(LocalDate day, Shown shown) {
        int places = shown.archive().size(new ListName.Latest(), day);
        return IntStream.range(0, (places + Archive.PART - 1) / Archive.PART).mapToObj(part -> Addresses.archive(new ListName.Latest(), day, part)).toList();
    }

    /** Two days back from the newest story: the page depends on what stands, not on when it is pressed. One file, or where that would be too long an index of several. */
    List<Page> news(Shown shown, Target target) {
        List<StoryCard> newest = shown.cards(new ListName.Latest(), NEWS_MAX * NEWS_FILES_MAX).stream().filter(Surface.SITEMAP_NEWS::lists).toList();
        List<StoryCard> cards = newest.stream().filter(card -> card.firstPublishedAt().isAfter(newest.getFirst().updatedAt().minus(NEWS_FOR))).toList();
        if (cards.size() <= NEWS_MAX) return List.of(news(Addresses.SITEMAP_NEWS, cards, target));
        XmlText index = XmlText.document().open("sitemapindex", "xmlns", NAMESPACE);
        List<Page> made = new ArrayList<>();
        for (int file = 1; (file - 1) * NEWS_MAX < cards.size(); file++) {
            index.open("sitemap").element("loc", newsroom.absolute(Addresses.newsSitemap(file))).close();
            made.add(news(Addresses.newsSitemap(file), cards.subList((file - 1) * NEWS_MAX, Math.min(cards.size(), file * NEWS_MAX)), target));
        }
        made.addFirst(Page.of(Addresses.SITEMAP_NEWS, XML, index.end(), List.of(), Surface.SITEMAP_NEWS, target));
        return made;
    }

    /** The files that stand only while one would be too long. */
    static List<String> newsFiles() {
        return IntStream.rangeClosed(1, NEWS_FILES_MAX).mapToObj(Addresses::newsSitemap).toList();
    }

    private Page news(String path, List<StoryCard> cards, Target target) {
        XmlText xml = XmlText.document().open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS_NAMESPACE);
        boolean both = cards.stream().mapToLong(card -> LivePages.addresses(card).size()).sum() <= NEWS_MAX;
        for (StoryCard card : cards) for (String address : both ? LivePages.addresses(card) : List.of(card.path())) {
            xml.open("url").element("loc", newsroom.absolute(address)).open("news:news");
            xml.open("news:publication").element("news:name", newsroom.site().name()).element("news:language", language(card.language())).close();
            xml.element("news:publication_date", time(card, card.firstPublishedAt())).element("news:title", card.headline()).close().close();
        }
        return Page.of(path, XML, xml.end(), Lists.ids(cards), Surface.SITEMAP_NEWS, target);
    }

    /** The protocol wants ISO 639 without region, but for Chinese. */
    private static String language(String tag) {
        return tag.startsWith("zh") ? tag : tag.split("-")[0];
    }

    private String time(StoryCard card, Instant at) {
        return TimeView.of(at, newsroom.zone(newsroom.hasEdition(card.homeEdition()) ? card.homeEdition() : Edition.GLOBAL)).iso();
    }
}
