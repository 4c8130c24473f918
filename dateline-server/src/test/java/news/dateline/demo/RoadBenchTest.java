package news.dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoadBenchTest {
    @Test void ratioIsTheMedianOfTheRoundsRatiosWithTheirSpread() {
        RoadBench.Result result = new RoadBench.Result(List.of(new RoadBench.Round(30, 200, 40, 10), new RoadBench.Round(90, 180, 20, 10), new RoadBench.Round(80, 200, 25, 10)), 1000, 4);
        assertThat(result.text()).contains("items a second               80.0 (30.0 to 90.0)", "the bare model, same texts   200.0 (180.0 to 200.0), batches of 4", "ratio                      0.40 (0.15 to 0.50)",
                "processor ms an item         25.0 (20.0 to 40.0)", "ratio                      0.40 (0.25 to 0.50)");
    }

    @Test void ofTwoRoundsTheMedianLiesBetween() {
        assertThat(new RoadBench.Result(List.of(new RoadBench.Round(50, 100, 20, 10), new RoadBench.Round(70, 100, 20, 10)), 10, 1).text()).contains("items a second               60.0 (50.0 to 70.0)");
    }
}
