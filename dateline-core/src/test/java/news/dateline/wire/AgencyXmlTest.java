package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** NITF, NewsML 1 and NewsML-G2 as agencies file them; what is read of each fixture lies beside it. */
class AgencyXmlTest {
    static final List<String> DOCUMENTS = List.of("newsml1/afp/embargoed-until-status-changes.xml",
            "newsml1/afp/embargoed-without-end.xml",
            "newsml1/ats/management-alone-with-cancel.xml",
            "newsml1/ats/update-of-parts-alone.xml",
            "newsml1/belga/title-lead-body-and-note-by-role.xml",
            "newsml1/efe/picture-with-caption-and-two-sizes.xml",
            "newsml1/kyodo/several-items-and-one-unknown-status.xml",
            "newsml1/reuters/kill-cancels-the-first-revision.xml",
            "newsml1/tass/plain-text-in-windows-1251.xml",
            "newsmlg2/catalog-of-its-own-and-addresses.xml",
            "newsmlg2/nitf-inside-is-canceled.xml",
            "newsmlg2/one-picture-in-three-sizes.xml",
            "newsmlg2/package-in-groups.xml",
            "newsmlg2/part-of-an-item-alone.xml",
            "nitf/aap/release-is-issue-and-names-no-zone.xml",
            "nitf/ansa/correction-in-data.xml",
            "nitf/ap/byline-title-and-story-without-id.xml",
            "nitf/cp/release-that-cannot-be-read.xml",
            "nitf/cp/template-instead-of-dates.xml",
            "nitf/efe/keyword-as-slug-and-own-subjects.xml",
            "nitf/pa/embargoed-until-release.xml",
            "nitf/pa/embargoed-without-release.xml",
            "nitf/pa/preformatted-results.xml",
            "nitf/standard/cancels-another-document.xml");

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void documentIsReadAsAPersonWouldReadIt(String name) {
        String expected = new String(Fixtures.bytes(name.replace(".xml", ".expected.txt")), StandardCharsets.UTF_8);
        assertThat(Telling.of(Fixtures.items(name))).isEqualTo(expected);
    }

    @Test void releaseAfterTheIssueIsAnEmbargoAndOneAtTheIssueIsNone() {
        assertThat(item("nitf/pa/embargoed-until-release.xml").embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-09-08T23:01:00Z")));
        assertThat(item("nitf/aap/release-is-issue-and-names-no-zone.xml").embargo()).isEqualTo(Embargo.NONE);
        String after = new String(Fixtures.bytes("nitf/aap/release-is-issue-and-names-no-zone.xml"), StandardCharsets.UTF_8).replace("release norm=\"20260220", "release norm=\"20260221");
        assertThat(read(after).embargo()).isEqualTo(new Embargo.UntilReleased("20260221T135142"));
    }

    @Test void unreadableReleaseHoldsAndAnUnfilledFormDoesNot() {
        assertThat(item("nitf/cp/release-that-cannot-be-read.xml").embargo()).isEqualTo(new Embargo.UntilReleased("after the verdict"));
        assertThat(item("nitf/cp/template-instead-of-dates.xml").embargo()).isEqualTo(Embargo.NONE);
    }

    @Test void documentThatCancelsAnotherBringsTheOrder() {
        List<WireItem> items = Fixtures.items("nitf/standard/cancels-another-document.xml").items();
        assertThat(items).extracting(WireItem::status).containsExactly(PubStatus.USABLE, PubStatus.CANCELED);
        assertThat(items.getLast().id().guid()).isEqualTo("tide.a");
    }

    @Test void revisionsOfNewsMl1AreOneItem() {
        String first = new String(Fixtures.bytes("newsml1/afp/embargoed-without-end.xml"), StandardCharsets.UTF_8);
        String second = first.replace("PreviousRevision=\"0\" Update=\"N\">1<", "PreviousRevision=\"1\" Update=\"N\">2<").replace("20260829:E1:1", "20260829:E1:2");
        assertThat(read(second).id()).isEqualTo(read(first).id());
        assertThat(read(second).agencyVersion()).contains("2");
    }

    @Test void identifierWithoutItsPartsLosesTheRevision() {
        assertThat(read("<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:newsml:x.example:20260303:T-1:4U</PublicIdentifier></NewsIdentifier></Identification></NewsItem></NewsML>").id().guid())
                .isEqualTo("urn:newsml:x.example:20260303:T-1");
    }

    @Test void revisionWithoutCopyNeverStandsForTheCopy() {
        assertThat(item("newsml1/ats/update-of-parts-alone.xml").status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item("newsml1/ats/management-alone-with-cancel.xml").status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void unknownChangeOfStatusLeavesTheEmbargoWithoutAnEnd() {
        String known = new String(Fixtures.bytes("newsml1/afp/embargoed-until-status-changes.xml"), StandardCharsets.UTF_8);
        assertThat(read(known).embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-08-30T06:00:00Z")));
        assertThat(read(known.replace("<FutureStatus FormalName=\"Usable\"/>", "<FutureStatus FormalName=\"Open\"/>")).embargo()).isEqualTo(new Embargo.UntilReleased(""));
    }

    @Test void instructionToDeleteIsAKillEvenWhereTheStatusForgetsIt() {
        String kill = new String(Fixtures.bytes("newsml1/reuters/kill-cancels-the-first-revision.xml"), StandardCharsets.UTF_8).replace("KILL - ", "").replaceFirst("FormalName=\"Canceled\"", "FormalName=\"Usable\"");
        assertThat(read(kill).wordSignals()).containsExactly(SignalKind.KILL);
    }

    @Test void partOfAnItemIsWithheld() {
        assertThat(item("newsmlg2/part-of-an-item-alone.xml").status()).isEqualTo(PubStatus.WITHHELD);
    }

    @Test void cancelInsideTheContentCounts() {
        assertThat(item("newsmlg2/nitf-inside-is-canceled.xml").status()).isEqualTo(PubStatus.CANCELED);
    }

    @Test void dialectSaysWhereAFieldStands() {
        Dialect own = Dialect.STANDARD.with(Slot.SLUG, List.of("{head/docdata/fixture/@fix-id|capitalized}/{head/docdata/du-key[@generation='14']/@key}", "head/title"));
        WireHints hints = WireHints.of("test").withMapping(Mapping.STANDARD.withDialect(own));
        assertThat(Fixtures.items(Fixtures.bytes("nitf/standard/cancels-another-document.xml"), hints).items().getFirst().slug()).contains("Tide-update/winter-tides");
        assertThat(Fixtures.items(Fixtures.bytes("nitf/ansa/correction-in-data.xml"), hints).items().getFirst().slug()).contains("PORTO-TARIFFE");
    }

    private static WireItem item(String name) {
        return Fixtures.items(name).items().getFirst();
    }

    private static WireItem read(String document) {
        return Fixtures.items(document.getBytes(StandardCharsets.UTF_8), WireHints.of("test")).items().getFirst();
    }
}
