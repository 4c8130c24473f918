package news.dateline.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Measures the bare embedding model, tokeniser included, in whichever arrangement is fastest here: the yardstick for the whole road. */
public final class EmbeddingBench {
    /** Tried in turn on a sample; the best is then run on all texts. */
    private static final List<Integer> BATCH_SIZES = List.of(1, 2, 4, 8, 16, 32);
    private static final int SAMPLE = 200;

    /** {@code itemsPerSecond} at {@code batchSize}, on {@code lanes} threads. */
    public record Measured(double itemsPerSecond, int batchSize, int lanes) { }

    private final Executor workers;
    private final int lanes;
    private final LongSupplier nanos;

    public EmbeddingBench(Executor workers, int lanes, LongSupplier nanos) {
        this.workers = workers;
        this.lanes = lanes;
        this.nanos = nanos;
    }

    /** What the model alone does on these texts at its best batch size; loading and warming are not counted. */
    public Measured bareItemsPerSecond(List<String> texts) {
        return itemsPerSecond(texts, Optional.empty());
    }

    /** The same at a batch size that was found best before, so that rounds are alike. */
    public Measured bareItemsPerSecond(List<String> texts, int batchSize) {
        return itemsPerSecond(texts, Optional.of(batchSize));
    }

    private Measured itemsPerSecond(List<String> texts, Optional<Integer> given) {
        if (texts.isEmpty()) throw new IllegalArgumentException("Expected texts to measure with, found none");
        try (E5Model model = E5Model.load()) {
            List<String> sample = texts.subList(0, Math.min(SAMPLE, texts.size()));
            run(model, sample, 1);
            int size = given.orElseGet(() -> BATCH_SIZES.stream().max(Comparator.comparingDouble(tried -> run(model, sample, tried))).orElseThrow());
            return new Measured(run(model, texts, size), size, lanes);
        }
    }

    /** Items a second with texts of like length batched together. */
    private double run(E5Model model, List<String> texts, int batchSize) {
        long start = nanos.getAsLong();
        List<long[]> tokens = new ArrayList<>(texts.stream().map(model::tokens).toList());
        tokens.sort(Comparator.comparingInt(ids -> ids.length));
        AtomicInteger next = new AtomicInteger();
        Runnable lane = () -> {
            for (int from = next.getAndAdd(batchSize); from < tokens.size(); from = next.getAndAdd(batchSize)) {
                model.vectors(tokens.subList(from, Math.min(tokens.size(), from + batchSize)));
            }
        };
        List<CompletableFuture<Void>> others = IntStream.range(1, lanes).mapToObj(_ -> CompletableFuture.runAsync(lane, workers)).toList();
        lane.run();
        others.forEach(CompletableFuture::join);
        return texts.size() / ((nanos.getAsLong() - start) / 1e9);
    }
}
