package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a cluster for ever; derived from its first item, so that a replay names it alike. */
public record ClusterId(@JsonValue String value) implements Comparable<ClusterId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClusterId {
        Checks.filled(value, "a cluster id");
    }

    public static ClusterId of(ItemId first) {
        return new ClusterId("c" + ShortId.of("cluster " + first.key()));
    }

    /** Of a piece by people, which is of no cluster: the same words give the same name. */
    public static ClusterId ofPiece(String fingerprint) {
        return new ClusterId("p" + ShortId.of("piece " + fingerprint));
    }

    /** For what is taken out of a cluster: never the name of an earlier cluster, whose story may have become part of another. {@code cause} tells one such parting from the next. */
    public static ClusterId parted(ItemId first, String cause) {
        return new ClusterId("c" + ShortId.of("cluster " + first.key() + " parted by " + cause));
    }

    @Override public int compareTo(ClusterId other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
