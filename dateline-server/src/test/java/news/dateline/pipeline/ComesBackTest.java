package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.dateline.log.MemoryLedger;
import news.dateline.model.Cluster;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** Copy on events that have been quiet for longer than clusters stay in memory. */
class ComesBackTest {
    private static final String FERRY = "The ferry to Dovholm left at dawn with forty passengers on board, harbour master Velimok Tor said.";
    private static final String BANK = "The central bank of Ostrava cut its key rate by a quarter point on Monday, governor Petra Lundqvist told reporters.";

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final MemoryLedger pages = new MemoryLedger(clock);
    private Road road = new Road(news, pages, clock);

    @Test void aLaterVersionGoesToItsClusterThatHasLeftTheMemory() {
        ClusterId ferry = quietFor(Duration.ofHours(100));
        file("quill", "a1", 2, "usable", "Keshwick to Dovholm: ferry is back", FERRY + " It came back at noon.");
        assertThat(of("quill", "a1")).as("the item that had opened another agency's cluster").isEqualTo(ferry);
        assertThat(cluster(ferry).items()).hasSize(3);
    }

    @Test void aReprintGoesToTheClusterOfItsOriginalThatHasLeftTheMemory() {
        ClusterId ferry = quietFor(Duration.ofHours(100));
        file("harrow", "s1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        assertThat(of("harrow", "s1")).isEqualTo(ferry);
    }

    @Test void aKilledItemComesBackDeadAndItsReprintStaysWithIt() {
        file("tidewire", "t1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        file("tidewire", "t1", 2, "canceled", "Ferry line opens in Keshwick", FERRY);
        ClusterId ferry = of("tidewire", "t1");
        clock.advance(Duration.ofHours(100));
        file("tidewire", "t9", 1, "usable", "Ostrava cuts rates", BANK);
        file("harrow", "s1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        assertThat(of("harrow", "s1")).isEqualTo(ferry);
        assertThat(cluster(ferry).dead()).contains(new ItemId("tidewire", "urn:x:t1"));
    }

    @Test void aClusterIsWholeAgainAfterARestartWhenItsFirstItemsAreOlderThanTheMemory() {
        file("tidewire", "t1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        ClusterId ferry = of("tidewire", "t1");
        clock.advance(Duration.ofHours(60));
        file("quill", "a1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        clock.advance(Duration.ofHours(60));
        file("tidewire", "t9", 1, "usable", "Ostrava cuts rates", BANK);
        road = new Road(news, pages, clock);
        file("tidewire", "t1", 2, "usable", "Ferry back at Keshwick", "Harbour master Velimok Tor said that all were well.");
        assertThat(of("tidewire", "t1")).isEqualTo(ferry);
        assertThat(cluster(ferry).items()).hasSize(3);
    }

    @Test void aClusterThatCameBackIsInMemoryAfterARestart() {
        ClusterId ferry = quietFor(Duration.ofHours(100));
        file("harrow", "s1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        road = new Road(news, pages, clock);
        file("quill", "a1", 2, "usable", "Keshwick to Dovholm: ferry is back", FERRY + " It came back at noon.");
        assertThat(of("quill", "a1")).isEqualTo(ferry);
    }

    /** One cluster of two agencies, then long nothing, then other news. */
    private ClusterId quietFor(Duration time) {
        file("tidewire", "t1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        file("quill", "a1", 1, "usable", "Ferry line opens in Keshwick", FERRY);
        ClusterId ferry = of("tidewire", "t1");
        assertThat(of("quill", "a1")).isEqualTo(ferry);
        clock.advance(time);
        file("tidewire", "t9", 1, "usable", "Ostrava cuts rates", BANK);
        assertThat(of("tidewire", "t9")).isNotEqualTo(ferry);
        return ferry;
    }

    private ClusterId of(String agency, String guid) {
        return news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, new ItemId(agency, "urn:x:" + guid).key())).orElseThrow();
    }

    private Cluster cluster(ClusterId id) {
        return news.read(view -> view.get(Tables.CLUSTERS, id.value())).orElseThrow();
    }

    private void file(String agency, String guid, int version, String status, String headline, String text) {
        road.receive(agency, """
                {"uri": "urn:x:%s", "version": "%d", "type": "text", "pubStatus": "%s", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(guid, version, status, clock.instant(), headline, text).getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        clock.advance(Duration.ofMinutes(2));
        road.settle();
    }
}
