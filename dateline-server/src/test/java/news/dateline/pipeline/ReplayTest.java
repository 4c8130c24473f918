package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.log.MemoryLedger;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.WireSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay finds what was tampered with, and mends it where it is asked to. */
class ReplayTest {
    private static final ItemId INTRUDER = new ItemId("tidewire", "urn:nobody-filed-this");

    private final SimulatedDay day = WireSimulator.day(4, 3);
    private final TroubledRun run = TroubledRun.untroubled(day);

    @BeforeEach void nothingDiffersBefore() {
        assertThat(replayed().isIdentical()).isTrue();
    }

    @Test void aRowThatNoLogAccountsForIsNamed() {
        tamper();
        assertThat(replayed().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.table()).isEqualTo(Tables.ITEM_STATES.name());
            assertThat(difference.key()).isEqualTo(INTRUDER.key());
            assertThat(difference.rebuilt()).isEmpty();
        });
    }

    @Test void aPageThatWasChangedBehindThePressIsNamed() {
        forgePage();
        assertThat(replayed().differences()).extracting(Replay.Difference::key).contains("/latest");
    }

    @Test void replacingPutsTheRebuiltViewsInPlace() {
        tamper();
        forgePage();
        ReplayClock clock = new ReplayClock();
        Replay replay = new Replay(run.news, run.pages, new MemoryLedger(clock), new MemoryLedger(clock), clock, () -> 0);
        assertThat(replay.run(_ -> { }).isIdentical()).isFalse();
        replay.replace();
        assertThat(replayed().differences()).isEmpty();
    }

    private void tamper() {
        run.news.change(transaction -> transaction.put(Tables.ITEM_STATES, INTRUDER.key(), new ItemState(INTRUDER, false, false, false, false, Embargo.NONE, 1, 0, Optional.empty())));
    }

    private void forgePage() {
        run.pages.change(transaction -> transaction.put(PressTables.PAGES, "/latest", transaction.get(PressTables.PAGES, "/").orElseThrow()));
    }

    private Replay.Report replayed() {
        ReplayClock clock = new ReplayClock();
        return new Replay(run.news, run.pages, new MemoryLedger(clock), new MemoryLedger(clock), clock, () -> 0).run(_ -> { });
    }
}
