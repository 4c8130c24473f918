package news.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.annotate.Gazetteer.Place;
import news.dateline.model.DatelineText;

/** What the item says about where things are; {@code regions}: the names by which it points to each. */
record PlaceContext(Map<String, Double> countries, Map<String, Set<String>> regions, Map<String, Place> settled, List<Place> anchors) {
    /** Places so near to each other explain each other. */
    private static final double NEAR_KM = 110;
    private static final int ANCHORS_MAX = 40;

    PlaceContext() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    }

    void addRegion(Place place, String folded) {
        regions.computeIfAbsent(place.country() + "." + place.region(), _ -> new HashSet<>()).add(folded);
    }

    void add(String country, double weight) {
        if (!country.isEmpty()) countries.merge(country, weight, Double::sum);
    }

    /** By another name than the one in question. */
    boolean namesRegionOf(Place place, String folded) {
        Set<String> names = place.region().isEmpty() ? Set.of() : regions.getOrDefault(place.country() + "." + place.region(), Set.of());
        return names.size() > 1 || names.size() == 1 && !names.contains(folded);
    }

    void weigh(DatelineText located, Gazetteer gazetteer) {
        located.country().map(name -> name.length() == 2 ? List.of(name) : gazetteer.named(Words.fold(name)).stream().map(Place::country).limit(1).toList())
                .ifPresent(found -> found.forEach(country -> add(country, 2.0)));
        if (located.country().isEmpty()) {
            located.city().map(city -> gazetteer.named(Words.fold(city))).filter(found -> !found.isEmpty()).map(List::getFirst).ifPresent(place -> {
                add(place.country(), 1.0);
                addRegion(place, place.region());
            });
        }
    }

    void weigh(PlaceCandidate candidate) {
        Place first = candidate.places().getFirst();
        switch (first.kind()) {
            case AREA -> { }
            case COUNTRY -> {
                if (!isAlsoRegion(candidate)) add(first.country(), 2.0);
            }
            case REGION -> {
                boolean one = candidate.places().stream().map(Place::country).distinct().count() == 1;
                add(first.country(), one ? 1.0 : 0.4);
                for (Place place : candidate.places()) if (place.kind() == Gazetteer.Kind.REGION) addRegion(place, candidate.folded());
            }
            case CAPITAL -> add(first.country(), first.mainName() ? 1.0 : 0.0);
            case SEAT, CITY -> {
                boolean one = candidate.places().stream().filter(place -> place.people() * 10 > first.people()).map(Place::country).distinct().count() == 1;
                if (one && first.people() > 500_000 && first.mainName()) add(first.country(), 0.7);
            }
        }
    }

    /** Georgia: a country, and a state of another. */
    static boolean isAlsoRegion(PlaceCandidate candidate) {
        return candidate.places().stream().anyMatch(place -> place.kind() == Gazetteer.Kind.REGION && !place.country().equals(candidate.places().getFirst().country()) && place.people() > 3_000_000);
    }

    /** First what is beyond doubt: names with their region behind them, and names of one place only; they help with the rest. */
    void settle(List<PlaceCandidate> candidates) {
        for (PlaceCandidate candidate : candidates) {
            if (candidate.beside().isEmpty()) continue;
            candidate.places().stream().filter(candidate::isIn).max(Comparator.comparingLong(Place::people)).ifPresent(place -> {
                settled.putIfAbsent(candidate.folded(), place);
                addRegion(place, place.region());
                if (anchors.size() < ANCHORS_MAX) anchors.add(place);
            });
        }
        Set<String> seen = new HashSet<>(settled.keySet());
        for (PlaceCandidate candidate : candidates) {
            Place first = candidate.places().getFirst();
            boolean only = candidate.places().stream().filter(place -> place.mainName() || place.people() > PlaceCandidates.KNOWN_PEOPLE).count() == 1 && first.kind() != Gazetteer.Kind.COUNTRY && first.kind() != Gazetteer.Kind.AREA;
            if (!only || !seen.add(candidate.folded()) || anchors.size() >= ANCHORS_MAX) continue;
            anchors.add(first);
            addRegion(first, candidate.folded());
        }
    }

    /** How many of the places beyond doubt lie around, one of the same name not counted. */
    int near(Place place) {
        int near = 0;
        for (Place anchor : anchors) {
            double north = (anchor.latitude() - place.latitude()) * 111;
            if (Math.abs(north) > NEAR_KM || anchor.name().equals(place.name())) continue;
            double east = (anchor.longitude() - place.longitude()) * 111 * Math.cos(Math.toRadians(place.latitude()));
            if (north * north + east * east < NEAR_KM * NEAR_KM) near++;
        }
        return near;
    }
}
