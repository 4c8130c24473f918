package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.desk.Alarm;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Story;
import news.dateline.model.StoryState;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.Test;

/** The words of a killed or held item under another guid or another agency's name, over the whole road. */
class DeadWordsTest {
    private static final String FERRY = "The ferry to Dovholm left at dawn with forty passengers on board, harbour master Velimok Tor said. It was the first of the year and the quay was full.";

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);

    @Test void aReprintOfAKilledItemDoesNotGoOutByRule() {
        file("tidewire", "t1", 1, "usable");
        file("tidewire", "t1", 2, "canceled");
        assertThat(seen("Velimok")).isEmpty();
        file("harrow", "h1", 1, "usable");
        assertThat(seen("Velimok")).isEmpty();
        assertThat(stories()).filteredOn(story -> story.state() == StoryState.PUBLISHED).isEmpty();
    }

    @Test void aReprintOfAnItemThatWasKilledBeforeAnyStoryWaitsAndAlarms() {
        file("tidewire", "t1", 1, "withheld");
        file("harrow", "h1", 1, "usable");
        assertThat(seen("Velimok")).isEmpty();
        assertThat(alarms()).anySatisfy(alarm -> assertThat(alarm.words()).contains("repeats the words of an item"));
    }

    @Test void aRepeatUnderAnotherGuidOfTheSameAgencyDoesNotGoOutByRule() {
        file("tidewire", "t1", 1, "withheld");
        file("tidewire", "t2", 1, "usable");
        assertThat(seen("Velimok")).isEmpty();
    }

    @Test void aKillTakesAStoryThatRestsOnTheReprintAlone() {
        file("tidewire", "t1", 1, "usable");
        file("harrow", "h1", 1, "usable");
        assertThat(seen("Velimok")).isNotEmpty();
        file("tidewire", "t1", 2, "canceled");
        file("harrow", "h1", 1, "usable");
        assertThat(seen("Velimok")).isEmpty();
        assertThat(stories()).allMatch(story -> story.state() == StoryState.WITHHELD);
    }

    private void file(String agency, String guid, int version, String status) {
        road.receive(agency, """
                {"uri": "urn:x:%s", "version": "%d", "type": "text", "pubStatus": "%s", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "Ferry line opens in Keshwick"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(guid, version, status, clock.instant(), FERRY).getBytes(StandardCharsets.UTF_8), "application/json");
        road.settle();
        clock.advance(Duration.ofMinutes(2));
        road.settle();
    }

    private List<Story> stories() {
        return road.news.read(view -> view.startingWith(Tables.STORIES, "", 100)).stream().map(View.Row::value).toList();
    }

    private List<Alarm> alarms() {
        return List.copyOf(road.news.read(view -> new DeskStories(view).standing()).alarms().values());
    }

    /** Paths of pages that hold the words. */
    private List<String> seen(String words) {
        return road.pages.read(view -> view.range(PressTables.KEPT, "/", "0", Integer.MAX_VALUE)).stream().map(View.Row::key).filter(path -> road.store.page(path).orElseThrow().text().contains(words)).toList();
    }
}
