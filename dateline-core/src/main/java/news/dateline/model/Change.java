package news.dateline.model;

import java.time.Instant;

/** One line of a story's public history. {@code note} is in fixed wordings and never repeats what was removed. */
public record Change(Instant at, Kind kind, String note) {
    public enum Kind { PUBLISHED, UPDATED, CORRECTED, REFILED, WITHHELD, RELEASED, KILLED }
}
