package news.dateline.guard;

import java.util.List;

/** A learnt model: a logistic regression over standardised features, each held to four deviations from its mean. Immutable; any thread. */
record Linear(double bias, List<Term> terms) {
    private static final double DEVIATIONS_MAX = 4;

    record Term(double mean, double deviation, double weight) { }

    Linear {
        terms = List.copyOf(terms);
    }

    /** The chance, 0 to 1, for what was measured. */
    double chance(Row row) {
        double[] values = row.values();
        if (values.length != terms.size()) throw new IllegalArgumentException("Expected " + terms.size() + " features, found " + values.length);
        double sum = bias;
        for (int i = 0; i < values.length; i++) {
            Term term = terms.get(i);
            sum += term.weight() * Math.clamp((values[i] - term.mean()) / term.deviation(), -DEVIATIONS_MAX, DEVIATIONS_MAX);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
