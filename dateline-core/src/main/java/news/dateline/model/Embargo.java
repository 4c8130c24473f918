package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** When an item may be published. An embargo that cannot be read or names no end is {@link UntilReleased}: held, not free. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Embargo.None.class, name = "none"),
    @JsonSubTypes.Type(value = Embargo.Until.class, name = "until"),
    @JsonSubTypes.Type(value = Embargo.UntilReleased.class, name = "until-released")})
public sealed interface Embargo {
    Embargo NONE = new None();

    boolean liftedAt(Instant now);

    record None() implements Embargo {
        @Override public boolean liftedAt(Instant now) {
            return true;
        }
    }

    record Until(Instant time) implements Embargo {
        @Override public boolean liftedAt(Instant now) {
            return !now.isBefore(time);
        }
    }

    /** {@code asWritten} is what the wire said, for the editor who has to decide. */
    record UntilReleased(String asWritten) implements Embargo {
        @Override public boolean liftedAt(Instant now) {
            return false;
        }
    }
}
