package news.dateline.annotate;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Gazetteer.Place;

/** Which of the places of a name is meant. Pure. */
final class PlaceChoice {
    private PlaceChoice() { }

    static Optional<Place> best(PlaceCandidate candidate, PlaceContext context, Set<String> spoken) {
        if (candidate.beside().isPresent()) {
            Optional<Place> inside = candidate.places().stream().filter(candidate::isIn).max(Comparator.comparingLong(Place::people));
            if (inside.isPresent()) return inside;
        }
        Place settled = context.settled().get(candidate.folded());
        if (settled != null) return Optional.of(settled);
        return candidate.places().stream()
                .filter(place -> isLikely(candidate, place, context) || spoken.contains(candidate.folded()))
                .max(Comparator.comparingDouble(place -> score(candidate, place, context)));
    }

    private static boolean isLikely(PlaceCandidate candidate, Place place, PlaceContext context) {
        if (place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.AREA || place.kind() == Gazetteer.Kind.CAPITAL && place.mainName()) return true;
        if (place.kind() == Gazetteer.Kind.REGION && (place.people() > 300_000 || candidate.after())) return true;
        boolean clear = candidate.after() || candidate.folded().length() > 4;
        if (clear && (place.people() >= PlaceCandidates.KNOWN_PEOPLE && place.mainName() || place.kind() == Gazetteer.Kind.SEAT && place.people() > 40_000 || place.people() > 500_000)) return true;
        if (context.namesRegionOf(place, candidate.folded())) return true;
        boolean known = candidate.after() || candidate.folded().indexOf(' ') > 0 || place.people() > 15_000;
        return known && (context.countries().getOrDefault(place.country(), 0.0) >= 0.6 || context.near(place) > 0);
    }

    /** In powers of ten of people: a named country is worth a hundredfold, a named region a thousandfold. */
    private static double score(PlaceCandidate candidate, Place place, PlaceContext context) {
        double kind = switch (place.kind()) {
            case COUNTRY -> PlaceContext.isAlsoRegion(candidate) ? 8 : 12;
            case AREA -> 11;
            // "Washington" is the city unless its state is what the item is about.
            case CAPITAL -> 2.7 + Math.log10(place.people() + 10.0);
            case REGION -> 0.7 + Math.log10(place.people() + 10.0);
            case SEAT -> 0.4 + Math.log10(place.people() + 10.0);
            case CITY -> Math.log10(place.people() + 10.0);
        };
        double country = Math.min(2.5, context.countries().getOrDefault(place.country(), 0.0) * 1.2);
        boolean within = place.kind() != Gazetteer.Kind.COUNTRY && place.kind() != Gazetteer.Kind.CAPITAL && place.kind() != Gazetteer.Kind.AREA;
        double region = within && context.namesRegionOf(place, candidate.folded()) ? 2 : 0;
        return kind + country + region + (within ? Math.min(2.5, 1.5 * context.near(place)) : 0) - (place.mainName() ? 0 : 2.5);
    }
}
