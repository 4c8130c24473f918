package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.config.IntakeConfig;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant TEN = Instant.parse("2026-07-14T10:00:00Z");
    private static final IntakeConfig CONFIG = Copy.config();
    private static final Duration FIRST = Duration.ofSeconds(30);

    private static List<Duration> pauses(long seed, int failures) {
        Random chance = new Random(seed);
        return IntStream.rangeClosed(1, failures).mapToObj(n -> Rhythm.pause(n, FIRST, Optional.empty(), CONFIG, chance)).toList();
    }

    @Test void pauseDoublesWithEachFailureUpToTheLongest() {
        List<Duration> pauses = pauses(7, 100);
        for (int i = 0; i < pauses.size(); i++) {
            Duration full = i < 6 ? FIRST.multipliedBy(1L << i) : CONFIG.failurePauseMax();
            assertThat(pauses.get(i)).as("failure " + (i + 1)).isBetween(full.dividedBy(2), full);
        }
    }

    @Test void pauseIsSpreadByTheSeedAlone() {
        assertThat(pauses(7, 20)).isEqualTo(pauses(7, 20)).isNotEqualTo(pauses(8, 20));
        assertThat(pauses(7, 100).subList(10, 100)).doesNotHaveDuplicates();
    }

    @Test void pauseThatWasAskedForIsKept() {
        Random chance = new Random(1);
        assertThat(Rhythm.pause(1, FIRST, Optional.of(Duration.ofHours(3)), CONFIG, chance)).isEqualTo(Duration.ofHours(3));
        assertThat(Rhythm.pause(1, FIRST, Optional.of(Duration.ofSeconds(1)), CONFIG, chance)).isGreaterThanOrEqualTo(Duration.ofSeconds(15));
        assertThat(Rhythm.pause(Integer.MAX_VALUE, Duration.ofDays(2), Optional.empty(), CONFIG, chance)).isLessThanOrEqualTo(CONFIG.failurePauseMax());
    }

    @Test void intervalStaysBetweenTheShortestAndTheLongest() {
        Rhythm rhythm = Rhythm.NEW;
        for (int i = 0; i < 50; i++) rhythm = rhythm.nothing(TEN, CONFIG);
        assertThat(rhythm.interval()).contains(CONFIG.pollIntervalMax());
        for (int i = 0; i < 50; i++) rhythm = rhythm.filed(TEN, CONFIG);
        assertThat(rhythm.interval()).contains(CONFIG.pollIntervalMin());
    }

    @Test void sourceIsAskedAboutFourTimesAGap() {
        Instant now = TEN;
        Rhythm rhythm = Rhythm.NEW;
        int polls = 0;
        Instant nextFiling = TEN.plus(Duration.ofMinutes(20));
        for (int filings = 0; filings < 60; polls++) {
            now = now.plus(rhythm.interval().orElse(CONFIG.pollIntervalMin()));
            if (now.isBefore(nextFiling)) rhythm = rhythm.nothing(now, CONFIG);
            else {
                rhythm = rhythm.filed(now, CONFIG);
                nextFiling = now.plus(Duration.ofMinutes(20));
                filings++;
            }
        }
        assertThat(polls / 60.0).isBetween(3.0, 6.0);
    }

    @Test void usualGapFollowsWhatIsUsualOfLate() {
        Instant now = TEN;
        Rhythm rhythm = Rhythm.NEW.filed(now, CONFIG);
        for (int i = 0; i < 10; i++) rhythm = rhythm.filed(now = now.plus(Duration.ofMinutes(10)), CONFIG);
        assertThat(rhythm.usualGap()).contains(Duration.ofMinutes(10));
        for (int i = 0; i < 30; i++) rhythm = rhythm.filed(now = now.plus(Duration.ofMinutes(2)), CONFIG);
        assertThat(rhythm.usualGap().orElseThrow()).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(125));
    }

    @Test void oneLongSilenceIsNoHabit() {
        Instant now = TEN;
        Rhythm rhythm = Rhythm.NEW.filed(now, CONFIG);
        for (int i = 0; i < 10; i++) rhythm = rhythm.filed(now = now.plus(Duration.ofMinutes(10)), CONFIG);
        rhythm = rhythm.filed(now.plus(Duration.ofDays(10)), CONFIG);
        assertThat(rhythm.usualGap().orElseThrow()).isLessThan(Duration.ofMinutes(30));
    }

    @Test void silenceIsStrangeOnlyWhenHabitsAreKnownAndItIsLong() {
        Rhythm unknown = Rhythm.NEW.filed(TEN, CONFIG);
        assertThat(unknown.quietAt(TEN.plus(Duration.ofDays(3)), 8)).isFalse();
        Rhythm busy = unknown;
        Instant now = TEN;
        for (int i = 0; i < 3; i++) busy = busy.filed(now = now.plus(Duration.ofMinutes(3)), CONFIG);
        assertThat(busy.quietAt(now.plus(Duration.ofMinutes(24)).minusMillis(1), 8)).isFalse();
        assertThat(busy.quietAt(now.plus(Duration.ofMinutes(24)), 8)).isTrue();
        assertThat(busy.quietAt(now.plus(Duration.ofMinutes(9)), 2)).as("never strange so soon").isFalse();
    }

    @Test void clockThatWentBackTeachesNothing() {
        assertThat(Rhythm.NEW.filed(TEN, CONFIG).filed(TEN.minusSeconds(60), CONFIG).gaps()).isZero();
    }

    @Test void retryAfterIsSecondsOrADateAndNeverForEver() {
        assertThat(RetryAfter.parse("120", "", TEN)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Tue, 14 Jul 2026 10:30:00 GMT", "", TEN)).contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.parse("Tue, 14 Jul 2026 12:30:00 GMT", "Tue, 14 Jul 2026 12:00:00 GMT", TEN)).as("by their clock").contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.parse("Tue, 14 Jul 2020 10:30:00 GMT", "", TEN)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("Tuesday, 14-Jul-26 10:30:00 GMT", "", TEN)).contains(Duration.ofMinutes(30));
        assertThat(RetryAfter.parse("999999999", "", TEN)).contains(RetryAfter.LONGEST);
        assertThat(RetryAfter.parse("99999999999999999999", "", TEN)).contains(RetryAfter.LONGEST);
        assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", "", TEN)).contains(RetryAfter.LONGEST);
        assertThat(RetryAfter.parse("soon", "", TEN)).isEmpty();
        assertThat(RetryAfter.parse("-5", "", TEN)).isEmpty();
    }
}
