package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.annotate.Annotator;
import news.dateline.annotate.Embedder;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.ClusterEvent;
import news.dateline.model.Embedding;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.WireEvent;

/** Reads items and notes what they hold. Embedding runs in batches before the transaction, so that no signal waits for a model; what the model answered is on the log. */
public final class AnnotateStage implements Stage {
    private static final String NAME = "annotate";

    private final Ledger ledger;
    private final Supplier<Annotator> reader;
    private final Embedder embedder;
    private final int batch;
    private final Reading<WireEvent> wire;
    private final Map<ItemVersion, Embedding> embeddings = new HashMap<>();
    private Optional<Annotator> annotator = Optional.empty();

    /** {@code reader} is asked for the annotator when the first item comes, on the stage's thread: its tables take a moment to load, and the site must not wait for them. */
    public AnnotateStage(Ledger ledger, Supplier<Annotator> reader, Embedder embedder, int batch, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.reader = reader;
        this.embedder = embedder;
        this.batch = batch;
        this.wire = new Reading<>(ledger, NAME, Logs.WIRE, batch, this::handle, () -> { }, new StageMeter(registry, NAME, nanos));
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        embedNext();
        boolean busy = wire.step();
        embeddings.clear();
        return busy;
    }

    private void embedNext() {
        List<WireEvent.ItemFiled> fresh = ledger.read(view -> view.read(Logs.WIRE, view.position(NAME, Logs.WIRE), batch).stream()
                .flatMap(entry -> needsReading(entry.event()).stream()).filter(filed -> sameWords(view, filed).isEmpty()).toList());
        if (fresh.isEmpty()) return;
        List<Embedding> answers = embedder.embed(fresh.stream().map(filed -> Annotator.embeddingText(filed.item())).toList());
        for (int i = 0; i < fresh.size(); i++) embeddings.put(fresh.get(i).version(), answers.get(i));
    }

    private void handle(Transaction transaction, Envelope<WireEvent> entry) {
        Optional<WireEvent.ItemFiled> fresh = needsReading(entry.event());
        if (fresh.isEmpty()) return;
        WireEvent.ItemFiled filed = fresh.get();
        Embedding embedding = Optional.ofNullable(embeddings.get(filed.version())).or(() -> sameWords(transaction, filed))
                .orElseGet(() -> embedder.embed(List.of(Annotator.embeddingText(filed.item()))).getFirst());
        if (annotator.isEmpty()) annotator = Optional.of(reader.get());
        AnnotatedItem item = annotator.get().annotate(filed.version(), filed.item(), filed.sameTextAs(), embedding);
        Views.annotated(transaction, transaction.append(Logs.CLUSTERS, new ClusterEvent.ItemAnnotated(item), entry.name()));
    }

    /** What may never be used, or not now, is not read; when it is released, its next version is. */
    private static Optional<WireEvent.ItemFiled> needsReading(WireEvent event) {
        return switch (event) {
            case WireEvent.ItemFiled filed when filed.item().status() == PubStatus.USABLE -> Optional.of(filed);
            case WireEvent.ItemFiled _, WireEvent.Unreadable _ -> Optional.empty();
        };
    }

    /** A repeat or reprint has the vector of the words it repeats. */
    private static Optional<Embedding> sameWords(View view, WireEvent.ItemFiled filed) {
        return filed.sameTextAs().flatMap(earlier -> NewsItems.annotated(view, earlier)).map(AnnotatedItem::embedding).filter(embedding -> !embedding.equals(Embedding.ABSENT));
    }
}
