package news.dateline.audience;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import news.dateline.model.StoryId;

/**
 * A place in a list of what is read most, with what put it there.
 *
 * @param place    from 1
 * @param edition  where it is read most
 * @param weight   its faded views, those of an edition that is read more than usual counting more
 * @param faded    its faded views as they are
 * @param halfLife after which a view counted half
 * @param lastHour lasting views in the sixty minutes before
 * @param lift     how many times as much as usual at this hour is read in its edition, once a day has been seen
 */
public record Rank(int place, StoryId story, String edition, double weight, double faded, Duration halfLife, int lastHour, Optional<Double> lift) {
    /** In words, for whoever asks why. */
    public String explained() {
        String usual = lift.map(times -> String.format(Locale.ROOT, "; edition %s is read %.1f times as much as is usual at this hour", edition, times)).orElse("; what is usual at this hour is not known yet");
        return String.format(Locale.ROOT, "%d in the last hour, %.1f when each view counts half after %d minutes%s", lastHour, faded, halfLife.toMinutes(), usual);
    }
}
