package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct terms of a text with their weights, in alphabetical order so that two are compared in one pass. Never changed once made. */
final class WeighedTerms {
    static final WeighedTerms NONE = new WeighedTerms(new String[0], new float[0]);

    private final String[] terms;
    private final float[] weights;
    private final double length;
    private final double sum;

    private WeighedTerms(String[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
        double square = 0;
        double total = 0;
        for (float weight : weights) {
            square += weight * weight;
            total += weight;
        }
        this.length = Math.sqrt(square);
        this.sum = total;
    }

    /** Rare words weigh more, repeated ones a little more; of more than {@code max} the lightest are left out. */
    static WeighedTerms of(List<String> texts, Rarity rarity, int max) {
        Map<String, Integer> counts = new HashMap<>();
        for (String term : texts) counts.merge(term, 1, Integer::sum);
        List<Map.Entry<String, Float>> all = new ArrayList<>();
        counts.forEach((term, count) -> all.add(Map.entry(term, (float) ((1 + Math.log(count)) * Math.max(0, rarity.of(term))))));
        all.sort(Map.Entry.<String, Float>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        List<Map.Entry<String, Float>> kept = all.subList(0, Math.min(max, all.size()));
        kept.sort(Map.Entry.comparingByKey());
        float[] weights = new float[kept.size()];
        for (int i = 0; i < weights.length; i++) weights[i] = kept.get(i).getValue();
        return new WeighedTerms(kept.stream().map(Map.Entry::getKey).toArray(String[]::new), weights);
    }

    int size() {
        return terms.length;
    }

    /** The sum of the weights. */
    double sum() {
        return sum;
    }

    /** In alphabetical order. */
    List<String> all() {
        return List.of(terms);
    }

    String term(int i) {
        return terms[i];
    }

    float weight(int i) {
        return weights[i];
    }

    /** 0 (nothing shared) to 1. */
    double cosine(WeighedTerms other) {
        if (length == 0 || other.length == 0) return 0;
        double dot = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = terms[i].compareTo(other.terms[j]);
            if (order == 0) dot += weights[i++] * other.weights[j++];
            else if (order < 0) i++;
            else j++;
        }
        return dot / (length * other.length);
    }

    /** The weight of what both have: for each shared term the lesser of the two. */
    double shared(WeighedTerms other) {
        double shared = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length;) {
            int order = terms[i].compareTo(other.terms[j]);
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
            int order = terms[i].compareTo(other.terms[j]);
            if (order == 0) told += weights[i++];
            if (order >= 0) j++;
            else i++;
        }
        return told / sum;
    }

    /** The shared terms, weightiest first. */
    List<String> sharedTerms(WeighedTerms other, int max) {
        Map<String, Float> both = new HashMap<>();
        for (int i = 0; i < terms.length; i++) {
            int j = Arrays.binarySearch(other.terms, terms[i]);
            if (j >= 0) both.put(terms[i], Math.min(weights[i], other.weights[j]));
        }
        return both.entrySet().stream().sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(max).map(Map.Entry::getKey).toList();
    }
}
