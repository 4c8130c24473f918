package news.dateline.compose;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.model.ItemVersion;

/**
 * What was read of items lately: a cluster is composed again with each item that joins it, and reading is most of composing. Only for exactly the same part again. What is kept is bounded by the characters of
 * the items, not by their number: a cluster of a thousand short items must fit, since of one that does not fit nothing is left when it is read again from its beginning. A character of copy costs some 20 bytes. Thread-safe.
 */
final class Readings {
    static final int KEPT_MAX = 4_096;
    static final long CHARACTERS_MAX = 5_000_000;

    private final Map<ItemVersion, Copy> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final long charactersMax;
    private long characters;

    Readings() {
        this(CHARACTERS_MAX);
    }

    Readings(long charactersMax) {
        this.charactersMax = charactersMax;
    }

    Copy of(Part part) {
        synchronized (kept) {
            Copy known = kept.get(part.version());
            if (known != null && known.part().equals(part)) return known;
        }
        Copy read = CopyReader.read(part);
        synchronized (kept) {
            Copy before = kept.put(part.version(), read);
            characters += characters(read) - (before == null ? 0 : characters(before));
            for (Iterator<Copy> eldest = kept.values().iterator(); (kept.size() > KEPT_MAX || characters > charactersMax) && kept.size() > 1 && eldest.hasNext();) {
                characters -= characters(eldest.next());
                eldest.remove();
            }
        }
        return read;
    }

    private static long characters(Copy copy) {
        return copy.item().body().length() + copy.item().description().map(String::length).orElse(0) + copy.item().headline().length();
    }
}
