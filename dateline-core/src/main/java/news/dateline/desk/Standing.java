package news.dateline.desk;

import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.model.DeskEvent;
import news.dateline.model.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the whole desk. A value; what the desk log's events add up to.
 *
 * @param stopped  the scopes in which automatic publishing is stopped, each with why
 * @param alarms   the open ones by id
 * @param orders   the ids of the standing orders in force, each with when it was given
 * @param loosened the matters that the settings let rules publish
 */
public record Standing(SortedMap<String, String> stopped, SortedMap<String, Alarm> alarms, SortedMap<String, Instant> orders, Set<Sensitivity> loosened) {
    public static final Standing NONE = new Standing(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Set.of());

    public Standing {
        stopped = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(stopped));
        alarms = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(alarms));
        orders = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(given(orders, new TreeMap<String, Instant>())));
        loosened = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(given(loosened, Set.<Sensitivity>of())));
    }

    /** What was kept before this part existed lacks it. */
    private static <V> V given(@Nullable V value, V otherwise) {
        return value == null ? otherwise : value;
    }

    /** This, after an event; events about one story change nothing here. */
    public Standing after(DeskEvent event, Instant at) {
        TreeMap<String, String> scopes = new TreeMap<>(stopped);
        TreeMap<String, Alarm> open = new TreeMap<>(alarms);
        TreeMap<String, Instant> inForce = new TreeMap<>(orders);
        Set<Sensitivity> except = loosened;
        switch (event) {
            case DeskEvent.PublishingStopped(String scope, String because) -> scopes.put(scope, because);
            case DeskEvent.PublishingResumed(String scope) -> scopes.remove(scope);
            case DeskEvent.OrderGiven(String order) -> inForce.put(order, at);
            case DeskEvent.OrderLifted(String order) -> inForce.remove(order);
            case DeskEvent.LawLoosened(Set<Sensitivity> now) -> except = now;
            case DeskEvent.AlarmEscalated(String alarm, String to, boolean delivered) -> open.computeIfPresent(alarm, (_, one) -> one.told(new Alarm.Told(to, at, delivered)));
            case DeskEvent.AlarmRaised raised -> open.put(raised.alarm(), new Alarm(raised.alarm(), raised.words(), raised.stories(), at));
            case DeskEvent.AlarmAcknowledged(String alarm) -> open.remove(alarm);
            case DeskEvent.ItemRedacted _, DeskEvent.OutcomeSet _, DeskEvent.OutcomeLifted _, DeskEvent.LawChanged _, DeskEvent.EmbargoLifted _, DeskEvent.ItemJudged _, DeskEvent.StoryDrafted _, DeskEvent.StoryPublished _, DeskEvent.StoryCorrected _, DeskEvent.StoryWithheld _, DeskEvent.StoryReleased _,
                 DeskEvent.StoryKilled _, DeskEvent.StorySpiked _, DeskEvent.StoryMerged _, DeskEvent.SectorChanged _, DeskEvent.StoryHandled _, DeskEvent.CoverageEnded _ -> {
                return this;
            }
        }
        return new Standing(scopes, open, inForce, except);
    }
}
