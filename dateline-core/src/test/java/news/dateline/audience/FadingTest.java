package news.dateline.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FadingTest {
    private static final long MINUTE = 60_000;
    private static final long BEGIN = 1_500_000_000_000L;
    private final Fading<String> fading = new Fading<>(100);

    @Test void aViewCountsHalfAfterOneHalfLife() {
        fading.add("a", BEGIN, 8);
        assertThat(fading.at("a", BEGIN, 0)).isEqualTo(8);
        assertThat(fading.at("a", BEGIN + 12 * MINUTE, 0)).isCloseTo(4, within(1e-9));
        assertThat(fading.at("a", BEGIN + 24 * MINUTE, 0)).isCloseTo(2, within(1e-9));
        assertThat(fading.at("a", BEGIN + 24 * MINUTE, 2)).as("of the third half-life").isCloseTo(4, within(1e-9));
        assertThat(fading.at("b", BEGIN, 0)).isZero();
    }

    @Test void whatIsReadNowStandsBeforeWhatWasReadMoreAnHourAgo() {
        fading.add("yesterday's talk", BEGIN, 5_000);
        fading.add("just in", BEGIN + 60 * MINUTE, 1_000);
        assertThat(fading.top(2, _ -> true, BEGIN + 60 * MINUTE)).containsExactly("just in", "yesterday's talk");
    }

    @Test void whereFewReadOneReaderOfThisMinuteDoesNotOutweighTheHour() {
        fading.add("read by twelve", BEGIN, 12);
        fading.add("read by two", BEGIN + 40 * MINUTE, 2);
        assertThat(fading.top(2, _ -> true, BEGIN + 40 * MINUTE)).containsExactly("read by twelve", "read by two");
    }

    @Test void equalCountsStandInTheOrderOfTheirKeys() {
        for (String key : List.of("c", "a", "b")) fading.add(key, BEGIN, 1);
        assertThat(fading.top(2, _ -> true, BEGIN)).containsExactly("a", "b");
        assertThat(fading.top(5, key -> !key.equals("a"), BEGIN)).containsExactly("b", "c");
    }

    @Test void theOrderInWhichViewsComeDoesNotMatter() {
        Fading<String> late = new Fading<>(100);
        late.add("a", BEGIN + 30 * MINUTE, 3);
        late.add("a", BEGIN, 7);
        fading.add("a", BEGIN, 7);
        fading.add("a", BEGIN + 30 * MINUTE, 3);
        assertThat(late.at("a", BEGIN + 40 * MINUTE, 0)).isCloseTo(fading.at("a", BEGIN + 40 * MINUTE, 0), within(1e-9));
    }

    @Test void monthsOfCountingStayWithinTheRangeOfNumbers() {
        for (int hour = 0; hour < 5_000; hour++) fading.add("a", BEGIN + hour * 60 * MINUTE, 1);
        long end = BEGIN + 4_999 * 60 * MINUTE;
        assertThat(fading.at("a", end, 0)).isCloseTo(1 / (1 - Math.pow(2, -5)), within(1e-6));
        assertThat(fading.top(1, _ -> true, end)).containsExactly("a");
    }

    @Test void beyondItsRoomTheLeastReadAreForgotten() {
        for (int i = 0; i < 100; i++) fading.add("k%03d".formatted(i), BEGIN, i + 1);
        fading.add("new", BEGIN, 1);
        assertThat(fading.size()).isEqualTo(51);
        assertThat(fading.top(1, _ -> true, BEGIN)).containsExactly("k099");
        assertThat(fading.at("k000", BEGIN, 0)).isZero();
        assertThat(fading.at("k050", BEGIN, 0)).isEqualTo(51);
    }

    @Test void whatHasFadedAwayTakesNoRoom() {
        fading.add("old", BEGIN, 1);
        fading.add("new", BEGIN + 90 * 60 * MINUTE, 1);
        fading.sweep(BEGIN + 90 * 60 * MINUTE);
        assertThat(fading.size()).isEqualTo(1);
    }

    @Test void theHalfLifeIsShortWhereMuchIsReadAndLongerWhereLittleIs() {
        assertThat(HalfLives.ALL.get(HalfLives.of(50_000)).toMinutes()).isEqualTo(12);
        assertThat(HalfLives.ALL.get(HalfLives.of(3_000)).toMinutes()).isEqualTo(12);
        assertThat(HalfLives.ALL.get(HalfLives.of(400)).toMinutes()).isEqualTo(24);
        assertThat(HalfLives.ALL.get(HalfLives.of(8)).toMinutes()).isEqualTo(96);
        assertThat(HalfLives.ALL.get(HalfLives.of(0)).toMinutes()).isEqualTo(192);
    }
}
