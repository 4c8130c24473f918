package news.dateline.search;

import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** A question is answered on the one thread that asks: one collector sees all segments. */
record Alone<C extends Collector>(C collector) implements CollectorManager<C, C> {
    @Override public C newCollector() {
        return collector;
    }

    @Override public C reduce(Collection<C> same) {
        return collector;
    }
}
