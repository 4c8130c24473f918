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
}
