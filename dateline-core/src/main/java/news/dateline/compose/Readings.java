package news.dateline.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.model.ItemVersion;

/** What was read of items lately: a cluster is composed again with each item that joins it, and reading is half of composing. Only for exactly the same part again. Thread-safe. */
final class Readings {
    static final int KEPT_MAX = 512;

    private final Map<ItemVersion, Copy> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<ItemVersion, Copy> eldest) {
            return size() > KEPT_MAX;
        }
    };

    Copy of(Part part) {
        synchronized (kept) {
            Copy known = kept.get(part.version());
            if (known != null && known.part().equals(part)) return known;
        }
        Copy read = CopyReader.read(part);
        synchronized (kept) {
            kept.put(part.version(), read);
        }
        return read;
    }
}
