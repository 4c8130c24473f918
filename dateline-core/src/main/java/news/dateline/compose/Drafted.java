package news.dateline.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.model.ClusterId;
import news.dateline.model.Draft;

/**
 * The last drafts: a cluster is asked for again a minute after it grew, and mostly nothing has come since. Only for the same cluster with the same parts; the time for which it is composed says nothing
 * that its parts do not say. Thread-safe.
 */
final class Drafted {
    static final int KEPT_MAX = 128;

    private record Last(Composition composition, Optional<Draft> draft) { }

    private final Map<ClusterId, Last> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<ClusterId, Last> eldest) {
            return size() > KEPT_MAX;
        }
    };

    Optional<Draft> of(Composition composition, Function<Composition, Optional<Draft>> compose) {
        ClusterId id = composition.cluster().id();
        synchronized (kept) {
            Last last = kept.get(id);
            if (last != null && last.composition().cluster().equals(composition.cluster()) && last.composition().parts().equals(composition.parts())) return last.draft();
        }
        Optional<Draft> draft = compose.apply(composition);
        synchronized (kept) {
            kept.put(id, new Last(composition, draft));
        }
        return draft;
    }
}
