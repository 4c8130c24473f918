package news.dateline.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How near the words of a claim come in meaning, as they are used there, to those of the few source sentences on which it lies. Empty where no model is at hand. For one check.
 */
final class Meanings {
    /** Characters of source sentences read by the model at most: its time grows with them, and is most of a check's. */
    private static final int WINDOW_MAX = 560;
    private static final int SENTENCES_MAX = 4;

    /** For each word of the claim how near it comes to the words at {@link #places}, in their order. */
    private final Map<Integer, float[]> likenesses = new HashMap<>();
    private final List<Integer> places = new ArrayList<>();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private double whole = Double.NaN;

    Meanings(TokenVectors model, String claim, List<Token> words, Evidence evidence, List<Integer> sentences) {
        List<TokenVectors.Piece> ours = model.of(claim);
        if (ours.isEmpty()) return;
        StringBuilder window = new StringBuilder();
        List<int[]> begins = new ArrayList<>();
        for (int sentence : chosen(evidence, sentences)) {
            begins.add(new int[] {sentence, window.length()});
            window.append(evidence.sentence(sentence)).append(' ');
        }
        if (begins.isEmpty()) return;
        // Together: a sentence read by itself is told apart worse (BUMP 0.01, SummEdits 0.02 of the area under the curve).
        List<TokenVectors.Piece> theirs = model.of(window.toString());
        whole = dot(mean(ours), mean(theirs));
        Cursor source = new Cursor(theirs);
        List<float[]> vectors = new ArrayList<>();
        for (int[] begin : begins) {
            int first = evidence.sentenceStart(begin[0]);
            for (int place = first; place < evidence.sentenceStart(begin[0] + 1); place++) {
                int shift = begin[1] - evidence.token(first).start();
                float[] vector = source.over(evidence.token(place).start() + shift, evidence.token(place).end() + shift);
                if (vector.length > 0 && evidence.token(place).kind() != Token.Kind.MARK) {
                    rows.put(place, places.size());
                    places.add(place);
                    vectors.add(vector);
                }
            }
        }
        Cursor cursor = new Cursor(ours);
        for (int i = 0; i < words.size(); i++) {
            float[] vector = cursor.over(words.get(i).start(), words.get(i).end());
            if (vector.length == 0) continue;
            float[] row = new float[places.size()];
            for (int p = 0; p < row.length; p++) row[p] = (float) dot(vector, vectors.get(p));
            likenesses.put(i, row);
        }
    }

    private static List<Integer> chosen(Evidence evidence, List<Integer> sentences) {
        List<Integer> chosen = new ArrayList<>();
        int length = 0;
        for (int sentence : sentences) {
            int more = evidence.sentence(sentence).length();
            if (!chosen.isEmpty() && length + more > WINDOW_MAX || chosen.size() == SENTENCES_MAX) continue;
            chosen.add(sentence);
            length += more;
        }
        chosen.sort(null);
        return chosen;
    }

    /** Walks along the pieces of a text; for words in their order. */
    private static final class Cursor {
        private final List<TokenVectors.Piece> pieces;
        private int at;

        Cursor(List<TokenVectors.Piece> pieces) {
            this.pieces = pieces;
        }

        /** The mean of the pieces from {@code start} to {@code end}, of unit length; empty for none. */
        float[] over(int start, int end) {
            while (at < pieces.size() && pieces.get(at).end() <= start) at++;
            int last = at;
            while (last < pieces.size() && pieces.get(last).start() < end) last++;
            return last == at ? new float[0] : last == at + 1 ? pieces.get(at).vector() : mean(pieces.subList(at, last));
        }
    }

    private static float[] mean(List<TokenVectors.Piece> pieces) {
        float[] mean = new float[pieces.isEmpty() ? 0 : pieces.getFirst().vector().length];
        for (TokenVectors.Piece piece : pieces) for (int d = 0; d < mean.length; d++) mean[d] += piece.vector()[d];
        double square = 0;
        for (float value : mean) square += value * value;
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, square)));
        for (int d = 0; d < mean.length; d++) mean[d] *= scale;
        return mean;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < Math.min(a.length, b.length); d++) sum += a[d] * b[d];
        return sum;
    }

    /** How near the whole claim comes to the sentences; NaN where it was not measured. */
    double whole() {
        return whole;
    }

    /** How near the claim's word at {@code word} comes to the source's at {@code place}; NaN where it was not measured. */
    double likeness(int word, int place) {
        Integer at = rows.get(place);
        float[] row = likenesses.get(word);
        return at == null || row == null ? Double.NaN : row[at];
    }

    /** The place whose word comes nearest, among those that {@code wanted} takes; −1 for none. */
    int nearest(int word, IntPredicate wanted) {
        float[] row = likenesses.get(word);
        int best = -1;
        for (int i = 0; row != null && i < row.length; i++) if ((best < 0 || row[i] > row[best]) && wanted.test(places.get(i))) best = i;
        return best < 0 ? -1 : places.get(best);
    }
}
