package news.dateline.audience;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Counts that fade, with several half-lives at a time. Kept as forward decay (Cormode, Shkapenyuk, Srivastava and Xu, "Forward decay", ICDE 2009): a view is added with a weight that grows with its time, so
 * nothing has to be done while nothing is read, and views may come late. For one thread.
 *
 * @param <K> what is counted; its order settles equal counts, so that the same views always give the same ranks
 */
public final class Fading<K extends Comparable<? super K>> {
    /** Weights are taken down after so many halvings, before they leave the range of a double. */
    private static final double HALVINGS_MAX = 400;
    /** What has faded to less than this, with the longest half-life, is forgotten. */
    private static final double FORGOTTEN = 1e-6;
    /** The one by which an hour's views are told: 48 minutes. */
    private static final int OF_AN_HOUR = 4;
    private static final double HOUR_MILLIS = 3_600_000;

    private final double[] halfLives = HalfLives.ALL.stream().mapToDouble(java.time.Duration::toMillis).toArray();
    private final int keysMax;
    private final Map<K, double[]> weights = new HashMap<>();
    private long landmark;
    private boolean begun;

    /** {@code keysMax}: beyond it the lighter half is forgotten. */
    public Fading(int keysMax) {
        if (keysMax < 2) throw new IllegalArgumentException("Expected room for 2 keys or more, found " + keysMax);
        this.keysMax = keysMax;
    }

    /** {@code at} in milliseconds since 1970. */
    public void add(K key, long at, double count) {
        if (!begun) {
            landmark = at;
            begun = true;
        }
        if ((at - landmark) / halfLives[0] > HALVINGS_MAX) moveTo(at);
        if (!weights.containsKey(key) && weights.size() >= keysMax) forgetLighterHalf();
        double[] of = weights.computeIfAbsent(key, _ -> new double[halfLives.length]);
        for (int i = 0; i < of.length; i++) of[i] += count * weight(i, at);
    }

    /** What its views weigh at this time, one of this moment weighing 1. */
    double at(K key, long time, int halfLife) {
        double[] of = weights.get(key);
        return of == null ? 0 : of[halfLife] / weight(halfLife, time);
    }

    /** The heaviest of those that qualify, the heaviest first, by the half-life that suits how much they are read together. */
    public List<K> top(int most, Predicate<? super K> qualifies, long now) {
        double together = 0;
        for (Map.Entry<K, double[]> entry : weights.entrySet()) if (qualifies.test(entry.getKey())) together += entry.getValue()[OF_AN_HOUR];
        int halfLife = HalfLives.of(together / weight(OF_AN_HOUR, now) * Math.log(2) * HOUR_MILLIS / halfLives[OF_AN_HOUR]);
        Comparator<Map.Entry<K, double[]>> lightestFirst = Comparator.comparingDouble((Map.Entry<K, double[]> entry) -> entry.getValue()[halfLife]).thenComparing(Map.Entry.<K, double[]>comparingByKey().reversed());
        PriorityQueue<Map.Entry<K, double[]>> best = new PriorityQueue<>(lightestFirst);
        for (Map.Entry<K, double[]> entry : weights.entrySet()) {
            if (!qualifies.test(entry.getKey())) continue;
            best.add(entry);
            if (best.size() > most) best.poll();
        }
        return best.stream().sorted(lightestFirst.reversed()).map(Map.Entry::getKey).toList();
    }

    /** Forgets what weighs nothing any more. */
    void sweep(long now) {
        int longest = halfLives.length - 1;
        double least = FORGOTTEN * weight(longest, now);
        weights.values().removeIf(of -> of[longest] < least);
    }

    int size() {
        return weights.size();
    }

    private double weight(int halfLife, long time) {
        return Math.pow(2, (time - landmark) / halfLives[halfLife]);
    }

    private void moveTo(long time) {
        double[] down = IntStream.range(0, halfLives.length).mapToDouble(i -> 1 / weight(i, time)).toArray();
        for (double[] of : weights.values()) for (int i = 0; i < of.length; i++) of[i] *= down[i];
        landmark = time;
        sweep(time);
    }

    private void forgetLighterHalf() {
        int longest = halfLives.length - 1;
        Comparator<Map.Entry<K, double[]>> lightestFirst = Comparator.comparingDouble((Map.Entry<K, double[]> entry) -> entry.getValue()[longest]).thenComparing(Map.Entry.comparingByKey());
        weights.entrySet().stream().sorted(lightestFirst).limit(weights.size() / 2).map(Map.Entry::getKey).toList().forEach(weights::remove);
    }
}
