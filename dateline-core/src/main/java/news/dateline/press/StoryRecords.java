package news.dateline.press;

import java.util.Optional;
import news.dateline.model.Story;
import news.dateline.model.StoryId;

/**
 * What the desk keeps of a story: the press takes the public history and the correction notes from it, whose wordings are the desk's. Read-only. It may be ahead of the event that is being
 * pressed, never behind.
 */
@FunctionalInterface
public interface StoryRecords {
    Optional<Story> story(StoryId id);
}
