package news.dateline.annotate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Edition;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.PlaceMention;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;

/** Weighs which countries an item is about, and so its editions. Pure. */
final class CountryWeights {
    private static final int COUNTRIES_MAX = 4;
    /** A country counts from this part of the weightiest one's weight. */
    private static final double SHARE_MIN = 0.3;
    /** Mentions deep in the body add little. */
    private static final int TOP_OF_BODY = 600;
    private static final int HINT_WORDS_MAX = 3;

    private final Gazetteer gazetteer;
    private final List<Edition> editions;

    CountryWeights(Gazetteer gazetteer, List<Edition> editions) {
        this.gazetteer = gazetteer;
        this.editions = List.copyOf(editions);
    }

    /** Weightiest first; the agency's home where nothing else is named. */
    List<String> countries(WireItem item, List<NameFinder.Part> parts, List<Name> names, PlaceResolver.Resolved resolved, Optional<String> home) {
        Map<String, Double> weights = new HashMap<>();
        for (Subject place : item.places()) code(place).ifPresent(country -> weights.merge(country, 3.0, Double::sum));
        for (PlaceResolver.Government government : resolved.governments()) weights.merge(government.country(), weight(government.span().field(), government.span().start()), Double::sum);
        for (PlaceMention place : resolved.places()) if (!place.country().isEmpty()) weights.merge(place.country(), weight(place.span().field(), place.span().start()), Double::sum);
        for (NameFinder.Part part : parts) addHints(part, personWords(part.field(), names), weights);
        if (weights.isEmpty()) return home.map(List::of).orElse(List.of());
        double heaviest = weights.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        if (home.isPresent() && heaviest < 2) weights.merge(home.get(), heaviest * 0.5, Double::sum);
        return weights.entrySet().stream().filter(entry -> entry.getValue() >= heaviest * SHARE_MIN)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(COUNTRIES_MAX).map(Map.Entry::getKey).toList();
    }

    private Optional<String> code(Subject place) {
        if (place.code().matches("[A-Za-z]{2}") && Set.of("iso3166-1a2", "iso", "country", "cntry", "iso3166").contains(place.scheme().toLowerCase(Locale.ROOT))) {
            return Optional.of(place.code().toUpperCase(Locale.ROOT));
        }
        return place.name().map(Words::fold).map(gazetteer::named).filter(found -> !found.isEmpty()).map(found -> found.getFirst().country()).filter(country -> !country.isEmpty());
    }

    private static double weight(Field field, int start) {
        return switch (field) {
            case HEADLINE -> 3;
            case DESCRIPTION -> 2;
            case BODY -> start < TOP_OF_BODY ? 1.5 : 0.3;
        };
    }

    private Optional<String> ofPeopleInTwo(String phrase) {
        return phrase.indexOf(' ') > 0 ? gazetteer.ofPeople(phrase) : Optional.empty();
    }

    /** Where persons' names of two words or more stand: the "Cuban" of "Mark Cuban" is no people. */
    private static BitSet personWords(Field field, List<Name> names) {
        BitSet persons = new BitSet();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON && name.span().field() == field && name.text().indexOf(' ') > 0) persons.set(name.span().start() + 1, name.span().end());
        }
        return persons;
    }

    /** Peoples, institutions and well-known names, each counted once a text. */
    private void addHints(NameFinder.Part part, BitSet persons, Map<String, Double> weights) {
        List<Word> words = part.words();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (Character.isLowerCase(words.get(i).text().codePointAt(0)) || words.get(i).isNumber()) {
                if (words.get(i).isNumber()) continue;
                Optional<String> people = gazetteer.ofPeople(words.get(i).folded());
                if (people.isPresent() && seen.add(words.get(i).folded())) weights.merge(people.get(), 0.8 * weight(part.field(), words.get(i).start()), Double::sum);
                continue;
            }
            for (int length = Math.min(HINT_WORDS_MAX, words.size() - i); length >= 1; length--) {
                String phrase = Words.joinFolded(words, i, i + length);
                boolean person = persons.get(words.get(i).start());
                Optional<String> country = length == 1 && !person ? gazetteer.ofPeople(phrase).or(() -> gazetteer.hinted(phrase)) : gazetteer.hinted(phrase).or(() -> ofPeopleInTwo(phrase));
                if (country.isEmpty()) continue;
                if (seen.add(phrase)) weights.merge(country.get(), 0.8 * weight(part.field(), words.get(i).start()), Double::sum);
                break;
            }
        }
    }

    /** The editions of those countries, in the order of the countries. */
    List<String> editions(List<String> countries) {
        return countries.stream().flatMap(country -> editions.stream().filter(edition -> edition.countries().contains(country))).map(Edition::id).distinct().toList();
    }
}
