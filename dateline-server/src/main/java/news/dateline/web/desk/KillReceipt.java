package news.dateline.web.desk;

import java.time.Instant;
import java.util.Optional;
import news.dateline.model.StoryId;

/**
 * That a story was taken from one place.
 *
 * @param surface   what kind of place
 * @param place     its path; of the story's own pages the bare address, for a path name holds words of the headline
 * @param closedAt  when no reader could see it there any more
 * @param pressedAt when the place was pressed again without it; absent for what is gone with the story, and while it is still closed
 * @param cause     the entry of a log that ordered it
 */
public record KillReceipt(StoryId story, String surface, String place, Instant closedAt, Optional<Instant> pressedAt, String cause) {
    /** This, after its place was pressed without the story. */
    public KillReceipt pressedAgain(Instant at) {
        return new KillReceipt(story, surface, place, closedAt, Optional.of(at), cause);
    }
}
