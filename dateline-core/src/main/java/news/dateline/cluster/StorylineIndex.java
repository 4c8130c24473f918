package news.dateline.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import news.dateline.model.ClusterId;

/** Which clusters of one language have a name, place or label, and how common words are among them. What a look-up costs does not grow with their number. One thread. */
final class StorylineIndex {
    /** Of a name's clusters the latest so many are looked at. */
    static final int READ_MAX = 24;
    /** A name that more matters have than this tells none from another. */
    static final int MATTERS_MAX = 8;
    private static final double COMMON_SHARE = 0.02;
    private static final int COMMON_MIN = 12;

    private final Map<String, LinkedHashSet<ClusterId>> holders = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private int size;

    void put(Gist gist) {
        for (String key : gist.leadsTo()) holders.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(gist.cluster());
        for (String word : gist.words()) words.merge(word, 1, Integer::sum);
        size++;
    }

    void remove(Gist gist) {
        for (String key : gist.leadsTo()) {
            holders.computeIfPresent(key, (_, clusters) -> {
                clusters.remove(gist.cluster());
                return clusters.isEmpty() ? null : clusters;
            });
        }
        for (String word : gist.words()) words.computeIfPresent(word, (_, count) -> count == 1 ? null : count - 1);
        size--;
    }

    /** The latest clusters with it, the newest first. */
    List<ClusterId> latest(String key) {
        LinkedHashSet<ClusterId> found = holders.get(key);
        return found == null ? List.of() : found.reversed().stream().limit(READ_MAX).toList();
    }

    /** Among how many matters it is found, of the latest; {@code matter} says to which one a cluster belongs. */
    int matters(String key, Function<ClusterId, String> matter) {
        Set<String> matters = new HashSet<>();
        for (ClusterId cluster : latest(key)) matters.add(matter.apply(cluster));
        return matters.size();
    }

    boolean isTelling(String word) {
        return words.getOrDefault(word, 0) <= Math.max(COMMON_MIN, size * COMMON_SHARE);
    }

    int size() {
        return size;
    }
}
