package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The only thing that identifies a story, given once, from the first alert to the last write-through. Derived from the cluster that it was opened for. */
public record StoryId(@JsonValue String value) implements Comparable<StoryId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StoryId {
        Checks.that(value.matches("[a-z0-9]{1,20}"), "a story id of lower-case letters and digits", value);
    }

    public static StoryId of(ClusterId cluster) {
        return new StoryId(ShortId.of("story " + cluster.value()));
    }

    @Override public int compareTo(StoryId other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
