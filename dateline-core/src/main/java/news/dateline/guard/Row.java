package news.dateline.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The features of a word or of a claim, each by name, in the order in which they were measured. For one thread. */
final class Row {
    private final List<String> names = new ArrayList<>();
    private double[] values = new double[64];

    void add(String name, double value) {
        if (names.size() == values.length) values = Arrays.copyOf(values, 2 * values.length);
        values[names.size()] = value;
        names.add(name);
    }

    void add(String name, boolean holds) {
        add(name, holds ? 1 : 0);
    }

    List<String> names() {
        return names;
    }

    double[] values() {
        return Arrays.copyOf(values, names.size());
    }
}
