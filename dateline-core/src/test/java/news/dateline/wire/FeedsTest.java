package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Association;
import news.dateline.model.Byline;
import news.dateline.model.Headline;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.model.Rendition;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

/** RSS, Atom and JSON Feed. */
class FeedsTest {
    private static WireItem ferry() {
        return Fixtures.items(Fixtures.bytes("rss/full-text-and-picture.xml"), WireHints.of("test").withBase("https://coastline.example/feeds/rss.xml")).items().getFirst();
    }

    @Test void rssItemKeepsItsFullTextInParagraphs() {
        assertThat(ferry().body()).isEqualTo("PORT MAREN — A ferry with 212 people aboard struck a tug on Tuesday.\n\nNobody was hurt, the harbour master said.\nTraffic resumed at noon.");
        assertThat(ferry().description()).contains("A ferry with 212 people aboard struck a tug.");
    }

    @Test void rssMarkupIsRebuiltHarmlessWithAbsoluteLinks() {
        assertThat(ferry().bodyHtml().orElseThrow().replaceAll("\\s*\\n\\s*", "")).isEqualTo("<p>PORT MAREN — A ferry with 212 people aboard struck a tug on Tuesday.</p>"
                + "<p>Nobody was hurt, <a href=\"https://coastline.example/harbour?a=1&amp;b=2\">the harbour master</a> said.<br>Traffic resumed at noon.</p>");
    }

    @Test void rssItemKeepsIdentityTimesAndPeople() {
        WireItem item = ferry();
        assertThat(item.id().guid()).isEqualTo("cw-2041");
        assertThat(item.format()).isEqualTo("rss-2.0");
        assertThat(item.link()).contains("https://coastline.example/news/ferry");
        assertThat(item.headlines()).containsExactly(Headline.main("Ferry & tug collide off Port Maren"));
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-03T07:15:00Z"));
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T07:15:00Z"));
        assertThat(item.byline()).extracting(Byline::name).containsExactly("Ines Okafor", "Tomas Lund");
        assertThat(item.language()).contains("en-GB");
        assertThat(item.copyright()).contains("© Coastline Wire");
        assertThat(item.keywords()).containsExactly("Transport", "Shipping");
        assertThat(item.subjects()).containsExactly(new Subject("cw-topics", "Transport", Optional.of("Transport")));
        assertThat(item.status()).isEqualTo(PubStatus.USABLE);
        assertThat(item.mended()).isEmpty();
    }

    @Test void rssPictureBringsCaptionAndCredit() {
        assertThat(ferry().associations()).containsExactly(Association.of("picture").caption("The ferry after the collision").credit("Coastline/R. Amadi")
                .rendition(new Rendition(Optional.empty(), "https://coastline.example/ferry.jpg", Optional.of("image/jpeg"), Optional.of(1200), Optional.of(800), Optional.empty(),
                        Optional.empty())).build());
    }

    @Test void shortSummaryIsDescriptionAndBody() {
        WireItem item = Fixtures.items("rss/full-text-and-picture.xml").items().get(1);
        assertThat(item.description()).contains("Short and plain.");
        assertThat(item.body()).isEqualTo("Short and plain.");
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T13:20:00Z"));
    }

    @Test void itemWithoutGuidIsKnownByItsLinkElseByItsWords() {
        List<WireItem> items = Fixtures.items("rss/full-text-and-picture.xml").items();
        assertThat(items.get(1).id().guid()).isEqualTo("https://coastline.example/news/summary");
        assertThat(items.get(2).id().guid()).isEqualTo("urn:dateline:sha256:" + Hash.of("No address, no guid\nWords alone identify it."));
    }

    @Test void illFormedFeedIsMendedAndSaysSo() {
        Parsed.Items parsed = Fixtures.items("rss/bare-ampersand-and-nbsp.xml");
        assertThat(parsed.items()).extracting(WireItem::headline).containsExactly("Rain & wind at Tarn Gap", "Road closed");
        assertThat(parsed.items()).extracting(WireItem::body).containsExactly("Gusts of 90 km/h.", "The pass is shut");
        assertThat(parsed.items().getFirst().link()).contains("https://hills.example/a?x=1&y=2");
        assertThat(parsed.items()).allSatisfy(item -> assertThat(item.mended()).singleElement().asString().startsWith("not well-formed XML, read leniently"));
    }

    @Test void htmlEntitiesAloneDoNotNeedTheLenientPath() {
        Parsed.Items parsed = Fixtures.items("<rss version=\"2.0\"><channel><item><title>Caf&eacute;&nbsp;noir</title></item></channel></rss>".getBytes(StandardCharsets.UTF_8), WireHints.of("test"));
        assertThat(parsed.items().getFirst().headline()).isEqualTo("Café noir");
        assertThat(parsed.items().getFirst().mended()).containsExactly("HTML entities in XML were resolved");
    }

    @Test void rdfItemIsKnownByItsAddress() {
        Parsed.Items parsed = Fixtures.items("rss/rdf-1.0.xml");
        assertThat(parsed.format()).isEqualTo("rss-1.0");
        assertThat(parsed.items()).singleElement().satisfies(item -> {
            assertThat(item.id().guid()).isEqualTo("https://isle.example/1");
            assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T07:00:00Z"));
            assertThat(item.keywords()).containsExactly("Farming");
        });
    }

    @Test void sharedGuidsNeitherHideItemsNorMakeEndlessVersions() {
        Parsed.Items parsed = Fixtures.items("rss/shared-guid.xml");
        assertThat(parsed.items()).extracting(item -> item.id().guid() + " " + item.headline())
                .containsExactly("https://dup.example/1 First", "https://dup.example/2 Second", "twice New words");
        assertThat(parsed.problems()).hasSize(2);
    }

    @Test void cutFeedYieldsItsWholeItemsAndSaysWhereItEnds() {
        Parsed.Items parsed = Fixtures.items("rss/cut-in-third-item.xml");
        assertThat(parsed.items()).extracting(WireItem::headline).containsExactly("One", "Two");
        assertThat(parsed.problems()).last().satisfies(problem -> {
            assertThat(problem.offset()).isEqualTo(Fixtures.bytes("rss/cut-in-third-item.xml").length);
            assertThat(problem.what()).isEqualTo("it ends before it is complete; the 2 whole items before the cut were read");
        });
    }

    @Test void atomEntryIsReadWithItsBaseAndLanguage() {
        WireItem item = Fixtures.items("atom/xhtml-and-tombstone.xml").items().getFirst();
        assertThat(item.format()).isEqualTo("atom-1.0");
        assertThat(item.id().guid()).isEqualTo("tag:rive.example,2026:78");
        assertThat(item.headline()).isEqualTo("Le pont de Lorme rouvre");
        assertThat(item.link()).contains("https://rive.example/flux/78.html");
        assertThat(item.language()).contains("fr");
        assertThat(item.byline()).extracting(Byline::name).containsExactly("Rive Presse");
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T07:30:00Z"));
        assertThat(item.body()).isEqualTo("Le pont rouvre lundi.\n\nLes travaux ont duré trois mois.");
        assertThat(item.bodyHtml()).contains("<p>Le pont rouvre lundi.</p><p>Les travaux ont duré trois mois.</p>");
        assertThat(item.subjects()).containsExactly(new Subject("https://rive.example/rubriques", "transports", Optional.of("Transports")));
        assertThat(item.associations()).singleElement().satisfies(sound -> assertThat(sound.href()).contains("https://rive.example/flux/78.mp3"));
    }

    @Test void deletedEntryIsACanceledItem() {
        WireItem item = Fixtures.items("atom/xhtml-and-tombstone.xml").items().get(1);
        assertThat(item.id().guid()).isEqualTo("tag:rive.example,2026:77");
        assertThat(item.status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item.edNote()).contains("Dépêche annulée");
        assertThat(item.wordSignals()).containsExactly(SignalKind.KILL);
    }

    @Test void oldAtomIsRead() {
        WireItem item = Fixtures.items("atom/atom-03.xml").items().getFirst();
        assertThat(item.format()).isEqualTo("atom-0.3");
        assertThat(item.body()).isEqualTo("Texte.");
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T08:05:00Z"));
    }

    @Test void jsonFeedIsRead() {
        List<WireItem> items = Fixtures.items("jsonfeed/two-items.json").items();
        WireItem first = items.getFirst();
        assertThat(first.format()).isEqualTo("json-feed-1.1");
        assertThat(first.id().guid()).isEqualTo("41");
        assertThat(first.headline()).isEqualTo("Frost & fruit");
        assertThat(first.body()).isEqualTo("Buds froze.\n\nGrowers & packers met.");
        assertThat(first.byline()).extracting(Byline::name).containsExactly("Orchard Desk");
        assertThat(first.firstCreated()).contains(Instant.parse("2026-03-03T11:00:00Z"));
        assertThat(first.versionCreated()).contains(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(first.associations()).extracting(Association::kind).containsExactly("picture", "audio");
        assertThat(items.get(1).body()).isEqualTo("One.\n\nTwo.");
        assertThat(items.get(1).link()).isEmpty();
    }

    @Test void cutJsonFeedYieldsItsWholeItems() {
        String whole = new String(Fixtures.bytes("jsonfeed/two-items.json"), StandardCharsets.UTF_8);
        Parsed.Items parsed = Fixtures.items(whole.substring(0, whole.indexOf("\"Plain\"")).getBytes(StandardCharsets.UTF_8), WireHints.of("test"));
        assertThat(parsed.items()).extracting(item -> item.id().guid()).containsExactly("41");
    }
}
