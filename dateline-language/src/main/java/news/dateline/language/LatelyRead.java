package news.dateline.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Embedding;

/** The vectors of the texts read last: versions that change only what stands below the head come again and again, and a vector depends on its text alone. Thread-safe. */
final class LatelyRead {
    static final int KEPT_MAX = 2_000;

    private final Map<String, Embedding> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > KEPT_MAX;
        }
    };

    Optional<Embedding> of(String text) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(text));
        }
    }

    Embedding kept(String text, Embedding embedding) {
        synchronized (kept) {
            kept.put(text, embedding);
        }
        return embedding;
    }
}
