package news.dateline.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.guard.Additions;
import news.dateline.guard.Deletions;
import news.dateline.model.Draft;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.Sentence;

/** Where it happened, on a card that does not say: the dateline is taken off the first sentence, and with it sometimes the only word of the place. */
final class Datelines {
    /** So many letters of a country's name begin what its people and things are called too: "Kenya", "Kenyan". */
    private static final int COUNTRY_LETTERS = 4;
    private static final int DATELINE_WITHIN = 300;
    private static final Pattern PARTS = Pattern.compile("[,()]+");
    private static final Pattern NO_PLACE = Pattern.compile(".*\\p{N}.*");

    private Datelines() { }

    /** The card with the dateline before its first sentence, where the country stands nowhere in the story, or the card names no place at all. */
    static List<Sentence> on(List<Sentence> card, Copy spine, List<List<Sentence>> paragraphs) {
        List<String> parts = places(spine).stream().map(PARTS::split).map(found -> Arrays.stream(found).map(String::strip).filter(part -> !part.isEmpty() && !NO_PLACE.matcher(part).matches()).toList())
                .max(Comparator.comparingInt(List::size)).orElse(List.of());
        if (parts.isEmpty() || card.isEmpty()) return card;
        Locale language = Locale.forLanguageTag(spine.language());
        List<String> countries = spine.part().notes().countries().stream().map(code -> stem(Locale.of("", code).getDisplayCountry(language), language)).toList();
        String shown = text(card, language);
        if (parts.stream().map(part -> part.toLowerCase(language)).anyMatch(shown::contains) || countries.stream().anyMatch(shown::contains)) return card;
        String told = paragraphs.stream().map(paragraph -> text(paragraph, language)).collect(Collectors.joining("\n"));
        // A correspondent's seat in another country is not where it happened.
        boolean lost = parts.size() > 1 && (countries.contains(stem(parts.getLast(), language)) || !isCountry(parts.getLast(), language)) && Stream.concat(Stream.of(stem(parts.getLast(), language)), countries.stream()).noneMatch(told::contains);
        return lost || !namesAPlace(card, spine) ? with(Additions.place(String.join(", ", parts)), card) : card;
    }

    /** As the agency names it in a field, and as it stands before the first words; the longer says more. */
    static List<String> places(Copy spine) {
        String body = spine.item().text(Field.BODY).strip();
        Optional<String> written = Deletions.located(body.substring(0, Math.min(body.length(), DATELINE_WITHIN)), 0, signed(spine.part()));
        return Stream.of(spine.located(), spine.item().located().map(place -> Stream.concat(place.city().stream(), place.country().stream()).collect(Collectors.joining(", "))), written).flatMap(Optional::stream).toList();
    }

    /** How its agency may sign it: by its name, and by the one that it has in the copy's language. */
    static String signed(Part part) {
        return part.agency().nameIn(part.notes().language()).map(name -> part.agency().name() + " " + name).orElse(part.agency().name());
    }

    private static boolean isCountry(String name, Locale language) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream().anyMatch(code -> Locale.of("", code).getDisplayCountry(language).equalsIgnoreCase(name));
    }

    private static boolean namesAPlace(List<Sentence> card, Copy spine) {
        return spine.part().notes().names().stream().filter(name -> name.kind() == Name.Kind.PLACE).anyMatch(name -> card.stream().anyMatch(sentence -> sentence.text().contains(name.text())));
    }

    private static String stem(String country, Locale language) {
        String name = country.toLowerCase(language);
        return name.length() > COUNTRY_LETTERS ? name.substring(0, COUNTRY_LETTERS) : name;
    }

    private static String text(List<Sentence> sentences, Locale language) {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" ")).toLowerCase(language);
    }

    private static List<Sentence> with(String place, List<Sentence> card) {
        int words = Terms.words(place) + card.stream().mapToInt(sentence -> Terms.words(sentence.text())).sum();
        if (!Additions.isListed(place) || words > Draft.CARD_WORDS_MAX) return card;
        Sentence first = card.getFirst();
        List<Sentence.Piece> added = new ArrayList<>(List.of(new Sentence.Piece(0, place.length())));
        first.added().forEach(piece -> added.add(new Sentence.Piece(piece.start() + place.length(), piece.end() + place.length())));
        return Stream.concat(Stream.of(new Sentence(place + first.text(), first.sources(), added)), card.stream().skip(1)).toList();
    }
}
