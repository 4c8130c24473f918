package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a scan over all, on vectors as news has them: topics, events within topics, reports within events. */
class VectorIndexTest {
    private static final int DIMENSIONS = 192;
    private static final int WANTED = 24;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void amongManyNearlyAllOfTheNearestAreFound(long seed) {
        Map<Integer, byte[]> all = news(8_000, new Random(seed));
        VectorIndex index = filled(all);
        int found = 0;
        int first = 0;
        List<byte[]> queries = List.copyOf(news(100, new Random(-seed)).values());
        for (byte[] query : queries) {
            List<Integer> exact = scanned(all, query);
            Set<Integer> nearest = new HashSet<>(nearest(index, query));
            if (nearest.contains(exact.getFirst())) first++;
            for (int id : exact) if (nearest.contains(id)) found++;
        }
        assertThat(first / (double) queries.size()).as("the very nearest").isGreaterThanOrEqualTo(0.95);
        assertThat(found / (double) (queries.size() * WANTED)).as("the nearest %d", WANTED).isGreaterThanOrEqualTo(0.9);
    }

    /** A report of an event that is there is nearer to it than anything else: that is what candidates are for. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void anotherReportOfAnEventFindsIt(long seed) {
        Random chance = new Random(seed);
        Map<Integer, byte[]> all = news(8_000, chance);
        VectorIndex index = filled(all);
        int found = 0;
        for (int id = 0; id < 8_000; id += 40) if (nearest(index, near(all.get(id), 0.3, chance)).contains(id)) found++;
        assertThat(found).isGreaterThanOrEqualTo(198);
    }

    @Test void amongFewTheAnswerIsExact() {
        Map<Integer, byte[]> all = news(VectorIndex.READ_MAX, new Random(6));
        VectorIndex index = filled(all);
        for (byte[] query : news(50, new Random(7)).values()) assertThat(nearest(index, query)).isEqualTo(scanned(all, query));
    }

    @Test void whatWasRemovedIsNotFoundAndTheRestIs() {
        Map<Integer, byte[]> all = news(4_000, new Random(8));
        VectorIndex index = filled(all);
        List<Integer> going = new ArrayList<>(all.keySet());
        going.removeIf(id -> id % 10 == 3);
        for (int id : going) {
            index.remove(id);
            all.remove(id);
        }
        assertThat(index.size()).isEqualTo(400);
        for (byte[] query : news(50, new Random(9)).values()) assertThat(nearest(index, query)).isEqualTo(scanned(all, query));
        for (int id : List.copyOf(all.keySet())) index.remove(id);
        assertThat(index.size()).isZero();
        assertThat(nearest(index, news(1, new Random(10)).get(0))).isEmpty();
        byte[] again = news(1, new Random(11)).get(0);
        index.put(7, again);
        assertThat(nearest(index, again)).containsExactly(7);
    }

    @Test void aVectorThatMovesIsFoundWhereItIsNow() {
        Map<Integer, byte[]> all = news(3_000, new Random(12));
        VectorIndex index = filled(all);
        byte[] there = news(1, new Random(13)).get(0);
        index.put(1_234, there);
        assertThat(index.size()).isEqualTo(3_000);
        assertThat(nearest(index, there).getFirst()).isEqualTo(1_234);
    }

    @Test void theSameCallsGiveTheSameIndex() {
        Map<Integer, byte[]> all = news(5_000, new Random(14));
        VectorIndex one = filled(all);
        VectorIndex other = filled(all);
        for (int id = 0; id < 5_000; id += 3) {
            one.remove(id);
            other.remove(id);
        }
        for (byte[] query : news(50, new Random(15)).values()) assertThat(nearest(one, query)).isEqualTo(nearest(other, query));
    }

    @Test void thousandsOfTheSameVectorArePartedAllTheSame() {
        byte[] same = news(1, new Random(16)).get(0);
        VectorIndex index = new VectorIndex(DIMENSIONS);
        for (int id = 0; id < 3_000; id++) index.put(id, same);
        assertThat(nearest(index, same)).hasSize(WANTED);
    }

    private static VectorIndex filled(Map<Integer, byte[]> all) {
        VectorIndex index = new VectorIndex(DIMENSIONS);
        all.forEach(index::put);
        return index;
    }

    private static List<Integer> nearest(VectorIndex index, byte[] query) {
        Best best = new Best(WANTED);
        index.nearest(query, best);
        return Arrays.stream(best.ids()).boxed().toList();
    }

    private static List<Integer> scanned(Map<Integer, byte[]> all, byte[] query) {
        Map<Integer, Double> cosines = new TreeMap<>();
        all.forEach((id, vector) -> cosines.put(id, Packed.cosine(vector, query)));
        return cosines.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> one) -> -one.getValue())).limit(WANTED).map(Map.Entry::getKey).toList();
    }

    /** Forty topics of very different size; events near their topic, the next one now and then a report of the last. */
    private static Map<Integer, byte[]> news(int count, Random chance) {
        Random topical = new Random(99);
        List<byte[]> topics = new ArrayList<>();
        for (int i = 0; i < 40; i++) topics.add(near(Packed.of(noise(1, topical)), 0, topical));
        Map<Integer, byte[]> all = new TreeMap<>();
        byte[] last = topics.getFirst();
        for (int id = 0; id < count; id++) {
            double skewed = chance.nextDouble();
            last = chance.nextInt(4) == 0 ? near(last, 0.4, chance) : near(topics.get((int) (skewed * skewed * topics.size())), 1.1, chance);
            all.put(id, last);
        }
        return all;
    }

    /** So far away, in lengths of the vector. */
    private static byte[] near(byte[] vector, double distance, Random chance) {
        float[] moved = noise(distance / Math.sqrt(DIMENSIONS), chance);
        Packed.add(vector, moved);
        return Packed.of(moved);
    }

    private static float[] noise(double size, Random chance) {
        float[] noise = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) noise[i] = (float) (chance.nextGaussian() * size);
        return noise;
    }
}
