package news.dateline.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Whether two clusters of one language tell of one matter: rules and points set by hand, strict, because two matters in one storyline are worse than one in two. Pure.
 *
 * <p>Points are given for rare names, places, words of the matter and the agency's own label; so many are needed, and more the longer the two lie apart. Some evidence parts whatever is shared: no country in common; of
 * two court cases other people; of two matches no two names in common.
 */
final class Kinship {
    enum Verdict { ONE_MATTER, UNLIKE, APART }

    /** {@code score}: by how much there is more evidence than needed. */
    record Link(Verdict verdict, double score, List<String> reasons) {
        private static Link of(Verdict verdict) {
            return new Link(verdict, 0, List.of());
        }
    }

    private static final double NEEDED = 1.95;
    /** Every day after the first few asks for this much more. */
    private static final double NEEDED_A_DAY = 0.05;
    private static final int DAYS_NEAR = 3;
    private static final double PLACES_MAX = 1.2;
    private static final double WORD = 0.2;
    private static final double WORDS_MAX = 0.8;
    private static final double LABEL = 1.2;
    /** A label under which an agency files more matters than this is one of its routine. */
    private static final double LABEL_RARITY_MIN = 0.9;
    /** A minister and the house that he speaks in are two names of many matters. */
    private static final int WORDS_BESIDE_TWO_NAMES = 2;
    private static final int WORDS_BESIDE_ONE_NAME = 3;
    private static final int REASON_WORDS_MAX = 6;

    private final ToDoubleFunction<String> rarity;
    private final Predicate<String> telling;

    /** {@code rarity} as in {@link Shared}; {@code telling} says whether a word is not found in every other cluster. */
    Kinship(ToDoubleFunction<String> rarity, Predicate<String> telling) {
        this.rarity = rarity;
        this.telling = telling;
    }

    Link of(Gist one, Gist other) {
        if (partedByCountry(one, other)) return Link.of(Verdict.APART);
        List<Shared> shared = Shared.of(one, other, rarity);
        if (partedByWhom(one, other, shared)) return Link.of(Verdict.APART);
        List<String> words = one.words().stream().filter(word -> other.words().contains(word) && telling.test(word)).toList();
        List<String> labels = one.labels().stream().filter(label -> other.labels().contains(label) && rarity.applyAsDouble(Gist.labelKey(label)) >= LABEL_RARITY_MIN).toList();
        if (!isOfTheKindWanted(one, other, shared, words.size(), !labels.isEmpty())) return Link.of(Verdict.UNLIKE);
        double places = Math.min(PLACES_MAX, shared.stream().filter(Shared::isPlace).mapToDouble(Shared::weight).sum());
        double names = shared.stream().filter(name -> !name.isPlace()).mapToDouble(Shared::weight).sum();
        Duration apart = one.apart(other);
        double points = names + places + Math.min(WORDS_MAX, WORD * words.size()) + (labels.isEmpty() ? 0 : LABEL);
        double score = points - NEEDED - NEEDED_A_DAY * Math.max(0, apart.toHours() / 24.0 - DAYS_NEAR);
        return new Link(score >= 0 ? Verdict.ONE_MATTER : Verdict.UNLIKE, score, score >= 0 ? reasons(shared, words, labels, apart, score) : List.of());
    }

    static boolean partedByCountry(Gist one, Gist other) {
        return !one.countries().isEmpty() && !other.countries().isEmpty() && Collections.disjoint(one.countries(), other.countries());
    }

    /** Court cases are those of people, matches those of two sides. */
    static boolean partedByWhom(Gist one, Gist other, List<Shared> shared) {
        if (one.isMatch() && other.isMatch()) return shared.stream().filter(name -> !name.isPlace() && name.leads()).count() < 2;
        if (!one.isLegal() || !other.isLegal()) return false;
        Set<String> here = one.principals();
        Set<String> there = other.principals();
        if (here.isEmpty() || there.isEmpty()) return shared.stream().noneMatch(name -> name.kind() == Telling.Kind.PERSON);
        return here.stream().noneMatch(person -> there.stream().anyMatch(name -> isOnePerson(person, name)));
    }

    /** A middle name may be left out. */
    private static boolean isOnePerson(String one, String other) {
        return one.equals(other) || one.contains(" ") && other.contains(" ") && Gist.last(one).equals(Gist.last(other)) && one.split(" ", 2)[0].equals(other.split(" ", 2)[0]);
    }

    private static boolean isOfTheKindWanted(Gist one, Gist other, List<Shared> shared, int words, boolean label) {
        long names = shared.stream().filter(name -> !name.isPlace()).count();
        long places = shared.size() - names;
        if (shared.isEmpty() || words == 0 && !label) return false;
        if (label) return true;
        boolean leads = shared.stream().anyMatch(name -> !name.isPlace() && name.leads());
        if (names >= 2 && leads) return shared.size() > 2 || words >= WORDS_BESIDE_TWO_NAMES;
        if (names == 1 && leads && places >= 1) return words >= WORDS_BESIDE_ONE_NAME;
        // A flood has no name but where it is; two crimes or two matches in one town have that in common, too.
        return places >= 2 && words >= WORDS_BESIDE_ONE_NAME && shared.stream().anyMatch(Shared::leads) && !(one.isLegal() || other.isLegal()) && !(one.isMatch() || other.isMatch());
    }

    private static List<String> reasons(List<Shared> shared, List<String> words, List<String> labels, Duration apart, double score) {
        List<String> reasons = new ArrayList<>();
        String names = texts(shared, false);
        String places = texts(shared, true);
        if (!names.isEmpty()) reasons.add("both name " + names);
        if (!places.isEmpty()) reasons.add("both are about " + places);
        if (!words.isEmpty()) reasons.add("both say " + words.stream().limit(REASON_WORDS_MAX).collect(Collectors.joining(", ")));
        for (String label : labels) reasons.add("its agency files both as " + label);
        reasons.add(String.format(Locale.ROOT, "%d days apart; %.1f more than needed", apart.toDays(), score));
        return reasons;
    }

    static String texts(List<Shared> shared, boolean places) {
        return shared.stream().filter(name -> name.isPlace() == places).map(Shared::text).limit(REASON_WORDS_MAX).collect(Collectors.joining(", "));
    }
}
