package news.dateline.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.guard.TokenVectors;

/**
 * The embedding model read word by word, for the fact guard. Loads on construction, which takes about a second. Any thread.
 *
 * <p>It remembers the texts read last, a few megabytes of vectors: claims that lie on the same sentences of a source, and a claim that is asked about again, are embedded once.
 */
public final class E5Words implements TokenVectors, AutoCloseable {
    /** Characters handed to the model at most; what is cut off has no vectors. */
    private static final int CHARACTERS_MAX = 4000;
    static final int KEPT_MAX = 64;

    private final E5Model model = E5Model.load();
    private final Map<String, List<Piece>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, List<Piece>> eldest) {
            return size() > KEPT_MAX;
        }
    };

    @Override public List<Piece> of(String text) {
        if (text.length() > CHARACTERS_MAX) return of(text.substring(0, Character.isHighSurrogate(text.charAt(CHARACTERS_MAX - 1)) ? CHARACTERS_MAX - 1 : CHARACTERS_MAX));
        synchronized (kept) {
            List<Piece> known = kept.get(text);
            if (known != null) return known;
        }
        List<Piece> pieces = List.copyOf(model.pieces(text));
        synchronized (kept) {
            kept.put(text, pieces);
        }
        return pieces;
    }

    @Override public void close() {
        model.close();
    }
}
