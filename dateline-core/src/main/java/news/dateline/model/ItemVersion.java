package news.dateline.model;

import java.util.Comparator;

/** Which filing of an item is meant. {@code number} counts our receipts from 1; what the agency calls its version is kept apart, in {@link WireItem#agencyVersion()}. */
public record ItemVersion(ItemId item, int number) implements Comparable<ItemVersion> {
    private static final Comparator<ItemVersion> ORDER =
            Comparator.comparing((ItemVersion v) -> v.item().key()).thenComparingInt(ItemVersion::number);

    public ItemVersion {
        Checks.that(number >= 1, "a version number of 1 or more", number);
    }

    public String key() {
        return item.key() + " " + number;
    }

    @Override public int compareTo(ItemVersion other) {
        return ORDER.compare(this, other);
    }

    @Override public String toString() {
        return item + " v" + number;
    }
}
