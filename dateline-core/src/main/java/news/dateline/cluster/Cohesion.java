package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.model.ItemId;

/**
 * Whether a cluster holds together now that one more item is in it: average-link grouping of its members into two, which part where the groups have nothing to do with each other. What joined by one early link, or by a round-up that
 * speaks of two matters, is found so once more is known of either. Pure but for the clusters it is shown.
 */
final class Cohesion {
    private static final int MEMBERS_MIN = 3;
    /** The score between two groups below which they are two events: lower than where an item joins, so that what was parted does not come together with the next. */
    private static final double APART = -1;
    /** The same where one of the groups is a single item: nothing else speaks for its being another event. */
    private static final double ALONE = -2;
    /** The least mean of the pairs within each group of two or more. */
    private static final double WITHIN = 0;

    private final Likeness likeness;

    Cohesion(Likeness likeness) {
        this.likeness = likeness;
    }

    /** The members that leave, the score between them and those that stay, and for the reasons one of either. */
    record Parting(List<Snapshot> leaving, double between, Snapshot one, Snapshot other) { }

    /** {@code members} are all living ones in the order in which they came, the new one among them: no more than a cluster remembers, since the cost grows with the square; {@code mayMove} says which an editor has not fixed. */
    Optional<Parting> parting(List<Snapshot> members, Snapshot newest, Predicate<ItemId> mayMove) {
        int count = members.size();
        if (count < MEMBERS_MIN) return Optional.empty();
        // Nothing new speaks against the cluster where the new item is like all of it.
        if (members.stream().allMatch(member -> member == newest || likeness.of(newest, member) >= likeness.join())) return Optional.empty();
        double[][] odds = new double[count][count];
        for (int i = 0; i < count; i++) for (int j = 0; j < i; j++) odds[i][j] = odds[j][i] = likeness.of(members.get(i), members.get(j));
        List<List<Integer>> groups = twoGroups(odds);
        List<Integer> stays = groups.getFirst();
        List<Integer> leaves = groups.getLast();
        // The larger part keeps the cluster; of two of one size that with its first item.
        if (leaves.size() > stays.size() || leaves.size() == stays.size() && leaves.contains(0)) {
            List<Integer> other = stays;
            stays = leaves;
            leaves = other;
        }
        if (within(odds, stays) < WITHIN || within(odds, leaves) < WITHIN) return Optional.empty();
        List<int[]> pairs = new ArrayList<>();
        for (int i : stays) for (int j : leaves) pairs.add(new int[] {i, j});
        double between = likeness.together(pairs.stream().mapToDouble(pair -> odds[pair[0]][pair[1]]).toArray());
        if (between >= (leaves.size() == 1 ? ALONE : APART)) return Optional.empty();
        List<Snapshot> leaving = leaves.stream().sorted().map(members::get).toList();
        if (!leaving.stream().allMatch(member -> mayMove.test(member.version().item()))) return Optional.empty();
        pairs.sort(Comparator.comparingDouble(pair -> odds[pair[0]][pair[1]]));
        int[] middle = pairs.get(pairs.size() / 2);
        return Optional.of(new Parting(leaving, between, members.get(middle[1]), members.get(middle[0])));
    }

    private static double within(double[][] odds, List<Integer> group) {
        if (group.size() < 2) return Double.POSITIVE_INFINITY;
        return mean(odds, group, group) * group.size() / (group.size() - 1);
    }

    private static double mean(double[][] odds, List<Integer> one, List<Integer> other) {
        double sum = 0;
        for (int i : one) for (int j : other) sum += odds[i][j];
        return sum / (one.size() * other.size());
    }

    /** Joins the two groups that are most alike on average until two are left; of equals the earliest. */
    private static List<List<Integer>> twoGroups(double[][] odds) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) groups.add(new ArrayList<>(List.of(i)));
        while (groups.size() > 2) {
            int one = 0;
            int other = 1;
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    double mean = mean(odds, groups.get(i), groups.get(j));
                    if (mean <= best) continue;
                    best = mean;
                    one = i;
                    other = j;
                }
            }
            groups.get(one).addAll(groups.remove(other));
        }
        return groups;
    }
}
