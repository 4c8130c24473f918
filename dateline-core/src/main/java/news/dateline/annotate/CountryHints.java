package news.dateline.annotate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.CountryMention.Kind;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Field;
import news.dateline.model.Name;

/** Finds everything in a text that points to a country: places, governments, peoples, institutions and well-known names. Pure. */
final class CountryHints {
    private static final int HINT_WORDS_MAX = 3;
    /** A town of the same name elsewhere has at least this part of the people of the largest. */
    private static final double AS_LARGE = 0.15;
    /** Languages that write a people with a capital: "poles" are no Poles in them. */
    private static final Set<String> CAPITAL_PEOPLES = Set.of("en");

    private final Gazetteer gazetteer;

    CountryHints(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<CountryMention> mentions(NameFinder.Part part, CountryWeights.Read read, PlaceResolver.Resolved resolved) {
        List<CountryMention> mentions = new ArrayList<>();
        resolved.governments().stream().filter(government -> government.span().field() == part.field())
                .forEach(government -> mentions.add(new CountryMention(government.country(), part.field(), government.span().start(), government.span().end(), Kind.LAND, false)));
        resolved.places().stream().filter(place -> place.span().field() == part.field() && !place.country().isEmpty()).forEach(place -> {
            List<Gazetteer.Place> named = gazetteer.named(Words.fold(place.text()));
            boolean land = named.stream().anyMatch(found -> found.kind() == Gazetteer.Kind.COUNTRY && found.country().equals(place.country()));
            mentions.add(new CountryMention(place.country(), part.field(), place.span().start(), place.span().end(), land ? Kind.LAND : Kind.TOWN, !land && isAmbiguous(named)));
        });
        addHints(part, read, mentions);
        return mentions;
    }

    /** Whether the name means towns of about one size in several countries: Santiago, La Paz, Georgetown. */
    static boolean isAmbiguous(List<Gazetteer.Place> named) {
        long most = named.stream().mapToLong(Gazetteer.Place::people).max().orElse(0);
        return named.stream().filter(place -> place.kind() != Gazetteer.Kind.COUNTRY && place.mainName() && place.people() >= most * AS_LARGE).map(Gazetteer.Place::country).distinct().count() > 1;
    }

    /** Where persons' names of two words or more stand: the "Cuban" of "Mark Cuban" is no people. */
    private static BitSet personWords(Field field, List<Name> names) {
        BitSet persons = new BitSet();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON && name.span().field() == field && name.text().indexOf(' ') > 0) persons.set(name.span().start() + 1, name.span().end());
        }
        return persons;
    }

    private void addHints(NameFinder.Part part, CountryWeights.Read read, List<CountryMention> mentions) {
        BitSet persons = personWords(part.field(), read.names());
        boolean capitals = CAPITAL_PEOPLES.contains(read.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        List<Word> words = part.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isNumber()) continue;
            if (Character.isLowerCase(words.get(i).text().codePointAt(0))) {
                if (capitals) continue;
                int at = i;
                gazetteer.ofPeople(words.get(i).folded()).ifPresent(country -> mentions.add(mention(country, part, words.get(at), words.get(at), Kind.PEOPLE)));
                continue;
            }
            for (int length = Math.min(HINT_WORDS_MAX, words.size() - i); length >= 1; length--) {
                String phrase = Words.joinFolded(words, i, i + length);
                if (length == 1 && NameWords.COMMON.contains(phrase)) continue;
                boolean person = persons.get(words.get(i).start());
                Optional<String> people = person && length == 1 ? Optional.empty() : gazetteer.ofPeople(phrase);
                int start = words.get(i).start();
                boolean hidden = length > 1 && mentions.stream().noneMatch(known -> known.start() <= start && start < known.end());
                Optional<String> country = people.or(() -> gazetteer.hinted(phrase)).or(() -> hidden ? land(phrase) : Optional.empty());
                if (country.isEmpty()) continue;
                mentions.add(mention(country.get(), part, words.get(i), words.get(i + length - 1), people.isPresent() ? Kind.PEOPLE : Kind.LAND));
                break;
            }
        }
    }

    /** A country of several words, which names with small words in them hide: "Côte d’Ivoire". */
    private Optional<String> land(String phrase) {
        return gazetteer.named(phrase.replace('’', '\'').replace(" d ", " d'")).stream().filter(place -> place.kind() == Gazetteer.Kind.COUNTRY).map(Gazetteer.Place::country).findFirst();
    }

    private static CountryMention mention(String country, NameFinder.Part part, Word first, Word last, Kind kind) {
        return new CountryMention(country, part.field(), first.start(), last.end(), kind, false);
    }
}
