package news.dateline.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import news.dateline.config.AgencyConfig;
import news.dateline.config.IntakeConfig;
import news.dateline.config.SourceConfig;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls agencies' addresses, feeds and list pages, each when it is due, for ever: a source that fails is tried again later and shown as failing, never dropped. Runs by itself after {@link #start}, or step by step through
 * {@link #pollDue}. Any thread may call; one source is polled by one thread at a time.
 */
public final class Polling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Polling.class);
    /** Documents in memory at one time. */
    private static final int AT_ONCE = 32;
    /** After so many failures at the address that a source moved to, the one in the configuration is tried again. */
    private static final int MOVE_TRIES = 3;
    /** Loops look at the clock at least this often, in case somebody set it. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final IntakeConfig config;
    private final Receiver receiver;
    private final InstantSource clock;
    private final RandomGenerator chance;
    private final ExecutorService executor;
    private final Exchange exchange;
    private final Fetching fetching;
    private final Standings standings;
    private final PageRound pages;
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private volatile boolean closed;

    /** {@code executor} starts a virtual thread a task and outlives this; {@code chance} spreads the pauses after failures. */
    public Polling(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, ListPages listPages, InstantSource clock, RandomGenerator chance, ExecutorService executor) {
        this(agencies, config, ledger, receiver, listPages, clock, chance, executor, Names.SYSTEM);
    }

    /** Without list pages. */
    Polling(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, InstantSource clock, RandomGenerator chance, ExecutorService executor) {
        this(agencies, config, ledger, receiver, ListPages.NONE, clock, chance, executor, Names.SYSTEM);
    }

    Polling(List<AgencyConfig> agencies, IntakeConfig config, Ledger ledger, Receiver receiver, ListPages listPages, InstantSource clock, RandomGenerator chance, ExecutorService executor, Names names) {
        this.config = config;
        this.receiver = receiver;
        this.clock = clock;
        this.chance = chance;
        this.executor = executor;
        this.exchange = new Exchange(config, executor, clock, names);
        this.fetching = new Fetching(exchange, new HostLocks(), config.redirectsMax());
        this.standings = new Standings(ledger, config, clock);
        Instant now = clock.instant();
        this.pages = new PageRound(fetching, new Robots(fetching, clock, config.userAgent()), listPages, ledger, receiver, clock, () -> closed);
        for (SourceConfig.Kind kind : List.of(SourceConfig.Kind.POLL, SourceConfig.Kind.PAGE))
            for (Feed feed : Feed.of(agencies, kind)) lines.put(feed.id(), new Line(feed, standings.of(feed).rhythm().due().orElse(now)));
    }

    /** The sources whose time has come, the longest due first. */
    public List<SourceConfig> due(Instant now) {
        return lines.values().stream().filter(line -> !line.due().isAfter(now)).sorted(Comparator.comparing(Line::due)).map(line -> line.feed().config()).toList();
    }

    /** Zero when one is due; the longest interval when there is none to poll. */
    public Duration untilNextDue(Instant now) {
        return lines.values().stream().map(line -> line.until(now)).min(Comparator.naturalOrder()).orElse(config.pollIntervalMax());
    }

    /** Polls what is due now, one after another on this thread, in an order that a repetition would have, too. */
    public List<Poll> pollDue() {
        List<Poll> polls = new ArrayList<>();
        for (SourceConfig source : due(clock.instant())) polls.add(pollOnce(source));
        return polls;
    }

    /** Polls a source now, due or not. Never throws for what the other side, the network or the store did: that is the outcome, and it is written down. */
    public Poll pollOnce(SourceConfig source) {
        Line line = lines.get(source.id());
        if (line == null) throw new IllegalArgumentException("Expected one of the polled sources " + lines.keySet() + ", found " + source.id());
        return line.alone(() -> poll(line));
    }

    private Poll poll(Line line) {
        atOnce.acquireUninterruptibly();
        try {
            return fetchAndHandOver(line);
        } catch (DatelineException e) {
            LOG.error("source={} could not be handed over; it is asked again", line.feed().id(), e);
            return failed(line, Failure.of("NOT_STORED", "What came could not be stored (" + e.getMessage() + "). It is asked for again; look at the disk and the log of Dateline."));
        } catch (RuntimeException | VirtualMachineError e) {
            // Whatever one document does to us, the next poll of this source and all the others go on.
            LOG.error("source={} broke its poll; it is asked again", line.feed().id(), e);
            return failed(line, Failure.of("BROKEN", "Dateline failed over what came (" + e + "). It is asked for again; please report this with the log."));
        } finally {
            atOnce.release();
        }
    }

    private Poll fetchAndHandOver(Line line) {
        Feed feed = line.feed();
        URI configured = feed.config().url().orElseThrow();
        SourceState state = standings.of(feed);
        Bookmark bookmark = state.bookmark().at(configured);
        if (feed.config().kind() == SourceConfig.Kind.PAGE) return round(line, bookmark);
        Fetch fetch = fetching.fetch(bookmark.movedTo().orElse(configured), bookmark.validators(), feed.config().allowPrivateAddresses());
        return switch (fetch) {
            case Fetch.Failed(Failure failure) -> failed(line, failure);
            case Fetch.NotModified(Optional<URI> movedTo) -> unchanged(line, state, bookmark.moved(movedTo));
            case Fetch.Document document -> {
                Bookmark next = bookmark.delivered(document, Digest.hex(document.bytes()));
                yield next.digest().equals(bookmark.digest()) ? unchanged(line, state, next) : delivered(line, document, next);
            }
        };
    }

    private Poll round(Line line, Bookmark bookmark) {
        return switch (pages.run(line.feed(), bookmark)) {
            case PageRound.Outcome.Failed(Failure failure) -> failed(line, failure);
            case PageRound.Outcome.Read(Bookmark next, boolean anything, Receipt receipt) -> {
                succeed(line, receipt.filed() > 0, next);
                yield anything ? new Poll.Delivered(receipt) : new Poll.Unchanged();
            }
        };
    }

    private Poll delivered(Line line, Fetch.Document document, Bookmark bookmark) {
        Feed feed = line.feed();
        Receipt receipt = receiver.receive(new Delivery(feed.agency(), feed.id(), document.bytes(), document.contentType(), Optional.of(document.address()),
                transaction -> SourceStates.put(transaction, SourceStates.of(transaction, feed).with(bookmark))));
        if (receipt.unreadable().isPresent()) fail(line, Failure.of(Failure.UNREADABLE, "What came cannot be read: " + receipt.unreadable().get() + " The bytes are kept. Tell the agency, or check the address under url."));
        else succeed(line, receipt.filed() > 0, bookmark);
        return new Poll.Delivered(receipt);
    }

    /** Nothing new. What could not be read the last time is no better for having been sent twice. */
    private Poll unchanged(Line line, SourceState before, Bookmark bookmark) {
        if (before.health().code().equals(Optional.of(Failure.UNREADABLE))) fail(line, Failure.of(Failure.UNREADABLE, before.health().sentence().orElse("")));
        else succeed(line, false, bookmark);
        return new Poll.Unchanged();
    }

    private Poll failed(Line line, Failure failure) {
        fail(line, failure);
        return new Poll.Failed(failure);
    }

    private void succeed(Line line, boolean filed, Bookmark bookmark) {
        settle(line, () -> standings.succeeded(line.feed(), filed, (state, now) ->
                state.with(bookmark).with(state.rhythm().dueAt(now.plus(line.feed().config().interval().or(state.rhythm()::interval).orElse(config.pollIntervalMin()))))));
    }

    private void fail(Line line, Failure failure) {
        if (closed) return;
        settle(line, () -> standings.failed(line.feed(), failure, (state, now) -> {
            Bookmark bookmark = state.health().failures() % MOVE_TRIES == 0 ? state.bookmark().stayed() : state.bookmark();
            return state.with(bookmark).with(state.rhythm().dueAt(now.plus(pause(line, state.health().failures(), failure))));
        }));
    }

    private Duration pause(Line line, int failures, Failure failure) {
        return Rhythm.pause(failures, line.feed().config().interval().orElse(config.pollIntervalMin()), failure.stayAway(), config, chance);
    }

    /** A store that cannot even take the outcome does not stop the polling, and is not hammered either. */
    private void settle(Line line, Supplier<SourceState> outcome) {
        try {
            line.due(outcome.get().rhythm().due().orElseThrow());
        } catch (DatelineException e) {
            LOG.error("source={} its state could not be stored", line.feed().id(), e);
            line.due(clock.instant().plus(config.pollIntervalMin()));
        }
    }

    /** Starts a loop a source, each on a thread of the executor. */
    public void start(Sleeper sleeper) {
        for (Line line : lines.values()) line.running(executor.submit(() -> run(line, sleeper)));
    }

    private void run(Line line, Sleeper sleeper) {
        try {
            while (!closed) {
                Duration wait = line.until(clock.instant());
                if (wait.isZero()) pollOnce(line.feed().config());
                else sleeper.sleep(wait.compareTo(LOOK_AGAIN) < 0 ? wait : LOOK_AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Breaks off what is being fetched, lets what is being stored be stored, and ends the loops. */
    @Override public void close() {
        closed = true;
        exchange.close();
        lines.values().forEach(Line::stop);
    }
}
