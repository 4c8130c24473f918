package news.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.log.Ledger;

/** Stores what goes alongside as the wire does, in one transaction, and counts lines as items: each line is new once. "NOT A WIRE" cannot be read. */
final class RecordingReceiver implements Receiver {
    /** What goes wrong after the transaction did all its work and before it commits. */
    interface Fault {
        void strike(Delivery delivery);
    }

    private final Ledger ledger;
    final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Set<String> known = new HashSet<>();
    volatile int longDeliveries;
    private volatile Fault fault = _ -> { };

    RecordingReceiver(Ledger ledger) {
        this.ledger = ledger;
    }

    void fault(Fault next) {
        fault = next;
    }

    List<String> texts() {
        return deliveries.stream().map(delivery -> new String(delivery.bytes(), StandardCharsets.UTF_8)).toList();
    }

    @Override public Receipt receive(Delivery delivery) {
        String text = new String(delivery.bytes(), StandardCharsets.UTF_8);
        return ledger.write(transaction -> {
            delivery.alongside().accept(transaction);
            fault.strike(delivery);
            deliveries.add(delivery);
            if (text.startsWith("NOT A WIRE")) return new Receipt(0, 0, Optional.of("Expected a wire, found prose."), List.of());
            List<String> items = text.lines().toList();
            int filed = (int) items.stream().filter(known::add).count();
            return new Receipt(filed, items.size() - filed, Optional.empty(), List.of());
        });
    }

    @Override public Receipt receiveLong(Delivery delivery, InputStream all) throws IOException {
        longDeliveries++;
        return receive(new Delivery(delivery.agency(), delivery.source(), all.readAllBytes(), delivery.contentType(), delivery.base(), delivery.alongside()));
    }
}
