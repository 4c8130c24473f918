package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.dateline.log.DatelineException;
import news.dateline.log.MemoryLedger;
import news.dateline.model.SignalKind;
import news.dateline.press.Trends;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.FaultyLedger;
import news.dateline.testkit.sim.FaultyLedger.Moment;
import news.dateline.web.site.StoredPage;
import org.junit.jupiter.api.Test;

/** A kill keeps readers out first and is written down then: a disk that is slow or full keeps nothing before them. */
class ShutFirstTest {
    private static final String HEADLINE = "Bridge falls into the creek at Mkupe";
    private static final String OTHER = "Well gives water in Lamu";

    private final SteppedClock clock = SteppedClock.at("2026-03-04T08:00:00Z");

    private PressRoom room(FaultyLedger pages) {
        PressRoom room = new PressRoom(new MemoryLedger(clock), pages, clock);
        room.publish("bridge", HEADLINE, "The bridge at Mkupe fell into the creek on Monday, police said.");
        room.publish("well", OTHER, "The county opened a well in Lamu on Monday, its water committee said.");
        room.run();
        return room;
    }

    @Test void nobodyReadsAKilledStoryWhileNothingCanBeWrittenDown() {
        FaultyLedger sound = FaultyLedger.once(new MemoryLedger(clock), -1, Moment.BEFORE_COMMIT);
        room(sound);
        FaultyLedger faulty = FaultyLedger.once(new MemoryLedger(clock), sound.writes() + 1, Moment.BEFORE_COMMIT);
        PressRoom room = room(faulty);
        List<String> paths = List.copyOf(PressStage.digest(faulty).keySet());
        assertThat(showing(room, paths, "Mkupe")).isNotEmpty();
        room.signal(SignalKind.KILL, "bridge");
        assertThatThrownBy(room::drain).isInstanceOf(DatelineException.Retriable.class);
        assertThat(showing(room, paths, "Mkupe")).as("addresses that show the story while the disk is full").isEmpty();
        assertThat(room.store.page("/article/bridge").map(StoredPage::status)).contains(503);
        assertThat(showing(room, List.of("/article/well", "/fragment/card/well"), "lamu")).as("what has nothing to do with it").isNotEmpty();
        room.run();
        assertThat(showing(room, paths, "Mkupe")).isEmpty();
        assertThat(showing(room, List.of("/latest"), "Lamu")).as("the list, pressed without it").isNotEmpty();
    }

    @Test void whatAKillDoesNotTouchStandsAsItIsStored() {
        FaultyLedger ledger = FaultyLedger.once(new MemoryLedger(clock), -1, Moment.BEFORE_COMMIT);
        PressRoom room = room(ledger);
        room.signal(SignalKind.KILL, "bridge");
        room.run();
        for (String path : PressStage.digest(ledger).keySet())
            assertThat(room.store.page(path).map(StoredPage::tag)).as(path).isEqualTo(ledger.read(view -> view.get(PressTables.PAGES, path)).map(StoredPage::tag));
        // Beside what is stored stand only the lists of what is read most, which never are.
        Trends trends = new Trends(PressRoom.newsroom(), PressRoom.TEMPLATES);
        int unstored = trends.scopes().stream().mapToInt(scope -> trends.press(scope, List.of()).size()).sum();
        assertThat(room.store.size()).isEqualTo(PressStage.digest(ledger).size() + unstored);
    }

    private static List<String> showing(PressRoom room, List<String> paths, String word) {
        return paths.stream().filter(path -> room.store.page(path).stream().flatMap(page -> Stream.concat(Stream.of(page.text()), page.headers().stream().map(StoredPage.Header::value)))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))).toList();
    }
}
