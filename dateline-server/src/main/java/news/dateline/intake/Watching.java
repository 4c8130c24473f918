package news.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import news.dateline.config.AgencyConfig;
import news.dateline.config.IntakeConfig;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches folders in which agencies put files. A file is handed over when it is complete, then moved to {@code taken/}, or renamed to {@code NAME.unreadable}; a stop between the two hands it over
 * once more, and the wire knows repeats. Runs by itself after {@link #start}, or step by step through {@link #look}. Any thread may call.
 */
public final class Watching implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    /** A failure that lasts is written down again after this long, not at every look. */
    private static final Duration SAME_FAILURE = Duration.ofMinutes(1);

    /** {@code failedOnce}: files that broke us one time. */
    private record Watched(Feed feed, WatchedFolder folder, Map<Path, WatchedFolder.Ready> failedOnce) { }

    private enum Outcome { TAKEN, UNFINISHED, TROUBLE }

    private final IntakeConfig config;
    private final Receiver receiver;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Standings standings;
    private final List<Watched> watched;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Optional<Future<?>> loop = Optional.empty();
    private volatile boolean closed;

    /** {@code executor} starts a virtual thread a task and outlives this. */
    public Watching(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, InstantSource clock, ExecutorService executor) {
        this.config = config;
        this.receiver = receiver;
        this.clock = clock;
        this.executor = executor;
        this.standings = new Standings(ledger, config, clock);
        this.watched = Feed.of(agencies, SourceConfig.Kind.WATCH).stream().map(feed -> new Watched(feed, new WatchedFolder(feed.config().folder().orElseThrow()), new HashMap<>())).toList();
    }

    /** Looks at every folder once and hands over what is complete; says how many files that were. */
    public int look() {
        turn.lock();
        try {
            int taken = 0;
            for (Watched one : watched) taken += look(one);
            return taken;
        } finally {
            turn.unlock();
        }
    }

    private int look(Watched one) {
        int taken = 0;
        boolean trouble = false;
        try {
            for (WatchedFolder.Ready file : one.folder().ready()) {
                if (closed) return taken;
                switch (take(one, file)) {
                    case TAKEN -> taken++;
                    case UNFINISHED -> { }
                    case TROUBLE -> trouble = true;
                }
            }
            one.folder().moveStuck(clock.instant());
            if (taken == 0 && !trouble) nothing(one.feed());
        } catch (IOException e) {
            failed(one.feed(), failure(one.feed(), e));
        } catch (DatelineException e) {
            failed(one.feed(), Failure.of("NOT_STORED", "A file could not be stored (" + e.getMessage() + "). It is taken later; look at the disk and the log of Dateline."));
        }
        return taken;
    }

    private Outcome take(Watched one, WatchedFolder.Ready file) {
        try {
            Outcome outcome = takeWhole(one, file);
            one.failedOnce().remove(file.file());
            return outcome;
        } catch (IOException e) {
            failed(one.feed(), failure(one.feed(), e));
        } catch (DatelineException e) {
            throw e;
        } catch (RuntimeException | VirtualMachineError e) {
            // Whatever one file does to us, the next one goes on; what fails twice is set aside.
            LOG.error("source={} file={} failed", one.feed().id(), file.file(), e);
            setAside(one, file, e);
        }
        return Outcome.TROUBLE;
    }

    private void setAside(Watched one, WatchedFolder.Ready file, Throwable cause) {
        boolean again = file.equals(one.failedOnce().put(file.file(), file));
        try {
            if (again) unreadable(one, file, "Dateline failed over it twice (" + cause + ")");
            else failed(one.feed(), Failure.of("BROKEN", "Dateline failed over " + file.file() + " (" + cause + "). It is tried once more; please report this with the log."));
            if (again) one.failedOnce().remove(file.file());
        } catch (IOException e) {
            failed(one.feed(), failure(one.feed(), e));
        }
    }

    private Outcome takeWhole(Watched one, WatchedFolder.Ready file) throws IOException {
        if (file.look().size() > config.documentSizeMax().count() && file.look().size() <= config.messageSizeMax().count()) return takeLong(one, file);
        Optional<Body> body = one.folder().read(file, config.documentSizeMax().count());
        if (body.isEmpty()) return Outcome.UNFINISHED;
        switch (body.get()) {
            case Body.Whole(byte[] bytes) -> handOver(one, file, bytes);
            case Body.TooLarge(_, byte[] beginning) -> {
                Receipt receipt = receiver.receive(new Delivery(one.feed().agency(), one.feed().id(), beginning, Optional.empty(), Optional.empty(), _ -> { }, Delivery.Form.BEGINNING));
                unreadable(one, file, receipt.unreadable().orElse("it is too long") + "; ask the agency for smaller files, or raise intake.message-size-max");
            }
            case Body.Undecodable(String why) -> unreadable(one, file, why);
        }
        return Outcome.TAKEN;
    }

    /** A file that is too long for memory: every item of it is durable before the file is moved, and a file that is taken again brings nothing twice. */
    private Outcome takeLong(Watched one, WatchedFolder.Ready file) throws IOException {
        Receipt receipt;
        try (InputStream all = one.folder().open(file)) {
            receipt = receiver.receiveLong(delivery(one, new byte[0]), all);
        }
        // Somebody goes on writing: what was read stays, the rest is taken when the file is complete.
        if (!one.folder().isAsFound(file)) return Outcome.UNFINISHED;
        moved(one, file, receipt);
        return Outcome.TAKEN;
    }

    private static Delivery delivery(Watched one, byte[] bytes) {
        return new Delivery(one.feed().agency(), one.feed().id(), bytes, Optional.empty(), Optional.empty(), _ -> { });
    }

    private void handOver(Watched one, WatchedFolder.Ready file, byte[] bytes) throws IOException {
        moved(one, file, receiver.receive(delivery(one, bytes)));
    }

    private void moved(Watched one, WatchedFolder.Ready file, Receipt receipt) throws IOException {
        if (receipt.unreadable().isPresent()) {
            unreadable(one, file, receipt.unreadable().get());
            return;
        }
        one.folder().done(file, true, clock.instant());
        standings.succeeded(one.feed(), receipt.filed() > 0, (state, _) -> state);
    }

    private void unreadable(Watched one, WatchedFolder.Ready file, String why) throws IOException {
        one.folder().done(file, false, clock.instant());
        standings.failed(one.feed(), Failure.of(Failure.UNREADABLE, file.file() + " cannot be read: " + why + ". It is kept as " + file.file().getFileName() + ".unreadable; tell the agency."), (state, _) -> state);
    }

    /** A look without a file: a folder that had failed is well again; one whose last file was unreadable is not, before it brings a good one. */
    private void nothing(Feed feed) {
        SourceState state = standings.of(feed);
        if (state.failing() && !state.health().code().equals(Optional.of(Failure.UNREADABLE))) standings.succeeded(feed, false, (next, _) -> next);
        else standings.listen(feed);
    }

    private void failed(Feed feed, Failure failure) {
        try {
            Instant now = clock.instant();
            Health health = standings.of(feed).health();
            boolean same = health.code().equals(Optional.of(failure.code())) && health.lastFailure().map(last -> last.plus(SAME_FAILURE).isAfter(now)).orElse(false);
            if (!same) standings.failed(feed, failure, (state, _) -> state);
        } catch (DatelineException e) {
            LOG.error("source={} its state could not be stored: {}", feed.id(), failure.sentence(), e);
        }
    }

    private static Failure failure(Feed feed, IOException e) {
        Path folder = feed.config().folder().orElseThrow();
        return switch (e) {
            case NoSuchFileException missing when folder.toString().equals(missing.getFile()) -> Failure.of("NO_FOLDER", "The folder " + folder + " is not there: make it, or mend folder in the configuration.");
            case NotDirectoryException _ -> Failure.of("NO_FOLDER", folder + " is a file: put the folder's name under folder in the configuration.");
            default -> Failure.of("FOLDER_FAILED", "The folder " + folder + " or a file in it could not be read or renamed (" + e + "): Dateline needs to read and write there. It tries again by itself.");
        };
    }

    /** Starts one loop on a thread of the executor. */
    public void start(Sleeper sleeper) {
        if (!watched.isEmpty()) loop = Optional.of(executor.submit(() -> run(sleeper)));
    }

    private void run(Sleeper sleeper) {
        try {
            while (!closed) {
                look();
                sleeper.sleep(config.watchInterval());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the file under way be handed over and renamed, then ends the loop. */
    @Override public void close() {
        closed = true;
        turn.lock();
        try {
            loop.ifPresent(future -> future.cancel(true));
        } finally {
            turn.unlock();
        }
    }
}
