package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct terms of a text with their weights, ordered by their hash so that two are compared in one pass over numbers. Never changed once made.
 */
final class WeighedTerms {
    static final WeighedTerms NONE = new WeighedTerms(new String[0], new float[0]);

    private final String[] terms;
    private final int[] hashes;
    private final float[] weights;
    private final float length;
    private final float sum;

    /** One of a text's distinct terms. */
    private record Weighed(String term, float weight) { }

    private WeighedTerms(String[] terms, float[] weights) {
        this.terms = terms;
        this.hashes = new int[terms.length];
        this.weights = weights;
        double square = 0;
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            hashes[i] = terms[i].hashCode();
            square += weights[i] * weights[i];
            total += weights[i];
        }
        this.length = (float) Math.sqrt(square);
        this.sum = (float) total;
    }

    /** Rare words weigh more, repeated ones a little more; of more than {@code max} the lightest are left out. */
    static WeighedTerms of(List<String> texts, Rarity rarity, int max) {
        if (texts.isEmpty()) return NONE;
        Map<String, Integer> counts = new HashMap<>();
        for (String term : texts) counts.merge(term, 1, Integer::sum);
        List<Weighed> all = new ArrayList<>(counts.size());
        counts.forEach((term, count) -> all.add(new Weighed(rarity.shared(term), (float) ((count == 1 ? 1 : 1 + Math.log(count)) * Math.max(0, rarity.of(term))))));
        if (all.size() > max) {
            all.sort(Comparator.comparingDouble((Weighed one) -> -one.weight()).thenComparing(Weighed::term));
            all.subList(max, all.size()).clear();
        }
        all.sort(Comparator.comparingInt((Weighed one) -> one.term().hashCode()).thenComparing(Weighed::term));
        float[] weights = new float[all.size()];
        for (int i = 0; i < weights.length; i++) weights[i] = all.get(i).weight();
        return new WeighedTerms(all.stream().map(Weighed::term).toArray(String[]::new), weights);
    }

    int size() {
        return terms.length;
    }

    /** The sum of the weights. */
    double sum() {
        return sum;
    }

    /** Each once. */
    List<String> all() {
        return List.of(terms);
    }

    String term(int i) {
        return terms[i];
    }

    float weight(int i) {
        return weights[i];
    }

    /** Negative, zero or positive as the one term comes before the other, is the same, or comes after. */
    private int order(int i, WeighedTerms other, int j) {
        int order = Integer.compare(hashes[i], other.hashes[j]);
        return order == 0 && terms[i] != other.terms[j] ? terms[i].compareTo(other.terms[j]) : order;
    }

    /** 0 (nothing shared) to 1. */
    double cosine(WeighedTerms other) {
        if (length == 0 || other.length == 0) return 0;
        double dot = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = order(i, other, j);
            if (order == 0) dot += weights[i++] * other.weights[j++];
            else if (order < 0) i++;
            else j++;
        }
        return dot / ((double) length * other.length);
    }

    /** The weight of what both have: for each shared term the lesser of the two. */
    double shared(WeighedTerms other) {
        double shared = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = order(i, other, j);
            if (order == 0) shared += Math.min(weights[i++], other.weights[j++]);
            else if (order < 0) i++;
            else j++;
        }
        return shared;
    }

    /** The part of this text's weight, 0 to 1, whose terms the other has as well; 1 when this has none. */
    double toldBy(WeighedTerms other) {
        if (sum == 0) return 1;
        double told = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = order(i, other, j);
            if (order == 0) told += weights[i++];
            if (order >= 0) j++;
            else i++;
        }
        return told / sum;
    }

    /** The shared terms, weightiest first. */
    List<String> sharedTerms(WeighedTerms other, int max) {
        Map<String, Float> both = new HashMap<>();
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = order(i, other, j);
            if (order == 0) both.put(terms[i], Math.min(weights[i], other.weights[j]));
            if (order >= 0) j++;
            if (order <= 0) i++;
        }
        return both.entrySet().stream().sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(max).map(Map.Entry::getKey).toList();
    }
}
