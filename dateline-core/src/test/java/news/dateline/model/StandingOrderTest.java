package news.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.Json;
import org.junit.jupiter.api.Test;

class StandingOrderTest {
    private static StandingOrder.Blackout blackout(String from, String to, String zone) {
        return new StandingOrder.Blackout(Set.of("IE"), Set.of(), List.of(), LocalDateTime.parse(from), LocalDateTime.parse(to), ZoneId.of(zone), true);
    }

    @Test void inTheHourThatTheClocksShowTwiceSilenceBeginsWithTheFirstAndEndsWithTheSecond() {
        StandingOrder.Blackout night = blackout("2026-10-25T01:30", "2026-10-25T01:45", "Europe/Dublin");
        assertThat(night.begins()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night.ends()).isEqualTo(Instant.parse("2026-10-25T01:45:00Z"));
    }

    @Test void inTheHourThatTheClocksLeaveOutSilenceBeginsAtTheLeapAndEndsAfterIt() {
        StandingOrder.Blackout night = blackout("2026-03-29T01:30", "2026-03-29T01:45", "Europe/Dublin");
        assertThat(night.begins()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(night.ends()).isEqualTo(Instant.parse("2026-03-29T01:45:00Z"));
    }

    @Test void pollingHoursAreByTheClocksOfTheirZone() {
        StandingOrder.Blackout day = blackout("2026-04-19T07:00", "2026-04-19T18:30", "Asia/Kolkata");
        assertThat(day.begins()).isEqualTo(Instant.parse("2026-04-19T01:30:00Z"));
        assertThat(day.ends()).isEqualTo(Instant.parse("2026-04-19T13:00:00Z"));
    }

    @Test void aBlockBindsUntilItsEnd() {
        Instant end = Instant.parse("2026-05-01T00:00:00Z");
        StandingOrder order = new StandingOrder("o-00000001", new StandingOrder.Phrase(List.of("exit poll")), Set.of(), Optional.of(end), "court", "Ana", end.minusSeconds(60), Optional.empty());
        assertThat(order.bindsAt(end.minusSeconds(1))).isTrue();
        assertThat(order.bindsAt(end)).isFalse();
    }

    @Test void whatPrintsAnOrderPrintsItsIdAlone() {
        Instant now = Instant.parse("2026-05-01T00:00:00Z");
        List<StandingOrder.Matter> matters = List.of(new StandingOrder.Phrase(List.of("secret words")), new StandingOrder.PersonsName(List.of("secret words")), new StandingOrder.OneItem(new ItemId("norden", "secret words")),
                new StandingOrder.OneStory(new StoryId("secret"), Set.of(new ClusterId("secret"))),
                new StandingOrder.Blackout(Set.of("IE"), Set.of("secret"), List.of("secret words"), LocalDateTime.parse("2026-04-19T07:00"), LocalDateTime.parse("2026-04-19T08:00"), ZoneId.of("UTC"), false));
        for (StandingOrder.Matter matter : matters) {
            StandingOrder order = new StandingOrder("o-00000001", matter, Set.of(), Optional.empty(), "secret reason", "Ana", now, Optional.of(new StandingOrder.Lifted("secret end", "Ana", now)));
            assertThat(order.toString() + matter + order.lifted()).doesNotContain("secret");
            assertThat(Json.read(Json.bytes(order), StandingOrder.class)).isEqualTo(order);
        }
    }

    @Test void anIdThatIsNoneIsRefusedWithoutBeingRepeated() {
        assertThat(StandingOrder.isId("o-0a1b2c3d4e")).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new StandingOrder("Anita Rao", new StandingOrder.Phrase(List.of("x")), Set.of(), Optional.empty(), "", "Ana", Instant.EPOCH, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Anita");
    }
}
