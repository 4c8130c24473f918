package news.dateline.model;

/** The item's identifier as its agency gives it, the same through all versions. Two agencies may use one guid: the agency is part of the identity. */
public record ItemId(String agency, String guid) implements Comparable<ItemId> {
    public ItemId {
        Checks.filled(agency, "an agency id");
        Checks.filled(guid, "a guid");
    }

    /** One text that orders by agency, then guid: the key of tables. */
    public String key() {
        return agency + " " + guid;
    }

    @Override public int compareTo(ItemId other) {
        return key().compareTo(other.key());
    }

    @Override public String toString() {
        return agency + ":" + guid;
    }
}
