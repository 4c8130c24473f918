package news.dateline.language;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.guard.Folding;
import news.dateline.annotate.Gazetteer;

/** The gazetteer on the tables that ship with this module; names of countries in eight languages come from Unicode's CLDR in ICU. Unchanging once made (under a second); safe for any number of threads. */
public final class PlaceTables implements Gazetteer {
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "hi", "ar", "ru");
    private static final Comparator<Place> WEIGHTIEST = Comparator.comparing((Place place) -> place.kind() != Kind.COUNTRY).thenComparing(Comparator.comparingLong(Place::people).reversed());
    private static final int[] NONE = {};
    private static final int BENT_MIN = 5;
    /** Endings as they stand and in the nominative; longer ones first. */
    private static final String[][] BENT = {{"иеи", "ия"}, {"ию", "ия"}, {"ии", "ия"}, {"ом", ""}, {"ем", "ь"}, {"ой", "а"}, {"е", "а"}, {"е", ""}, {"у", "а"}, {"ы", "а"}, {"и", "ь"}, {"и", "а"}, {"а", ""}, {"у", ""}, {"ю", "я"}};
    private static final int PLACES_EXPECTED = 300_000;
    private static final long LANDSCAPE_PEOPLE = 1_500_000;

    private final List<Place> places = new ArrayList<>();
    /** From a folded name to the places' indices; for a name that is not the main one, to the index's complement. */
    private final Map<String, int[]> byName = new HashMap<>(PLACES_EXPECTED);
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, String> hints = new HashMap<>();
    private final Map<String, Integer> shortRegions = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();

    public PlaceTables() {
        Tables.read("places.tsv.gz", this::addPlace);
        Tables.read("countries.tsv.gz", this::addCountry);
        Tables.read("hints.tsv", this::addHint);
        Tables.read("given-names.tsv", row -> Arrays.stream(row[0].split(" +")).map(Folding::fold).forEach(givenNames::add));
    }

    private void addPlace(String[] row) {
        Kind kind = switch (row[0]) {
            case "K" -> Kind.CAPITAL;
            case "S" -> Kind.SEAT;
            case "R" -> Kind.REGION;
            default -> Kind.CITY;
        };
        int index = add(new Place(row[1], kind, Double.parseDouble(row[3]), Double.parseDouble(row[4]), row[5].intern(), row[6].intern(), Long.parseLong(row[7]), true));
        name(row[1], index);
        for (String other : row[2].split("\\|")) if (!other.isEmpty()) name(other, isShort(other, row[1]) ? index : ~index);
    }

    /** "Newcastle" for Newcastle upon Tyne, "New York" for New York City: as good as the main name. */
    private static boolean isShort(String other, String main) {
        return main.startsWith(other + " ") || main.startsWith(other + ",");
    }

    private int add(Place place) {
        places.add(place);
        return places.size() - 1;
    }

    private void name(String name, int index) {
        byName.merge(Folding.fold(name), new int[] {index},
                (old, added) -> Arrays.stream(old).anyMatch(known -> known == added[0] || known == ~added[0]) ? old : IntStream.concat(IntStream.of(old), IntStream.of(added)).toArray());
    }

    private void addCountry(String[] row) {
        Place country = new Place(row[1], Kind.COUNTRY, Double.parseDouble(row[3]), Double.parseDouble(row[4]), row[0], "", 0, true);
        int index = add(country);
        countries.put(row[0], index);
        name(row[1], index);
        for (String other : row[2].split("\\|")) if (other.length() > 4) name(other, index);
        for (String language : LANGUAGES) {
            String name = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language)).regionDisplayName(row[0]);
            if (name != null && !name.equals(row[0])) name(name, index);
        }
        // A people's name that several claim is that of the country named alike: Samoans are of Samoa.
        for (String people : row[6].split("\\||, ")) if (!people.isEmpty()) people(people, row[0], people.startsWith(row[1]));
    }

    private void people(String name, String country, boolean again) {
        String folded = Folding.fold(name);
        if (again) peoples.put(folded, country);
        else peoples.putIfAbsent(folded, country);
        if (folded.chars().allMatch(c -> c >= 'a' && c <= 'z') && !folded.endsWith("s") && !folded.endsWith("ese")) peoples.putIfAbsent(folded + "s", country);
    }

    private void addHint(String[] row) {
        switch (row[0]) {
            case "alias" -> addAliases(row);
            case "region" -> addRegionNames(row[1], row[2]);
            case "middle" -> move(row);
            case "area" -> addArea(row);
            case "place" -> addLandscapes(row);
            case "short" -> addShort(row);
            case "people" -> Arrays.stream(row[2].split("\\|")).forEach(name -> people(name, row[1], true));
            case "hint" -> Arrays.stream(row[2].split("\\|")).forEach(name -> hints.put(Folding.fold(name), row[1]));
            default -> throw new IllegalStateException("Expected alias, middle, area, place, short, region, people or hint in hints.tsv, found " + row[0]);
        }
    }

    /** "Ontario=50 -86" moves a region of the country, "50 -86" the country itself. */
    private void move(String[] row) {
        int equals = row[2].indexOf('=');
        int index = equals < 0 ? java.util.Objects.requireNonNull(countries.get(row[1]), row[1]) : region(row[1], row[2].substring(0, equals));
        Place old = places.get(index);
        String[] degrees = row[2].substring(equals + 1).split(" ");
        places.set(index, new Place(old.name(), old.kind(), Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]), old.country(), old.region(), old.people(), true));
    }

    /** The most populous region of that name in the country. */
    private int region(String country, String name) {
        return Arrays.stream(byName.getOrDefault(Folding.fold(name), new int[0])).filter(i -> i >= 0).filter(i -> places.get(i).country().equals(country) && places.get(i).kind() == Kind.REGION).boxed()
                .max(Comparator.comparingLong(i -> places.get(i).people())).orElseThrow(() -> new IllegalStateException("Expected a known region in hints.tsv, found " + name + " in " + country));
    }

    private void addArea(String[] row) {
        String[] names = row[2].split("\\|");
        int equals = names[0].indexOf('=');
        String[] degrees = names[0].substring(equals + 1).split(" ");
        int index = add(new Place(names[0].substring(0, equals), Kind.AREA, Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]), "", "", 0, true));
        name(names[0].substring(0, equals), index);
        for (int i = 1; i < names.length; i++) name(names[i], index);
    }

    /** Known to every reader, so weighed as a region; before a town of that name. */
    private void addLandscapes(String[] row) {
        for (String entry : row[2].split("\\|")) {
            int equals = entry.indexOf('=');
            String[] degrees = entry.substring(equals + 1).split(" ");
            name(entry.substring(0, equals), add(new Place(entry.substring(0, equals), Kind.REGION, Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]), row[1].intern(), "", LANDSCAPE_PEOPLE, true)));
        }
    }

    private void addShort(String[] row) {
        for (String entry : row[2].split("\\|")) {
            int equals = entry.indexOf('=');
            for (String form : entry.substring(equals + 1).split(",")) shortRegions.put(withoutPoint(form), region(row[1], entry.substring(0, equals)));
        }
    }

    private void addAliases(String[] row) {
        Integer index = countries.get(row[1]);
        if (index == null) throw new IllegalStateException("Expected a known country in hints.tsv, found " + row[1]);
        Arrays.stream(row[2].split("\\|")).forEach(name -> name(name, index));
    }

    /** "Main name=other|other": the others name the most populous place of that main name in the country, before anything else of those names there. */
    private void addRegionNames(String country, String names) {
        int equals = names.indexOf('=');
        String main = names.substring(0, equals);
        int index = Arrays.stream(byName.getOrDefault(Folding.fold(main), new int[0])).filter(i -> i >= 0).filter(i -> places.get(i).country().equals(country)).boxed()
                .max(Comparator.comparingLong(i -> places.get(i).people())).orElseThrow(() -> new IllegalStateException("Expected a known place in hints.tsv, found " + main + " in " + country));
        for (String other : names.substring(equals + 1).split("\\|")) {
            int[] old = byName.getOrDefault(Folding.fold(other), new int[0]);
            byName.put(Folding.fold(other), IntStream.concat(IntStream.of(index), Arrays.stream(old).filter(i -> i != index && i != ~index)).toArray());
        }
    }

    @Override public List<Place> named(String name) {
        String folded = Folding.fold(name);
        int[] found = byName.get(folded);
        if (found == null) found = nominative(folded);
        if (found.length == 0) return List.of();
        return Arrays.stream(found).mapToObj(i -> i >= 0 ? places.get(i) : other(places.get(~i))).sorted(WEIGHTIEST).toList();
    }

    /** Russian copy bends names: "в Москве", "из Казани", "России", "под Лондоном". */
    private int[] nominative(String folded) {
        if (folded.length() < BENT_MIN || Character.UnicodeScript.of(folded.codePointBefore(folded.length())) != Character.UnicodeScript.CYRILLIC) return NONE;
        for (String[] ending : BENT) {
            if (!folded.endsWith(ending[0])) continue;
            int[] found = byName.get(folded.substring(0, folded.length() - ending[0].length()) + ending[1]);
            if (found != null) return found;
        }
        return NONE;
    }

    private static Place other(Place place) {
        return new Place(place.name(), place.kind(), place.latitude(), place.longitude(), place.country(), place.region(), place.people(), false);
    }

    private static String withoutPoint(String form) {
        return form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    @Override public Optional<Place> abbreviated(String name) {
        return Optional.ofNullable(shortRegions.get(withoutPoint(name))).map(places::get);
    }

    @Override public Optional<String> ofPeople(String word) {
        return Optional.ofNullable(peoples.get(Folding.fold(word)));
    }

    @Override public Optional<String> hinted(String name) {
        return Optional.ofNullable(hints.get(Folding.fold(name)));
    }

    @Override public boolean isGivenName(String word) {
        return givenNames.contains(Folding.fold(word));
    }
}
