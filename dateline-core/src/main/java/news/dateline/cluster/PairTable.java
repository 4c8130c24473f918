package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the weights of {@link Likeness} are fitted to: each item beside the earlier ones that are most like it by vector or by words, with the features of the pair. For training alone: it keeps all
 * items and looks through all of them. One thread.
 */
public final class PairTable {
    private static final int NEAREST = 40;

    private final SnapshotReader reader = new SnapshotReader(EventSpace.load());
    private final Map<String, Rarity> rarities = new HashMap<>();
    private final Map<String, UsualSentences> usual = new HashMap<>();
    private final Map<String, List<Known>> known = new HashMap<>();

    /** An item as it was read when it came. */
    private record Known(String id, Snapshot snapshot) { }

    /** The names of the columns. */
    public static String header() {
        return "one\tother\t" + Arrays.stream(Likeness.Feature.values()).map(feature -> feature.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\t"));
    }

    /** The rows of one item; it is known from then on. */
    public List<String> rows(String id, Arrival arrival) {
        String language = SnapshotReader.language(arrival);
        Rarity rarity = rarities.computeIfAbsent(language, _ -> new Rarity());
        List<Known> before = known.computeIfAbsent(language, _ -> new ArrayList<>());
        UsualSentences sentences = usual.computeIfAbsent(language, _ -> new UsualSentences());
        Snapshot snapshot = reader.read(arrival, rarity, sentences);
        List<String> rows = Stream.concat(nearest(before, Comparator.comparingDouble(other -> -vectors(snapshot, other.snapshot()))),
                nearest(before, Comparator.comparingDouble(other -> -snapshot.words().cosine(other.snapshot().words())))).distinct().map(other -> row(id, snapshot, other)).toList();
        before.add(new Known(id, snapshot));
        rarity.add(snapshot.words().all());
        sentences.add(arrival.item(), arrival.notes(), snapshot.headline(), arrival.at());
        return rows;
    }

    private static Stream<Known> nearest(List<Known> before, Comparator<Known> order) {
        return before.stream().sorted(order).limit(NEAREST);
    }

    private static double vectors(Snapshot a, Snapshot b) {
        return a.vector().length == b.vector().length ? Snapshot.cosine(a.vector(), b.vector()) : 0;
    }

    private static String row(String id, Snapshot snapshot, Known other) {
        return id + "\t" + other.id() + "\t" + Arrays.stream(Likeness.features(snapshot, other.snapshot())).mapToObj(value -> String.format(Locale.ROOT, "%.4g", value)).collect(Collectors.joining("\t"));
    }
}
