package news.dateline.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.PubStatus;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.wire.Slugs;

/**
 * Which items of an agency a kill or hold in words may mean by a slug. It is no id, so the items are held, not killed, and an editor is shown why; an agency's slug is remembered for as long as its
 * stories are told.
 */
final class FiledSlugs {
    /** Days before that of the order in which items may be meant. */
    private static final int DAYS = 3;
    private static final int SEARCHED_MAX = 50_000;
    private static final int ITEMS_MAX = 200;
    private static final int REASON_LENGTH = 100;

    private FiledSlugs() { }

    static void note(Transaction transaction, WireEvent.ItemFiled filed) {
        WireItem item = filed.item();
        if (Slugs.isOrder(item)) return;
        Slugs.of(item).ifPresent(slug -> transaction.put(Tables.SLUGS, key(filed), slug));
    }

    /** Where the slug of a filing is remembered. */
    static String key(WireEvent.ItemFiled filed) {
        return day(filed.agency(), filed.receivedAt()) + " " + filed.version().item().key();
    }

    /** A hold on every item that an order names by its slug; none where the order is no such, or names none. */
    static Optional<Signal> held(View view, WireEvent.ItemFiled order) {
        WireItem item = order.item();
        if (!Slugs.isOrder(item)) return Optional.empty();
        String agency = item.id().agency();
        String own = Slugs.of(item).orElse("");
        String words = Slugs.words(item);
        List<ItemId> meant = new ArrayList<>();
        String from = day(agency, order.receivedAt().minus(DAYS, ChronoUnit.DAYS));
        String to = day(agency, order.receivedAt().plus(1, ChronoUnit.DAYS));
        for (View.Row<String> row : view.range(Tables.SLUGS, from, to, SEARCHED_MAX)) {
            ItemId id = new ItemId(agency, row.key().substring(from.length() + 1 + agency.length() + 1));
            if (!id.equals(item.id()) && !meant.contains(id) && meant.size() < ITEMS_MAX && Slugs.mean(own, words, row.value())) meant.add(id);
        }
        if (meant.isEmpty()) return Optional.empty();
        String said = item.headline().isEmpty() ? item.edNote().orElse(own) : item.headline();
        return Optional.of(new Signal(SignalKind.HOLD, agency, meant, Optional.of(order.version()), Embargo.NONE,
                "a kill or hold in words names its slug and may mean it: " + said.substring(0, Math.min(REASON_LENGTH, said.length()))));
    }

    /** An order that withholds an item which was filed before, as a version with the copy of the one before: released, it is whole. */
    static WireItem withCopy(View view, WireItem order) {
        if (order.status() != PubStatus.WITHHELD || !order.onlyOrders()) return order;
        return NewsItems.last(view, order.id()).map(last -> {
            WireItemBuilder held = last.but().status(PubStatus.WITHHELD).mended(order.mended());
            order.edNote().ifPresent(held::edNote);
            return held.build();
        }).orElse(order);
    }

    private static String day(String agency, Instant at) {
        return agency + " " + at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
