package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.model.StoryId;
import news.dateline.pipeline.PressOrder.Pace;
import news.dateline.press.ListName;
import news.dateline.press.Target;
import org.junit.jupiter.api.Test;

/** In which order pages are pressed. */
class PressOrderTest {
    private static final Target LATEST = new Target.OfList(new ListName.Latest());
    private static final Target PACIFIC = new Target.OfList(new ListName.OfEdition("pacific"));
    private static final Target HEALTH = new Target.OfList(new ListName.OfSector("health"));
    private static final Target FEEDS = new Target.FeedsOf(new ListName.Latest());
    private static final Target DAY = new Target.Archived(new ListName.Latest(), LocalDate.parse("2026-03-04"), 0);
    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private final PressOrder order = new PressOrder();

    private void mark(boolean closed, Target... targets) {
        for (Target target : targets) order.mark(target.key(), closed);
    }

    private List<Target> due(Instant now, Pace pace) {
        return order.due(now, pace, 100);
    }

    private void pressed(Target target, Instant at) {
        order.unmark(target.key());
        order.pressed(target, at);
    }

    private static Target related(int number) {
        return new Target.Related(new StoryId("s" + number));
    }

    @Test void whatWasClosedGoesBeforeWhatChangedAndFrontsFirstInBoth() {
        mark(false, LATEST, PACIFIC);
        mark(true, DAY, FEEDS, HEALTH, related(1), new Target.OfList(new ListName.OfEdition("east-africa")));
        assertThat(order.closed(100)).containsExactly(new Target.OfList(new ListName.OfEdition("east-africa")), HEALTH, FEEDS, DAY, related(1));
        assertThat(due(NOW, Pace.QUIET)).startsWith(new Target.OfList(new ListName.OfEdition("east-africa"))).endsWith(LATEST, PACIFIC).hasSize(7);
        assertThat(order.due(NOW, Pace.QUIET, 3)).hasSize(3).doesNotContain(LATEST);
    }

    @Test void whatIsClosedAfterItWasMarkedComesForwardAndKeepsItsPlaceUntilItIsPressed() {
        mark(false, LATEST, DAY);
        mark(true, DAY);
        assertThat(order.isClosed()).isTrue();
        assertThat(order.closed(100)).containsExactly(DAY);
        assertThat(due(NOW, Pace.QUIET)).containsExactly(DAY, LATEST);
        pressed(DAY, NOW);
        assertThat(order.isClosed()).isFalse();
        assertThat(due(NOW, Pace.QUIET)).containsExactly(LATEST);
    }

    @Test void nothingThatIsOpenIsPressedMoreOftenThanItsPaceAndRarerInACrowd() {
        pressed(LATEST, NOW);
        pressed(DAY, NOW);
        mark(false, LATEST, DAY);
        assertThat(due(NOW.plusMillis(999), Pace.QUIET)).isEmpty();
        assertThat(due(NOW.plusSeconds(1), Pace.QUIET)).containsExactly(LATEST);
        assertThat(due(NOW.plusSeconds(4), Pace.CROWDED)).isEmpty();
        assertThat(due(NOW.plusSeconds(5), Pace.CROWDED)).containsExactly(LATEST);
        assertThat(due(NOW.plus(Target.SITEMAP_PACE), Pace.CROWDED)).containsExactly(LATEST, DAY);
        assertThat(due(NOW, Pace.NONE)).as("at the end of a replay").containsExactly(LATEST, DAY);
        mark(true, DAY);
        assertThat(due(NOW, Pace.QUIET)).as("what is closed has no pace").containsExactly(DAY);
    }

    @Test void amongTheLikeTheOneThatWaitedLongestIsFirst() {
        for (int i = 0; i < 50; i++) {
            pressed(related(i), NOW.plusSeconds(50 - i));
            mark(false, related(i));
        }
        mark(false, related(99));
        assertThat(order.due(NOW.plusSeconds(100), Pace.QUIET, 3)).containsExactly(related(99), related(49), related(48));
    }

    @Test void whatChangesAgainWhileItIsPressedWaitsItsPace() {
        mark(false, LATEST);
        order.unmark(LATEST.key());
        mark(false, LATEST);
        order.pressed(LATEST, NOW);
        assertThat(due(NOW, Pace.QUIET)).isEmpty();
        assertThat(due(NOW.plusSeconds(1), Pace.QUIET)).containsExactly(LATEST);
    }

    @Test void timesThatKeepNothingWaitingAreForgottenAndNothingComesTooSoon() {
        IntStream.range(0, 60_000).forEach(number -> order.pressed(related(number), NOW.plus(Duration.ofMillis(number))));
        mark(false, related(0), related(59_999));
        assertThat(due(NOW.plusMillis(60_000), Pace.QUIET)).containsExactly(related(0));
        assertThat(order.times()).isLessThan(50_000);
    }
}
