package news.dateline.language;

import java.util.List;
import news.dateline.guard.TokenVectors;

/** The embedding model read word by word, for the fact guard. Loads on construction, which takes about a second. Any thread. */
public final class E5Words implements TokenVectors, AutoCloseable {
    /** Characters handed to the model at most; what is cut off has no vectors. */
    private static final int CHARACTERS_MAX = 4000;

    private final E5Model model = E5Model.load();

    @Override public List<Piece> of(String text) {
        if (text.length() <= CHARACTERS_MAX) return model.pieces(text);
        return model.pieces(text.substring(0, Character.isHighSurrogate(text.charAt(CHARACTERS_MAX - 1)) ? CHARACTERS_MAX - 1 : CHARACTERS_MAX));
    }

    @Override public void close() {
        model.close();
    }
}
