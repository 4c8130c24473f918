package news.dateline.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import news.dateline.config.IntakeConfig;

/**
 * How often a source files, and so how often it is asked. Immutable; knows no clock and no chance but what it is given.
 *
 * @param interval  between polls at present
 * @param due       the next poll
 * @param lastFiled when something new came last
 * @param usualGap  between filings, of late rather than ever
 * @param gaps      how many gaps it was learnt from
 * @param quiet     it has filed nothing for strangely long
 */
public record Rhythm(Optional<Duration> interval, Optional<Instant> due, Optional<Instant> lastFiled, Optional<Duration> usualGap, int gaps, boolean quiet) {
    static final Rhythm NEW = new Rhythm(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, false);

    /** Nothing is strange before its habits are known. */
    static final int GAPS_TO_KNOW = 3;
    /** The newest gap counts at least this much. */
    private static final double NEWEST_WEIGHT = 0.2;
    /** Silence shorter than this is never strange. */
    static final Duration QUIET_AT_LEAST = Duration.ofMinutes(10);
    /** With these two a source is asked about four times a gap: halving once and growing three times cancel out. */
    private static final double GROWTH = 1.25;
    private static final int SHRINKING = 2;
    private static final int DOUBLINGS_MAX = 30;

    /** Something new came. */
    Rhythm filed(Instant now, IntakeConfig config) {
        Rhythm learnt = lastFiled.map(last -> learnt(Duration.between(last, now), config)).orElse(this);
        Duration next = between(config.pollIntervalMin(), interval.orElse(config.pollIntervalMin()).dividedBy(SHRINKING), config.pollIntervalMax());
        return new Rhythm(Optional.of(next), due, Optional.of(now), learnt.usualGap, learnt.gaps, false);
    }

    private Rhythm learnt(Duration gap, IntakeConfig config) {
        if (gap.isNegative()) return this;
        // A night's pause, or a day on which we did not run, is not a habit.
        Duration counted = usualGap.filter(_ -> gaps >= GAPS_TO_KNOW).map(usual -> shorter(gap, usual.multipliedBy(config.quietGaps()))).orElse(gap);
        double weight = Math.max(NEWEST_WEIGHT, 1.0 / (gaps + 1));
        long millis = Math.round(usualGap.map(Duration::toMillis).orElse(0L) * (1 - weight) + counted.toMillis() * weight);
        return new Rhythm(interval, due, lastFiled, Optional.of(Duration.ofMillis(millis)), Math.min(gaps + 1, Integer.MAX_VALUE - 1), quiet);
    }

    /** It answered, and had nothing new. */
    Rhythm nothing(Instant now, IntakeConfig config) {
        Duration present = interval.orElse(config.pollIntervalMin());
        Duration next = between(config.pollIntervalMin(), Duration.ofMillis(Math.round(present.toMillis() * GROWTH)), config.pollIntervalMax());
        return new Rhythm(Optional.of(next), due, lastFiled, usualGap, gaps, quiet).listened(now, config);
    }

    /** Brings {@link #quiet} up to date. */
    Rhythm listened(Instant now, IntakeConfig config) {
        return new Rhythm(interval, due, lastFiled, usualGap, gaps, quietAt(now, config.quietGaps()));
    }

    boolean quietAt(Instant now, int quietGaps) {
        if (gaps < GAPS_TO_KNOW || lastFiled.isEmpty() || usualGap.isEmpty()) return false;
        Duration strange = longer(QUIET_AT_LEAST, usualGap.get().multipliedBy(quietGaps));
        return Duration.between(lastFiled.get(), now).compareTo(strange) >= 0;
    }

    Rhythm dueAt(Instant next) {
        return new Rhythm(interval, Optional.of(next), lastFiled, usualGap, gaps, quiet);
    }

    /**
     * How long to stay away after the {@code failures}-th failure on end: twice as long each time, never longer than the setting, and spread by chance between half of that and all of it, so that
     * sources that failed together do not come back together. What the other side asked for is kept.
     */
    static Duration pause(int failures, Duration first, Optional<Duration> asked, IntakeConfig config, RandomGenerator chance) {
        Duration most = config.failurePauseMax();
        int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS_MAX);
        Duration full = first.compareTo(most.dividedBy(1L << doublings)) > 0 ? most : first.multipliedBy(1L << doublings);
        Duration spread = Duration.ofMillis(Math.max(1, Math.round(full.toMillis() * (0.5 + chance.nextDouble() / 2))));
        return longer(spread, asked.orElse(Duration.ZERO));
    }

    private static Duration between(Duration least, Duration value, Duration most) {
        return shorter(longer(least, value), most);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
