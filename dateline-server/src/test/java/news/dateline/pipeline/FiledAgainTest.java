package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.desk.Alarm;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** Copy that comes under an id which its agency has killed. */
class FiledAgainTest {
    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);

    @Test void copyUnderAKilledIdIsNeverPublishedAndAlarmsEachTime() {
        file(1, "usable", "Ferry line opens in Keshwick");
        assertThat(seen("Keshwick")).isNotEmpty();
        file(2, "canceled", "Ferry line opens in Keshwick");
        assertThat(alarms()).as("a kill that is understood needs no alarm").isEmpty();
        file(3, "usable", "Ferry line to open in Keshwick after all");
        assertThat(alarms()).singleElement().satisfies(alarm -> assertThat(alarm.words()).contains("under an id that it had killed"));
        road.ask(new DeskCommand.AcknowledgeAlarm(alarms().getFirst().id()), "r1");
        assertThat(alarms()).isEmpty();
        file(4, "usable", "Ferry line of Keshwick opens on Friday");
        assertThat(alarms()).as("the version before it was no kill any more, the item is dead all the same").singleElement()
                .satisfies(alarm -> assertThat(alarm.words()).contains("under an id that it had killed"));
        assertThat(seen("Keshwick")).isEmpty();
    }

    private void file(int version, String status, String headline) {
        road.receive("tidewire", """
                {"uri": "urn:x:1", "version": "%d", "type": "text", "pubStatus": "%s", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "The ferry to Dovholm left at dawn with forty passengers on board, harbour master Velimok Tor said."}]}
                """.formatted(version, status, clock.instant(), headline).getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        clock.advance(java.time.Duration.ofMinutes(2));
        road.settle();
    }

    private List<Alarm> alarms() {
        return List.copyOf(road.news.read(view -> new DeskStories(view).standing()).alarms().values());
    }

    /** Paths of pages that hold the words. */
    private List<String> seen(String words) {
        return road.pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).stream().map(View.Row::key).filter(path -> road.store.page(path).orElseThrow().text().contains(words)).toList();
    }
}
