package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.model.Change;
import news.dateline.model.Check;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;

/** Live pages from the desk's log to readers: when they end, and that a replay makes them again. */
class CoverageTest {
    private static final StoryId ID = new StoryId("abc");
    private static final String PATH = "/live/abc-ferry-aground";
    private final PressRoom room = new PressRoom();
    private int version;

    private void happened(DeskEvent event) {
        room.news.change(transaction -> DeskStage.happened(transaction, event, "rule", "desk/1"));
    }

    private void publish(String guid, String text) {
        ItemVersion item = room.filed(guid, "Ferry aground", text);
        Draft draft = PressRoom.draft(item, "Ferry aground", text);
        Change change = new Change(room.now(), version == 0 ? Change.Kind.PUBLISHED : Change.Kind.UPDATED, "News");
        happened(new DeskEvent.StoryPublished(ID, ++version, draft, new Check.ByRule("all"), room.now(), room.now(), change));
        room.run();
    }

    private void often() {
        for (int i = 1; i <= 5; i++) {
            publish("item" + i, "Report " + i + " of the ferry.");
            room.advance(Duration.ofMinutes(10));
        }
    }

    private void timers() {
        Timers timers = new Timers(room.news, room.clock);
        while (timers.step()) { }
        room.run();
    }

    private String page() {
        return room.store.page(PATH).map(StoredPage::text).orElse("");
    }

    private List<DeskEvent> ended() {
        return room.news.read(view -> view.read(Logs.DESK, 0, 1_000)).stream().flatMap(entry -> entry.event() instanceof DeskRecord.Happened(DeskEvent.CoverageEnded event, _) ? List.<DeskEvent>of(event).stream() : List.<DeskEvent>of().stream()).toList();
    }

    @Test void aStoryThatChangesOftenIsToldLiveUntilItIsQuiet() {
        often();
        assertThat(page()).contains("Report 1 of the ferry.", "Report 5 of the ferry.").doesNotContain("this page ended");
        room.advance(Duration.ofHours(3));
        timers();
        assertThat(ended()).isEmpty();
        publish("item6", "Report 6 of the ferry.");
        room.advance(Duration.ofHours(3));
        timers();
        assertThat(ended()).as("there was news meanwhile").isEmpty();
        room.advance(Duration.ofHours(2));
        timers();
        assertThat(ended()).containsExactly(new DeskEvent.CoverageEnded(ID));
        assertThat(page()).contains("this page ended", "coverageEndTime", "Report 1 of the ferry.");
        publish("item7", "Report 7 of the ferry.");
        assertThat(page()).contains("Report 7 of the ferry.").doesNotContain("this page ended");
    }

    @Test void anEditorTurnsItOnAndOffAtOnce() {
        publish("item1", "Report 1 of the ferry.");
        assertThat(page()).isEmpty();
        happened(new DeskEvent.StoryHandled(ID, Handling.LIVE, true, "we follow it"));
        publish("item1", "Report 1 of the ferry.");
        assertThat(page()).contains("Report 1 of the ferry.");
        happened(new DeskEvent.StoryHandled(ID, Handling.LIVE, false, "no more"));
        publish("item1", "Report 1 of the ferry.");
        assertThat(page()).isEmpty();
    }

    @Test void aKillOfWhatAnEarlierVersionRestsOnTakesItsEntryInTheSameStep() {
        often();
        assertThat(page()).contains("Report 2 of the ferry.");
        room.signal(SignalKind.KILL, "item2");
        room.stage.step();
        assertThat(page()).doesNotContain("Report 2 of the ferry.");
        assertThat(room.store.page("/article/abc").map(StoredPage::status)).isEqualTo(Optional.of(301));
        room.run();
        assertThat(page()).contains("Report 1 of the ferry.", "Report 5 of the ferry.").doesNotContain("Report 2 of the ferry.");
    }

    @Test void aReplayMakesTheSameLivePages() {
        often();
        room.signal(SignalKind.KILL, "item2");
        room.run();
        room.advance(Duration.ofHours(5));
        timers();
        ReplayClock clock = new ReplayClock();
        Replay.Report report = new Replay(room.news, room.pages, new MemoryLedger(clock), new MemoryLedger(clock), clock, () -> 0).run(_ -> { });
        assertThat(page()).contains("this page ended");
        assertThat(report.differences()).filteredOn(difference -> List.of("page", "page_kept", "showing", "retold", "coverage_due", "coverage_ended").contains(difference.table())).isEmpty();
    }
}
