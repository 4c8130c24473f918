package news.dateline.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.model.StoryId;

/**
 * What is read most, from counts a minute. A story's weight is its views, which fade ({@link HalfLives}); where stories of
 * several editions stand in one list, views in an edition that is read more than is usual at this hour count more, in one that is read less count less. Given the same counts it gives the same ranks. For one thread.
 */
public final class Audience {
    /** Stories times editions that are followed at a time; beyond it the least read are forgotten. */
    static final int FOLLOWED_MAX = 200_000;
    /** A list is not led by chance: what was read by fewer in the last hour is not ranked. */
    static final int LAST_HOUR_MIN = 3;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final double LIFT_LEAST = 0.5;
    private static final double LIFT_MOST = 2;

    private final Fading<Read> fading = new Fading<>(FOLLOWED_MAX);
    private final Usual usual = new Usual();
    private final Deque<Views> hour = new ArrayDeque<>();
    private final Map<Read, Integer> lastHour = new HashMap<>();

    /** Counts of a minute; minutes come in their order. */
    public void count(Views views) {
        if (views.lasting() == 0) return;
        Read read = new Read(views.story(), views.edition());
        // In the middle of its minute, which is as near as one can say.
        fading.add(read, views.minute().plusSeconds(30).toEpochMilli(), views.lasting());
        usual.count(views.minute(), views.edition(), views.lasting());
        hour.add(views);
        lastHour.merge(read, views.lasting(), Integer::sum);
    }

    /** The most read of those that qualify. */
    public List<Rank> top(Instant now, int most, Predicate<Read> qualifies) {
        reached(now);
        Map<StoryId, List<Read>> stories = new HashMap<>();
        for (Read read : lastHour.keySet()) if (qualifies.test(read)) stories.computeIfAbsent(read.story(), _ -> new ArrayList<>()).add(read);
        int views = stories.values().stream().flatMap(List::stream).mapToInt(lastHour::get).sum();
        int halfLife = HalfLives.of(views);
        Map<String, Optional<Double>> lifts = new HashMap<>();
        List<Rank> ranks = stories.values().stream().map(reads -> rank(reads, now, halfLife, lifts)).filter(rank -> rank.lastHour() >= LAST_HOUR_MIN)
                .sorted(Comparator.comparingDouble(Rank::weight).reversed().thenComparing(Rank::story)).limit(most).toList();
        List<Rank> placed = new ArrayList<>();
        for (Rank rank : ranks) placed.add(new Rank(placed.size() + 1, rank.story(), rank.edition(), rank.weight(), rank.faded(), rank.halfLife(), rank.lastHour(), rank.lift()));
        return placed;
    }

    /** Stories that are followed. */
    public int size() {
        return fading.size();
    }

    private Rank rank(Collection<Read> reads, Instant now, int halfLife, Map<String, Optional<Double>> lifts) {
        double weight = 0;
        double faded = 0;
        int views = 0;
        double most = -1;
        String edition = "";
        for (Read read : reads.stream().sorted().toList()) {
            double own = fading.at(read, now.toEpochMilli(), halfLife);
            double lifted = own * lifts.computeIfAbsent(read.edition(), of -> lift(of, now)).map(Audience::counts).orElse(1.0);
            weight += lifted;
            faded += own;
            views += lastHour.getOrDefault(read, 0);
            if (own > most) {
                most = own;
                edition = read.edition();
            }
        }
        return new Rank(0, reads.iterator().next().story(), edition, weight, faded, HalfLives.ALL.get(halfLife), views, lifts.getOrDefault(edition, Optional.empty()));
    }

    private static double counts(double lift) {
        return Math.clamp(Math.sqrt(lift), LIFT_LEAST, LIFT_MOST);
    }

    /** This hour's reading of an edition over what is usual. */
    private Optional<Double> lift(String edition, Instant now) {
        return usual.at(now, edition).filter(views -> views >= LAST_HOUR_MIN).map(views -> {
            int read = 0;
            for (Map.Entry<Read, Integer> entry : lastHour.entrySet()) if (entry.getKey().edition().equals(edition)) read += entry.getValue();
            return read / views;
        });
    }

    private void reached(Instant now) {
        usual.reached(now);
        Instant from = now.minus(HOUR);
        while (!hour.isEmpty() && hour.peekFirst().minute().isBefore(from)) {
            Views past = hour.removeFirst();
            lastHour.computeIfPresent(new Read(past.story(), past.edition()), (_, views) -> views > past.lasting() ? Integer.valueOf(views - past.lasting()) : null);
        }
        fading.sweep(now.toEpochMilli());
    }
}
