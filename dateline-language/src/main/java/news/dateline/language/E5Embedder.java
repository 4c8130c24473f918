package news.dateline.language;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dateline.annotate.Embedder;
import news.dateline.model.Embedding;

/**
 * Embeddings by e5-small-v2 in this process: one text a run, two runs side by side (measured on 2 cores, news of 52 tokens: 120–160 items/s; sorted batches of 2 to 32 gave 59–149, and a vector then
 * moved to cosine 0.998 of its own). Any thread may call; the model is loaded in the background on the given executor when it is first wanted, and a call waits for it.
 */
public final class E5Embedder implements Embedder {
    private final CompletableFuture<E5Model> model = new CompletableFuture<>();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Executor workers;
    private final int lanes;
    private final LatelyRead lately = new LatelyRead();

    /** {@code lanes}: how many runs side by side, the caller's thread being one of them; best is the number of cores. */
    public E5Embedder(Executor workers, int lanes) {
        if (lanes < 1) throw new IllegalArgumentException("Expected one lane or more, found " + lanes);
        this.workers = workers;
        this.lanes = lanes;
    }

    /** Starts to load the model, unless that was done before; returns at once. */
    @Override public void load() {
        if (wanted.compareAndSet(false, true)) CompletableFuture.supplyAsync(E5Model::load, workers).whenComplete((loaded, failure) -> {
            if (failure == null) model.complete(loaded);
            else model.completeExceptionally(failure);
        });
    }

    @Override public String model() {
        return E5Model.NAME;
    }

    /** Whether {@link #embed} would start at once. */
    public boolean isLoaded() {
        return model.isDone();
    }

    @Override public List<Embedding> embed(List<String> texts) {
        load();
        E5Model loaded = model.join();
        Embedding[] embeddings = new Embedding[texts.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable lane = () -> {
            for (int i = next.getAndIncrement(); i < embeddings.length; i = next.getAndIncrement()) {
                String text = texts.get(i);
                embeddings[i] = lately.of(text).orElseGet(() -> lately.kept(text, Embedding.of(E5Model.NAME, loaded.vector(loaded.tokens(text)))));
            }
        };
        int side = Math.min(lanes, texts.size());
        List<CompletableFuture<Void>> others = IntStream.range(1, side).mapToObj(_ -> CompletableFuture.runAsync(lane, workers)).toList();
        lane.run();
        others.forEach(CompletableFuture::join);
        return List.of(embeddings);
    }

    /** Waits for a load that is under way: native code must not be cut off in the middle. */
    @Override public void close() {
        if (!wanted.compareAndSet(false, true)) model.handle((loaded, failure) -> {
            if (failure == null) loaded.close();
            return failure == null;
        }).join();
    }
}
