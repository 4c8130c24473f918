package news.dateline.audience;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * After how long a view counts half: twelve minutes where a list is read by thousands an hour, longer the fewer read it, since few views say little of a moment. Fitted on a portal's recorded clicks, whole and
 * thinned out to a tenth, a fiftieth and a two-hundred-and-fiftieth of them (docs/TRENDING.md).
 */
final class HalfLives {
    private static final double SHORTEST_MINUTES = 12;
    /** Each is longer than the one before by the square root of two. */
    private static final int STEPS_A_DOUBLING = 2;
    private static final int COUNT = 9;
    /** Views an hour above which the shortest holds. */
    private static final double BUSY = 3000;
    private static final double POWER = 0.35;

    static final List<Duration> ALL = IntStream.range(0, COUNT).mapToObj(step -> Duration.ofSeconds(Math.round(60 * SHORTEST_MINUTES * Math.pow(2, step / (double) STEPS_A_DOUBLING)))).toList();

    private HalfLives() { }

    /** The place in {@link #ALL} of the one for a list that is read so often an hour. */
    static int of(double viewsAnHour) {
        double longer = Math.pow(Math.max(1, BUSY / Math.max(1, viewsAnHour)), POWER);
        return Math.clamp(Math.round(STEPS_A_DOUBLING * Math.log(longer) / Math.log(2)), 0, COUNT - 1);
    }
}
