package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** A cluster that can still be joined: snapshots of its first and latest items, and where its middle lies. Changed by the leader's thread only. */
final class ActiveCluster {
    private final ClusterId id;
    private final Instant openedAt;
    private final long order;
    private final List<Snapshot> members = new ArrayList<>();
    private final Set<ItemId> items = new HashSet<>();
    private final Set<ItemId> dead = new HashSet<>();
    private float[] centre = {};
    private Instant lastAt;

    /** {@code order} counts openings, so that two of one instant have an elder too. */
    ActiveCluster(ClusterId id, Instant openedAt, long order) {
        this.id = id;
        this.openedAt = openedAt;
        this.order = order;
        this.lastAt = openedAt;
    }

    ClusterId id() {
        return id;
    }

    Instant lastAt() {
        return lastAt;
    }

    boolean isElderThan(ActiveCluster other) {
        int opened = openedAt.compareTo(other.openedAt);
        return opened < 0 || opened == 0 && order < other.order;
    }

    /** What may draw others in: dead items do not. */
    List<Snapshot> living() {
        return dead.isEmpty() ? members : members.stream().filter(member -> !dead.contains(member.version().item())).toList();
    }

    /** All its items, also those whose snapshots were let go. */
    Set<ItemId> items() {
        return items;
    }

    List<Snapshot> members() {
        return members;
    }

    float[] centre() {
        return centre;
    }

    /** A newer version takes the place of an older one; past the limit the second oldest is let go. */
    void add(Snapshot snapshot, int membersMax) {
        members.removeIf(member -> member.version().item().equals(snapshot.version().item()));
        members.add(snapshot);
        items.add(snapshot.version().item());
        if (members.size() > membersMax) members.remove(1);
        if (snapshot.at().isAfter(lastAt)) lastAt = snapshot.at();
        settle();
    }

    void absorb(ActiveCluster other, int membersMax) {
        dead.addAll(other.dead);
        items.addAll(other.items);
        for (Snapshot member : other.members) add(member, membersMax);
    }

    /** Takes out the named items and hands back their snapshots. */
    List<Snapshot> release(Set<ItemId> going) {
        List<Snapshot> leaving = members.stream().filter(member -> going.contains(member.version().item())).toList();
        members.removeAll(leaving);
        items.removeAll(going);
        settle();
        return leaving;
    }

    void mark(ItemId item, boolean isDead) {
        if (isDead) dead.add(item);
        else dead.remove(item);
        settle();
    }

    private void settle() {
        List<Snapshot> living = living();
        int dimensions = living.stream().mapToInt(member -> member.vector().length).max().orElse(0);
        float[] sum = new float[dimensions];
        for (Snapshot member : living) {
            if (member.vector().length == dimensions) for (int i = 0; i < dimensions; i++) sum[i] += member.vector()[i];
        }
        centre = EventSpace.toUnit(sum);
    }
}
