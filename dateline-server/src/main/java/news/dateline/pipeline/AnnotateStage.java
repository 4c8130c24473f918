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
import news.dateline.log.DatelineException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads items and notes what they hold. Both the model and the reading itself run in batches before the transaction, which only writes down: a kill that is being received waits for the ledger's one
 * writer, and may not wait until sixteen items are read. What the model answered is on the log.
 */
public final class AnnotateStage implements Stage {
    private static final String NAME = "annotate";
    private static final Logger LOG = LoggerFactory.getLogger(AnnotateStage.class);

    private final Ledger ledger;
    private final Supplier<Annotator> reader;
    private final Embedder embedder;
    private final int batch;
    private final Reading<WireEvent> wire;
    /** What was read ahead of the transaction that writes it down. */
    private final Map<ItemVersion, AnnotatedItem> notes = new HashMap<>();
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
        readNext();
        boolean busy = wire.step();
        notes.clear();
        return busy;
    }

    private void readNext() {
        record Fresh(WireEvent.ItemFiled filed, Optional<Embedding> known) { }
        List<Fresh> fresh = ledger.read(view -> view.read(Logs.WIRE, view.position(NAME, Logs.WIRE), batch).stream()
                .flatMap(entry -> needsReading(entry.event()).stream()).map(filed -> new Fresh(filed, sameWords(view, filed))).toList());
        List<WireEvent.ItemFiled> asked = fresh.stream().filter(item -> item.known().isEmpty()).map(Fresh::filed).toList();
        Map<ItemVersion, Embedding> answers = embedded(asked);
        for (Fresh item : fresh) {
            try {
                notes.put(item.filed().version(), annotate(item.filed(), item.known().orElseGet(() -> answers.get(item.filed().version()))));
            } catch (DatelineException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("stage=annotate item={} could not be read; it is tried again alone", item.filed().version().key(), e);
            }
        }
    }

    private Map<ItemVersion, Embedding> embedded(List<WireEvent.ItemFiled> asked) {
        Map<ItemVersion, Embedding> answers = new HashMap<>();
        if (asked.isEmpty()) return answers;
        List<Embedding> embeddings = embedder.embed(asked.stream().map(filed -> Annotator.embeddingText(filed.item())).toList());
        for (int i = 0; i < asked.size(); i++) answers.put(asked.get(i).version(), embeddings.get(i));
        return answers;
    }

    private AnnotatedItem annotate(WireEvent.ItemFiled filed, Embedding embedding) {
        if (annotator.isEmpty()) annotator = Optional.of(reader.get());
        return annotator.get().annotate(filed.version(), filed.item(), filed.sameTextAs(), embedding);
    }

    private void handle(Transaction transaction, Envelope<WireEvent> entry) {
        Optional<WireEvent.ItemFiled> fresh = needsReading(entry.event());
        if (fresh.isEmpty()) return;
        WireEvent.ItemFiled filed = fresh.get();
        // Filed since the batch was read, or its reading failed: then here, and if it fails again it is set aside.
        AnnotatedItem item = Optional.ofNullable(notes.get(filed.version()))
                .orElseGet(() -> annotate(filed, sameWords(transaction, filed).orElseGet(() -> embedder.embed(List.of(Annotator.embeddingText(filed.item()))).getFirst())));
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
