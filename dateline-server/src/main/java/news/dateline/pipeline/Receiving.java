package news.dateline.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import news.dateline.intake.Delivery;
import news.dateline.intake.Receipt;
import news.dateline.intake.Receiver;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.wire.Mapping;
import news.dateline.wire.Parsed;
import news.dateline.wire.Signals;
import news.dateline.wire.Versions;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import news.dateline.wire.page.PageChange;

/**
 * From bytes to the wire log: parses a delivery, and in one transaction keeps its bytes, its items, their signals, and what intake wants stored with it. Any thread may call; deliveries are parsed
 * side by side and written one after another.
 */
public final class Receiving implements Receiver {
    /** Parts of a long delivery that are written in one transaction: enough that the disk is not what it waits for, few enough that a kill among them does. */
    private static final int PARTS_TOGETHER = 64;
    private static final long PART_BYTES_TOGETHER = 4L << 20;

    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<String, Mapping> mappings;

    public Receiving(Ledger ledger, InstantSource clock, Map<String, Mapping> mappings) {
        this.ledger = ledger;
        this.clock = clock;
        this.mappings = Map.copyOf(mappings);
    }

    @Override public Receipt receive(Delivery delivery) {
        return switch (delivery.form()) {
            case WIRE -> WireParser.isParcel(delivery.bytes()) ? parcel(delivery) : received(delivery, WireParser.parse(delivery.bytes(), hints(delivery)));
            case PAGE -> received(delivery, WireParser.parsePage(delivery.bytes(), hints(delivery)));
            case PAGE_GONE -> gone(delivery);
            case BEGINNING -> received(delivery, WireParser.beginning(delivery.bytes(), "Expected at most " + delivery.bytes().length + " bytes, found more"));
        };
    }

    /** Each document of it is kept and filed by itself. */
    private Receipt parcel(Delivery delivery) {
        try {
            return receiveLong(delivery, new ByteArrayInputStream(delivery.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private Receipt received(Delivery delivery, Parsed parsed) {
        return ledger.write(transaction -> {
            Receipt receipt = file(transaction, delivery, parsed);
            delivery.alongside().accept(transaction);
            return receipt;
        });
    }

    /** Each item is filed with a document of its own as its raw bytes: the long one's head and the item. */
    @Override public Receipt receiveLong(Delivery delivery, InputStream all) throws IOException {
        LongReceipt receipt = new LongReceipt();
        List<WireParser.Part> waiting = new ArrayList<>();
        WireParser.stream(all, hints(delivery), part -> {
            waiting.add(part);
            if (waiting.size() >= PARTS_TOGETHER || waiting.stream().mapToLong(each -> each.bytes().length).sum() >= PART_BYTES_TOGETHER) write(delivery, waiting, receipt, false);
        });
        write(delivery, waiting, receipt, true);
        return receipt.receipt();
    }

    private void write(Delivery delivery, List<WireParser.Part> parts, LongReceipt receipt, boolean last) {
        List<Receipt> receipts = ledger.write(transaction -> {
            List<Receipt> written = new ArrayList<>();
            for (WireParser.Part part : parts) {
                Delivery piece = new Delivery(delivery.agency(), delivery.source(), part.bytes(), delivery.contentType(), delivery.base(), delivery.alongside());
                written.add(known(transaction, piece, part) ? new Receipt(0, 0, Optional.of(((Parsed.Unreadable) part.parsed()).reason()), List.of()) : file(transaction, piece, part.parsed()));
            }
            if (last) delivery.alongside().accept(transaction);
            return written;
        });
        for (int i = 0; i < receipts.size(); i++) receipt.add(receipts.get(i), parts.get(i).offset());
        parts.clear();
    }

    /** Unreadable parts that were noted when the delivery was taken before. */
    private static boolean known(Transaction transaction, Delivery piece, WireParser.Part part) {
        return part.parsed() instanceof Parsed.Unreadable && transaction.get(Tables.RAW, sha256(piece.bytes())).isPresent();
    }

    private WireHints hints(Delivery delivery) {
        Mapping mapping = mappings.getOrDefault(delivery.agency(), Mapping.STANDARD);
        return new WireHints(delivery.agency(), delivery.contentType(), Optional.empty(), delivery.base().map(URI::toString).orElse(""), Optional.empty(), mapping);
    }

    private Receipt file(Transaction transaction, Delivery delivery, Parsed parsed) {
        String raw = sha256(delivery.bytes());
        return switch (parsed) {
            case Parsed.Items items when delivery.form() == Delivery.Form.PAGE -> page(transaction, delivery, raw, items);
            case Parsed.Items items -> items(transaction, delivery, raw, items);
            case Parsed.Unreadable unreadable -> unreadable(transaction, delivery, raw, unreadable);
        };
    }

    /** A page's item, withheld when it says something else than it did; a page that held an article and holds none any more is as good as gone. */
    private Receipt page(Transaction transaction, Delivery delivery, String raw, Parsed.Items items) {
        Optional<WireItem> before = PageItems.of(transaction, delivery);
        if (items.items().isEmpty()) return before.isEmpty() ? items(transaction, delivery, raw, items) : withdrawn(transaction, delivery, raw, before.get(), "The page holds no article any more.");
        List<WireItem> judged = items.items().stream().map(item -> NewsItems.last(transaction, item.id()).map(last -> PageChange.judged(item, last)).orElse(item)).toList();
        judged.forEach(item -> PageItems.note(transaction, delivery, item.id()));
        return items(transaction, delivery, raw, new Parsed.Items(items.format(), judged, items.problems()));
    }

    private Receipt gone(Delivery delivery) {
        String raw = sha256(delivery.bytes());
        return ledger.write(transaction -> {
            Receipt receipt = PageItems.of(transaction, delivery).map(before -> withdrawn(transaction, delivery, raw, before, new String(delivery.bytes(), StandardCharsets.UTF_8)))
                    .orElseGet(() -> new Receipt(0, 0, Optional.empty(), List.of()));
            delivery.alongside().accept(transaction);
            return receipt;
        });
    }

    private Receipt withdrawn(Transaction transaction, Delivery delivery, String raw, WireItem before, String why) {
        return items(transaction, delivery, raw, new Parsed.Items(before.format(), List.of(PageChange.gone(before, why)), List.of()));
    }

    private Receipt items(Transaction transaction, Delivery delivery, String raw, Parsed.Items items) {
        int filed = 0;
        for (WireItem item : items.items()) if (file(transaction, delivery, raw, item)) filed++;
        // A document that holds a redacted item would bring its words back.
        boolean redacted = items.items().stream().anyMatch(item -> isRedacted(transaction, item.id()));
        if (filed > 0 && !redacted) keep(transaction, raw, delivery.bytes());
        List<String> problems = new ArrayList<>();
        items.problems().forEach(problem -> problems.add(problem.toString()));
        return new Receipt(filed, items.items().size() - filed, Optional.empty(), problems);
    }

    private boolean file(Transaction transaction, Delivery delivery, String raw, WireItem read) {
        Instant now = clock.instant();
        if (isRedacted(transaction, read.id())) return false;
        WireItem item = FiledSlugs.withCopy(transaction, read);
        Optional<WireEvent.ItemFiled> filing = Versions.decide(item, raw, new FiledItems(transaction), delivery.source(), now);
        if (filing.isEmpty()) return false;
        ItemVersion version = filing.get().version();
        Optional<WireItem> previous = version.number() == 1 ? Optional.empty() : NewsItems.filed(transaction, new ItemVersion(version.item(), version.number() - 1)).map(WireEvent.ItemFiled::item);
        boolean dead = Signalling.state(transaction, version.item()).killed();
        Envelope<WireEvent> entry = transaction.append(Logs.WIRE, filing.get(), "intake/" + delivery.source());
        Views.filed(transaction, entry);
        List<Signal> signals = previous.map(before -> Signals.of(filing.get(), before)).orElseGet(() -> Signals.of(filing.get()));
        for (Signal signal : signals) Signalling.append(transaction, signal, entry.name());
        // Under an id of its own a kill in words may mean any item that it names by its slug.
        if (previous.isEmpty()) FiledSlugs.held(transaction, filing.get()).ifPresent(signal -> Signalling.append(transaction, signal, entry.name()));
        if (dead && signals.stream().noneMatch(Receiving::tells)) Signalling.append(transaction, filedAgain(filing.get()), entry.name());
        return true;
    }

    private static boolean isRedacted(Transaction transaction, ItemId item) {
        return transaction.get(Tables.REDACTED, item.key()).isPresent();
    }

    /** Whether an editor hears of the filing anyway. */
    private static boolean tells(Signal signal) {
        return signal.kind() == SignalKind.KILL || signal.kind() == SignalKind.ADVISORY;
    }

    /** However long ago the kill was and whatever came between: an id stays dead, and copy under it would vanish without a word. */
    private static Signal filedAgain(WireEvent.ItemFiled filed) {
        return new Signal(SignalKind.ADVISORY, filed.version().item().agency(), List.of(filed.version().item()), Optional.of(filed.version()), Embargo.NONE,
                Signal.FILED_AGAIN + filed.item().status().iptc() + " after the item was killed");
    }

    /** The same unreadable bytes of the same source are noted once, however often it is polled. */
    private Receipt unreadable(Transaction transaction, Delivery delivery, String raw, Parsed.Unreadable unreadable) {
        if (transaction.get(Tables.LAST_UNREADABLE, delivery.source()).filter(raw::equals).isEmpty()) {
            List<ItemId> mayMean = unreadable.guids().stream().map(guid -> new ItemId(delivery.agency(), guid)).toList();
            if (mayMean.stream().noneMatch(item -> isRedacted(transaction, item))) keep(transaction, raw, delivery.bytes());
            Envelope<WireEvent> entry = transaction.append(Logs.WIRE,
                    new WireEvent.Unreadable(delivery.agency(), delivery.source(), raw, unreadable.reason(), unreadable.offset(), mayMean, clock.instant()), "intake/" + delivery.source());
            Views.filed(transaction, entry);
            Signals.of(delivery.agency(), unreadable).ifPresent(signal -> Signalling.append(transaction, signal, entry.name()));
        }
        return new Receipt(0, 0, Optional.of(unreadable.reason()), List.of());
    }

    private static void keep(Transaction transaction, String raw, byte[] bytes) {
        if (transaction.get(Tables.RAW, raw).isPresent()) return;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        transaction.put(Tables.RAW, raw, packed.toByteArray());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
