package news.dateline.guard;

import java.util.ArrayList;
import java.util.List;

/**
 * A learnt model: boosted trees over named features, whose sum is turned into a chance. Read from lines of text: the features' names, then a tree a line, written from its root, each node
 * before its left and its right branch, as "feature threshold" (at most the threshold goes left) or as "= value". Immutable; any thread.
 */
final class Trees {
    private record Tree(int[] feature, double[] value, int[] right) { }

    private final List<String> features;
    private final List<Tree> trees;

    Trees(List<String> features, List<String> lines) {
        this.features = List.copyOf(features);
        this.trees = lines.stream().map(Trees::tree).toList();
    }

    private static Tree tree(String line) {
        String[] nodes = line.split(";");
        int[] feature = new int[nodes.length];
        double[] value = new double[nodes.length];
        int[] right = new int[nodes.length];
        List<Integer> open = new ArrayList<>();
        for (int node = 0; node < nodes.length; node++) {
            String[] parts = nodes[node].split(" ");
            feature[node] = parts[0].equals("=") ? -1 : Integer.parseInt(parts[0]);
            value[node] = Double.parseDouble(parts[1]);
            if (feature[node] >= 0) open.add(node);
            else if (node + 1 < nodes.length) right[open.removeLast()] = node + 1;
        }
        return new Tree(feature, value, right);
    }

    List<String> features() {
        return features;
    }

    /** The chance, 0 to 1, for what was measured. */
    double chance(Row row) {
        if (!row.names().equals(features)) throw new IllegalArgumentException("Expected the features " + features + ", found " + row.names());
        double[] values = row.values();
        double sum = 0;
        for (Tree tree : trees) {
            int node = 0;
            while (tree.feature[node] >= 0) node = (float) values[tree.feature[node]] <= tree.value[node] ? node + 1 : tree.right[node];
            sum += tree.value[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
