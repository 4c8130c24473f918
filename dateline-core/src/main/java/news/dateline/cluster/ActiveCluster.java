package news.dateline.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.model.ClusterId;
import news.dateline.model.ItemId;

/** A cluster that can still be joined: snapshots of its first and latest items, and the words that lead to it. Small, since there are many. Changed by the leader's thread only. */
final class ActiveCluster {
    /** Words that lead to a cluster; past so many the earliest are let go. */
    static final int WORDS_MAX = 400;

    private final ClusterId id;
    private final Instant openedAt;
    private final long order;
    /** Its number in the indices. */
    private final int number;
    private final List<Snapshot> members = new ArrayList<>(1);
    private final List<ItemId> items = new ArrayList<>(1);
    private List<String> words = List.of();
    private Set<ItemId> dead = Set.of();
    private Instant lastAt;

    /** {@code order} counts openings, so that two of one instant have an elder too. */
    ActiveCluster(ClusterId id, Instant openedAt, long order, int number) {
        this.id = id;
        this.openedAt = openedAt;
        this.order = order;
        this.number = number;
        this.lastAt = openedAt;
    }

    ClusterId id() {
        return id;
    }

    int number() {
        return number;
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

    boolean isDead(ItemId item) {
        return dead.contains(item);
    }

    /** Whether nothing of it reports. */
    boolean isOfOpinion() {
        return !members.isEmpty() && members.stream().allMatch(Snapshot::opinion);
    }

    Instant openedAt() {
        return openedAt;
    }

    /** All its items, also those whose snapshots were let go. */
    List<ItemId> items() {
        return items;
    }

    List<Snapshot> members() {
        return members;
    }

    List<String> words() {
        return words;
    }

    /** A newer version takes the place of an older one; past the limit the second oldest is let go. {@code isNew} says that the item was not here. */
    void add(Snapshot snapshot, boolean isNew, int membersMax) {
        members.removeIf(member -> member.version().item().equals(snapshot.version().item()));
        members.add(snapshot);
        if (isNew) items.add(snapshot.version().item());
        if (members.size() > membersMax) members.remove(1);
        if (snapshot.at().isAfter(lastAt)) lastAt = snapshot.at();
    }

    void claim(ItemId item) {
        items.add(item);
    }

    /** Adds words that lead here; those that no longer do are handed back. */
    List<String> lead(List<String> more) {
        if (words.isEmpty() && more.size() <= WORDS_MAX) {
            words = List.copyOf(more);
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(more);
        List<String> kept = List.copyOf(all);
        List<String> gone = kept.subList(0, Math.max(0, kept.size() - WORDS_MAX));
        words = kept.size() > WORDS_MAX ? List.copyOf(kept.subList(gone.size(), kept.size())) : kept;
        return gone;
    }

    void absorb(ActiveCluster other, int membersMax) {
        if (!other.dead.isEmpty()) {
            Set<ItemId> both = new HashSet<>(dead);
            both.addAll(other.dead);
            dead = both;
        }
        items.addAll(other.items);
        for (Snapshot member : other.members) add(member, false, membersMax);
    }

    /** Takes out the named items and hands back their snapshots. */
    List<Snapshot> release(Set<ItemId> going) {
        List<Snapshot> leaving = members.stream().filter(member -> going.contains(member.version().item())).toList();
        members.removeAll(leaving);
        items.removeAll(going);
        return leaving;
    }

    void mark(ItemId item, boolean isDead) {
        Set<ItemId> changed = new HashSet<>(dead);
        if (isDead) changed.add(item);
        else changed.remove(item);
        dead = changed.isEmpty() ? Set.of() : changed;
    }

    /** Where the middle of what is alive lies, {@link Packed}; empty where nothing has a vector. */
    byte[] centre() {
        List<Snapshot> living = living();
        if (living.size() == 1) return living.getFirst().vector();
        int dimensions = living.stream().mapToInt(member -> Packed.dimensions(member.vector())).max().orElse(0);
        float[] sum = new float[dimensions];
        for (Snapshot member : living) if (dimensions > 0 && Packed.dimensions(member.vector()) == dimensions) Packed.add(member.vector(), sum);
        return Packed.of(sum);
    }
}
