package news.dateline.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * How much two items look like reports of one news event: a logistic regression on a few features, as the logarithm of the odds, with weights of their own for brief and for full copy. Weights and thresholds come from the resource
 * {@code likeness.properties}. Never changed once made; safe for any number of threads.
 */
final class Likeness {
    /** Bounds on one pair's say, so that no single pair decides for a whole cluster. */
    private static final double LEAST = -10;
    static final double MOST = 6;
    /** What the vectors' cosine would be, guessed from the words, where an item has no vector. */
    private static final double COSINE_FROM_WORDS = 1.4;
    private static final double COSINE_GUESS_MAX = 0.7;
    /** Names heavy enough together to tell that two items speak of other people and places. */
    private static final double NAMES_TELL = 25;
    /** From here both name much and share less than half of it. */
    private static final double MOST_APART = 0.5;
    private static final double HOURS_TOGETHER = 12;

    /** What is compared; the key in the resource is the name in lower case. */
    enum Feature { VECTORS, WORDS, HEADLINES, HEADLINE_TOLD, NAMES, NAMES_APART, LEADS_APART, ALL_APART, COUNTRIES_APART, NUMBERS, NUMBERS_APART, SLUG, SLUG_APART, DAYS }

    /** Up to so many different words the shorter of two texts is brief: a headline and a sentence or two. */
    private static final int BRIEF_WORDS = 28;
    /** From so many on it is full copy, where two texts on one topic share much whatever they report; between the two the weights pass from the one to the other. */
    private static final int FULL_WORDS = 50;

    private static final List<Feature> FEATURES = List.of(Feature.values());

    /** Weights for one length of copy, in the order of {@link Feature}. */
    private static final class Weights {
        private final double[] each;
        private final double intercept;

        Weights(Properties properties, String prefix) {
            this.each = FEATURES.stream().mapToDouble(feature -> number(properties, prefix + feature.name().toLowerCase(Locale.ROOT))).toArray();
            this.intercept = number(properties, prefix + "intercept");
        }

        double odds(double[] values) {
            double sum = intercept;
            for (int i = 0; i < each.length; i++) sum += each[i] * values[i];
            return sum;
        }
    }

    private final Weights brief;
    private final Weights full;
    private final double medianShare;
    private final double join;
    private final double merge;

    Likeness(Properties properties) {
        this.brief = new Weights(properties, "brief.");
        this.full = new Weights(properties, "full.");
        this.medianShare = number(properties, "median_share");
        this.join = number(properties, "join");
        this.merge = number(properties, "merge");
    }

    static Likeness load() {
        return new Likeness(properties());
    }

    static Properties properties() {
        try (InputStream in = Likeness.class.getResourceAsStream("likeness.properties")) {
            if (in == null) throw new IllegalStateException("Expected news/dateline/cluster/likeness.properties on the class path");
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) throw new IllegalStateException("Expected " + key + " in likeness.properties");
        return Double.parseDouble(value.strip());
    }

    /** The score from which an item joins a cluster. */
    double join() {
        return join;
    }

    /** The score from which two clusters are one. */
    double merge() {
        return merge;
    }

    /** The features in the order of {@link Feature}. */
    static double[] features(Snapshot a, Snapshot b) {
        double[] values = new double[FEATURES.size()];
        double words = a.words().cosine(b.words());
        boolean vectors = a.vector().length > 0 && a.vector().length == b.vector().length;
        values[Feature.VECTORS.ordinal()] = vectors ? Snapshot.cosine(a.vector(), b.vector()) : Math.min(COSINE_GUESS_MAX, words * COSINE_FROM_WORDS);
        values[Feature.WORDS.ordinal()] = words;
        values[Feature.HEADLINES.ordinal()] = a.headline().cosine(b.headline());
        values[Feature.HEADLINE_TOLD.ordinal()] = Math.max(a.headline().toldBy(b.words()), b.headline().toldBy(a.words()));
        double shared = a.names().shared(b.names());
        double lesser = Math.min(a.names().sum(), b.names().sum());
        values[Feature.NAMES.ordinal()] = Math.min(2, shared / 10);
        values[Feature.NAMES_APART.ordinal()] = lesser == 0 ? 0 : (1 - shared / lesser) * Math.min(1, lesser / NAMES_TELL);
        values[Feature.LEADS_APART.ordinal()] = a.leads().sum() > 0 && b.leads().sum() > 0 && a.leads().toldBy(b.words()) == 0 && b.leads().toldBy(a.words()) == 0 ? 1 : 0;
        values[Feature.ALL_APART.ordinal()] = values[Feature.NAMES_APART.ordinal()] > MOST_APART ? values[Feature.LEADS_APART.ordinal()] : 0;
        values[Feature.COUNTRIES_APART.ordinal()] = !a.countries().isEmpty() && !b.countries().isEmpty() && Collections.disjoint(a.countries(), b.countries()) ? 1 : 0;
        double numbers = a.numbers().shared(b.numbers());
        values[Feature.NUMBERS.ordinal()] = Math.min(2, numbers / 5);
        values[Feature.NUMBERS_APART.ordinal()] = a.numbers().sum() > 0 && b.numbers().sum() > 0 && numbers == 0 ? 1 : 0;
        boolean ownSlugs = a.version().item().agency().equals(b.version().item().agency()) && !a.slug().isEmpty() && !b.slug().isEmpty();
        values[Feature.SLUG.ordinal()] = ownSlugs && a.slug().equals(b.slug()) ? 1 : 0;
        values[Feature.SLUG_APART.ordinal()] = ownSlugs && !a.slug().equals(b.slug()) ? 1 : 0;
        values[Feature.DAYS.ordinal()] = Math.max(0, Duration.between(a.at(), b.at()).abs().toSeconds() / 3600.0 - HOURS_TOGETHER) / 24;
        return values;
    }

    /** The logarithm of the odds that the two report one event. */
    double of(Snapshot a, Snapshot b) {
        double[] values = features(a, b);
        double share = shareOfFull(a, b);
        return Math.clamp((1 - share) * brief.odds(values) + share * full.odds(values), LEAST, MOST);
    }

    private static double shareOfFull(Snapshot a, Snapshot b) {
        return Math.clamp((Math.min(a.words().size(), b.words().size()) - BRIEF_WORDS) / (double) (FULL_WORDS - BRIEF_WORDS), 0, 1);
    }

    /** One score for many pairs, at least one: mostly their median, for the rest the best of them. The middle pair stands for the cluster: a round-up that is like one item of many does not get in by it. */
    double together(double[] odds) {
        double[] sorted = odds.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return medianShare * median + (1 - medianShare) * sorted[sorted.length - 1];
    }

    /** Why, in words for an editor. */
    List<String> reasons(Snapshot a, Snapshot b) {
        double[] values = features(a, b);
        List<String> reasons = new ArrayList<>();
        List<String> names = a.names().sharedTerms(b.names(), 4);
        if (!names.isEmpty()) reasons.add("shares the names " + String.join(", ", names));
        List<String> words = a.words().sharedTerms(b.words(), 8).stream().filter(word -> !names.contains(word)).limit(4).toList();
        if (!words.isEmpty()) reasons.add("shares the words " + String.join(", ", words));
        List<String> numbers = a.numbers().sharedTerms(b.numbers(), 3);
        if (!numbers.isEmpty()) reasons.add("shares the numbers " + String.join(", ", numbers));
        if (a.vector().length > 0 && a.vector().length == b.vector().length) reasons.add(String.format(Locale.ROOT, "vectors %.2f", values[Feature.VECTORS.ordinal()]));
        if (values[Feature.SLUG.ordinal()] > 0) reasons.add("same slug " + a.slug());
        if (values[Feature.COUNTRIES_APART.ordinal()] > 0) reasons.add("although of other countries");
        if (values[Feature.LEADS_APART.ordinal()] > 0) reasons.add("although neither says what the other names first");
        reasons.add(weighed(values, shareOfFull(a, b)));
        return reasons;
    }

    /** What each feature adds to the log odds or takes from them, the weightiest first. */
    private String weighed(double[] values, double share) {
        Map<Feature, Double> said = new EnumMap<>(Feature.class);
        for (Feature feature : FEATURES) {
            double weight = (1 - share) * brief.each[feature.ordinal()] + share * full.each[feature.ordinal()];
            if (Math.abs(weight * values[feature.ordinal()]) >= 0.005) said.put(feature, weight * values[feature.ordinal()]);
        }
        String features = said.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Feature, Double> entry) -> -Math.abs(entry.getValue())))
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + String.format(Locale.ROOT, " %+.2f", entry.getValue())).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "weighed for one event: %s, from %+.2f where nothing is known", features, (1 - share) * brief.intercept + share * full.intercept);
    }
}
