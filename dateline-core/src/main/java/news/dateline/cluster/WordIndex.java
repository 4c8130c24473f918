package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which clusters a word leads to: the latest {@link #HOLDERS_MAX} that have it, so that a common name costs no more than a rare one. Clusters are numbers. One thread.
 */
final class WordIndex {
    static final int HOLDERS_MAX = 200;
    /** Clusters looked at for all words of an item together; the words with the fewest come first. */
    static final int READ_MAX = 1_500;

    private final Map<String, Holders> byWord = new HashMap<>();
    /** Sums by cluster while words are looked up; zeros before and after. */
    private float[] sums = new float[0];

    /** In the order in which they were linked last. */
    private static final class Holders {
        private int[] clusters = new int[1];
        private int size;

        void add(int cluster) {
            if (size > 0 && clusters[size - 1] == cluster) return;
            remove(cluster);
            if (size == HOLDERS_MAX) remove(clusters[0]);
            if (size == clusters.length) clusters = Arrays.copyOf(clusters, Math.min(HOLDERS_MAX, size + 1 + size / 2));
            clusters[size++] = cluster;
        }

        void remove(int cluster) {
            int at = 0;
            while (at < size && clusters[at] != cluster) at++;
            if (at == size) return;
            System.arraycopy(clusters, at + 1, clusters, at, size - at - 1);
            size--;
        }
    }

    /** A word that leads to clusters, and what each of these gains by it. */
    private record Lead(Holders holders, float weight) { }

    void link(String word, int cluster) {
        byWord.computeIfAbsent(word, _ -> new Holders()).add(cluster);
    }

    void unlink(String word, int cluster) {
        Holders holders = byWord.get(word);
        if (holders == null) return;
        holders.remove(cluster);
        if (holders.size == 0) byWord.remove(word);
    }

    /** Offers the clusters that have some of the words, by the sum of these words' rarities; of equal ones the latest. */
    void sharing(List<String> words, Rarity rarity, Best best) {
        List<Lead> leads = new ArrayList<>();
        for (String word : words) {
            Holders holders = byWord.get(word);
            if (holders != null) leads.add(new Lead(holders, (float) rarity.of(word)));
        }
        leads.sort(Comparator.comparingInt((Lead lead) -> lead.holders().size).thenComparing(lead -> -lead.weight()));
        int[] found = new int[READ_MAX];
        int count = 0;
        int read = 0;
        for (Lead lead : leads) {
            for (int at = lead.holders().size - 1; at >= 0 && read < READ_MAX; at--, read++) {
                int cluster = lead.holders().clusters[at];
                if (cluster >= sums.length) sums = Arrays.copyOf(sums, Math.max(cluster + 1, sums.length * 2));
                if (sums[cluster] == 0) found[count++] = cluster;
                sums[cluster] += lead.weight();
            }
        }
        for (int i = 0; i < count; i++) {
            best.offer(found[i], sums[found[i]]);
            sums[found[i]] = 0;
        }
    }
}
