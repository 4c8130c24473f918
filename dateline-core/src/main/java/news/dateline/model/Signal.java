package news.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * A kill, hold, embargo or rights change, taken ahead of everything. It acts only on items of the agency that sent it.
 *
 * @param items   what it acts on; for {@link SignalKind#UNREADABLE} what it may mean, and empty there for "any item of this agency"
 * @param version the filing that brought it; absent when a timer or an editor did
 * @param embargo the embargo from now on, for {@link SignalKind#EMBARGO}; {@link Embargo#NONE} otherwise
 * @param reason  for editors, never published
 */
public record Signal(SignalKind kind, String agency, List<ItemId> items, Optional<ItemVersion> version, Embargo embargo, String reason) {
    /** How the reason of an advisory begins that tells of copy under an id that its agency had killed: the id stays dead, and an editor has to know what came. */
    public static final String FILED_AGAIN = "filed again as ";

    public Signal {
        items = List.copyOf(items);
        Checks.filled(agency, "the agency of a signal");
        for (ItemId item : items) Checks.that(item.agency().equals(agency), "items of " + agency, item);
    }

    public boolean concerns(ItemId item) {
        return item.agency().equals(agency) && (items.contains(item) || items.isEmpty() && kind == SignalKind.UNREADABLE);
    }
}
