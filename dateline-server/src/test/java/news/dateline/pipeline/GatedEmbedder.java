package news.dateline.pipeline;

import java.util.List;
import java.util.concurrent.Semaphore;
import news.dateline.annotate.Embedder;
import news.dateline.model.Embedding;

/** A model that reads only as many texts as it is let: what comes after them waits, however fast the machine is. Thread-safe. */
final class GatedEmbedder implements Embedder {
    private static final int OPEN = 1_000_000;

    private final HashEmbedder embedder = new HashEmbedder();
    private final Semaphore texts = new Semaphore(OPEN);

    /** From now on nothing is read that has not begun to be. */
    void shut() {
        texts.drainPermits();
    }

    void let(int more) {
        texts.release(more);
    }

    void open() {
        texts.release(OPEN);
    }

    @Override public String model() {
        return embedder.model();
    }

    @Override public List<Embedding> embed(List<String> wanted) {
        texts.acquireUninterruptibly(wanted.size());
        return embedder.embed(wanted);
    }
}
