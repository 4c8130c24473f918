package news.dateline.audience;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much is usually read in an edition at each hour of the day (UTC): a mean over days in which a week ago counts about a tenth of yesterday. For one thread. */
final class Usual {
    private static final int HOURS = 24;
    /** What the newest day counts in the mean. */
    private static final double NEWEST = 0.3;

    private final Map<String, double[]> means = new HashMap<>();
    private final Map<String, Integer> current = new HashMap<>();
    private Optional<Instant> hour = Optional.empty();

    /** Views come in the order of time, but for late ones, which count in the hour that runs. */
    void count(Instant minute, String edition, int views) {
        reached(minute);
        current.merge(edition, views, Integer::sum);
    }

    /** It is this late: hours that are over go into the means, those in which nothing was read as well. */
    void reached(Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.HOURS);
        Instant last = hour.orElse(now);
        // After a gap of days only the last one says anything of what is usual.
        if (last.isBefore(now.minus(1, ChronoUnit.DAYS))) last = now.minus(1, ChronoUnit.DAYS);
        for (Instant over = last; over.isBefore(now); over = over.plus(1, ChronoUnit.HOURS)) end(over);
        if (hour.isEmpty() || now.isAfter(hour.get())) hour = Optional.of(now);
    }

    private void end(Instant over) {
        int of = over.atOffset(ZoneOffset.UTC).getHour();
        current.keySet().forEach(edition -> means.computeIfAbsent(edition, _ -> unknown()));
        means.forEach((edition, mean) -> {
            double views = current.getOrDefault(edition, 0);
            mean[of] = Double.isNaN(mean[of]) ? views : mean[of] + NEWEST * (views - mean[of]);
        });
        current.clear();
    }

    private static double[] unknown() {
        double[] hours = new double[HOURS];
        java.util.Arrays.fill(hours, Double.NaN);
        return hours;
    }

    /** Views an hour that are usual in an edition at this hour, once a day has been seen. */
    Optional<Double> at(Instant time, String edition) {
        double[] mean = means.get(edition);
        double views = mean == null ? Double.NaN : mean[time.atOffset(ZoneOffset.UTC).getHour()];
        return Double.isNaN(views) ? Optional.empty() : Optional.of(views);
    }
}
