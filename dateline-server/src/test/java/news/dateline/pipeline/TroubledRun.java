package news.dateline.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.model.DeskCommand;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.FaultyLedger;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.Step;

/** A day on a disk that fails. After each failure the newsroom starts anew on what the disk holds, and whoever brought something brings it again, as agencies and editors do. */
final class TroubledRun {
    /** Every so many documents an editor looks in. */
    private static final int EDITED = 6;
    private static final int RESTARTS_MAX = 10_000;

    final SimulatedDay day;
    final SteppedClock clock;
    final Ledger news;
    final Ledger pages;
    private final boolean repairs;
    private Optional<FaultyLedger> faults;
    private Road road;
    private int restarts;

    /** {@code faults} are put over the ledger of the news, and counted over both; with {@code repairs} the disk is well again after the first failure. */
    TroubledRun(SimulatedDay day, Function<Ledger, FaultyLedger> faults, boolean repairs) {
        this.day = day;
        this.clock = new SteppedClock(day.begins());
        this.news = new MemoryLedger(clock);
        this.pages = new MemoryLedger(clock);
        this.repairs = repairs;
        this.faults = Optional.of(faults.apply(news));
        this.road = opened();
    }

    /** The same day with nothing wrong. */
    static TroubledRun untroubled(SimulatedDay day) {
        return new TroubledRun(day, ledger -> FaultyLedger.once(ledger, -1, FaultyLedger.Moment.BEFORE_COMMIT), false).run();
    }

    TroubledRun run() {
        int number = 0;
        for (Step step : day.steps()) {
            until(step.at());
            again(() -> road.receive(step.agency(), step.bytes(), step.contentType()));
            if (++number % EDITED == 0) edit("look " + number);
        }
        until(day.ends());
        again(() -> road.settle());
        return this;
    }

    private void edit(String look) {
        again(() -> road.pipeline.runUntilIdle());
        List<DeskCommand> wishes = road.editorsWishes();
        for (int i = 0; i < wishes.size(); i++) {
            DeskCommand wish = wishes.get(i);
            String request = look + "." + i;
            again(() -> road.ask(wish, request));
        }
    }

    int restarts() {
        return restarts;
    }

    long writes() {
        return faults.map(FaultyLedger::writes).orElse(0L);
    }

    private void until(Instant at) {
        again(() -> road.until(at));
    }

    private void again(Runnable work) {
        boolean restarted = false;
        while (true) {
            try {
                // Whoever comes again finds the stages at work.
                if (restarted) road.pipeline.runUntilIdle();
                work.run();
                return;
            } catch (DatelineException.Retriable e) {
                if (++restarts > RESTARTS_MAX) throw e;
                if (repairs) faults = Optional.empty();
                road = opened();
                restarted = true;
            }
        }
    }

    private Road opened() {
        return faults.map(faulty -> new Road(faulty, faulty.beside(pages), clock)).orElseGet(() -> new Road(news, pages, clock));
    }
}
