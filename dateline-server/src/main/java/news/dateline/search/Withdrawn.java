package news.dateline.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import news.dateline.model.StoryId;

/**
 * Stories that no answer may hold or count from this moment, until the index no longer has what was taken back. Told before anything is written, so that nobody finds a story while its kill is on its way. Thread-safe.
 */
public final class Withdrawn {
    /** Where the change stands on the log that the index follows; until it is written, nowhere. */
    private static final long NOT_WRITTEN = Long.MAX_VALUE;

    private final Map<StoryId, Long> stories = new HashMap<>();

    public synchronized void hide(Collection<StoryId> gone) {
        for (StoryId story : gone) stories.put(story, NOT_WRITTEN);
    }

    /** What was hidden before now is written down by this position. */
    public synchronized void written(long position) {
        stories.replaceAll((_, before) -> before == NOT_WRITTEN ? position : before);
    }

    /** Readers of the index see what the log says up to this position. */
    synchronized void indexed(long position) {
        stories.values().removeIf(written -> written <= position);
    }

    public synchronized boolean has(StoryId story) {
        return stories.containsKey(story);
    }

    synchronized Set<StoryId> now() {
        return Set.copyOf(stories.keySet());
    }
}
