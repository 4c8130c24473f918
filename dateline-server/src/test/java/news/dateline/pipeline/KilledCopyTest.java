package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.ClusterDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an agency killed is no member of the news any more, and no list repeats its headline. */
class KilledCopyTest {
    private static final ItemId TRIAL = new ItemId("tidewire", "urn:x:1");
    private static final String TEXT = "Boatbuilder Emil Stanek went on trial in Tessin on Monday, charged with cheating 214 pensioners, the court said.";

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final MemoryLedger news = new MemoryLedger(clock);
    private final MemoryLedger pages = new MemoryLedger(clock);
    private final Road road = new Road(news, pages, clock);

    @AfterEach void aReplayIsIdentical() {
        ReplayClock again = new ReplayClock();
        assertThat(new Replay(news, pages, new MemoryLedger(again), new MemoryLedger(again), again, () -> 0).run(_ -> { }).differences()).isEmpty();
    }

    @Test void aKillNoticeIsNoMemberOfTheCluster() {
        file(TRIAL, 1, "Boatbuilder Emil Stanek on trial", TEXT);
        ClusterId cluster = news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, TRIAL.key())).orElseThrow();
        file(TRIAL, 2, "KILL: TESSIN-TRIAL", "Tidewire has withdrawn its story on Emil Stanek, the boatbuilder, for legal reasons.");
        assertThat(news.read(view -> Signalling.state(view, TRIAL)).killed()).as("else nothing is shown").isTrue();
        assertThat(news.read(view -> view.get(Tables.CLUSTERS, cluster.value())).orElseThrow().items()).extracting(version -> version.number()).containsExactly(1);
        List<ClusterDesk.Member> members = new LedgerClusters(news, road.cluster).contents(cluster).orElseThrow().items();
        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.dead()).isTrue();
            assertThat(member.headline()).isEmpty();
        });
    }

    @Test void aNoticeUnderAnIdOfItsOwnIsNoNews() {
        ItemId notice = new ItemId("tidewire", "urn:x:9");
        file(notice, 1, "KILL: TESSIN-TRIAL", "Tidewire has withdrawn its story on a boatbuilder for legal reasons.");
        assertThat(news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, notice.key())).isPresent()).isFalse();
    }

    private void file(ItemId item, int version, String headline, String text) {
        road.receive(item.agency(), """
                {"uri": "%s", "version": "%d", "type": "text", "pubStatus": "usable", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(item.guid(), version, clock.instant(), headline, text).getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        road.until(clock.instant().plus(Duration.ofMinutes(3)));
        road.settle();
    }
}
