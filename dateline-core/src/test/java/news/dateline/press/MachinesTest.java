package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.model.DeskEvent;
import news.dateline.model.Label;
import news.dateline.model.StoryId;
import news.dateline.press.Syndication.FeedText;
import news.dateline.press.Syndication.Robots;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.Test;

/** What machines are given, and what they are asked not to do. */
class MachinesTest {
    private static final String HUB = "https://hub.example/";
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final MemoryShown shown = new MemoryShown();

    private static Newsroom newsroom(Syndication syndication) {
        Newsroom plain = Copy.newsroom();
        return new Newsroom(plain.site(), plain.editions(), plain.sectors(), plain.agencies(), plain.listLength(), Map.of(), Map.of(), syndication);
    }

    private Press publish(Newsroom newsroom, int stories, Instant from, Duration apart) {
        Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
        for (int i = 1; i <= stories; i++) {
            Instant at = from.plus(apart.multipliedBy(i));
            shown.apply(press.happened(Copy.published("s" + i, Copy.draft("Report " + i, "All the words of " + i + ".", Copy.item("s" + i)), at), at, shown));
        }
        return press;
    }

    /** On the list of everything, as it would stand once it was published: a thousand need not go through the press. */
    private void stand(String id, Instant at) {
        StoryCard card = new StoryCard(new StoryId(id), "/article/national/" + id + "-report", "Report " + id, "Words.", "", at, at, Optional.empty(), "health", List.of("KE"), List.of(), Label.NATIONAL, 1, List.of("Harbour Wire"), List.of(), "en",
                false, "east-africa", List.of(), true, Set.of());
        shown.stories.put(card.id(), new Showing(card.id(), Showing.Standing.SHOWN, Optional.empty(), Optional.empty(), Optional.of(at), Optional.of(at), List.of(), List.of(), Optional.of(card), List.of(new ListName.Latest()), Optional.empty(),
                false, List.of(), List.of(), Optional.empty(), List.of()));
    }

    private String pressed(Newsroom newsroom, Target target, String path) {
        return new Lists(newsroom, pages).press(target, shown).stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow().text();
    }

    private String robots(Robots robots) {
        return pressed(newsroom(new Syndication(FeedText.FULL, robots, true, Optional.empty(), Optional.empty())), new Target.Standing(), "/robots.txt");
    }

    /** Whether robots.txt lets a crawler read a story: the group that names it counts, else that of all (RFC 9309, 2.2.1). */
    private static boolean mayRead(String robots, String crawler) {
        for (String group : robots.split("\n\n")) if (group.contains("User-agent: " + crawler + "\n")) return !group.contains("Disallow: /\n") && !group.endsWith("Disallow: /");
        return !Pattern.compile("User-agent: \\*\n(.*\n)*Disallow: /\n").matcher(robots).find();
    }

    @Test void thePublisherSaysWhichCrawlersOfLanguageModelsMayCome() {
        for (String engine : List.of("Googlebot", "Bingbot")) for (Robots robots : Robots.values()) assertThat(mayRead(robots(robots), engine)).as(engine + " " + robots).isTrue();
        for (RobotsText.Crawler crawler : RobotsText.crawlers()) {
            assertThat(mayRead(robots(Robots.ALLOW), crawler.name())).isTrue();
            assertThat(mayRead(robots(Robots.NO_TRAINING), crawler.name())).as(crawler.name()).isEqualTo(!crawler.trains());
            assertThat(mayRead(robots(Robots.DENY), crawler.name())).isFalse();
        }
        assertThat(RobotsText.crawlers()).extracting(RobotsText.Crawler::name).contains("GPTBot", "ClaudeBot", "CCBot", "Google-Extended", "PerplexityBot").doesNotHaveDuplicates().doesNotContain("Googlebot");
    }

    @Test void miningRightsAreReservedUnlessThePublisherGivesThem() throws Exception {
        JsonNode reserved = new ObjectMapper().readTree(pressed(newsroom(new Syndication(FeedText.FULL, Robots.ALLOW, true, Optional.of("https://lamp.example/mining"), Optional.empty())), new Target.Standing(), "/.well-known/tdmrep.json"));
        assertThat(reserved.toString()).isEqualTo("[{\"location\":\"/\",\"tdm-reservation\":1,\"tdm-policy\":\"https://lamp.example/mining\"}]");
        JsonNode given = new ObjectMapper().readTree(pressed(newsroom(new Syndication(FeedText.FULL, Robots.ALLOW, false, Optional.empty(), Optional.empty())), new Target.Standing(), "/.well-known/tdmrep.json"));
        assertThat(given.toString()).isEqualTo("[{\"location\":\"/\",\"tdm-reservation\":0}]");
    }

    @Test void everyFeedNamesTheHubAndItself() throws Exception {
        Newsroom hubbed = newsroom(new Syndication(FeedText.FULL, Robots.ALLOW, true, Optional.empty(), Optional.of(HUB)));
        publish(hubbed, 2, MORNING, Duration.ofMinutes(1));
        List<Page> feeds = new Lists(hubbed, pages).press(new Target.FeedsOf(new ListName.OfSector("health")), shown);
        assertThat(feeds).hasSize(3).allSatisfy(feed -> assertThat(feed.headers()).containsEntry("Link", "<" + HUB + ">; rel=\"hub\", <https://lamp.example" + feed.path() + ">; rel=\"self\""));
        assertThat(feeds.get(0).text()).contains("<atom:link href=\"" + HUB + "\" rel=\"hub\"/>");
        assertThat(feeds.get(1).text()).contains("<link rel=\"hub\" href=\"" + HUB + "\"/>");
        assertThat(new ObjectMapper().readTree(feeds.get(2).bytes()).get("hubs").get(0).get("url").asText()).isEqualTo(HUB);
        assertThat(new Lists(Copy.newsroom(), pages).press(new Target.FeedsOf(new ListName.OfSector("health")), shown)).noneMatch(feed -> feed.headers().containsKey("Link") || feed.text().contains("hub"));
    }

    @Test void aSiteMayGiveLessThanLicencesAllowAndNeverMore() {
        publish(Copy.newsroom(), 1, MORNING, Duration.ofMinutes(1));
        Instant at = MORNING.plus(Duration.ofHours(1));
        var ridge = Copy.draft("Ridge story", "Full words of Ridge.", new news.dateline.model.ItemVersion(new news.dateline.model.ItemId("ridge", "9"), 1));
        shown.apply(new Press(Copy.newsroom(), pages, _ -> Optional.empty(), _ -> Optional.empty()).happened(Copy.published("ridge", ridge, at), at, shown));
        Target feeds = new Target.FeedsOf(new ListName.Latest());
        String full = pressed(Copy.newsroom(), feeds, "/atom.xml");
        assertThat(full.split("<content type=\"html\">", -1)).as("one of two agencies allows it").hasSize(2);
        String summary = pressed(newsroom(new Syndication(FeedText.SUMMARY, Robots.ALLOW, true, Optional.empty(), Optional.empty())), feeds, "/atom.xml");
        assertThat(summary).contains("<summary>All the words of 1.</summary>").doesNotContain("<content");
    }

    @Test void aThousandStoriesAreOneNewsSitemapAndOneMoreAreAnIndexOfTwo() {
        Newsroom newsroom = Copy.newsroom();
        for (int i = 1; i <= 1_000; i++) stand("s" + i, MORNING.plus(Duration.ofMinutes(2).multipliedBy(i)));
        Target target = new Target.NewsSitemap();
        List<Page> one = new Lists(newsroom, pages).press(target, shown);
        assertThat(one).singleElement().satisfies(page -> assertThat(page.text().split("<news:news>", -1)).hasSize(1_001));
        Instant last = MORNING.plus(Duration.ofMinutes(2_002));
        stand("last", last);
        List<Page> more = new Lists(newsroom, pages).press(target, shown);
        assertThat(more).extracting(Page::path).containsExactly("/sitemap-news.xml", "/sitemap/news-1.xml", "/sitemap/news-2.xml");
        assertThat(more.get(0).text()).contains("<sitemapindex", "<loc>https://lamp.example/sitemap/news-1.xml</loc>", "<loc>https://lamp.example/sitemap/news-2.xml</loc>").doesNotContain("article");
        assertThat(more.get(1).text().split("<news:news>", -1)).hasSize(1_001);
        assertThat(more.get(2).text()).contains("/s1-report<").doesNotContain("last");
        // A kill makes it one file again, and nothing is left at the addresses of the others.
        more.forEach(page -> shown.pages.put(page.path(), page));
        Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
        shown.apply(press.happened(new DeskEvent.StoryKilled(new StoryId("last"), "wrong"), last.plusSeconds(1), shown));
        assertThat(shown.page("/sitemap/news-1.xml").status()).isEqualTo(503);
        shown.marked.keySet().removeIf(mark -> !mark.equals(target));
        shown.press(new Lists(newsroom, pages));
        assertThat(shown.pages).doesNotContainKeys("/sitemap/news-1.xml", "/sitemap/news-2.xml");
    }

    @Test void newsOlderThanTwoDaysIsInNoNewsSitemap() {
        publish(Copy.newsroom(), 2, MORNING, Duration.ofHours(47));
        assertThat(pressed(Copy.newsroom(), new Target.NewsSitemap(), "/sitemap-news.xml")).contains("s1-report-1", "s2-report-2");
        Instant late = MORNING.plus(Duration.ofHours(47 + 48)).plusSeconds(1);
        shown.apply(new Press(Copy.newsroom(), pages, _ -> Optional.empty(), _ -> Optional.empty()).happened(Copy.published("late", Copy.draft("Late", "Words.", Copy.item("late")), late), late, shown));
        assertThat(pressed(Copy.newsroom(), new Target.NewsSitemap(), "/sitemap-news.xml")).contains("late-late", "s2-report-2").doesNotContain("s1-report-1");
    }

    @Test void aDaysSitemapLeadsToItsPagesInTheArchiveAndTheFirstToTheCalendar() {
        publish(Copy.newsroom(), 101, MORNING, Duration.ofSeconds(1));
        assertThat(pressed(Copy.newsroom(), new Target.OfList(new ListName.OfDay(Archive.day(MORNING))), "/sitemap/2026-03-04.xml")).contains("<loc>https://lamp.example/archive/2026-03-04</loc>", "<loc>https://lamp.example/archive/2026-03-04/2</loc>")
                .doesNotContain("2026-03-04/3");
        assertThat(pressed(Copy.newsroom(), new Target.SitemapIndex(), "/sitemap/fronts.xml")).contains("<loc>https://lamp.example/archive</loc>", "<loc>https://lamp.example/stories/law-order</loc>");
    }

    @Test void thePageOfFeedsNamesEveryListThatAlwaysHasOne() {
        String feeds = pressed(Copy.newsroom(), new Target.Standing(), "/feeds");
        for (ListName list : Copy.newsroom().lists()) if (list.hasFeeds()) assertThat(feeds).contains("href=\"" + Feeds.paths(list).getLast() + "\"");
        assertThat(feeds).contains("/corrections/atom.xml");
    }
}
