package news.dateline.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.dateline.model.StoryId;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private final Audience audience = new Audience();

    private void read(String story, String edition, Instant minute, int times) {
        audience.count(new Views(minute, new StoryId(story), edition, times, 0));
    }

    private List<String> top(Instant now, String edition) {
        return audience.top(now, 10, read -> edition.isEmpty() || read.edition().equals(edition)).stream().map(rank -> rank.story().value()).toList();
    }

    @Test void anEditionHasRanksOfItsOwn() {
        read("flood", "pacific", NOON, 9);
        read("match", "global", NOON, 20);
        read("flood", "global", NOON, 4);
        assertThat(top(NOON.plusSeconds(60), "pacific")).containsExactly("flood");
        assertThat(top(NOON.plusSeconds(60), "global")).containsExactly("match", "flood");
        assertThat(top(NOON.plusSeconds(60), "")).containsExactly("match", "flood");
    }

    @Test void eachEntryNamesTheEditionWhereItIsReadMost() {
        read("flood", "pacific", NOON, 9);
        read("flood", "global", NOON, 4);
        assertThat(audience.top(NOON.plusSeconds(60), 10, _ -> true)).singleElement().satisfies(rank -> {
            assertThat(rank.edition()).isEqualTo("pacific");
            assertThat(rank.lastHour()).isEqualTo(13);
            assertThat(rank.place()).isEqualTo(1);
        });
    }

    @Test void twoReadersAreNoTrend() {
        read("flood", "global", NOON, 2);
        assertThat(top(NOON.plusSeconds(60), "")).isEmpty();
    }

    @Test void pagesLoadedWithoutScriptRankNothing() {
        audience.count(new Views(NOON, new StoryId("flood"), "global", 0, 500));
        assertThat(top(NOON.plusSeconds(60), "")).isEmpty();
    }

    @Test void whatNobodyReadForAnHourIsGone() {
        read("flood", "global", NOON, 50);
        assertThat(top(NOON.plus(Duration.ofMinutes(59)), "")).containsExactly("flood");
        assertThat(top(NOON.plus(Duration.ofMinutes(62)), "")).isEmpty();
    }

    @Test void theSameCountsGiveTheSameRanksWhateverIsAskedInBetween() {
        Audience other = new Audience();
        for (int minute = 0; minute < 90; minute++) {
            Views views = new Views(NOON.plusSeconds(60L * minute), new StoryId("s" + minute % 7), minute % 2 == 0 ? "global" : "pacific", 1 + minute % 5, 0);
            audience.count(views);
            other.count(views);
            audience.top(NOON.plusSeconds(60L * minute), 3, _ -> true);
        }
        Instant end = NOON.plusSeconds(60L * 90);
        assertThat(audience.top(end, 10, _ -> true)).isEqualTo(other.top(end, 10, _ -> true)).isNotEmpty();
    }

    @Test void anEditionThatIsReadMoreThanIsUsualAtThisHourCountsMore() {
        // Two days: Global is read 100 times at noon, Pacific 10 times.
        for (int day = 0; day < 2; day++) {
            Instant noon = NOON.plus(Duration.ofDays(day));
            read("usual", "global", noon, 100);
            read("old", "pacific", noon, 10);
        }
        Instant today = NOON.plus(Duration.ofDays(2));
        read("match", "global", today, 45);
        read("flood", "pacific", today, 40);
        List<Rank> ranks = audience.top(today.plusSeconds(60), 10, _ -> true);
        assertThat(ranks).extracting(rank -> rank.story().value()).containsExactly("flood", "match");
        assertThat(ranks.getFirst().lift().orElseThrow()).isCloseTo(4, within(0.01));
        assertThat(ranks.getFirst().weight()).isCloseTo(ranks.getFirst().faded() * 2, within(0.01));
        assertThat(ranks.getLast().lift().orElseThrow()).isCloseTo(0.45, within(0.01));
    }

    @Test void aRankIsExplainedInWords() {
        read("flood", "pacific", NOON, 40);
        assertThat(audience.top(NOON.plusSeconds(60), 10, _ -> true).getFirst().explained()).startsWith("40 in the last hour, ").contains("when each view counts half after", "what is usual at this hour is not known yet");
    }

    @Test void countsAreOfWholeMinutesAndNeverNegative() {
        assertThatThrownBy(() -> new Views(NOON.plusSeconds(1), new StoryId("flood"), "global", 1, 0)).hasMessageContaining("beginning of a minute");
        assertThatThrownBy(() -> new Views(NOON, new StoryId("flood"), "global", -1, 0)).hasMessageContaining("0 or more");
    }

    @Test void anHourInWhichNothingWasReadIsPartOfWhatIsUsual() {
        Usual usual = new Usual();
        usual.count(NOON, "global", 100);
        usual.reached(NOON.plus(Duration.ofDays(1)));
        assertThat(usual.at(NOON, "global")).hasValue(100.0);
        usual.reached(NOON.plus(Duration.ofHours(25)));
        assertThat(usual.at(NOON, "global").orElseThrow()).isCloseTo(70, within(1e-9));
        assertThat(usual.at(NOON.plus(Duration.ofHours(3)), "global")).hasValue(0.0);
        assertThat(usual.at(NOON, "pacific")).isEmpty();
    }
}
