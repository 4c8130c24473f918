package news.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Gazetteer.Place;
import news.dateline.annotate.Words.Word;
import news.dateline.model.DatelineText;
import news.dateline.model.Name;
import news.dateline.model.PlaceMention;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/** Finds which place each name means: the countries and regions that the item names weigh, then the dateline, the agency's home, then the number of people. Pure. */
final class PlaceResolver {
    /** Small words after which a capital is likely a place; folded. */
    static final Set<String> BEFORE_PLACES = NameWords.set("in at near from to across outside around into through toward towards north south east west northern southern eastern western central downtown en desde hacia a "
            + "cerca sur norte este oeste dans pres vers au aux nord sud est ouest aus nach em");
    /** Names of towns that are mostly other words: they count only after a word of place. */
    private static final Set<String> OTHER_WORDS = NameWords.set("""
            reading orange mobile nice bath split most van hang act chas union sale deal battle rugby bury hull poole barry nelson eden hope lincoln jackson cork tours angers lens male date same buy police man bar bo fes ho
            western eastern northern southern central north south west east upper lower inner outer coast center centre capital university temple hall march may august police cross king prince
            media opera fall spring summer winter sparks young best bush house church field marina delta golden green brown black white grey gray wood woods moore ford mercedes mary martin
            tata bella rosa santa san el la los las real nova para sal goma angeles villa alba international independence progress freedom liberty trump
            carolina george charles james thomas albert alexander elizabeth harry william johnson obama clinton biden putin""");
    private static final int PLACES_MAX = 100;
    /** Under this many people a town counts only where its country or region is named as well, or it is at home. */
    private static final int KNOWN_PEOPLE = 100_000;

    /** What one name may be. */
    private record Candidate(String text, String folded, Span span, List<Place> places, boolean after) { }

    private final Gazetteer gazetteer;

    PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<PlaceMention> resolve(WireItem item, List<NameFinder.Part> parts, List<Name> names, Optional<String> home) {
        List<Candidate> candidates = candidates(parts, names);
        Map<String, Double> countries = new HashMap<>();
        Set<String> regions = new HashSet<>();
        home.ifPresent(country -> countries.merge(country, 1.0, Double::sum));
        item.located().ifPresent(located -> weighDateline(located, countries, regions));
        for (Candidate candidate : candidates) weigh(candidate, countries, regions);
        for (NameFinder.Part part : parts) {
            for (Word word : part.words()) gazetteer.ofPeople(word.folded()).filter(_ -> word.isCapital() || part.text().codePointAt(word.start()) > 0x0370).ifPresent(c -> countries.merge(c, 1.0, Double::sum));
        }
        List<PlaceMention> mentions = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        for (Candidate candidate : candidates) {
            best(candidate, countries, regions, spoken).ifPresent(place -> {
                spoken.add(candidate.folded());
                mentions.add(new PlaceMention(candidate.text(), candidate.span(), place.latitude(), place.longitude(), place.country()));
            });
            if (mentions.size() == PLACES_MAX) break;
        }
        return mentions;
    }

    private List<Candidate> candidates(List<NameFinder.Part> parts, List<Name> names) {
        Map<news.dateline.model.Field, NameFinder.Part> byField = new HashMap<>();
        for (NameFinder.Part part : parts) byField.put(part.field(), part);
        List<Candidate> candidates = new ArrayList<>();
        for (Name name : names) {
            NameFinder.Part part = java.util.Objects.requireNonNull(byField.get(name.span().field()));
            boolean after = after(part, name.span());
            if (name.kind() == Name.Kind.PERSON) {
                List<Word> words = Words.of(name.text());
                // "Environment Canada" passes for a person; "Jordan Henderson" is one, and so is "Lima Tavares".
                if (words.size() > 1 && !gazetteer.isGivenName(words.getFirst().folded())) inside(candidates, name, after, true);
                continue;
            }
            String folded = Words.fold(name.text());
            if (gazetteer.named(folded).isEmpty() && folded.endsWith(" city")) folded = folded.substring(0, folded.length() - " city".length());
            List<Place> places = gazetteer.named(folded);
            if (places.isEmpty()) inside(candidates, name, after, false);
            else if (after || !OTHER_WORDS.contains(folded)) candidates.add(new Candidate(name.text(), folded, name.span(), places, after));
        }
        return candidates;
    }

    /** "Beirut Port", "University of Nairobi", "North Queensland": the place within a longer name; {@code atEnd}, only in its last words. */
    private void inside(List<Candidate> candidates, Name name, boolean after, boolean atEnd) {
        List<Word> words = Words.of(name.text());
        for (int length = Math.min(3, words.size() - 1); length >= 1; length--) {
            for (int from = atEnd ? words.size() - length : 0; from + length <= words.size(); from++) {
                String folded = Words.joinFolded(words, from, from + length);
                List<Place> places = gazetteer.named(folded);
                if (NameWords.COMMON.contains(folded) || NameWords.CONNECTORS.contains(folded) || NameWords.ORGANISATION.contains(folded) || NameWords.PLACE.contains(folded) || OTHER_WORDS.contains(folded)
                        || NameWords.TITLES.contains(folded) || folded.length() < 4 && (places.isEmpty() || places.getFirst().kind() != Gazetteer.Kind.COUNTRY)) continue;
                if (places.stream().noneMatch(p -> p.kind() != Gazetteer.Kind.CITY && p.kind() != Gazetteer.Kind.SEAT || p.mainName() && p.people() > KNOWN_PEOPLE)) continue;
                int start = words.get(from).start();
                int end = words.get(from + length - 1).end();
                candidates.add(new Candidate(name.text().substring(start, end), folded, new Span(name.span().field(), name.span().start() + start, name.span().start() + end), places, after));
                return;
            }
        }
    }

    private static boolean after(NameFinder.Part part, Span span) {
        int from = Math.max(0, span.start() - 14);
        List<Word> before = Words.of(part.text().substring(from, span.start()));
        return !before.isEmpty() && BEFORE_PLACES.contains(before.getLast().folded());
    }

    private void weighDateline(DatelineText located, Map<String, Double> countries, Set<String> regions) {
        located.country().map(name -> name.length() == 2 ? List.of(name) : gazetteer.named(Words.fold(name)).stream().map(Place::country).limit(1).toList())
                .ifPresent(found -> found.forEach(country -> countries.merge(country, 2.0, Double::sum)));
        if (located.country().isEmpty()) {
            located.city().map(city -> gazetteer.named(Words.fold(city))).filter(found -> !found.isEmpty()).map(List::getFirst).ifPresent(place -> {
                countries.merge(place.country(), 1.0, Double::sum);
                regions.add(place.country() + "." + place.region());
            });
        }
    }

    private static void weigh(Candidate candidate, Map<String, Double> countries, Set<String> regions) {
        Place first = candidate.places().getFirst();
        switch (first.kind()) {
            case COUNTRY -> {
                if (!isAlsoRegion(candidate)) countries.merge(first.country(), 2.0, Double::sum);
            }
            case REGION -> {
                boolean one = candidate.places().stream().map(Place::country).distinct().count() == 1;
                countries.merge(first.country(), one ? 1.0 : 0.4, Double::sum);
                for (Place place : candidate.places()) if (place.kind() == Gazetteer.Kind.REGION) regions.add(place.country() + "." + place.region());
            }
            case CAPITAL -> countries.merge(first.country(), first.mainName() ? 1.0 : 0.0, Double::sum);
            case SEAT, CITY -> {
                boolean one = candidate.places().stream().filter(place -> place.people() * 10 > first.people()).map(Place::country).distinct().count() == 1;
                if (one && first.people() > 500_000 && first.mainName()) countries.merge(first.country(), 0.7, Double::sum);
            }
        }
    }

    /** Georgia: a country, and a state of another. */
    private static boolean isAlsoRegion(Candidate candidate) {
        return candidate.places().stream().anyMatch(place -> place.kind() == Gazetteer.Kind.REGION && !place.country().equals(candidate.places().getFirst().country()) && place.people() > 3_000_000);
    }

    private static Optional<Place> best(Candidate candidate, Map<String, Double> countries, Set<String> regions, Set<String> spoken) {
        return candidate.places().stream()
                .filter(place -> isLikely(candidate, place, countries, regions) || spoken.contains(candidate.folded()))
                .max(Comparator.comparingDouble(place -> score(candidate, place, countries, regions)));
    }

    private static boolean isLikely(Candidate candidate, Place place, Map<String, Double> countries, Set<String> regions) {
        if (place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.CAPITAL && place.mainName()) return true;
        if (place.kind() == Gazetteer.Kind.REGION && (place.people() > 300_000 || candidate.after())) return true;
        boolean clear = candidate.after() || candidate.folded().length() > 4;
        if (clear && (place.people() >= KNOWN_PEOPLE && place.mainName() || place.kind() == Gazetteer.Kind.SEAT && place.people() > 40_000 || place.people() > 500_000)) return true;
        boolean region = regions.contains(place.country() + "." + place.region());
        return region || countries.getOrDefault(place.country(), 0.0) >= 0.6 && (candidate.after() || candidate.folded().indexOf(' ') > 0 || place.people() > 15_000);
    }

    /** In powers of ten of people: a named country is worth a hundredfold, a named region a thousandfold. */
    private static double score(Candidate candidate, Place place, Map<String, Double> countries, Set<String> regions) {
        double kind = switch (place.kind()) {
            case COUNTRY -> isAlsoRegion(candidate) ? 8 : 12;
            case CAPITAL -> 1.5 + Math.log10(place.people() + 10.0);
            case REGION -> 0.7 + Math.log10(place.people() + 10.0);
            case SEAT -> 0.4 + Math.log10(place.people() + 10.0);
            case CITY -> Math.log10(place.people() + 10.0);
        };
        double country = Math.min(2.5, countries.getOrDefault(place.country(), 0.0) * 1.2);
        double region = (place.kind() == Gazetteer.Kind.CITY || place.kind() == Gazetteer.Kind.SEAT) && regions.contains(place.country() + "." + place.region()) ? 2 : 0;
        return kind + country + region - (place.mainName() ? 0 : 2.5);
    }
}
