package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stages: each on a thread of its own, woken by commits; or all by hand, the first that has something to do, until nothing is left to do (tests, the simulator, replay). */
public final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long RETRY_FIRST_MILLIS = 200;
    private static final long RETRY_LAST_MILLIS = 30_000;
    private static final long STOP_MILLIS = 20_000;
    private static final long REST_MILLIS = 5;
    /** Orders may come one after another for hours; copy is taken in then too. */
    private static final long REST_MAX_MILLIS = 10_000;

    private final List<Stage> stages;
    private final long restMaxMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private long commits;
    private volatile boolean running = true;

    public Pipeline(List<Stage> stages, List<Ledger> ledgers) {
        this(stages, ledgers, REST_MAX_MILLIS);
    }

    /** @param restMaxMillis how long at most a step waits that gives way */
    Pipeline(List<Stage> stages, List<Ledger> ledgers, long restMaxMillis) {
        this.stages = List.copyOf(stages);
        this.restMaxMillis = restMaxMillis;
        ledgers.forEach(ledger -> ledger.onCommit(this::wake));
    }

    /** Starts a thread a stage. */
    public void start() {
        for (Stage stage : stages) threads.add(Thread.ofPlatform().name("stage-" + stage.name()).start(() -> run(stage)));
    }

    /**
     * Steps stages until none has anything to do, always the first that has: so a signal overtakes what waits, and what comes out does not depend on where a run was broken off. Not beside
     * {@link #start}.
     */
    public void runUntilIdle() {
        int next = 0;
        while (next < stages.size()) next = stages.get(next).step() ? 0 : next + 1;
    }

    /** Stages that stopped because an invariant was broken. */
    public List<String> stopped() {
        return List.copyOf(stopped);
    }

    private void run(Stage stage) {
        long pause = RETRY_FIRST_MILLIS;
        while (running) {
            long seen = commits();
            try {
                giveWay(stage);
                if (!stage.step()) await(seen, LOOK_AGAIN_MILLIS);
                pause = RETRY_FIRST_MILLIS;
            } catch (DatelineException.Retriable e) {
                LOG.warn("stage={} will try again in {} ms: {}", stage.name(), pause, e.getMessage(), e);
                await(Long.MAX_VALUE, pause);
                pause = Math.min(pause * 2, RETRY_LAST_MILLIS);
            } catch (RuntimeException | Error e) {
                // A broken invariant: this stage stops, loudly; the site goes on serving what is pressed.
                LOG.error("stage={} stopped", stage.name(), e);
                stopped.add(stage.name());
                return;
            }
        }
    }

    private void giveWay(Stage stage) {
        for (long rested = 0; running && stage.givesWay() && rested < restMaxMillis && stages.stream().anyMatch(Stage::isObeying); rested += REST_MILLIS) await(Long.MAX_VALUE, REST_MILLIS);
    }

    private long commits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            commits++;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(long seen, long millis) {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (running && commits <= seen && left > 0) left = work.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets each stage finish its batch, then ends the threads. */
    @Override public void close() {
        running = false;
        wake();
        try {
            for (Thread thread : threads) thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
