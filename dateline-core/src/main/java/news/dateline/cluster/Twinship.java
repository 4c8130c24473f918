package news.dateline.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Whether two clusters of two languages report one news event, by what both languages write alike: names, places by their degrees, figures. Strict; pure. */
final class Twinship {
    /** {@code score}: by how much there is more evidence than needed. */
    record Link(double score, List<String> reasons) { }

    private static final Duration NEAR = Duration.ofHours(36);
    private static final double NEEDED = 1.75;
    private static final double PLACES_MAX = 1.2;
    private static final double FIGURE = 0.6;
    private static final double SMALL_FIGURE = 0.3;
    private static final int SMALL_LENGTH = 2;
    private static final double FIGURES_MAX = 1.2;

    private final ToDoubleFunction<String> rarity;

    Twinship(ToDoubleFunction<String> rarity) {
        this.rarity = rarity;
    }

    Optional<Link> of(Gist one, Gist other) {
        if (one.apart(other).compareTo(NEAR) > 0 || Kinship.partedByCountry(one, other)) return Optional.empty();
        List<Shared> shared = Shared.of(one, other, rarity);
        List<String> figures = one.figures().stream().filter(other.figures()::contains).toList();
        if (shared.size() < 2 && (shared.isEmpty() || figures.size() < 2) || shared.stream().noneMatch(Shared::leads) || Kinship.partedByWhom(one, other, shared)) return Optional.empty();
        double places = Math.min(PLACES_MAX, shared.stream().filter(Shared::isPlace).mapToDouble(Shared::weight).sum());
        double names = shared.stream().filter(name -> !name.isPlace()).mapToDouble(Shared::weight).sum();
        double numbers = Math.min(FIGURES_MAX, figures.stream().mapToDouble(figure -> figure.length() <= SMALL_LENGTH ? SMALL_FIGURE : FIGURE).sum());
        double score = names + places + numbers - NEEDED;
        return score < 0 ? Optional.empty() : Optional.of(new Link(score, reasons(shared, figures)));
    }

    private static List<String> reasons(List<Shared> shared, List<String> figures) {
        List<String> reasons = new ArrayList<>();
        String names = Kinship.texts(shared, false);
        String places = Kinship.texts(shared, true);
        if (!names.isEmpty()) reasons.add("both name " + names);
        if (!places.isEmpty()) reasons.add("both are about " + places);
        if (!figures.isEmpty()) reasons.add("both count " + String.join(", ", figures));
        return reasons;
    }
}
