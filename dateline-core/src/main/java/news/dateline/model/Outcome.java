package news.dateline.model;

import java.util.Optional;

/**
 * What an older story tells of how its matter went on, in fixed wordings. Readers see it while the story that tells of it stands.
 *
 * @param told   the story that tells of it
 * @param person who it is about, only where the older story names them
 * @param note   of kind OUTCOME
 * @param byRule found in agency copy; else an editor's
 * @param lifted an editor took it away: it is not seen, and no rule brings it back
 */
public record Outcome(StoryId told, Ending ending, Optional<String> person, Change note, boolean byRule, boolean lifted) {
    public Outcome {
        Checks.that(note.kind() == Change.Kind.OUTCOME, "a note of an outcome", note);
    }

    public Outcome lift() {
        return new Outcome(told, ending, person, note, byRule, true);
    }
}
