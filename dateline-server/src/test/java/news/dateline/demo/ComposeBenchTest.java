package news.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ComposeBenchTest {
    @Test void aClusterIsComposedAndTimedByTheClockThatIsGiven() {
        long[] now = {0};
        ComposeBench bench = new ComposeBench(() -> now[0] += 500_000_000, 1);
        ComposeBench.Found found = bench.at(4);
        assertThat(found.items()).isEqualTo(4);
        assertThat(found.anew()).isEqualTo(2, within(0.001));
        assertThat(found.again()).isEqualTo(2, within(0.001));
    }

    @Test void whatTakesTenTimesAsLongForTenTimesAsManyGrowsWithThePowerOfOne() {
        List<ComposeBench.Found> found = List.of(new ComposeBench.Found(1, 500, 500), new ComposeBench.Found(10, 100, 100), new ComposeBench.Found(100, 10, 10), new ComposeBench.Found(1000, 1, 1));
        assertThat(ComposeBench.exponent(found, 10)).isEqualTo(1, within(0.001));
    }
}
