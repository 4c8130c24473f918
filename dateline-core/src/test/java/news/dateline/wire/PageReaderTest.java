package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Association;
import news.dateline.model.WireItem;
import news.dateline.wire.page.PageArticle;
import news.dateline.wire.page.PageReader;
import org.junit.jupiter.api.Test;

/** Articles of invented web pages. */
class PageReaderTest {
    private static PageArticle page(String name) {
        return PageReader.read(Fixtures.bytes("page/" + name), "", "https://courier.example/news/harbour?from=front", ZoneOffset.UTC);
    }

    private static PageArticle furniture() {
        return page("article-among-furniture.html");
    }

    @Test void copyIsReadWithItsStandfirstHeadingsListsQuotesAndTables() {
        assertThat(furniture().text()).isEqualTo(String.join("\n\n",
                "Ferries sail again from noon, three days after waves broke the northern mole of the port.",
                "PORT MAREN — The harbour master, Olga Brandt, opened the port to ferries on Tuesday, three days after a storm broke forty metres of its northern mole.",
                "“The channel is clear and has been sounded twice,” Ms Brandt said at the quay. Divers had found no wreckage on the bottom.",
                "What it will cost",
                "The town reckons with 4.2 million crowns for a new mole. It has to:",
                "clear the broken blocks until August,", "drive new piles before the autumn,", "pay half of the price by itself.",
                "Nobody sails in winter without that wall.",
                "Year | Storm days", "2024 | 11", "2025 | 19",
                "The first ferry leaves at noon with 180 lorries that had waited since Saturday."));
    }

    @Test void furnitureIsNotCopy() {
        assertThat(furniture().text()).doesNotContain("partners", "Share this", "Related stories", "Insurers", "newsletter", "You may also like", "whale", "eleven years", "At last!",
                "All rights reserved", "By Ines Dahl",
                "after the water had gone", "Region");
    }

    @Test void titleBylineTimesAndLanguageAreThePagesOwn() {
        PageArticle article = furniture();
        assertThat(article.title()).contains("Harbour of Port Maren reopens after storm");
        assertThat(article.byline()).containsExactly("Ines Dahl", "Tomas Rehn");
        assertThat(article.published()).contains(Instant.parse("2026-07-14T07:30:00Z"));
        assertThat(article.modified()).contains(Instant.parse("2026-07-14T08:05:00Z"));
        assertThat(article.language()).contains("en-GB");
        assertThat(article.site()).contains("Maren Courier");
        assertThat(article.keywords()).containsExactly("harbour", "storm");
    }

    @Test void canonicalAddressAndLicenceAreGivenAbsolute() {
        assertThat(furniture().canonical()).contains("https://courier.example/news/2026/07/14/harbour-reopens");
        assertThat(furniture().rights()).contains("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test void leadPictureKeepsCaptionCreditAndAlternativeText() {
        assertThat(furniture().picture()).contains(Association.of("picture").rendition("https://courier.example/pictures/mole-1200.jpg", "")
                .caption("The mole on Tuesday morning, after the water had gone. Photo: Lena Ost").altText("The broken mole seen from the sea").credit("Photo: Lena Ost").build());
    }

    @Test void pageThatIsBuiltInTheBrowserIsReadFromItsData() {
        PageArticle article = page("words-only-in-json-ld.html");
        assertThat(article.text()).startsWith("Die Fähre zwischen Port Maren und der Insel Holm").contains("gesperrt gewesen.\n\nDie Hafenmeisterin");
        assertThat(article.html()).isEmpty();
        assertThat(article.byline()).containsExactly("Ines Dahl");
        assertThat(PageReader.read(Fixtures.bytes("page/words-only-in-json-ld.html"), "", "", ZoneId.of("Europe/Berlin")).published()).contains(Instant.parse("2026-07-13T22:00:00Z"));
    }

    @Test void bodyThatIsCutByAnAdvertisementIsOneCopy() {
        PageArticle article = page("body-in-two-parts-with-breaks.html");
        assertThat(article.title()).contains("Bridge closed");
        assertThat(article.text().split("\n\n")).hasSize(4);
        assertThat(article.text()).endsWith("Work will begin in May and last until the autumn.").doesNotContain("Advertisement", "Council");
    }

    @Test void pageWithoutAnArticleHasNoText() {
        assertThat(page("list-of-teasers-and-no-article.html").text()).isEmpty();
    }

    @Test void charsetOfAMetaElementIsBelieved() {
        PageArticle article = page("windows-1252-declared-in-meta.html");
        assertThat(article.title()).contains("Café „Zum Anker“");
        assertThat(article.text()).contains("öffnet nach dem Sturm");
    }

    @Test void pageNestedBeyondAllMeasureIsReadAllTheSame() {
        String deep = "<div>".repeat(50_000) + "<p>The harbour master opened the port to ferries on Tuesday, three days after the storm had broken its northern mole.</p>";
        assertThat(PageReader.read(("<html><body>" + deep).getBytes(StandardCharsets.UTF_8), "", "", ZoneOffset.UTC).text()).startsWith("The harbour master");
    }

    @Test void rubbishHasNoArticleAndBreaksNothing() {
        for (String rubbish : List.of("", "\u0000\u0001", "<", "<html", "<!--", "<script type='application/ld+json'>{\"@graph\": [[[[{",
                "<meta property='og:image' content='javascript:x'><link rel=canonical href='http://['>"))
            assertThat(PageReader.read(rubbish.getBytes(StandardCharsets.UTF_8), "no-such-charset", "not an address", ZoneOffset.UTC).text()).isEmpty();
    }

    private static WireItem filed(String name) {
        Parsed parsed = WireParser.parsePage(Fixtures.bytes("page/" + name), WireHints.of("courier").withBase("https://courier.example/news/harbour?from=front"));
        return ((Parsed.Items) parsed).items().getFirst();
    }

    @Test void pageIsFiledUnderItsCanonicalAddressWithHarmlessMarkup() {
        WireItem item = filed("article-among-furniture.html");
        assertThat(item.id().guid()).isEqualTo("https://courier.example/news/2026/07/14/harbour-reopens");
        assertThat(item.link()).contains(item.id().guid());
        assertThat(item.format()).isEqualTo("web-page");
        assertThat(item.copyright()).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(item.bodyHtml().orElseThrow()).contains("<a href=\"https://courier.example/news/storm-damage\">").contains("<h3>What it will cost</h3>").contains("<ul><li>clear").contains("<blockquote>");
        assertThat(item.associations()).hasSize(1);
    }

    @Test void scriptInThePageDoesNotSurvive() {
        Parsed parsed = WireParser.parsePage((new String(Fixtures.bytes("page/script-in-copy.html"), StandardCharsets.UTF_8)).replace("on Wednesday.",
                "on Wednesday, when the weather is expected to be fair and the wind to have gone round to the west.")
                .replace("said.", "said, adding that the channel had been sounded twice in the night.").getBytes(StandardCharsets.UTF_8),
                        WireHints.of("courier").withBase("https://courier.example/news/ferry"));
        WireItem item = ((Parsed.Items) parsed).items().getFirst();
        assertThat(item.bodyHtml().orElseThrow()).doesNotContain("steal", "script", "onclick", "onmouseover",
                "javascript").contains("<b>nobody</b>").contains("href=\"https://courier.example/news/more\"");
        assertThat(item.body()).doesNotContain("steal");
    }

    @Test void canonicalAddressOfAnotherSiteIsNotTakenAsTheId() {
        byte[] page = new String(Fixtures.bytes("page/article-among-furniture.html"), StandardCharsets.UTF_8).replace("href=\"/news/2026/07/14/harbour-reopens\"",
                "href=\"https://elsewhere.example/theirs\"").getBytes(StandardCharsets.UTF_8);
        Parsed parsed = WireParser.parsePage(page, WireHints.of("courier").withBase("https://courier.example/news/harbour?utm_source=front#top"));
        assertThat(((Parsed.Items) parsed).items().getFirst().id().guid()).isEqualTo("https://courier.example/news/harbour");
    }

    @Test void pageWithoutAnArticleIsNoItemAndNoOrder() {
        Parsed parsed = WireParser.parsePage(Fixtures.bytes("page/list-of-teasers-and-no-article.html"), WireHints.of("courier"));
        assertThat(((Parsed.Items) parsed).items()).isEmpty();
        assertThat(((Parsed.Items) parsed).problems()).hasSize(1);
    }

    @Test void pageWhereAWireWasExpectedStaysUnreadable() {
        assertThat(Fixtures.unreadable(Fixtures.bytes("page/article-among-furniture.html")).reason()).startsWith("Expected a wire document, found an HTML page");
    }
}
