package news.dateline.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import news.dateline.config.IntakeConfig;
import news.dateline.log.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how it went with a source, and raises its voice when that changes: failing, mended, strangely quiet. Any thread may call. */
final class Standings {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Ledger ledger;
    private final IntakeConfig config;
    private final InstantSource clock;

    Standings(Ledger ledger, IntakeConfig config, InstantSource clock) {
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    SourceState of(Feed feed) {
        return ledger.read(view -> SourceStates.of(view, feed));
    }

    /** It answered; {@code filed} says whether anything was new. */
    SourceState succeeded(Feed feed, boolean filed, BiFunction<SourceState, Instant, SourceState> then) {
        return change(feed, (state, now) -> then.apply(state.with(state.health().succeeded(now)).with(filed ? state.rhythm().filed(now, config) : state.rhythm().nothing(now, config)), now));
    }

    SourceState failed(Feed feed, Failure failure, BiFunction<SourceState, Instant, SourceState> then) {
        return change(feed, (state, now) -> then.apply(state.with(state.health().failed(now, failure)).with(state.rhythm().listened(now, config)), now));
    }

    /** Looks whether a source that said nothing is strangely quiet by now; writes only when that changes. */
    void listen(Feed feed) {
        SourceState state = of(feed);
        if (state.quietAt(clock.instant(), config.quietGaps()) != state.rhythm().quiet()) change(feed, (present, now) -> present.with(present.rhythm().listened(now, config)));
    }

    private SourceState change(Feed feed, BiFunction<SourceState, Instant, SourceState> work) {
        Instant now = clock.instant();
        record Change(SourceState before, SourceState after) { }
        Change change = ledger.write(transaction -> {
            SourceState before = SourceStates.of(transaction, feed);
            SourceState after = work.apply(before, now);
            SourceStates.put(transaction, after);
            return new Change(before, after);
        });
        say(change.before(), change.after());
        return change.after();
    }

    private static void say(SourceState before, SourceState after) {
        if (after.failing() && !before.health().code().equals(after.health().code()))
            LOG.warn("source={} agency={} failing code={} {}", after.source(), after.agency(), after.health().code().orElse(""), after.health().sentence().orElse(""));
        if (before.failing() && !after.failing()) LOG.info("source={} agency={} mended after {} failures", after.source(), after.agency(), before.health().failures());
        if (after.rhythm().quiet() && !before.rhythm().quiet())
            LOG.warn("source={} agency={} has gone strangely quiet: last filed {}, usual gap {}. Ask the agency whether its wire runs.", after.source(), after.agency(),
                    after.rhythm().lastFiled().map(Instant::toString).orElse("never"), after.rhythm().usualGap().orElseThrow());
    }
}
