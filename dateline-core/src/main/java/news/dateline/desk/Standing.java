package news.dateline.desk;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.model.DeskEvent;

/**
 * What holds for the whole desk: the scopes in which automatic publishing is stopped, each with why, and the open alarms by id. A value; what the desk log's events add up to.
 */
public record Standing(SortedMap<String, String> stopped, SortedMap<String, Alarm> alarms) {
    public static final Standing NONE = new Standing(new TreeMap<>(), new TreeMap<>());

    public Standing {
        stopped = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(stopped));
        alarms = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(alarms));
    }

    /** This, after an event; events about one story change nothing here. */
    public Standing after(DeskEvent event, Instant at) {
        TreeMap<String, String> scopes = new TreeMap<>(stopped);
        TreeMap<String, Alarm> open = new TreeMap<>(alarms);
        switch (event) {
            case DeskEvent.PublishingStopped(String scope, String because) -> scopes.put(scope, because);
            case DeskEvent.PublishingResumed(String scope) -> scopes.remove(scope);
            case DeskEvent.AlarmRaised raised -> open.put(raised.alarm(), new Alarm(raised.alarm(), raised.words(), raised.stories(), at));
            case DeskEvent.AlarmAcknowledged(String alarm) -> open.remove(alarm);
            case DeskEvent.StoryDrafted _, DeskEvent.StoryPublished _, DeskEvent.StoryCorrected _, DeskEvent.StoryWithheld _, DeskEvent.StoryReleased _,
                 DeskEvent.StoryKilled _, DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.ItemRedacted _ -> {
                return this;
            }
        }
        return new Standing(scopes, open);
    }
}
