package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/**
 * What is kept of one cluster to find its storyline: its first item and its latest. Never changed.
 *
 * @param position on the clusters log of the last entry that changed it: by it the memory is rebuilt in the order in which it grew
 */
public record Told(ClusterId cluster, String language, long position, Instant firstAt, Instant lastAt, List<Telling> items) {
    static final int ITEMS_MAX = 4;

    public Told {
        items = List.copyOf(items);
    }

    public static Told first(ClusterId cluster, String language, long position, Telling telling) {
        return new Told(cluster, language, position, telling.at(), telling.at(), List.of(telling));
    }

    /** With another item, or another version of one. */
    public Told with(Telling telling, long now) {
        List<Telling> all = new ArrayList<>(items);
        all.removeIf(other -> other.version().item().equals(telling.version().item()));
        all.add(telling);
        return of(all, now, firstAt, telling.at().isAfter(lastAt) ? telling.at() : lastAt);
    }

    /** With what a cluster held that became part of it. */
    public Told and(Told other, long now) {
        List<Telling> all = new ArrayList<>(items);
        all.addAll(other.items);
        all.sort(Comparator.comparing(Telling::at).thenComparing(telling -> telling.version().key()));
        return of(all, now, other.firstAt.isBefore(firstAt) ? other.firstAt : firstAt, other.lastAt.isAfter(lastAt) ? other.lastAt : lastAt);
    }

    /** The same under another name. */
    public Told named(ClusterId id) {
        return new Told(id, language, position, firstAt, lastAt, items);
    }

    /** With only these items. */
    public Told only(Predicate<ItemId> which, long now) {
        return new Told(cluster, language, now, firstAt, lastAt, items.stream().filter(telling -> which.test(telling.version().item())).toList());
    }

    /** With these items, and no others, counting for nothing. */
    public Told muted(Set<ItemId> muted, long now) {
        return new Told(cluster, language, now, firstAt, lastAt, items.stream().map(telling -> telling.muted(muted.contains(telling.version().item()))).toList());
    }

    private Told of(List<Telling> all, long now, Instant first, Instant last) {
        List<Telling> kept = all.size() <= ITEMS_MAX ? all : new ArrayList<>(all.subList(all.size() - ITEMS_MAX + 1, all.size()));
        if (all.size() > ITEMS_MAX) kept.addFirst(all.getFirst());
        return new Told(cluster, language, now, first, last, kept);
    }
}
