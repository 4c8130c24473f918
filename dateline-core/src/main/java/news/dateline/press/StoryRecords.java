package news.dateline.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemVersion;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * What the desk keeps of a story: the press takes the public history and the correction notes from it, whose wordings are the desk's. Read-only. It may be ahead of the event that is being
 * pressed, never behind.
 */
@FunctionalInterface
public interface StoryRecords {
    Optional<Story> story(StoryId id);

    /** What was decided of a story, oldest first, as the desk's log tells it now: without words that were destroyed, and without what is kept no longer. */
    default List<Decided> decisions(StoryId id) {
        return List.of();
    }

    /** When its live page was ended, if nothing new has come since. */
    default Optional<Instant> ended(StoryId id) {
        return Optional.empty();
    }

    /** When the newest of the standing orders that are in force was given. */
    default Optional<Instant> lastOrder() {
        return Optional.empty();
    }

    /** Whether the terms of use that came with a version limit how it may be used. */
    default boolean isLimited(ItemVersion version) {
        return false;
    }

    /** An entry of the desk's log. */
    record Decided(Instant at, DeskEvent event) { }
}
