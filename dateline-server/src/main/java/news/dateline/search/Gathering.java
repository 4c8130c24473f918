package news.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;

/**
 * Looks at every story that fits the words once: counts it by every facet, and keeps the best of those that fit the choices too. A choice does not narrow the counts of its own facet, so that another can be chosen
 * instead ("drill sideways"). For one question, on one thread.
 */
final class Gathering implements Collector {
    private static final Facet[] FACETS = Facet.values();
    /** Of one story in one facet that are counted. */
    private static final int VALUES_MAX = 64;
    private static final Age[] AGES = Age.values();

    /** A document, for the whole index. */
    record Scored(int document, double score) { }

    /** The worst first; of equals the one that came in earlier is better. */
    private static final Comparator<Scored> WORST = Comparator.comparingDouble(Scored::score).thenComparing(Comparator.comparingInt(Scored::document).reversed());

    private final Question question;
    private final long now;
    private final int keep;
    private final PriorityQueue<Scored> best = new PriorityQueue<>(WORST);
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final int[] ages = new int[AGES.length];
    private final List<Part> open = new ArrayList<>();
    private int total;

    Gathering(Question question, Instant now, int keep) {
        this.question = question;
        this.now = now.getEpochSecond();
        this.keep = keep;
    }

    @Override public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    List<Scored> best() {
        return best.stream().sorted(WORST.reversed()).toList();
    }

    int total() {
        return total;
    }

    Map<Facet, List<Answer.Count>> counts() {
        Map<Facet, List<Answer.Count>> all = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> all.put(facet, values.entrySet().stream().map(value -> new Answer.Count(value.getKey(), value.getValue()))
                .sorted(Comparator.comparingInt(Answer.Count::stories).reversed().thenComparing(Answer.Count::value)).toList()));
        return all;
    }

    Map<Age, Integer> ages() {
        Map<Age, Integer> all = new EnumMap<>(Age.class);
        for (Age age : AGES) all.put(age, ages[age.ordinal()]);
        return all;
    }

    

    @Override public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        finish();
        Part part = new Part(context);
        open.add(part);
        return part;
    }

    /** To be called when all has been looked at. */
    void finish() {
        for (Part part : open) part.finished();
        open.clear();
    }

    /** One segment. Values are counted by their number in it, and by name when it is done. */
    private final class Part implements LeafCollector {
        private final int base;
        private final NumericDocValues times;
        private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.length];
        private final int[][] counted = new int[FACETS.length][];
        /** The number of the chosen value: -1 for no choice, -2 for a value that no story here has. */
        private final long[] chosen = new long[FACETS.length];
        private final long[][] seen = new long[FACETS.length][VALUES_MAX];
        private final int[] seenCount = new int[FACETS.length];
        private Scorable scorer = new Scorable() {
            @Override public float score() {
                return 0;
            }
        };

        Part(LeafReaderContext context) throws IOException {
            this.base = context.docBase;
            this.times = DocValues.getNumeric(context.reader(), SearchIndex.TIME);
            for (Facet facet : FACETS) {
                int at = facet.ordinal();
                values[at] = DocValues.getSortedSet(context.reader(), facet.field());
                counted[at] = new int[Math.toIntExact(values[at].getValueCount())];
                String choice = question.chosen().getOrDefault(facet, "");
                chosen[at] = choice.isEmpty() ? -1 : values[at].lookupTerm(new BytesRef(choice));
                if (!choice.isEmpty() && chosen[at] < 0) chosen[at] = -2;
            }
        }

        @Override public void setScorer(Scorable newScorer) {
            scorer = newScorer;
        }

        @Override public void collect(int document) throws IOException {
            long age = times.advanceExact(document) ? Math.max(0, now - times.longValue()) : Long.MAX_VALUE;
            int misses = 0;
            int missed = -1;
            for (int at = 0; at < FACETS.length; at++) {
                if (read(at, document)) continue;
                misses++;
                missed = at;
            }
            boolean inTime = question.age().isEmpty() || age <= question.age().get().seconds();
            if (!inTime) misses++;
            if (misses > 1) return;
            if (misses == 0) for (int at = 0; at < FACETS.length; at++) count(at);
            else if (inTime) count(missed);
            if (misses == 0 || !inTime) for (Age each : AGES) if (age <= each.seconds()) ages[each.ordinal()]++;
            if (misses > 0) return;
            total++;
            keep(base + document, scorer.score() * Recency.weight(age));
        }

        /** Whether it fits the choice of this facet. */
        private boolean read(int at, int document) throws IOException {
            seenCount[at] = 0;
            boolean fits = chosen[at] == -1;
            if (!values[at].advanceExact(document)) return fits;
            int many = Math.min(values[at].docValueCount(), seen[at].length);
            for (int i = 0; i < many; i++) {
                long value = values[at].nextOrd();
                seen[at][i] = value;
                fits |= value == chosen[at];
            }
            seenCount[at] = many;
            return fits;
        }

        private void count(int at) {
            for (int i = 0; i < seenCount[at]; i++) counted[at][(int) seen[at][i]]++;
        }

        private void finished() {
            try {
                for (Facet facet : FACETS) {
                    int at = facet.ordinal();
                    for (int value = 0; value < counted[at].length; value++)
                        if (counted[at][value] > 0) counts.computeIfAbsent(facet, _ -> new TreeMap<>()).merge(values[at].lookupOrd(value).utf8ToString(), counted[at][value], Integer::sum);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The index could not be read", e);
            }
        }
    }

    private void keep(int document, double score) {
        if (best.size() < keep) {
            best.add(new Scored(document, score));
        } else if (score > best.element().score()) {
            best.remove();
            best.add(new Scored(document, score));
        }
    }
}
