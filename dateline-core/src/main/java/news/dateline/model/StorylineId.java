package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a storyline for ever; derived from the two clusters that opened it, so that a replay names it alike. */
public record StorylineId(@JsonValue String value) implements Comparable<StorylineId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StorylineId {
        Checks.that(value.matches("[a-z0-9]{1,20}"), "a storyline id of lower-case letters and digits", value);
    }

    public static StorylineId of(ClusterId first, ClusterId second) {
        return new StorylineId("l" + ShortId.of("storyline " + first.value() + " " + second.value()));
    }

    @Override public int compareTo(StorylineId other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
