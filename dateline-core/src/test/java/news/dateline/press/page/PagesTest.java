package news.dateline.press.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Assets ASSETS = Assets.load("#9a1b1e");
    private static final Pages PAGES = Pages.with(ASSETS);
    private static final int PAGE_BYTES_MAX = 60_000;

    private static Map<String, String> samples() {
        return Samples.pages(Samples.site());
    }

    /** The same pages with an attack in every text of every view. */
    private static Map<String, String> attacked() {
        SiteView site = Hostile.view(Samples.site());
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("article", PAGES.article(site, Hostile.view(Samples.article())));
        pages.put("article checked by an editor", PAGES.article(site, Hostile.view(Samples.hindi())));
        pages.put("front", PAGES.front(site, Hostile.view(Samples.front())));
        pages.put("sector", PAGES.sector(site, Hostile.view(Samples.sector())));
        pages.put("archive", PAGES.archive(site, Hostile.view(Samples.archive())));
        pages.put("calendar", PAGES.calendar(site, Hostile.view(Samples.calendar())));
        pages.put("latest", PAGES.latest(site, Hostile.view(Samples.latest())));
        pages.put("tombstone", PAGES.tombstone(site, Hostile.view(Samples.tombstone())));
        pages.put("not found", PAGES.notFound(site, new NotFoundView()));
        pages.put("unavailable", PAGES.unavailable(site, new UnavailableView(5)));
        pages.put("corrections", PAGES.corrections(site, Hostile.view(Samples.corrections())));
        pages.put("search", PAGES.search(site, Hostile.view(SearchSamples.found())));
        pages.put("feeds", PAGES.feeds(site, Hostile.view(Samples.feeds())));
        for (TextView text : TextView.values()) pages.put(text.path(), PAGES.text(site, text));
        pages.put("rail", PAGES.rail(Samples.site().words(), new RailView(Samples.cards().stream().map(Hostile::view).toList(), true)));
        pages.put("card", PAGES.latestCard(Samples.site().words(), Hostile.view(Samples.cards().getFirst())));
        return pages;
    }

    @Test void aScriptInAnyTextOfAnyViewComesOutEscaped() {
        attacked().forEach((name, html) -> {
            assertThat(html).as(name).doesNotContain("<script>alert").doesNotContain("<img src=x");
            assertOnlyOurOwnScripts(name, Jsoup.parse(html));
            assertThat(Jsoup.parse(html).select("img:not(noscript > img.counted)")).as(name).isEmpty();
        });
    }

    @Test void aPictureWithAnAttackComesOutEscaped() {
        PictureView picture = Hostile.view(new PictureView("/media/a.jpg", 1200, 800, "Boats", "The quay", "A. Photographer", "Made by a program"));
        CardView card = Samples.cards().getFirst();
        CardView pictured = new CardView(card.id(), card.href(), card.headline(), card.text(), card.standfirst(), card.time(), card.place(), card.sector(), card.label(), 1, List.of(), "en", Optional.of(picture));
        FrontView front = Samples.front();
        Document document = Jsoup.parse(PAGES.front(Samples.site(), new FrontView(front.head(), front.name(), List.of(), Optional.of(pictured), List.of(), List.of(), "", front.trending(), front.shots(), List.of(), List.of(), Optional.empty())));
        assertThat(document.select("main script, [onerror]")).isEmpty();
        assertThat(document.select(".card img").attr("src")).isEqualTo("#");
    }

    @Test void noPageHasAnInlineStyleOrScript() {
        samples().forEach((name, html) -> assertOnlyOurOwnScripts(name, Jsoup.parse(html)));
    }

    private static void assertOnlyOurOwnScripts(String name, Document document) {
        assertThat(document.select("[style], style, iframe, object, embed, base, form:not([action=/search])")).as(name).isEmpty();
        for (Element script : document.select("script"))
            assertThat(List.of(ASSETS.path("site.js"), ASSETS.path("search.js"), ASSETS.path("offer.js")).contains(script.attr("src")) || script.attr("type").equals("application/ld+json") || script.id().equals("script-words") && script.attr("type").equals("application/json")).as(name + ": " + script.outerHtml()).isTrue();
        for (Element element : document.getAllElements())
            for (Attribute attribute : element.attributes()) assertThat(attribute.getKey()).as(name).doesNotStartWith("on");
    }

    @Test void everyPageNamesWhoAnswersAndWhereToComplain() {
        samples().forEach((name, html) -> {
            String foot = Jsoup.parse(html).select("footer.foot").text();
            assertThat(foot).as(name).contains("Responsible editor: Amina Okonjo-Hale", "complaints@meridian.example");
        });
    }

    @Test void headingsGoDownOneStepAtATimeAndThereIsOneFirst() {
        samples().forEach((name, html) -> {
            int before = 0;
            Document document = Jsoup.parse(html);
            assertThat(document.select("h1")).as(name).hasSize(1);
            for (Element heading : document.select("h1, h2, h3, h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(name + ": " + heading).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        });
    }

    @Test void everyPageHasLandmarksALanguageAndNoIdTwice() {
        samples().forEach((name, html) -> {
            Document document = Jsoup.parse(html);
            assertThat(document.select("main#main")).as(name).hasSize(1);
            assertThat(document.select("a.skip").attr("href")).isEqualTo("#main");
            assertThat(document.select("html").attr("lang")).as(name).isNotBlank();
            Set<String> ids = new HashSet<>();
            for (Element element : document.select("[id]")) assertThat(ids.add(element.id())).as(name + ": " + element.id()).isTrue();
        });
    }

    @Test void pagesAreLight() {
        samples().forEach((name, html) -> assertThat(html.getBytes(StandardCharsets.UTF_8)).as(name).hasSizeLessThan(PAGE_BYTES_MAX));
    }

    @Test void pagesAskNobodyElseForAnything() {
        samples().forEach((name, html) -> {
            for (Element element : Jsoup.parse(html).select("script[src], img[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], link[rel=manifest]"))
                assertThat(element.hasAttr("src") ? element.attr("src") : element.attr("href")).as(name).startsWith("/");
        });
    }

    @Test void theSameViewsGiveTheSameBytes() {
        assertThat(samples()).isEqualTo(samples());
    }

    @Test void aStoryNobodyReadSaysSoAndNamesItsAgencies() {
        assertThat(article(Samples.article()).select(".check").text())
            .startsWith("Compiled by software from Tidewater Press, Northern Wire and Agence Lacustre; no editor has read this version.");
        assertThat(article(Samples.hindi()).select(".check").text()).startsWith("Checked by Amina Okonjo-Hale, 23 November 2026, 13:05 (UTC+3).");
    }

    @Test void everySentenceShowsItsSourcesWithoutScript() {
        Document article = article(Samples.article());
        List<String> said = article.select(".body details .said").eachText();
        List<String> printed = new ArrayList<>();
        Samples.article().paragraphs().forEach(paragraph -> paragraph.sentences().forEach(sentence -> printed.add(sentence.text())));
        assertThat(said).isEqualTo(printed);
        assertThat(article.select(".body details").text()).contains("Word for word.", "authority said today.", "Added by the program: on Monday", "Written by Amina Okonjo-Hale, editor.");
        assertThat(article.select(".top-sources .said").eachText()).hasSize(2);
    }

    @Test void correctionDisagreementHistoryAndInputsArePrinted() {
        Document article = article(Samples.article());
        assertThat(article.select(".correction").text()).isEqualTo("Corrected 23 November 2026, 13:53 (UTC+3): An earlier version gave the number of crossings as seven. There are eleven.");
        assertThat(article.select(".sides > div")).hasSize(2);
        assertThat(article.select(".history li")).hasSize(3);
        assertThat(article.select(".inputs").text()).isEqualTo("(With inputs from Tidewater Press, Northern Wire and Agence Lacustre.)");
        assertThat(article.select(".body p").first().text()).startsWith("PORT LORNE, Orunland — The Orun Lake Authority");
    }

    @Test void anArticleCarriesNoOtherStorysWords() {
        Document article = article(Samples.article());
        assertThat(article.select("[data-story]")).hasSize(1);
        assertThat(article.select(".slot").eachText()).containsExactly("Related stories", "Latest");
        assertThat(article.select(".slot h2 a").eachAttr("href")).containsExactly("/news/transport", "/latest");
    }

    @Test void cardsSayTheirMarksInWordsAndCountOnlySeveralVoices() {
        Document list = Jsoup.parse(PAGES.latest(Samples.site(), Samples.latest()));
        assertThat(list.select(".marks").eachText()).containsExactly("Developing", "Live", "Corrected", "Opinion", "Press release");
        assertThat(list.select("[data-story=a5]").text()).doesNotContain("agenc");
        assertThat(list.select("[data-story=a1]").text()).contains("4 agencies");
    }

    @Test void storiesSayTheirLanguageAndDirection() {
        Document arabic = Jsoup.parse(PAGES.article(Samples.site(), Samples.arabic()));
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(arabic.select("header.top").attr("lang")).isEqualTo("en");
        assertThat(Jsoup.parse(PAGES.latest(Samples.site(), Samples.latest())).select("[data-story=a4]").attr("lang")).isEqualTo("hi");
    }

    @Test void aTombstoneIsNotIndexedAndRepeatsNothing() {
        Document tombstone = Jsoup.parse(PAGES.tombstone(Samples.site(), Samples.tombstone()));
        assertThat(tombstone.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(tombstone.select("link[rel=canonical], meta[property]")).isEmpty();
        assertThat(tombstone.select("h1").text()).isEqualTo("This story has been withdrawn");
    }

    @Test void aLiveCardIsOneListItemThatTheScriptCanFind() {
        String card = PAGES.latestCard(Samples.site().words(), Samples.cards().getFirst());
        assertThat(card).startsWith("<li>").endsWith("</li>");
        assertThat(Jsoup.parseBodyFragment(card).select("li > [data-story=a1]")).hasSize(1);
        assertThat(PAGES.rail(Samples.site().words(), new RailView(List.of(), false))).isBlank();
    }

    private static Document article(ArticleView view) {
        return Jsoup.parse(PAGES.article(Samples.site(), view));
    }

    @Test void whoFindsNoPageMaySearchAndIsLedOn() {
        Document page = Jsoup.parse(PAGES.notFound(Samples.site(), new NotFoundView()));
        assertThat(page.select("form[role=search][action=/search][method=get] input[name=q]")).hasSize(1);
        assertThat(page.select("label[for=" + page.select("form input").attr("id") + "]")).as("the field says what it is").hasSize(1);
        assertThat(page.select("main a").eachAttr("href")).contains("/", "/latest", "/archive", "/news/health");
    }
}
