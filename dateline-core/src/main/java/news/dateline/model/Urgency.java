package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Editorial urgency, 1 (highest: an alert) to 9 (lowest), as IPTC counts. */
public record Urgency(@JsonValue int value) {
    public static final Urgency ALERT = new Urgency(1);
    public static final Urgency URGENT = new Urgency(2);
    public static final Urgency ROUTINE = new Urgency(5);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Urgency {
        Checks.that(value >= 1 && value <= 9, "an urgency from 1 to 9", value);
    }
}
