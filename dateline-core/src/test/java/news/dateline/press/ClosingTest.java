package news.dateline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Closing HOLD = Closing.first(new Signal(SignalKind.HOLD, "norden", List.of(new ItemId("norden", "n1")), Optional.empty(), Embargo.NONE, "checking"), NOON);

    @Test void aDecisionOfTheSignalsOwnMillisecondOpensNothing() {
        assertThat(HOLD.overtakes(1, NOON, false)).isTrue();
        assertThat(HOLD.overtakes(1, NOON.minusMillis(1), false)).isTrue();
        assertThat(HOLD.overtakes(1, NOON.plusMillis(1), false)).isFalse();
    }

    @Test void aReleaseIsGivenOfWhatTheDeskHasClosedAndCounts() {
        assertThat(HOLD.overtakes(1, NOON, true)).isFalse();
        assertThat(HOLD.overtakes(1, NOON.minusMillis(1), true)).isTrue();
    }
}
