package news.dateline.search;

/**
 * How much the age of a story takes from its score. Pure.
 *
 * <p>{@code score = BM25 × (FLOOR + (1 − FLOOR) × 2^(−age / HALF_LIFE))}: BM25 is Robertson and Zaragoza, <em>The Probabilistic Relevance Framework: BM25 and Beyond</em> (2009), with Lucene's k1 = 1.2 and
 * b = 0.75; that the chance of a document to be what is meant falls exponentially with its age is Li and Croft, <em>Time-Based Language Models</em> (CIKM 2003). The floor keeps an old story that fits well before
 * a new one that hardly does: a story of long ago needs {@code 1 / FLOOR} times the score of one of now.
 */
final class Recency {
    static final double FLOOR = 0.3;
    static final double HALF_LIFE_SECONDS = 5 * 86_400.0;

    private Recency() { }

    /** From {@link #FLOOR} to 1. A time in the future is now. */
    static double weight(long ageSeconds) {
        return FLOOR + (1 - FLOOR) * Math.exp(-Math.log(2) * Math.max(0, ageSeconds) / HALF_LIFE_SECONDS);
    }
}
