package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import news.dateline.model.DeskEvent;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.StoryId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.Pages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds, sitemaps and structured data read by strangers' parsers, with copy that tries to break them. */
class WellFormedTest {
    private static final String NASTY = "]]> </title> <b>\"Q\" & 'A'\u0000\u0008 \uD83D\uDE00 \uFFFE </script>";
    private final Newsroom newsroom = Copy.newsroom();
    private final Pages pages = Pages.with(Assets.load("#8c1d18"));
    private final MemoryShown shown = new MemoryShown();

    @BeforeEach void publish() {
        Press press = new Press(newsroom, pages, _ -> Optional.empty(), _ -> Optional.empty());
        Lists lists = new Lists(newsroom, pages);
        lists.always().forEach(target -> shown.marked.put(target, false));
        Draft draft = Copy.draft(NASTY, NASTY + " body.", Copy.item("1"));
        shown.apply(press.happened(Copy.published("abc", draft, Copy.MORNING), Copy.MORNING, shown));
        shown.apply(press.happened(Copy.published("bbb", Copy.draft("Second", "Two.", Copy.item("2")), Copy.MORNING), Copy.MORNING, shown));
        shown.apply(press.happened(new DeskEvent.StoryKilled(new StoryId("bbb"), "wrong"), Copy.MORNING.plus(Duration.ofMinutes(1)), shown));
        shown.press(lists);
    }

    @Test void everyXmlPageParses() throws Exception {
        List<Page> xml = shown.pages.values().stream().filter(page -> page.path().endsWith(".xml")).toList();
        assertThat(xml).hasSizeGreaterThan(300);
        for (Page page : xml) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page.bytes()));
    }

    @Test void everyJsonPageParses() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (Page page : shown.pages.values()) if (page.mediaType().contains("json")) mapper.readTree(page.bytes());
        JsonNode feed = mapper.readTree(shown.page("/feed.json").bytes());
        assertThat(feed.get("items")).hasSize(2);
        assertThat(feed.get("items").get(0).get("title").asText()).contains("\"Q\" & 'A'");
        assertThat(feed.get("items").get(1).get("_dateline").get("withdrawn").asBoolean()).isTrue();
    }

    @Test void structuredDataSaysWhatTheArticleIs() throws Exception {
        Page article = shown.pages.values().stream().filter(page -> page.surface() == Surface.ARTICLE).findFirst().orElseThrow();
        String html = article.text();
        int start = html.indexOf(">", html.indexOf("application/ld+json")) + 1;
        JsonNode data = new ObjectMapper().readTree(html.substring(start, html.indexOf("</script>", start)));
        assertThat(data.get("@type").asText()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").asText()).isEqualTo(NASTY);
        assertThat(data.get("datePublished").asText()).as("on the home edition's clock").isEqualTo("2026-03-04T11:00:00+03:00");
        assertThat(data.get("digitalSourceType").asText()).endsWith("algorithmicMedia");
        assertThat(data.get("publisher").get("name").asText()).isEqualTo("Lamp Press");
    }

    @Test void newsSitemapTellsTimesWithTheirOffset() {
        assertThat(shown.page("/sitemap-news.xml").text()).contains("<news:publication_date>2026-03-04T11:00:00+03:00</news:publication_date>", "<news:language>en</news:language>");
    }

    @Test void everyListOfEveryEditionHasPageAndFeeds() {
        for (Edition edition : newsroom.editions())
            for (var sector : newsroom.sectors()) {
                String path = Addresses.of(ListName.ofEditionSector(edition.id(), sector.slug())).getFirst();
                assertThat(shown.pages).containsKeys(path, path + "/feed.xml", path + "/atom.xml", path + "/feed.json");
            }
    }

    private JsonNode data(String path) throws Exception {
        String html = shown.page(path).text();
        int start = html.indexOf(">", html.indexOf("application/ld+json")) + 1;
        return new ObjectMapper().readTree(html.substring(start, html.indexOf("</script>", start)));
    }

    private static JsonNode typed(JsonNode graph, String type) {
        for (JsonNode node : graph.get("@graph")) if (node.get("@type").asText().equals(type)) return node;
        throw new AssertionError("Expected a " + type + " in " + graph);
    }

    @Test void everyFrontSaysWhoPublishesAndHowTheSiteIsSearched() throws Exception {
        for (Edition edition : newsroom.editions()) {
            JsonNode organisation = typed(data(edition.path()), "NewsMediaOrganization");
            assertThat(organisation.get("name").asText()).isEqualTo("The Lamp");
            assertThat(organisation.get("legalName").asText()).isEqualTo("Lamp Press");
            assertThat(organisation.get("logo").get("url").asText()).matches("https://lamp\\.example/assets/icon-512\\.[0-9a-f]{10}\\.png");
            assertThat(organisation.get("correctionsPolicy").asText()).isEqualTo("https://lamp.example/corrections-policy");
            JsonNode site = typed(data(edition.path()), "WebSite");
            assertThat(site.get("publisher").get("@id")).isEqualTo(organisation.get("@id"));
            assertThat(site.get("potentialAction").get("@type").asText()).isEqualTo("SearchAction");
            assertThat(site.get("potentialAction").get("target").get("urlTemplate").asText()).isEqualTo("https://lamp.example/search?q={search_term_string}");
            assertThat(site.get("potentialAction").get("query-input").asText()).contains("search_term_string");
        }
    }

    @Test void everyListNamesItsStoriesInOrderAndItsPlaceInTheSite() throws Exception {
        for (String path : List.of("/latest", "/news/health", "/east-africa/news/health", "/stories/national", "/archive/2026-03-04")) {
            JsonNode items = typed(data(path), "ItemList").get("itemListElement");
            assertThat(items).as(path).hasSize(1);
            assertThat(items.get(0).get("position").asInt()).isEqualTo(1);
            assertThat(items.get(0).get("url").asText()).startsWith("https://lamp.example/article/national/abc-");
            JsonNode way = typed(data(path), "BreadcrumbList").get("itemListElement");
            assertThat(way.get(0).get("item").asText()).isEqualTo("https://lamp.example/");
            assertThat(way.get(way.size() - 1).get("item").asText()).as("it ends at the page itself").isEqualTo("https://lamp.example" + path);
            for (int i = 0; i < way.size(); i++) assertThat(way.get(i).get("position").asInt()).isEqualTo(i + 1);
        }
        assertThat(typed(data("/east-africa/news/health"), "BreadcrumbList").get("itemListElement").get(1).get("item").asText()).isEqualTo("https://lamp.example/east-africa");
    }

    @Test void anArticleSaysWhereItIsAndWhatPreviewsMayShow() throws Exception {
        Page article = shown.pages.values().stream().filter(page -> page.surface() == Surface.ARTICLE).findFirst().orElseThrow();
        JsonNode way = data(article.path()).get("mainEntityOfPage").get("breadcrumb").get("itemListElement");
        assertThat(way).hasSize(3);
        assertThat(way.get(1).get("item").asText()).isEqualTo("https://lamp.example/news/health");
        assertThat(data(article.path()).get("keywords").get(0).asText()).isEqualTo("clinics");
        assertThat(article.text()).contains("<meta property=\"article:published_time\" content=\"2026-03-04T11:00:00+03:00\">", "<meta property=\"article:section\" content=\"Health\">",
                "<meta property=\"og:locale\" content=\"en_US\">", "<meta name=\"twitter:card\"");
    }
}
