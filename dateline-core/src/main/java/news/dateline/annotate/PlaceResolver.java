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

/**
 * Finds which place each name means: what stands behind it ("Paris, Texas") decides; else the countries and regions that the item names weigh, then the places around, the dateline, the agency's
 * home and the number of people. One name means one place in an item. A capital that speaks is its government: it counts for its country and stands nowhere. Pure.
 */
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

    /** Places so near to each other explain each other. */
    private static final double NEAR_KM = 110;
    private static final int ANCHORS_MAX = 40;
    /** After a capital, these make it its government. */
    private static final Set<String> GOVERNS = NameWords.set("""
            said says accused accuses accuse denied denies deny warned warns insisted insists announced announces rejected rejects agreed agrees refused refuses claimed claims condemned condemns vowed vows wants wanted
            demanded demands urged urges hopes fears believes considers blamed blames hailed pledged recalled expelled ordered imposed signalled retaliated dijo acusa acuso nego advirtio anuncio rechazo exige pide
            dit accuse dement annonce rejette exige warnt fordert sagte wirft disse acusa nega anunciou заявил заявила обвинил обвинила""");

    /** What one name may be; {@code beside}: the country or region behind its comma, as country and region code. */
    private record Candidate(String text, String folded, Span span, List<Place> places, boolean after, Optional<Place> beside) {
        boolean isIn(Place place) {
            Place region = beside.orElseThrow();
            return place.country().equals(region.country()) && (region.region().isEmpty() || place.region().equals(region.region())) && !(place.name().equals(region.name()) && place.kind() == region.kind());
        }
    }

    /** Places with degrees, and the countries whose governments are named by their capitals. */
    record Resolved(List<PlaceMention> places, List<Government> governments) { }

    record Government(Span span, String country) { }

    /** What the item says about where things are; {@code regions}: the names by which it points to each. */
    private record Context(Map<String, Double> countries, Map<String, Set<String>> regions, Map<String, Place> settled, List<Place> anchors) {
        Context() {
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
    }

    private final Gazetteer gazetteer;

    PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Resolved resolve(WireItem item, List<NameFinder.Part> parts, List<Name> names, Optional<String> home) {
        List<Candidate> candidates = candidates(parts, names);
        Context context = new Context();
        home.ifPresent(country -> context.add(country, 1.0));
        item.located().ifPresent(located -> weighDateline(located, context));
        for (Candidate candidate : candidates) weigh(candidate, context);
        for (NameFinder.Part part : parts) {
            for (Word word : part.words()) gazetteer.ofPeople(word.folded()).filter(_ -> word.isCapital() || part.text().codePointAt(word.start()) > 0x0370).ifPresent(country -> context.add(country, 1.0));
        }
        settle(candidates, context);
        Map<news.dateline.model.Field, NameFinder.Part> texts = byField(parts);
        List<PlaceMention> mentions = new ArrayList<>();
        List<Government> governments = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        for (Candidate candidate : candidates) {
            Optional<Place> found = best(candidate, context, spoken);
            if (found.isEmpty()) continue;
            Place place = found.get();
            spoken.add(candidate.folded());
            if (place.kind() == Gazetteer.Kind.CAPITAL && !candidate.after() && speaks(java.util.Objects.requireNonNull(texts.get(candidate.span().field())), candidate.span())) governments.add(new Government(candidate.span(), place.country()));
            else mentions.add(new PlaceMention(candidate.text(), candidate.span(), place.latitude(), place.longitude(), place.country()));
            if (mentions.size() == PLACES_MAX) break;
        }
        return new Resolved(mentions, governments);
    }

    /** First what is beyond doubt: names with their region behind them, and names of one place only; they help with the rest. */
    private static void settle(List<Candidate> candidates, Context context) {
        for (Candidate candidate : candidates) {
            if (candidate.beside().isEmpty()) continue;
            candidate.places().stream().filter(candidate::isIn).max(Comparator.comparingLong(Place::people)).ifPresent(place -> {
                context.settled().putIfAbsent(candidate.folded(), place);
                context.addRegion(place, place.region());
                if (context.anchors().size() < ANCHORS_MAX) context.anchors().add(place);
            });
        }
        Set<String> seen = new HashSet<>(context.settled().keySet());
        for (Candidate candidate : candidates) {
            Place first = candidate.places().getFirst();
            boolean only = candidate.places().stream().filter(place -> place.mainName() || place.people() > KNOWN_PEOPLE).count() == 1 && first.kind() != Gazetteer.Kind.COUNTRY && first.kind() != Gazetteer.Kind.AREA;
            if (!only || !seen.add(candidate.folded()) || context.anchors().size() >= ANCHORS_MAX) continue;
            context.anchors().add(first);
            context.addRegion(first, candidate.folded());
        }
    }

    private static Map<news.dateline.model.Field, NameFinder.Part> byField(List<NameFinder.Part> parts) {
        Map<news.dateline.model.Field, NameFinder.Part> byField = new HashMap<>();
        for (NameFinder.Part part : parts) byField.put(part.field(), part);
        return byField;
    }

    private static boolean speaks(NameFinder.Part part, Span span) {
        List<Word> next = Words.of(part.text().substring(span.end(), Math.min(part.text().length(), span.end() + 20)));
        return !next.isEmpty() && next.getFirst().start() == 1 && GOVERNS.contains(next.getFirst().folded());
    }

    private List<Candidate> candidates(List<NameFinder.Part> parts, List<Name> names) {
        Map<news.dateline.model.Field, NameFinder.Part> byField = byField(parts);
        List<Candidate> candidates = new ArrayList<>();
        for (Name name : names) {
            NameFinder.Part part = java.util.Objects.requireNonNull(byField.get(name.span().field()));
            boolean after = after(part, name.span());
            Optional<Place> beside = beside(part, name.span());
            if (name.kind() == Name.Kind.PERSON) {
                List<Word> words = Words.of(name.text());
                // "Environment Canada" passes for a person, and so does "Texas Farm Rescue"; "Jordan Henderson" is one, and so is "Lima Tavares".
                boolean named = words.size() < 2 || gazetteer.isGivenName(words.getFirst().folded());
                if (!named) inside(candidates, name, after, true);
                continue;
            }
            String folded = Words.fold(name.text());
            Optional<Place> abbreviated = isBehindComma(part, name.span()) ? gazetteer.abbreviated(name.text()) : Optional.empty();
            if (abbreviated.isPresent()) {
                candidates.add(new Candidate(name.text(), folded, name.span(), List.of(abbreviated.get()), true, Optional.empty()));
                continue;
            }
            if (gazetteer.named(folded).isEmpty() && folded.endsWith(" city")) folded = folded.substring(0, folded.length() - " city".length());
            List<Place> places = gazetteer.named(folded);
            if (places.isEmpty()) inside(candidates, name, after, false);
            else if (!after && beside.isEmpty() && gazetteer.isGivenName(folded) && places.getFirst().kind() != Gazetteer.Kind.COUNTRY && places.getFirst().kind() != Gazetteer.Kind.CAPITAL) continue;
            else if (after && !NameWords.PLACE.contains(folded) || beside.isPresent() || !OTHER_WORDS.contains(folded) && !NameWords.PLACE.contains(folded)) candidates.add(new Candidate(name.text(), folded, name.span(), places, after, beside));
        }
        return candidates;
    }

    /** "Beirut Port", "University of Nairobi", "North Queensland": the place within a longer name; in what passes for a {@code person}'s, a land at its head or a place in its last words. */
    private void inside(List<Candidate> candidates, Name name, boolean after, boolean person) {
        List<Word> words = Words.of(name.text());
        boolean atHead = person && (words.size() > 2 || words.getFirst().isAllCapitals());
        boolean atEnd = person && !atHead;
        for (int length = Math.min(3, words.size() - 1); length >= 1; length--) {
            for (int from = atEnd ? words.size() - length : 0; from + length <= words.size(); from++) {
                String folded = Words.joinFolded(words, from, from + length);
                List<Place> places = gazetteer.named(folded);
                if (NameWords.COMMON.contains(folded) || NameWords.CONNECTORS.contains(folded) || NameWords.ORGANISATION.contains(folded) || NameWords.PLACE.contains(folded) || OTHER_WORDS.contains(folded)
                        || NameWords.TITLES.contains(folded) || folded.length() < 4 && (places.isEmpty() || places.getFirst().kind() != Gazetteer.Kind.COUNTRY)) continue;
                if (person && from > 0 && from + length < words.size()) continue;
                // At the head of what passes for a person only lands and regions are believed: Lima is also a surname.
                if (atHead && from == 0 && places.stream().noneMatch(p -> p.kind() == Gazetteer.Kind.COUNTRY || p.kind() == Gazetteer.Kind.REGION)) continue;
                if (places.stream().noneMatch(p -> p.kind() != Gazetteer.Kind.CITY && p.kind() != Gazetteer.Kind.SEAT || p.mainName() && p.people() > KNOWN_PEOPLE)) continue;
                int start = words.get(from).start();
                int end = words.get(from + length - 1).end();
                candidates.add(new Candidate(name.text().substring(start, end), folded, new Span(name.span().field(), name.span().start() + start, name.span().start() + end), places, after, Optional.empty()));
                return;
            }
        }
    }

    private static boolean after(NameFinder.Part part, Span span) {
        int from = Math.max(0, span.start() - 14);
        List<Word> before = Words.of(part.text().substring(from, span.start()));
        return !before.isEmpty() && BEFORE_PLACES.contains(before.getLast().folded());
    }

    /** The region or country behind "Paris, Texas", "London (Ontario)" or "Powderly, Ky."; it must not be a list of places. */
    private Optional<Place> beside(NameFinder.Part part, Span span) {
        String text = part.text();
        int at = span.end();
        if (at + 2 >= text.length() || text.charAt(at) != ',' && !text.startsWith(" (", at)) return Optional.empty();
        List<Word> next = Words.of(text.substring(at + 2, Math.min(text.length(), at + 40)));
        int words = 0;
        while (words < Math.min(3, next.size()) && next.get(words).isCapital() && (words == 0 ? next.getFirst().start() == 0 : next.get(words).follows())) words++;
        for (int length = words; length >= 1; length--) {
            String folded = Words.joinFolded(next, 0, length);
            Optional<Place> region = gazetteer.abbreviated(text.substring(at + 2, at + 2 + next.get(length - 1).end())).or(() -> gazetteer.named(folded).stream().filter(PlaceResolver::holdsTowns).findFirst());
            if (region.isPresent()) return region;
        }
        return Optional.empty();
    }

    private static boolean holdsTowns(Place place) {
        return place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.REGION && place.mainName() && place.people() > KNOWN_PEOPLE;
    }

    private static boolean isBehindComma(NameFinder.Part part, Span span) {
        int at = span.start();
        return at > 2 && part.text().charAt(at - 1) == ' ' && part.text().charAt(at - 2) == ',';
    }

    private void weighDateline(DatelineText located, Context context) {
        located.country().map(name -> name.length() == 2 ? List.of(name) : gazetteer.named(Words.fold(name)).stream().map(Place::country).limit(1).toList())
                .ifPresent(found -> found.forEach(country -> context.add(country, 2.0)));
        if (located.country().isEmpty()) {
            located.city().map(city -> gazetteer.named(Words.fold(city))).filter(found -> !found.isEmpty()).map(List::getFirst).ifPresent(place -> {
                context.add(place.country(), 1.0);
                context.addRegion(place, place.region());
            });
        }
    }

    private static void weigh(Candidate candidate, Context context) {
        Place first = candidate.places().getFirst();
        switch (first.kind()) {
            case AREA -> { }
            case COUNTRY -> {
                if (!isAlsoRegion(candidate)) context.add(first.country(), 2.0);
            }
            case REGION -> {
                boolean one = candidate.places().stream().map(Place::country).distinct().count() == 1;
                context.add(first.country(), one ? 1.0 : 0.4);
                for (Place place : candidate.places()) if (place.kind() == Gazetteer.Kind.REGION) context.addRegion(place, candidate.folded());
            }
            case CAPITAL -> context.add(first.country(), first.mainName() ? 1.0 : 0.0);
            case SEAT, CITY -> {
                boolean one = candidate.places().stream().filter(place -> place.people() * 10 > first.people()).map(Place::country).distinct().count() == 1;
                if (one && first.people() > 500_000 && first.mainName()) context.add(first.country(), 0.7);
            }
        }
    }

    /** Georgia: a country, and a state of another. */
    private static boolean isAlsoRegion(Candidate candidate) {
        return candidate.places().stream().anyMatch(place -> place.kind() == Gazetteer.Kind.REGION && !place.country().equals(candidate.places().getFirst().country()) && place.people() > 3_000_000);
    }

    private static Optional<Place> best(Candidate candidate, Context context, Set<String> spoken) {
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

    private static boolean isLikely(Candidate candidate, Place place, Context context) {
        if (place.kind() == Gazetteer.Kind.COUNTRY || place.kind() == Gazetteer.Kind.AREA || place.kind() == Gazetteer.Kind.CAPITAL && place.mainName()) return true;
        if (place.kind() == Gazetteer.Kind.REGION && (place.people() > 300_000 || candidate.after())) return true;
        boolean clear = candidate.after() || candidate.folded().length() > 4;
        if (clear && (place.people() >= KNOWN_PEOPLE && place.mainName() || place.kind() == Gazetteer.Kind.SEAT && place.people() > 40_000 || place.people() > 500_000)) return true;
        if (context.namesRegionOf(place, candidate.folded())) return true;
        boolean known = candidate.after() || candidate.folded().indexOf(' ') > 0 || place.people() > 15_000;
        return known && (context.countries().getOrDefault(place.country(), 0.0) >= 0.6 || near(place, context) > 0);
    }

    /** In powers of ten of people: a named country is worth a hundredfold, a named region a thousandfold. */
    private static double score(Candidate candidate, Place place, Context context) {
        double kind = switch (place.kind()) {
            case COUNTRY -> isAlsoRegion(candidate) ? 8 : 12;
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
        return kind + country + region + (within ? Math.min(2.5, 1.5 * near(place, context)) : 0) - (place.mainName() ? 0 : 2.5);
    }

    /** How many of the places beyond doubt lie around, one of the same name not counted. */
    private static int near(Place place, Context context) {
        int near = 0;
        for (Place anchor : context.anchors()) {
            double north = (anchor.latitude() - place.latitude()) * 111;
            if (Math.abs(north) > NEAR_KM || anchor.name().equals(place.name())) continue;
            double east = (anchor.longitude() - place.longitude()) * 111 * Math.cos(Math.toRadians(place.latitude()));
            if (north * north + east * east < NEAR_KM * NEAR_KM) near++;
        }
        return near;
    }
}
