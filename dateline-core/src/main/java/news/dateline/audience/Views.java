package news.dateline.audience;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.dateline.model.StoryId;

/**
 * What was read of a story in one edition in one minute.
 *
 * @param minute  when it began
 * @param lasting views that a script saw last; these rank
 * @param plain   page loads without script, of which nobody knows whether they lasted; counted apart, and ranking nothing
 */
public record Views(Instant minute, StoryId story, String edition, int lasting, int plain) {
    public Views {
        if (!minute.equals(minute.truncatedTo(ChronoUnit.MINUTES))) throw new IllegalArgumentException("Expected the beginning of a minute, found " + minute);
        if (lasting < 0 || plain < 0) throw new IllegalArgumentException("Expected counts of 0 or more, found " + lasting + " and " + plain);
    }
}
