package news.dateline.pipeline;

import java.time.Instant;
import java.util.Optional;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.log.View;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Signal;

/** Appends signals together with what they add up to, so that no stage can see an item as usable after its kill was acknowledged. */
public final class Signalling {
    private static final int ITEMS_OF_AGENCY_MAX = 100_000;

    private Signalling() { }

    public static ItemState state(View view, ItemId item) {
        return view.get(Tables.ITEM_STATES, item.key()).orElseGet(() -> ItemState.unknown(item));
    }

    static Envelope<Signal> append(Transaction transaction, Signal signal, String cause) {
        Envelope<Signal> entry = transaction.append(Logs.SIGNALS, signal, cause);
        apply(transaction, signal);
        return entry;
    }

    /** Folds a signal that stands on its log into the states of the items it acts on. Also what a replay calls. */
    static void apply(Transaction transaction, Signal signal) {
        for (ItemId item : signal.items()) fold(transaction, state(transaction, item).after(signal));
        if (signal.items().isEmpty()) {
            // An unreadable kill that names nothing: whatever of this agency it may mean.
            for (View.Row<ItemState> row : transaction.startingWith(Tables.ITEM_STATES, signal.agency() + " ", ITEMS_OF_AGENCY_MAX))
                fold(transaction, row.value().after(signal));
        }
    }

    /** Notes a filing, and when it is to expire. */
    static void filed(Transaction transaction, ItemVersion version, Optional<Instant> expires) {
        fold(transaction, state(transaction, version.item()).filed(version.number(), expires));
        expires.ifPresent(at -> Timers.set(transaction, at, new Timer.ExpireItem(version.item())));
    }

    private static void fold(Transaction transaction, ItemState state) {
        transaction.put(Tables.ITEM_STATES, state.item().key(), state);
        if (state.embargo() instanceof Embargo.None) transaction.delete(Tables.EMBARGOED, state.item().key());
        else transaction.put(Tables.EMBARGOED, state.item().key(), state);
        if (state.embargo() instanceof Embargo.Until(Instant time)) Timers.set(transaction, time, new Timer.LiftEmbargo(state.item()));
    }
}
