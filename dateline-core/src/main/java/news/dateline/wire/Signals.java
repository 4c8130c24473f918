package news.dateline.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.PubStatus;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;

/**
 * What a filing orders about copy that may be public already (rule 6). An order about an item that never came is an order all the same: the item may come later. Pure.
 */
public final class Signals {
    private Signals() { }

    /** For the first filing of an item. */
    public static List<Signal> of(ItemFiled now) {
        Slip orders = new Slip(now);
        WireItem item = now.item();
        orders.stop();
        if (!item.embargo().liftedAt(now.receivedAt())) orders.embargo("filed under embargo");
        orders.words();
        if (item.wordSignals().contains(SignalKind.KILL) && item.status() != PubStatus.CANCELED) {
            orders.add(SignalKind.ADVISORY, "a kill in words under an id that was never filed: it may mean another item");
        }
        return List.copyOf(orders.signals);
    }

    /** For a later filing; {@code previous} is the version before it. */
    public static List<Signal> of(ItemFiled now, WireItem previous) {
        Slip orders = new Slip(now);
        WireItem item = now.item();
        orders.stop();
        if (wasHeld(previous) && !wasHeld(item) && !wasKilled(item) && !wasKilled(previous)) orders.add(SignalKind.RELEASE, "usable again");
        if (wasKilled(previous) && !wasKilled(item)) orders.add(SignalKind.ADVISORY, Signal.FILED_AGAIN + item.status().iptc() + " after a kill");
        embargo(orders, now, previous);
        if (!item.usageTerms().equals(previous.usageTerms())) {
            orders.add(SignalKind.RIGHTS, "usage terms changed from \"" + previous.usageTerms().orElse("") + "\" to \"" + item.usageTerms().orElse("") + "\"");
        } else if (ownershipChanged(item, previous)) {
            orders.add(SignalKind.RIGHTS, "the copyright notice or the statement of rights changed from \"" + previous.copyright().orElse("") + "\" to \"" + item.copyright().orElse("") + "\"");
        }
        orders.words();
        return List.copyOf(orders.signals);
    }

    /** A kill or hold often comes without them, and takes nothing back by that. */
    private static boolean ownershipChanged(WireItem item, WireItem previous) {
        if (wasKilled(item) || wasHeld(item) || wasKilled(previous) || wasHeld(previous)) return false;
        boolean other = !notice(item).isEmpty() && !notice(previous).isEmpty() && !notice(item).equals(notice(previous));
        return other || !item.rights().info().equals(previous.rights().info());
    }

    /** Its letters: a new year in a notice is no new right, nor is the order of its signs. */
    private static String notice(WireItem item) {
        return item.copyright().orElse("").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static void embargo(Slip orders, ItemFiled now, WireItem previous) {
        Instant at = now.receivedAt();
        Embargo embargo = now.item().embargo();
        boolean holds = !embargo.liftedAt(at);
        if (holds && !embargo.equals(previous.embargo())) orders.embargo(previous.embargo() instanceof Embargo.None ? "an embargo was set" : "the embargo was changed");
        if (!holds && !previous.embargo().liftedAt(at)) orders.add(SignalKind.EMBARGO_LIFTED, "the agency removed its embargo");
    }

    /** For bytes that could not be read: one signal when they look like a kill or hold. Ids that were fished out say what it may mean; without any it may mean every item of the agency. */
    public static Optional<Signal> of(String agency, Parsed.Unreadable unreadable) {
        if (!unreadable.looksLikeKill()) return Optional.empty();
        List<ItemId> items = unreadable.guids().stream().map(guid -> new ItemId(agency, guid)).toList();
        return Optional.of(new Signal(SignalKind.UNREADABLE, agency, items, Optional.empty(), Embargo.NONE,
                "looks like a kill or hold and cannot be read: " + unreadable.reason()));
    }

    private static boolean wasKilled(WireItem item) {
        return item.status() == PubStatus.CANCELED || item.wordSignals().contains(SignalKind.KILL);
    }

    private static boolean wasHeld(WireItem item) {
        return item.status() == PubStatus.WITHHELD || item.wordSignals().contains(SignalKind.HOLD);
    }

    /** Signals of one filing, in the order of their weight. */
    private static final class Slip {
        private final ItemFiled now;
        private final List<Signal> signals = new ArrayList<>();

        private Slip(ItemFiled now) {
            this.now = now;
        }

        /** Kill and hold come first, whatever else is said. */
        void stop() {
            WireItem item = now.item();
            String note = item.edNote().map(text -> ": " + text).orElse("");
            if (wasKilled(item)) add(SignalKind.KILL, (item.status() == PubStatus.CANCELED ? "canceled by the agency" : "killed in words") + note);
            else if (wasHeld(item)) add(SignalKind.HOLD, (item.status() == PubStatus.WITHHELD ? "withheld by the agency" : "held in words") + mended(item) + note);
        }

        private static String mended(WireItem item) {
            return item.mended().stream().filter(what -> what.endsWith("withheld")).map(what -> " (" + what + ")").findFirst().orElse("");
        }

        void words() {
            WireItem item = now.item();
            if (item.wordSignals().contains(SignalKind.CORRECTION)) add(SignalKind.CORRECTION, item.edNote().orElse(item.headline()));
            if (item.wordSignals().contains(SignalKind.ADVISORY)) add(SignalKind.ADVISORY, "it holds words of a signal or a note that is not understood: "
                    + item.edNote().orElse(item.headline()));
        }

        void embargo(String reason) {
            signals.add(new Signal(SignalKind.EMBARGO, now.agency(), List.of(now.version().item()), Optional.of(now.version()), now.item().embargo(), reason));
        }

        void add(SignalKind kind, String reason) {
            signals.add(new Signal(kind, now.agency(), List.of(now.version().item()), Optional.of(now.version()), Embargo.NONE, reason));
        }
    }
}
