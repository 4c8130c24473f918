package news.dateline.cluster;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * How rare each word of one language is, learnt from the items that came. One thread.
 *
 * <p>Before a language has been read much, the length of a word stands for its frequency: short words are common in every language that has spaces. The items themselves soon outweigh that.
 */
final class Rarity {
    /** What is assumed is worth as much as this many items. */
    private static final double ASSUMED_ITEMS = 1_000;
    private static final double[] ASSUMED_BY_LENGTH = {200, 200, 100, 30, 10, 6, 4, 3, 2};
    private static final double ASSUMED_NUMBER = 6;
    /** Past so many items all counts are halved: what was common a season ago becomes rare again, and words seen once are forgotten. */
    private static final int ITEMS_MAX = 60_000;

    private final Map<String, Count> counts = new HashMap<>();
    private double items;

    private static final class Count {
        private final String term;
        private double items;

        Count(String term) {
            this.term = term;
        }
    }

    /** The same word as it was counted: one text for all snapshots that have it. */
    String shared(String term) {
        Count count = counts.get(term);
        return count == null ? term : count.term;
    }

    /** The natural logarithm of one over the share of items with the word. */
    double of(String term) {
        Count count = counts.get(term);
        return Math.log((items + ASSUMED_ITEMS) / ((count == null ? 0 : count.items) + assumed(term)));
    }

    private static double assumed(String term) {
        return Terms.isNumber(term) ? ASSUMED_NUMBER : ASSUMED_BY_LENGTH[Math.min(term.length(), ASSUMED_BY_LENGTH.length - 1)];
    }

    /** Counts one item with these distinct words. */
    void add(Iterable<String> terms) {
        for (String term : terms) counts.computeIfAbsent(term, Count::new).items++;
        items++;
        if (items >= ITEMS_MAX) halve();
    }

    private void halve() {
        items /= 2;
        for (Iterator<Count> all = counts.values().iterator(); all.hasNext();) {
            Count count = all.next();
            count.items /= 2;
            if (count.items < 1) all.remove();
        }
    }
}
