package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import news.dateline.desk.Standing;
import news.dateline.intake.PushHandler;
import news.dateline.intake.Receipt;
import news.dateline.log.Envelope;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.model.WireEvent;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.site.Live;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import news.dateline.wire.read.Limits;
import org.junit.jupiter.api.Test;

/** What agencies should not send and do: each piece ends as the law says, its bytes are kept, and the next item goes on to a page. */
class BadInputTest {
    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);

    @Test void aTruncatedNewsMlIsKeptAndNotRead() throws IOException {
        byte[] whole = bytes(newsMl("urn:newsml:polestar.example:20260303:n1", "stat:usable", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn."));
        Receipt receipt = receive("polestar", Arrays.copyOf(whole, whole.length - 60));
        assertThat(receipt.unreadable()).hasValueSatisfying(reason -> assertThat(reason).contains("ends before it is complete"));
        assertThat(receipt.filed()).isZero();
        assertThat(kept(unreadable().getFirst())).isEqualTo(Arrays.copyOf(whole, whole.length - 60));
        assertThat(seen("Keshwick")).isEmpty();
        theNextItemGoesOn("polestar");
        receive("polestar", whole);
        assertThat(seen("Keshwick")).as("the whole document, when it comes again").isNotEmpty();
    }

    @Test void anErrorPageInsteadOfAFeedIsNamedAndNothingElse() {
        Receipt receipt = receive("lantern", bytes("<!DOCTYPE html><html><head><title>503 Backend fetch failed</title></head><body><h1>Guru meditation</h1></body></html>"));
        assertThat(receipt.unreadable()).hasValueSatisfying(reason -> assertThat(reason).contains("HTML page").contains("503 Backend fetch failed"));
        assertThat(signals()).as("an error page kills nothing").isEmpty();
        theNextItemGoesOn("lantern");
    }

    @Test void theSameErrorPageIsNotedOnceHoweverOftenItIsPolled() {
        for (int i = 0; i < 5; i++) receive("lantern", bytes("<html><title>502 Bad Gateway</title></html>"));
        assertThat(unreadable()).hasSize(1);
    }

    @Test void entitiesInEntitiesDoNotGrow() {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY lol0 \"lolololololololololol\">");
        for (int i = 1; i <= 12; i++) laughs.append("<!ENTITY lol").append(i).append(" \"").append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
        laughs.append("]>\n<rss version=\"2.0\"><channel><title>News</title><item><guid>laugh</guid><title>&lol12;</title><description>&lol12;</description></item></channel></rss>");
        Receipt receipt = receive("lantern", bytes(laughs.toString()));
        for (Envelope<WireEvent> entry : wire()) assertThat(entry.toString()).as("what was read of it").hasSizeLessThan(100_000);
        assertThat(seen("lolololol")).isEmpty();
        assertThat(receipt.filed() + unreadable().size()).as("it is on the log in one way or the other").isPositive();
        theNextItemGoesOn("lantern");
    }

    @Test void aScriptInAHeadlineIsTextAndRunsNowhere() throws IOException {
        receive("tidewire", ninjs("urn:x:1", "usable", "", "Keshwick <script>alert(1)</script> opens ferry line</title><script src=//evil.example/x.js>", "The ferry to Dovholm left at dawn with <script>alert(2)</script> forty passengers, harbour master Velimok Tor said."));
        assertThat(seen("Keshwick")).isNotEmpty();
        // In JSON it stands in a string that by the standard is plain text.
        assertThat(seen("<script>alert")).filteredOn(path -> !path.endsWith(".json")).isEmpty();
        assertThat(seen("<script src=//evil")).filteredOn(path -> !path.endsWith(".json")).isEmpty();
        for (JsonNode item : Json.mapper().readTree(road.store.page("/feed.json").orElseThrow().identity()).path("items")) assertThat(item.path("content_html").asText()).doesNotContain("<script");
        theNextItemGoesOn("tidewire");
    }

    @Test void theYear9999IsNotBelieved() {
        receive("tidewire", ninjs("urn:x:1", "usable", ", \"firstCreated\": \"9999-12-31T23:59:59Z\", \"expires\": \"9999-12-31T23:59:59Z\"", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers on board, harbour master Velimok Tor said.")
                .replace("2026-03-03T09:59:00Z", "9999-12-31T23:59:59Z"));
        assertThat(seen("Keshwick")).isNotEmpty();
        assertThat(seen("9999-12-31")).as("no page says that it was updated in the year 9999").isEmpty();
        clock.advance(Duration.ofMinutes(5));
        theNextItemGoesOn("tidewire");
        assertThat(road.store.page("/").orElseThrow().text()).as("the next item stands above it").matches(page -> page.indexOf("Gwelmoor") < page.indexOf("Keshwick"), "newest first");
    }

    @Test void anEmbargoUntilTheYear9999Holds() {
        receive("tidewire", ninjs("urn:x:1", "usable", ", \"embargoedUntil\": \"9999-12-31T23:59:59Z\"", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said."));
        theNextItemGoesOn("tidewire");
        assertThat(seen("Keshwick")).isEmpty();
    }

    @Test void anUnknownStatusWithholds() {
        receive("tidewire", ninjs("urn:x:1", "mostlyHarmless", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said."));
        assertThat(state("tidewire", "urn:x:1").held()).isTrue();
        theNextItemGoesOn("tidewire");
        assertThat(seen("Keshwick")).isEmpty();
    }

    @Test void anUnknownStatusClosesWhatWasPublic() {
        String text = ninjs("urn:x:1", "usable", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said.");
        receive("tidewire", text);
        assertThat(seen("Keshwick")).isNotEmpty();
        receive("tidewire", text.replace("usable", "mostlyHarmless"));
        assertThat(seen("Keshwick")).isEmpty();
    }

    @Test void anUnreadableEmbargoHolds() {
        receive("tidewire", ninjs("urn:x:1", "usable", ", \"embargoedUntil\": \"a week on Sunday, noonish\"", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said."));
        assertThat(state("tidewire", "urn:x:1").embargo()).isEqualTo(new Embargo.UntilReleased("a week on Sunday, noonish"));
        clock.advance(Duration.ofDays(40));
        theNextItemGoesOn("tidewire");
        assertThat(seen("Keshwick")).isEmpty();
    }

    @Test void anUnreadableKillWithholdsWhateverItMayMeanAndAlarms() {
        receive("tidewire", ninjs("urn:x:1", "usable", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said."));
        receive("polestar", bytes(newsMl("urn:newsml:polestar.example:20260303:n1", "stat:usable", "", "Kiln unveiled in Zarquist", "The kiln of Zarquist runs on sunlight, engineer Lomadra Wen said on Tuesday.")));
        assertThat(seen("Keshwick")).isNotEmpty();
        receive("tidewire", bytes("ZCZC\nMANDATORY KILL: the ferry story. Do not use. \u0001\u0002"));
        assertThat(seen("Keshwick")).as("it names nothing, so it may mean any item of its agency").isEmpty();
        assertThat(seen("Zarquist")).as("another agency's items are not meant").isNotEmpty();
        assertThat(stories()).filteredOn(story -> story.state() == StoryState.WITHHELD).hasSize(1);
        Standing standing = road.news.read(view -> new DeskStories(view).standing());
        assertThat(standing.alarms()).isNotEmpty();
        theNextItemGoesOn("polestar");
    }

    @Test void aDocumentOverTheParsersLimitIsKeptAndNotRead() {
        StringBuilder text = new StringBuilder(ninjs("urn:x:1", "usable", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn."));
        text.append(" ".repeat(Limits.DOCUMENT_BYTES));
        assertThat(receive("tidewire", text.toString()).unreadable()).isPresent();
        assertThat(seen("Keshwick")).isEmpty();
        theNextItemGoesOn("tidewire");
    }

    /** Two gigabytes would be too long for a test; a body without an end is longer. */
    @Test void aBodyWithoutAnEndIsCutAtTheLimitAndTheNextPushGoesOn() throws IOException {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        PushHandler push = new PushHandler(SimulatedNewsroom.config(), _ -> Optional.of(SimulatedNewsroom.TOKEN), road.news, road.receiving, clock, System::nanoTime, threads);
        Live live = new Live(new LiveLog(road.pages, road.store), threads, 1, Duration.ofSeconds(20), false);
        try (SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(road.store, Map.of(), false), live, Map.of("/intake", push), threads)) {
            int port = server.port();
            assertThat(pushed(port, "tidewire", endless())).startsWith("HTTP/1.1 413");
            assertThat(wire()).isEmpty();
            byte[] good = bytes(ninjs("urn:x:2", "usable", "", "Ferry line opens in Keshwick", "The ferry to Dovholm left at dawn with forty passengers, harbour master Velimok Tor said."));
            assertThat(pushed(port, "tidewire", new ByteArrayInputStream(good))).startsWith("HTTP/1.1 202");
            road.settle();
            assertThat(seen("Keshwick")).isNotEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override public int read() {
                return ' ';
            }

            @Override public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) ' ');
                return length;
            }
        };
    }

    /** Sends chunk after chunk until all is sent or the server has had enough; the head of its answer. */
    private static String pushed(int port, String agency, InputStream body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST /intake/" + agency + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + SimulatedNewsroom.TOKEN + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
            byte[] chunk = new byte[64 * 1024];
            try {
                for (int read = body.read(chunk); read > 0 && socket.getInputStream().available() == 0; read = body.read(chunk)) {
                    out.write(bytes(Integer.toHexString(read) + "\r\n"));
                    out.write(chunk, 0, read);
                    out.write(bytes("\r\n"));
                }
                out.write(bytes("0\r\n\r\n"));
            } catch (IOException _) {
                // It hung up; what it said is still to be read.
            }
            byte[] head = new byte[200];
            int read = socket.getInputStream().readNBytes(head, 0, 12);
            return new String(head, 0, read, StandardCharsets.US_ASCII);
        }
    }

    private void theNextItemGoesOn(String agency) {
        Receipt receipt = agency.equals("lantern")
                ? receive(agency, bytes("<rss version=\"2.0\"><channel><title>News</title><language>en</language><item><guid>https://lantern.example/news/good</guid><link>https://lantern.example/news/good</link><title>Tramway reopens in Gwelmoor</title>"
                        + "<description>The cable tramway of Gwelmoor runs again after two years, mechanic Pelavel Dun said on Tuesday.</description></item></channel></rss>"))
                : agency.equals("polestar") ? receive(agency, bytes(newsMl("urn:newsml:polestar.example:20260303:good", "stat:usable", "", "Tramway reopens in Gwelmoor", "The cable tramway of Gwelmoor runs again after two years, mechanic Pelavel Dun said on Tuesday.")))
                : receive(agency, ninjs("urn:x:good", "usable", "", "Tramway reopens in Gwelmoor", "The cable tramway of Gwelmoor runs again after two years, mechanic Pelavel Dun said on Tuesday."));
        assertThat(receipt.filed()).as("filings of the next delivery").isEqualTo(1);
        assertThat(seen("Gwelmoor")).as("pages that show the next item").isNotEmpty();
        List<View.Row<SetAside>> setAside = road.news.read(view -> view.startingWith(Tables.SET_ASIDE, "", 10));
        assertThat(setAside).as("what was set aside").isEmpty();
    }

    private Receipt receive(String agency, String text) {
        return receive(agency, bytes(text));
    }

    private Receipt receive(String agency, byte[] bytes) {
        Receipt receipt = road.receive(agency, bytes, "application/octet-stream");
        road.settle();
        return receipt;
    }

    /** Paths of pages that hold the words. */
    private List<String> seen(String words) {
        List<String> found = new ArrayList<>();
        for (View.Row<PressTables.Kept> row : road.pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)))
            if (road.store.page(row.key()).orElseThrow().text().contains(words)) found.add(row.key());
        return found;
    }

    private List<Envelope<WireEvent>> wire() {
        return road.news.read(view -> view.read(Logs.WIRE, 0, 1_000));
    }

    private List<WireEvent.Unreadable> unreadable() {
        return wire().stream().map(Envelope::event).filter(WireEvent.Unreadable.class::isInstance).map(WireEvent.Unreadable.class::cast).toList();
    }

    private List<?> signals() {
        return road.news.read(view -> view.read(Logs.SIGNALS, 0, 1_000));
    }

    private List<Story> stories() {
        return road.news.read(view -> view.startingWith(Tables.STORIES, "", 1_000)).stream().map(View.Row::value).toList();
    }

    private ItemState state(String agency, String guid) {
        return road.news.read(view -> Signalling.state(view, new ItemId(agency, guid)));
    }

    private byte[] kept(WireEvent event) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(road.news.read(view -> view.get(Tables.RAW, event.raw())).orElseThrow()))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String ninjs(String uri, String status, String more, String headline, String body) {
        return """
                {"uri": "%s", "version": "1", "type": "text", "pubStatus": "%s", "versionCreated": "2026-03-03T09:59:00Z", "language": "en"%s,
                 "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(uri, status, more, headline, body);
    }

    private static String newsMl(String guid, String status, String more, String headline, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="1" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
                  <itemMeta><itemClass qcode="ninat:text"/><provider literal="polestar"/><versionCreated>2026-03-03T09:59:00Z</versionCreated>%s<pubStatus qcode="%s"/></itemMeta>
                  <contentMeta><headline>%s</headline></contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html></inlineXML></contentSet>
                </newsItem>
                """.formatted(guid, more, status, headline, body);
    }
}
