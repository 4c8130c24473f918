package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Byline;
import news.dateline.model.DatelineText;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.InfoSource;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.Urgency;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

/** ninjs and NewsML-G2. */
class AgencyFormatsTest {
    @Test void canceledItemOfTheOldestNinjsIsRead() {
        WireItem item = Fixtures.items("ninjs/version-1-canceled.json").items().getFirst();
        assertThat(item.format()).isEqualTo("ninjs-1.0");
        assertThat(item.id().guid()).isEqualTo("urn:newsml:tidewater.example:20260303:t100");
        assertThat(item.agencyVersion()).contains("3");
        assertThat(item.status()).isEqualTo(PubStatus.CANCELED);
        assertThat(item.wordSignals()).containsExactly(SignalKind.KILL, SignalKind.HOLD);
        assertThat(item.urgency()).contains(Urgency.ALERT);
        assertThat(item.edNote()).contains("The vote was not taken. Do not use any version.");
        assertThat(item.subjects()).containsExactly(new Subject("medtop", "20000587", Optional.of("local government")));
        assertThat(item.places()).containsExactly(Subject.named("Tidewater"));
        assertThat(item.slug()).contains("COUNCIL-VOTE");
        assertThat(item.usageTerms()).contains("Newspapers only");
        assertThat(item.infoSources()).containsExactly(InfoSource.of("TW"));
        assertThat(item.link()).isEmpty();
    }

    @Test void newestNinjsIsReadFromAnEnvelope() {
        WireItem item = Fixtures.items("ninjs/version-3-list.json").items().getFirst();
        assertThat(item.format()).isEqualTo("ninjs-3.1");
        assertThat(item.headlines()).containsExactly(Headline.main("Dam repairs approved"), new Headline("Dam", "short"));
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-04T05:00:00Z")));
        assertThat(item.body()).isEqualTo("Work starts in May.\n\nIt costs 4 million.");
        assertThat(item.bodyHtml()).contains("<p>Work starts in May.</p><p>It costs <strong>4 million</strong>.</p>");
        assertThat(item.genres()).containsExactly(new Subject("genre", "Analysis", Optional.of("Analysis")));
        assertThat(item.associations()).singleElement().satisfies(picture -> {
            assertThat(picture.kind()).isEqualTo("picture");
            assertThat(picture.href()).contains("https://tidewater.example/p/9l.jpg");
            assertThat(picture.width()).contains(2000);
            assertThat(picture.renditions()).extracting(Rendition::href).containsExactly("https://tidewater.example/p/9s.jpg", "https://tidewater.example/p/9l.jpg");
            assertThat(picture.caption()).contains("The dam");
            assertThat(picture.credit()).contains("R. Sol");
            assertThat(picture.usageTerms()).contains("No archive");
        });
    }

    @Test void unknownStatusWithholdsAndTheNextItemGoesOn() {
        List<WireItem> items = Fixtures.items("ninjs/version-3-list.json").items();
        assertThat(items.get(1).status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(items.get(1).mended()).containsExactly("the status \"frozen\" is unknown: withheld");
        assertThat(items.getLast().headline()).isEqualTo("And the next goes on");
        assertThat(items.getLast().status()).isEqualTo(PubStatus.USABLE);
    }

    @Test void unreadableEmbargoIsHeld() {
        WireItem item = Fixtures.items("ninjs/version-3-list.json").items().get(2);
        assertThat(item.embargo()).isEqualTo(new Embargo.UntilReleased("when the minister rises"));
        assertThat(item.mended()).containsExactly("the embargo \"when the minister rises\" cannot be read: held until released");
    }

    @Test void embargoWithoutZoneIsHeldUnlessTheMappingNamesOne() {
        byte[] bytes = Fixtures.bytes("ninjs/embargo-without-zone.json");
        assertThat(Fixtures.items(bytes, WireHints.of("test")).items().getFirst().embargo()).isEqualTo(new Embargo.UntilReleased("2026-03-04T06:00:00"));
        WireHints known = WireHints.of("test").withMapping(Mapping.STANDARD.withZone(ZoneId.of("Asia/Kolkata")));
        assertThat(Fixtures.items(bytes, known).items().getFirst().embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-04T00:30:00Z")));
    }

    @Test void farFutureIsKeptAndSaid() {
        WireItem item = Fixtures.items("ninjs/version-3-list.json").items().get(3);
        assertThat(item.versionCreated()).contains(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(item.mended()).containsExactly("versionCreated 9999-12-31T23:59:59Z is not believable");
    }

    @Test void scriptInAHeadlineIsGone() {
        assertThat(Fixtures.items("ninjs/version-3-list.json").items().get(3).headline()).isEqualTo("From the far future");
    }

    @Test void announcedEventIsNoCopy() {
        Parsed.Items parsed = Fixtures.items("ninjs/version-3-list.json");
        assertThat(parsed.items()).hasSize(5);
        assertThat(parsed.problems()).singleElement().satisfies(problem -> assertThat(problem.what()).isEqualTo("announces an event; it is no copy and was left out"));
    }

    @Test void newsMlItemIsReadWhole() {
        WireItem item = Fixtures.items("newsmlg2/item-with-embargo-and-nitf.xml").items().getFirst();
        assertThat(item.format()).isEqualTo("newsml-g2");
        assertThat(item.id().guid()).isEqualTo("urn:newsml:harbour.example:20260303:h55");
        assertThat(item.agencyVersion()).contains("4");
        assertThat(item.language()).contains("en-GB");
        assertThat(item.status()).isEqualTo(PubStatus.USABLE);
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-03T23:00:00Z")));
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-03T06:30:00Z"));
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(item.urgency()).contains(Urgency.URGENT);
        assertThat(item.headlines()).containsExactly(Headline.main("CORRECTED-Warehouse burns at Brackwater"), new Headline("Six hurt", "sub"));
        assertThat(item.byline()).containsExactly(Byline.of("By Nia Fole"));
        assertThat(item.located()).contains(new DatelineText("BRACKWATER, March 3", Optional.of("Brackwater"), Optional.of("Estmark")));
        assertThat(item.slug()).contains("HARBOUR-FIRE");
        assertThat(item.edNote()).contains("Corrects the toll in paragraph 2.");
        assertThat(item.usageTerms()).contains("Newspapers only");
        assertThat(item.copyright()).contains("© Harbour Agency 2026");
        assertThat(item.infoSources()).extracting(InfoSource::name).containsExactly("Harbour", "Harbour Agency");
        assertThat(item.keywords()).containsExactly("fire");
    }

    @Test void newsMlTopicsTakeTheirNamesFromTheItem() {
        WireItem item = Fixtures.items("newsmlg2/item-with-embargo-and-nitf.xml").items().getFirst();
        assertThat(item.subjects()).containsExactly(new Subject("medtop", "20000139", Optional.of("fire")));
        assertThat(item.people()).containsExactly(new Subject("pers", "9", Optional.of("Otto Brand")));
        assertThat(item.organisations()).containsExactly(new Subject("", "Brackwater Port", Optional.of("Brackwater Port")));
        assertThat(item.places()).containsExactly(new Subject("city", "17", Optional.of("Brackwater")));
    }

    @Test void nitfBodyLosesCaptionsAndKeepsCrossheads() {
        WireItem item = Fixtures.items("newsmlg2/item-with-embargo-and-nitf.xml").items().getFirst();
        assertThat(item.body()).isEqualTo("A warehouse burned at Brackwater on Tuesday.\n\nThe toll\n\nSix people were hurt, Otto Brand said.");
        assertThat(item.bodyHtml()).contains("<p>A warehouse burned at Brackwater on Tuesday.</p><h3>The toll</h3><p>Six people were hurt, Otto Brand said.</p>");
        assertThat(item.description()).contains("A warehouse burned.");
    }

    @Test void correctionIsSignalledByCodeAndWord() {
        assertThat(Fixtures.items("newsmlg2/item-with-embargo-and-nitf.xml").items().getFirst().wordSignals()).containsExactly(SignalKind.CORRECTION);
    }

    @Test void messageYieldsItsNewsItemsAndNotesTheRest() {
        Parsed.Items parsed = Fixtures.items("newsmlg2/message-with-package-concept-and-kill.xml");
        assertThat(parsed.items()).extracting(item -> item.id().guid()).containsExactly("urn:h:1", "urn:h:2", "urn:h:3");
        assertThat(parsed.problems()).extracting(problem -> problem.where() + ": " + problem.what())
                .containsExactly("packageItem urn:pkg:1: is a package of urn:h:1, urn:h:2", "conceptItem urn:concept:1: is no copy and was left out");
    }

    @Test void statusIsReadFromAnAddressToo() {
        assertThat(Fixtures.items("newsmlg2/message-with-package-concept-and-kill.xml").items().getFirst().status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void emptyEmbargoHoldsUnlessTheAgencyAlwaysSendsIt() {
        byte[] bytes = Fixtures.bytes("newsmlg2/message-with-package-concept-and-kill.xml");
        assertThat(Fixtures.items(bytes, WireHints.of("test")).items().get(1).embargo()).isEqualTo(new Embargo.UntilReleased(""));
        WireHints known = WireHints.of("test").withMapping(Mapping.STANDARD.withEmptyEmbargoHolds(false));
        assertThat(Fixtures.items(bytes, known).items().get(1).embargo()).isEqualTo(Embargo.NONE);
    }

    @Test void pictureItemIsToldFromText() {
        WireItem item = Fixtures.items("newsmlg2/message-with-package-concept-and-kill.xml").items().get(1);
        assertThat(item.genres()).containsExactly(new Subject("ninat", "picture", Optional.of("picture")));
        assertThat(item.body()).isEmpty();
        assertThat(item.associations()).singleElement().satisfies(picture -> assertThat(picture.caption()).contains("Boats at dusk"));
    }

    @Test void plainTextKeepsParagraphsAndWhatOnlyLooksLikeATag() {
        assertThat(Fixtures.items("newsmlg2/message-with-package-concept-and-kill.xml").items().get(2).body())
                .isEqualTo("First line of the first paragraph.\n\nSecond paragraph <not a tag>.");
    }
}
