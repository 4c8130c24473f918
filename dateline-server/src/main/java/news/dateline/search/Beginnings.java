package news.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** The newest that fit: each segment is kept newest first, so that a few of each are enough. For one question, on one thread. */
final class Beginnings implements Collector {
    private record Timed(int document, long time) { }

    private final int keep;
    private final List<Timed> found = new ArrayList<>();

    Beginnings(int keep) {
        this.keep = keep;
    }

    List<Integer> newest() {
        return found.stream().sorted(Comparator.comparingLong(Timed::time).reversed()).limit(keep).map(Timed::document).toList();
    }

    @Override public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues times = DocValues.getNumeric(context.reader(), SearchIndex.TIME);
        return new LeafCollector() {
            private int left = keep;

            @Override public void setScorer(Scorable scorer) { }

            @Override public void collect(int document) throws IOException {
                if (left-- == 0) throw new CollectionTerminatedException();
                found.add(new Timed(context.docBase + document, times.advanceExact(document) ? times.longValue() : 0));
            }
        };
    }
}
