package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
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

/** Reads items and notes what they hold, before the transaction, so that no signal waits for a model; what the model answered is on the log. */
public final class AnnotateStage implements Stage {
    private static final String NAME = "annotate";

    private final Ledger ledger;
    private final Supplier<Annotator> reader;
    private final Embedder embedder;
    private final Reading<WireEvent> wire;
    private final Predicate<String> ownModels;
    private Map<ItemVersion, AnnotatedItem> notes = Map.of();
    private Optional<Annotator> annotator = Optional.empty();

    /** {@code reader} is asked for the annotator when the first item comes, on the stage's thread: its tables take a moment to load, and the site must not wait for them. */
    public AnnotateStage(Ledger ledger, Supplier<Annotator> reader, Embedder embedder, int batch, MeterRegistry registry, LongSupplier nanos) {
        this(ledger, reader, embedder, _ -> true, batch, registry, nanos);
    }

    /** {@code ownModels} says of an agency's id whether its licence lets our models read its copy; what they may not read is clustered by its words. */
    public AnnotateStage(Ledger ledger, Supplier<Annotator> reader, Embedder embedder, Predicate<String> ownModels, int batch, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.ownModels = ownModels;
        this.reader = reader;
        this.embedder = embedder;
        this.wire = new Reading<>(ledger, NAME, Logs.WIRE, batch, this::annotate, this::handle, () -> { }, new StageMeter(registry, NAME, nanos));
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean givesWay() {
        return true;
    }

    @Override public boolean step() {
        return wire.step();
    }

    private void annotate(List<Envelope<WireEvent>> entries) {
        List<WireEvent.ItemFiled> items = entries.stream().flatMap(entry -> needsReading(entry.event()).stream()).toList();
        Map<ItemVersion, Embedding> embeddings = embeddings(items);
        if (annotator.isEmpty() && !items.isEmpty()) annotator = Optional.of(reader.get());
        Map<ItemVersion, AnnotatedItem> made = new HashMap<>();
        for (WireEvent.ItemFiled filed : items)
            made.put(filed.version(), annotator.orElseThrow().annotate(filed.version(), filed.item(), filed.sameTextAs(), Objects.requireNonNull(embeddings.get(filed.version()))));
        notes = made;
    }

    /** What a licence or an item's terms keep from models has none. A repeat or reprint has the vector of the words it repeats, where that is known by now. */
    private Map<ItemVersion, Embedding> embeddings(List<WireEvent.ItemFiled> items) {
        Map<ItemVersion, Embedding> known = new HashMap<>();
        ledger.read(view -> {
            for (WireEvent.ItemFiled filed : items) {
                if (!mayBeRead(filed)) known.put(filed.version(), Embedding.ABSENT);
                else sameWords(view, filed).ifPresent(embedding -> known.put(filed.version(), embedding));
            }
            return known;
        });
        List<WireEvent.ItemFiled> fresh = items.stream().filter(filed -> !known.containsKey(filed.version())).toList();
        if (fresh.isEmpty()) return known;
        List<Embedding> answers = embedder.embed(fresh.stream().map(filed -> Annotator.embeddingText(filed.item())).toList());
        for (int i = 0; i < fresh.size(); i++) known.put(fresh.get(i).version(), answers.get(i));
        return known;
    }

    private boolean mayBeRead(WireEvent.ItemFiled filed) {
        return ownModels.test(filed.version().item().agency()) && !filed.item().restrictions().noModel();
    }

    private void handle(Transaction transaction, Envelope<WireEvent> entry) {
        needsReading(entry.event()).ifPresent(filed -> Views.annotated(transaction,
                transaction.append(Logs.CLUSTERS, new ClusterEvent.ItemAnnotated(Objects.requireNonNull(notes.get(filed.version()))), entry.name())));
    }

    /** What may never be used, or not now, is not read; when it is released, its next version is. Pictures and packages are kept on the log for those that use them. */
    private static Optional<WireEvent.ItemFiled> needsReading(WireEvent event) {
        return switch (event) {
            case WireEvent.ItemFiled filed when filed.item().status() == PubStatus.USABLE && filed.item().hasCopy() -> Optional.of(filed);
            case WireEvent.ItemFiled _, WireEvent.Unreadable _ -> Optional.empty();
        };
    }

    private static Optional<Embedding> sameWords(View view, WireEvent.ItemFiled filed) {
        return filed.sameTextAs().flatMap(earlier -> NewsItems.annotated(view, earlier)).map(AnnotatedItem::embedding).filter(embedding -> !embedding.equals(Embedding.ABSENT));
    }
}
