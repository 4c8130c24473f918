package news.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Cluster;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.OrderRecord;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;

/** Vectors stand for the copy here: two matters, and a round-up between them. */
class CohesionTest {
    private static final double FAR = 0.35;
    private static final double NEAR = 0.97;

    private final Clusterer clusterer = new Clusterer();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<List<ClusterEvent>> decisions = new ArrayList<>();
    private final Map<ItemId, ClusterId> where = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Test void twoMattersGluedByARoundUpPartWhenMoreComesOfEither() {
        Matters matters = new Matters(1);
        file("strike", matters.one(0));
        file("round-up", matters.between());
        file("flood", matters.other(0));
        assertThat(clusters("strike", "round-up", "flood")).as("so far the round-up holds them together").hasSize(1);
        file("flood again", matters.other(1));
        file("strike again", matters.one(1));
        assertThat(of("strike")).isEqualTo(of("strike again"));
        assertThat(of("flood")).isEqualTo(of("flood again")).isNotEqualTo(of("strike"));
        ClusterEvent.ClusterSplit split = decisions.getLast().stream().filter(ClusterEvent.ClusterSplit.class::isInstance).map(ClusterEvent.ClusterSplit.class::cast).findFirst().orElseThrow();
        assertThat(split.reasons()).as("it says why, with what each feature weighed").anyMatch(reason -> reason.contains("do not hold together")).anyMatch(reason -> reason.startsWith("weighed for one event: "));
    }

    @Test void theLargerPartKeepsTheCluster() {
        Matters matters = new Matters(1);
        ClusterId story = file("strike", matters.one(0));
        file("round-up", matters.between());
        file("flood", matters.other(0));
        file("flood again", matters.other(1));
        file("strike again", matters.one(1));
        assertThat(decisions.getLast()).anyMatch(ClusterEvent.ClusterSplit.class::isInstance);
        long kept = where.values().stream().filter(story::equals).count();
        assertThat(kept).as("three of five stay").isEqualTo(3);
    }

    @Test void whatAnEditorMergedIsNeverSplit() {
        Matters matters = new Matters(1);
        for (int i = 0; i < 2; i++) file("strike " + i, matters.one(i));
        for (int i = 0; i < 2; i++) file("flood " + i, matters.other(i));
        assertThat(of("strike 0")).as("left alone they are two").isNotEqualTo(of("flood 0"));
        merge(of("flood 0"), of("strike 0"));
        for (int i = 2; i < 5; i++) file("strike " + i, matters.one(i));
        assertThat(clusters("strike 0", "strike 1", "flood 0", "flood 1")).hasSize(1);
    }

    @Test void aClusterThatHoldsTogetherStays() {
        Matters matters = new Matters(2);
        for (int i = 0; i < 8; i++) file("strike " + i, matters.one(i));
        assertThat(Set.copyOf(where.values())).hasSize(1);
        assertThat(decisions.stream().flatMap(List::stream)).noneMatch(ClusterEvent.ClusterSplit.class::isInstance);
    }

    @Test void splitsMoveFewOfAllItems() {
        for (int matter = 1; matter <= 12; matter++) {
            Matters matters = new Matters(matter);
            file(matter + " strike", matters.one(0));
            file(matter + " round-up", matters.between());
            file(matter + " flood", matters.other(0));
            file(matter + " flood again", matters.other(1));
            file(matter + " strike again", matters.one(1));
        }
        int moved = decisions.stream().flatMap(List::stream).filter(ClusterEvent.ClusterSplit.class::isInstance).mapToInt(split -> ((ClusterEvent.ClusterSplit) split).items().size()).sum();
        assertThat(moved).as("the first few are free").isEqualTo(8);
    }

    @Test void aRebuiltMemoryDecidesTheSame() {
        twoMattersGluedByARoundUpPartWhenMoreComesOfEither();
        Clusterer again = new Clusterer();
        for (int i = 0; i < arrivals.size(); i++) again.apply(arrivals.get(i), decisions.get(i));
        Arrival next = arrival("flood, third", new Matters(1).other(2));
        assertThat(again.place(next)).isEqualTo(clusterer.place(next));
    }

    /** Directions drawn at random: two matters that are somewhat alike, what is near each, and what is between. */
    private static final class Matters {
        private final float[] one;
        private final float[] other;
        private final int seed;

        Matters(int seed) {
            this.seed = seed;
            this.one = direction(new Random(seed * 1_000L));
            this.other = mixed(FAR, one, direction(new Random(seed * 1_000L + 1)));
        }

        float[] one(int i) {
            return mixed(NEAR, one, direction(new Random(seed * 1_000L + 10 + i)));
        }

        float[] other(int i) {
            return mixed(NEAR, other, direction(new Random(seed * 1_000L + 100 + i)));
        }

        float[] between() {
            return mixed(Math.sqrt(0.5), one, other);
        }

        private static float[] direction(Random random) {
            float[] vector = new float[384];
            double square = 0;
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) random.nextGaussian();
                square += vector[i] * vector[i];
            }
            for (int i = 0; i < vector.length; i++) vector[i] /= (float) Math.sqrt(square);
            return vector;
        }

        private static float[] mixed(double share, float[] a, float[] b) {
            float[] mixed = new float[a.length];
            for (int i = 0; i < a.length; i++) mixed[i] = (float) (share * a[i] + Math.sqrt(1 - share * share) * b[i]);
            return mixed;
        }
    }

    private ClusterId of(String headline) {
        return Optional.ofNullable(where.get(new ItemId("northwire", headline))).orElseThrow();
    }

    private Set<ClusterId> clusters(String... headlines) {
        Set<ClusterId> clusters = new LinkedHashSet<>();
        for (String headline : headlines) clusters.add(of(headline));
        return clusters;
    }

    private ClusterId file(String headline, float[] vector) {
        Arrival arrival = arrival(headline, vector);
        List<ClusterEvent> events = clusterer.place(arrival);
        clusterer.apply(arrival, events);
        arrivals.add(arrival);
        decisions.add(events);
        events.forEach(this::note);
        return of(headline);
    }

    private Arrival arrival(String headline, float[] vector) {
        now = now.plus(Duration.ofMinutes(5));
        ItemVersion version = new ItemVersion(new ItemId("northwire", headline), 1);
        WireItem item = WireItem.of(version.item(), "ninjs").language("en").headline(headline.replaceAll("\\d+", "").strip()).build();
        return new Arrival(new AnnotatedItem(version, "en", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "world", Optional.empty(), 1, Set.of(), Optional.empty(), Embedding.of("drawn", vector)), item, now);
    }

    private void note(ClusterEvent event) {
        if (event instanceof ClusterEvent.ItemPlaced placed) where.put(placed.version().item(), placed.cluster());
        if (event instanceof ClusterEvent.ClusterSplit split) split.items().forEach(item -> where.put(item, split.into()));
        if (event instanceof ClusterEvent.ClustersMerged merged) where.replaceAll((_, cluster) -> cluster.equals(merged.from()) ? merged.into() : cluster);
    }

    private void merge(ClusterId from, ClusterId into) {
        Placements placements = new Placements() {
            @Override public Optional<Cluster> cluster(ClusterId id) {
                List<ItemVersion> items = where.entrySet().stream().filter(entry -> entry.getValue().equals(id)).map(entry -> new ItemVersion(entry.getKey(), 1)).toList();
                return items.isEmpty() ? Optional.empty() : Optional.of(new Cluster(id, "en", items, Set.of(), Set.of(), now, now));
            }

            @Override public Optional<ClusterId> of(ItemId item) {
                return Optional.ofNullable(where.get(item));
            }

            @Override public Optional<Arrival> arrival(ItemId item) {
                return arrivals.stream().filter(arrival -> arrival.item().id().equals(item)).findFirst();
            }
        };
        for (ClusterEvent event : clusterer.decide(new OrderRecord(new ClusterOrder.Merge(from, into, Optional.empty()), "rosa", "request"), "orders/1", placements)) {
            clusterer.apply(event);
            clusterer.obey(event, placements::of);
            note(event);
        }
    }
}
