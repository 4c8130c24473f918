package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.intake.Delivery;
import news.dateline.intake.Receipt;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** Kills that come under an id of their own, as line-based wires send them. */
class KillBySlugTest {
    private final SteppedClock clock = SteppedClock.at("2026-03-03T13:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Receiving receiving = new Receiving(ledger, clock, Map.of());

    private Receipt receive(byte[] bytes, Delivery.Form form) {
        return receiving.receive(new Delivery("tdw", "tdw-wire", bytes, Optional.empty(), Optional.empty(), _ -> { }, form));
    }

    private void message(String number, String slug, String text, String time) {
        String words = "\u0001" + number + " 4 i 40  tdw 062\r\n\r\n" + slug + "\r\n\u0002" + text + "\r\n\u0003" + time + " GMT Mar 26\r\n\u007F\r\n\u0004";
        receive(words.getBytes(StandardCharsets.ISO_8859_1), Delivery.Form.WIRE);
    }

    private void story(String number, String slug, String time) {
        message(number, slug, "Crane falls across the main quay of Brackwater =\r\n\r\n   Brackwater (tdw) - A crane fell across the quay, the port said.\r\n   It was message " + number + ".", time);
    }

    private ItemState state(String guid) {
        return ledger.read(view -> Signalling.state(view, new ItemId("tdw", guid)));
    }

    private int kept() {
        return ledger.read(view -> view.startingWith(Tables.RAW, "", 10).size());
    }

    @Test void killThatNamesNothingButASlugHoldsWhatWasFiledUnderIt() {
        story("eca062", "Harbour/Crane/", "031137");
        story("eca063", "Harbour/Crane/", "031140");
        story("eca064", "Council/Bridge/", "031141");
        message("eca070", "Advisory/", "KILL\r\nHarbour/Crane =\r\n\r\n   Attention: the story slugged Harbour/Crane is wrong.", "031201");
        assertThat(state("urn:iptc7901:eca062:20260303").held()).isTrue();
        assertThat(state("urn:iptc7901:eca063:20260303").held()).as("the parts of a story share its slug").isTrue();
        assertThat(state("urn:iptc7901:eca062:20260303").killed()).as("a slug is no id: an editor may release it").isFalse();
        assertThat(state("urn:iptc7901:eca064:20260303").held()).isFalse();
    }

    @Test void killUnderTheStorysOwnSlugHoldsIt() {
        story("eca062", "Quay", "031137");
        message("eca070", "QUAY", "MANDATORY KILL\r\nA word to editors =\r\n\r\n   Attention: it is all wrong.", "031201");
        assertThat(state("urn:iptc7901:eca062:20260303").held()).isTrue();
    }

    @Test void slugOfLastWeekIsNotMeant() {
        story("eca062", "Harbour/Crane/", "031137");
        clock.advance(java.time.Duration.ofDays(8));
        message("eca070", "Harbour/Crane/", "KILL\r\nHarbour/Crane =\r\n\r\n   Attention: it is wrong.", "111201");
        assertThat(state("urn:iptc7901:eca062:20260303").held()).isFalse();
    }

    @Test void otherAgencysStoryOfThatSlugStands() {
        story("eca062", "Harbour/Crane/", "031137");
        receiving.receive(new Delivery("afx", "afx-wire", ("\u0001eca070 4 i 40  afx 062\r\n\r\nHarbour/Crane/\r\n\u0002KILL\r\nHarbour/Crane =\r\n\r\n   Attention: it is wrong.\r\n\u0003031201 GMT Mar 26\r\n\u0004").getBytes(StandardCharsets.ISO_8859_1),
                Optional.empty(), Optional.empty(), _ -> { }));
        assertThat(state("urn:iptc7901:eca062:20260303").held()).isFalse();
    }

    @Test void killAfterMidnightHoldsYesterdaysNumberAndItsCopyStays() {
        story("eca412", "Harbour/Crane/", "032350");
        clock.advance(java.time.Duration.ofHours(11));
        message("eca003", "Advisory/", "KILL\r\nCrane falls, ECA412 =\r\n\r\n   Attention: KILL eca412.", "040010");
        ItemId yesterdays = new ItemId("tdw", "urn:iptc7901:eca412:20260303");
        assertThat(state(yesterdays.guid()).held()).isTrue();
        assertThat(state("urn:iptc7901:eca412:20260304").held()).as("it may be a number of today that is still to come").isTrue();
        String body = ledger.read(view -> NewsItems.last(view, yesterdays)).orElseThrow().body();
        assertThat(body).as("released, it is whole").contains("A crane fell");
    }

    @Test void beginningOfWhatIsTooLongIsKeptAndSearchedForAKill() {
        byte[] beginning = "Message-ID: <m@tdw.example>\nSubject: KILL: Crane falls\n\nThe crane".getBytes(StandardCharsets.UTF_8);
        Receipt receipt = receive(beginning, Delivery.Form.BEGINNING);
        assertThat(receipt.unreadable()).hasValueSatisfying(why -> assertThat(why).startsWith("Expected at most " + beginning.length + " bytes"));
        List<Envelope<Signal>> signals = ledger.read(view -> view.read(Logs.SIGNALS, 0, 10));
        assertThat(signals).singleElement().satisfies(entry -> assertThat(entry.event().kind()).isEqualTo(SignalKind.UNREADABLE));
        assertThat(kept()).isEqualTo(1);
    }

    @Test void filesOfAnArchiveAreFiledAndKeptOneByOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 1; i < 3; i++) {
                zip.putNextEntry(new ZipEntry(i + ".json"));
                zip.write("{\"uri\": \"urn:z:%d\", \"pubstatus\": \"%s\", \"headline\": \"Quay %d\"}".formatted(i, i == 2 ? "canceled" : "usable", i).getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("3.xml"));
            zip.write("<newsItem guid=\"urn:z:3\">".getBytes(StandardCharsets.UTF_8));
        }
        Receipt receipt = receive(bytes.toByteArray(), Delivery.Form.WIRE);
        assertThat(receipt.filed()).isEqualTo(2);
        assertThat(receipt.unreadable()).hasValueSatisfying(why -> assertThat(why).contains("3.xml"));
        assertThat(state("urn:z:2").killed()).isTrue();
        assertThat(kept()).isEqualTo(3);
    }
}
