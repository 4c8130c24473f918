package news.dateline.annotate;

import java.util.Map;
import news.dateline.model.Embedding;

/** Guesses the sector from the words and their embedding. Pure; safe for any number of threads. */
public interface SectorModel {
    /** A probability for each sector's slug; empty where the model cannot tell, e.g. without an embedding of its own kind. {@code text} is what was embedded. */
    Map<String, Double> probabilities(String text, Embedding embedding);
}
