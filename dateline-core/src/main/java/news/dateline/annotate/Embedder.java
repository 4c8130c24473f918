package news.dateline.annotate;

import java.util.List;
import news.dateline.model.Embedding;

/**
 * Gives texts their vectors.
 *
 * <p>Contract:
 * <ul>
 * <li>the answer has one embedding a text, in the order of the texts;
 * <li>a text's embedding depends on that text alone, never on the others of the call: an item under embargo leaves no trace in another;
 * <li>the same text gives the same embedding as long as {@link #model()} is the same;
 * <li>may be called from any thread; the first call may wait until the model is loaded.
 * </ul>
 */
public interface Embedder extends AutoCloseable {
    /** The name and version of the model, recorded with every embedding. */
    String model();

    List<Embedding> embed(List<String> texts);

    /** Begins to get ready, if that takes time; returns at once. */
    default void load() { }

    /** Frees what the model holds; most hold nothing. */
    @Override default void close() { }
}
