package news.dateline.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import news.dateline.annotate.Annotator;
import news.dateline.annotate.Embedder;
import news.dateline.cluster.Arrival;
import news.dateline.cluster.ClusterSettings;
import news.dateline.cluster.Clusterer;
import news.dateline.language.Reader;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.WireItem;
import news.dateline.wire.Versions;

/**
 * What placing and remembering an item costs with a given number of items in active clusters, and how much memory these take. The wire is a {@link GrownWire}. At each size the clusterer holds as many clusters as
 * it may, so that the longest quiet ones leave while it is measured, as on any day. One thread.
 */
final class ClusterBench {
    private static final double MICROS = 1_000;
    /** Items placed before those that are measured: clusters made by filling are seen for the first time. */
    private static final int WARM_UP = 200;

    private final LongSupplier nanos;
    private final Embedder embedder;
    private final Embedder timed;
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    /** {@code nanos} is what times are read from, the thread's processor time or the clock; {@code embedder} reads the items and {@code timed} is measured, on the caller's thread; it must be another one, since an embedder remembers what it read. */
    ClusterBench(LongSupplier nanos, Embedder embedder, Embedder timed) {
        this.nanos = nanos;
        this.embedder = embedder;
        this.timed = timed;
    }

    /** Of a number of items: mean, median and the 99th in a hundred, in microseconds. */
    record Times(double mean, double median, double p99) {
        static Times of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(Arrays.stream(sorted).average().orElse(0) / MICROS, sorted[(sorted.length - 1) / 2] / MICROS, sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / MICROS);
        }
    }

    /** What was found at one size; {@code joined} of the measured items went to a cluster that was there; {@code filling} is for each item that was filled in. */
    record Found(long items, int clusters, Times placing, Times embedding, double joined, double filling, double bytesAnItem) { }

    /** Items as they are filed and read, in the order given; later filings of one id are left out. */
    List<Arrival> recorded(List<ItemLine.Read> lines) {
        Annotator annotator = Reader.annotator(Edition.STANDARD);
        Map<String, ItemVersion> texts = new HashMap<>();
        Set<ItemId> seen = new HashSet<>();
        List<Arrival> recorded = new ArrayList<>();
        for (ItemLine.Read line : lines) {
            WireItem item = line.item();
            if (!seen.add(item.id())) continue;
            ItemVersion version = new ItemVersion(item.id(), 1);
            Optional<ItemVersion> sameText = Versions.textHash(item).flatMap(hash -> Optional.ofNullable(texts.putIfAbsent(hash, version)));
            Embedding embedding = embedder.embed(List.of(Annotator.embeddingText(item))).getFirst();
            recorded.add(new Arrival(annotator.annotate(version, item, sameText, embedding), item, line.at()));
        }
        return recorded;
    }

    /** The cluster of each, as it is after the last: what the laps of the wire repeat. */
    static List<ClusterId> events(List<Arrival> recorded) {
        Clusterer clusterer = new Clusterer(new ClusterSettings(Duration.ofDays(3650), Integer.MAX_VALUE, ClusterSettings.STANDARD.candidatesMax(), ClusterSettings.STANDARD.membersMax()));
        Map<ClusterId, ClusterId> merged = new HashMap<>();
        List<ClusterId> placed = new ArrayList<>();
        for (Arrival arrival : recorded) {
            List<ClusterEvent> events = clusterer.place(arrival);
            clusterer.apply(arrival, events);
            for (ClusterEvent event : events) {
                if (event instanceof ClusterEvent.ItemPlaced(ItemVersion _, ClusterId cluster, boolean _, List<String> _)) placed.add(cluster);
                else if (event instanceof ClusterEvent.ClustersMerged(ClusterId from, ClusterId into, List<String> _)) merged.put(from, into);
            }
        }
        return placed.stream().map(cluster -> {
            ClusterId last = cluster;
            while (merged.containsKey(last)) last = merged.get(last);
            return last;
        }).toList();
    }

    /** Fills a clusterer with so many items, without asking it where they go, and measures the next ones. */
    Found at(long size, GrownWire wire, int measured, int embedded) {
        long before = used();
        Clusterer clusterer = new Clusterer(new ClusterSettings(Duration.ofHours(72), wire.clusters(size), ClusterSettings.STANDARD.candidatesMax(), ClusterSettings.STANDARD.membersMax()));
        long began = nanos.getAsLong();
        for (long i = 0; i < size; i++) {
            Arrival arrival = wire.get(i);
            clusterer.apply(arrival, List.of(new ClusterEvent.ItemPlaced(arrival.notes().version(), wire.event(i), wire.opens(i), List.of())));
        }
        double filling = (nanos.getAsLong() - began) / MICROS / size;
        double bytes = (used() - before) / (double) size;
        long[] took = new long[measured];
        List<String> texts = new ArrayList<>();
        int joined = 0;
        for (int i = -WARM_UP; i < measured; i++) {
            Arrival arrival = wire.get(size + WARM_UP + i);
            long start = nanos.getAsLong();
            List<ClusterEvent> events = clusterer.place(arrival);
            clusterer.apply(arrival, events);
            if (i < 0) continue;
            took[i] = nanos.getAsLong() - start;
            if (texts.size() < embedded) texts.add(Annotator.embeddingText(arrival.item()));
            if (events.stream().noneMatch(event -> event instanceof ClusterEvent.ItemPlaced(ItemVersion _, ClusterId _, boolean opened, List<String> _) && opened)) joined++;
        }
        return new Found(size, wire.clusters(size), Times.of(took), embedding(texts), joined / (double) measured, filling, bytes);
    }

    private Times embedding(List<String> texts) {
        long[] took = new long[texts.size()];
        timed.embed(List.of("Loads the model."));
        for (int i = 0; i < took.length; i++) {
            long start = nanos.getAsLong();
            timed.embed(List.of(texts.get(i)));
            took[i] = nanos.getAsLong() - start;
        }
        return Times.of(took);
    }

    /** Bytes on the heap after a collection; after two, since what the first finds to be closed is free with the second. */
    private long used() {
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** The slope of a straight line through the logarithms: a cost that grows with this power of the size. */
    static double exponent(List<Found> found) {
        double[] x = found.stream().mapToDouble(one -> Math.log(one.items())).toArray();
        double[] y = found.stream().mapToDouble(one -> Math.log(one.placing().mean())).toArray();
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return square == 0 ? 0 : both / square;
    }
}
