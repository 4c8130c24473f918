package news.dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Gazetteer.Place;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.Span;

/** Finds the names that may be places, and the places within longer names, with what the gazetteer has under each. Pure. */
final class PlaceCandidates {
    /** Small words after which a capital is likely a place; folded. */
    static final Set<String> BEFORE_PLACES = NameWords.set("in at near from to across outside around into through toward towards north south east west northern southern eastern western central downtown en desde hacia a "
            + "cerca sur norte este oeste dans pres vers au aux nord sud est ouest aus nach em");
    /** Names of towns that are mostly other words: they count only after a word of place. */
    private static final Set<String> OTHER_WORDS = NameWords.set("""
            metro cocoa plateau reading orange mobile nice bath split most van hang act chas union sale deal battle rugby bury hull poole barry nelson eden hope lincoln jackson cork tours angers lens male date same buy police man bar bo fes ho
            western eastern northern southern central north south west east upper lower inner outer coast center centre capital university temple hall march may august police cross king prince
            media opera fall spring summer winter sparks young best bush house church field marina delta golden green brown black white grey gray wood woods moore ford mercedes mary martin
            tata bella rosa santa san el la los las real nova para sal goma angeles villa alba international independence progress freedom liberty trump
            carolina george charles james thomas albert alexander elizabeth harry william johnson obama clinton biden putin""");
    /** End the names of teams, which begin with their town. */
    private static final Set<String> TEAMS = NameWords.set("royals rovers united wanderers rangers athletic stars lions eagles tigers bulls sharks warriors giants kings knights raiders chiefs hurricanes blues hawks bears rockets athletico atletico deportivo sporting");
    /** Under this many people a town counts only where its country or region is named as well, or it is at home. */
    static final int KNOWN_PEOPLE = 100_000;

    private static final int CODE_LENGTH_MAX = 3;

    private final Gazetteer gazetteer;

    PlaceCandidates(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<PlaceCandidate> find(List<NameFinder.Part> parts, List<Name> names) {
        Map<Field, NameFinder.Part> byField = byField(parts);
        List<PlaceCandidate> candidates = new ArrayList<>();
        for (Name name : names) {
            NameFinder.Part part = Objects.requireNonNull(byField.get(name.span().field()));
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
                candidates.add(new PlaceCandidate(name.text(), folded, name.span(), List.of(abbreviated.get()), true, Optional.empty()));
                continue;
            }
            if (gazetteer.named(folded).isEmpty() && folded.endsWith(" city")) folded = folded.substring(0, folded.length() - " city".length());
            // "Is It Over?": a word of grammar in a headline's capitals is no country's code.
            if (NameWords.COMMON.contains(folded) && folded.length() <= CODE_LENGTH_MAX) continue;
            List<Place> places = gazetteer.named(folded);
            if (places.isEmpty()) inside(candidates, name, after, false);
            else if (!after && beside.isEmpty() && gazetteer.isGivenName(folded) && places.getFirst().kind() != Gazetteer.Kind.COUNTRY && places.getFirst().kind() != Gazetteer.Kind.CAPITAL) continue;
            else if (after && !NameWords.PLACE.contains(folded) || beside.isPresent() || !OTHER_WORDS.contains(folded) && !NameWords.PLACE.contains(folded)) candidates.add(new PlaceCandidate(name.text(), folded, name.span(), places, after, beside));
        }
        return candidates;
    }

    /** "Beirut Port", "University of Nairobi", "North Queensland": the place within a longer name; in what passes for a {@code person}'s, a land at its head or a place in its last words. */
    private void inside(List<PlaceCandidate> candidates, Name name, boolean after, boolean person) {
        List<Word> words = Words.of(name.text());
        boolean team = TEAMS.contains(words.getLast().folded());
        boolean atHead = person && (words.size() > 2 || words.getFirst().isAllCapitals() || team);
        boolean atEnd = person && !atHead;
        for (int length = Math.min(3, words.size() - 1); length >= 1; length--) {
            for (int from = atEnd ? words.size() - length : 0; from + length <= words.size(); from++) {
                String folded = Words.joinFolded(words, from, from + length);
                List<Place> places = gazetteer.named(folded);
                if (NameWords.COMMON.contains(folded) || NameWords.CONNECTORS.contains(folded) || NameWords.ORGANISATION.contains(folded) || NameWords.PLACE.contains(folded) || OTHER_WORDS.contains(folded)
                        || NameWords.TITLES.contains(folded) || folded.length() < 4 && (places.isEmpty() || places.getFirst().kind() != Gazetteer.Kind.COUNTRY)) continue;
                if (person && from > 0 && from + length < words.size()) continue;
                // At the head of what passes for a person only lands and regions are believed: Lima is also a surname.
                if (atHead && !team && from == 0 && places.stream().noneMatch(p -> p.kind() == Gazetteer.Kind.COUNTRY || p.kind() == Gazetteer.Kind.REGION)) continue;
                if (places.stream().noneMatch(p -> p.kind() != Gazetteer.Kind.CITY && p.kind() != Gazetteer.Kind.SEAT || p.mainName() && p.people() > KNOWN_PEOPLE)) continue;
                int start = words.get(from).start();
                int end = words.get(from + length - 1).end();
                candidates.add(new PlaceCandidate(name.text().substring(start, end), folded, new Span(name.span().field(), name.span().start() + start, name.span().start() + end), places, after, Optional.empty()));
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
            Optional<Place> region = gazetteer.abbreviated(text.substring(at + 2, at + 2 + next.get(length - 1).end())).or(() -> gazetteer.named(folded).stream().filter(PlaceCandidates::holdsTowns).findFirst());
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

    static Map<Field, NameFinder.Part> byField(List<NameFinder.Part> parts) {
        Map<Field, NameFinder.Part> byField = new HashMap<>();
        for (NameFinder.Part part : parts) byField.put(part.field(), part);
        return byField;
    }
}
