package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A fact on the {@code wire} log. {@code raw} is the SHA-256, in hex, under which the bytes as received are kept. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WireEvent.ItemFiled.class, name = "item-filed"),
    @JsonSubTypes.Type(value = WireEvent.Unreadable.class, name = "unreadable")})
public sealed interface WireEvent {
    String agency();

    String raw();

    /** How a filing relates to what was filed before (rule 7). */
    enum Filing {
        /** A guid not seen before, with a text not seen before. */
        NEW,
        /** A known guid with another text, status or embargo. */
        VERSION,
        /** The same agency's same text under another guid. */
        REPEAT,
        /** Another agency's same text: one voice with it. */
        REPRINT
    }

    /** {@code sameTextAs} is the earlier filing of the same words, for a repeat and a reprint. */
    record ItemFiled(ItemVersion version, Filing filing, Optional<ItemVersion> sameTextAs, WireItem item, String source, String raw, Instant receivedAt) implements WireEvent {
        @Override public String agency() {
            return version.item().agency();
        }
    }

    /** Bytes that could not be read, why, where (byte or character offset, -1 if unknown), and the items that they may be about. */
    record Unreadable(String agency, String source, String raw, String reason, long offset, List<ItemId> mayMean, Instant receivedAt) implements WireEvent {
        public Unreadable {
            mayMean = List.copyOf(mayMean);
        }
    }
}
