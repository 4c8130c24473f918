package news.dateline.model;

import java.time.Instant;

/** One line of a story's public history. {@code note} is in fixed wordings and never repeats what was removed. */
public record Change(Instant at, Kind kind, String note) {
    /** The fixed wordings beside which nothing of what stood before may be repeated (the law, 17). */
    public static final String LEGAL = "Corrected for legal reasons.";
    public static final String PERSON = "An earlier version named the wrong person. It was corrected.";
    /** As the logs of older programs have it. */
    private static final String PERSON_BEFORE = "Corrected: an earlier version of this story was wrong about a person.";

    public enum Kind { PUBLISHED, UPDATED, CORRECTED, OUTCOME, REFILED, WITHHELD, RELEASED, KILLED }

    /** Whether nothing that stood before may be repeated beside it. */
    public boolean seals() {
        return note.equals(LEGAL) || note.equals(PERSON) || note.equals(PERSON_BEFORE);
    }
}
