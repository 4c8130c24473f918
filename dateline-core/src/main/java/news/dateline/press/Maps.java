package news.dateline.press;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Folding;
import news.dateline.model.Draft;
import news.dateline.model.Handling;
import news.dateline.model.ItemVersion;
import news.dateline.model.PlaceMention;
import news.dateline.model.Point;
import news.dateline.model.StoryId;
import news.dateline.press.map.LocatorMap;
import news.dateline.press.page.PictureView;

/**
 * The map that stands with a story that has no picture of an agency's: its first country, or the one where its dateline lies, with that place marked. It stands at one address as long as the story does, so that
 * a kill knows what to close. Pure but for {@link Filings}; any thread.
 */
record Maps(Filings filings, DrawnMaps drawn) {
    static final String MEDIA_TYPE = "image/svg+xml";
    private static final String LABEL = "Map drawn by a program";
    private static final String CREDIT = "Shapes: Natural Earth";
    /** A file of its own style that runs nothing and loads nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    private static final Pattern CITY_ENDS = Pattern.compile("[,(/]");

    Maps(Filings filings) {
        this(filings, new DrawnMaps());
    }

    /** What is asked of the atlas. */
    record Question(String country, Optional<LocatorMap.Place> place) { }

    /** How it is shown; empty where the story has no place on any map, or may have no picture that a program draws. */
    Optional<PictureView> of(StoryId id, Draft draft, Set<Handling> handling) {
        if (handling.contains(Handling.NO_DRAWN_PICTURE)) return Optional.empty();
        return question(draft).map(question -> view(id, question));
    }

    /** The file itself. */
    Optional<Page> page(StoryId id, Draft draft, Target target) {
        return question(draft).flatMap(drawn::of).map(svg -> Page.of(Addresses.map(id), MEDIA_TYPE, svg, List.of(id), Surface.PICTURE, target)
                .with("Content-Security-Policy", POLICY));
    }

    private static PictureView view(StoryId id, Question question) {
        String country = LocatorMap.name(question.country());
        String alt = "Map of " + country + question.place().map(place -> " with " + place.name() + " marked").orElse("");
        return new PictureView(Addresses.map(id), LocatorMap.WIDTH, LocatorMap.HEIGHT, alt, question.place().map(place -> place.name() + ", " + country).orElse(country), CREDIT, LABEL);
    }

    private Optional<Question> question(Draft draft) {
        Stream<Question> marked = draft.located().map(PlaceNames::shown).map(Maps::city).filter(city -> !city.isEmpty()).flatMap(city -> marked(city, draft)).stream();
        Stream<Question> plain = draft.countries().stream().limit(1).map(country -> new Question(country, Optional.empty()));
        return Stream.concat(marked, plain).filter(question -> LocatorMap.draws(question.country(), question.place())).findFirst();
    }

    /** "Nakuru" of "Nakuru, Kenya (Agency)". */
    private static String city(String located) {
        return CITY_ENDS.split(located)[0].strip();
    }

    /** Only in a country that the news is about: a correspondent may sit elsewhere. */
    private Optional<Question> marked(String city, Draft draft) {
        if (isCountry(city, draft)) return Optional.empty();
        String folded = Folding.fold(city);
        return draft.restsOn().stream().filter(version -> !Articles.sealed(draft, version)).flatMap(version -> at(version, folded, draft)).findFirst()
                .map(found -> new Question(found.country(), Optional.of(new LocatorMap.Place(city, found.point().latitude(), found.point().longitude()))));
    }

    private record Found(String country, Point point) { }

    private Stream<Found> at(ItemVersion version, String folded, Draft draft) {
        Stream<Found> mentioned = filings.places(version).stream().filter(place -> draft.countries().contains(place.country()) && Folding.fold(place.text()).equals(folded)).map(Maps::found);
        // Where the agency itself says where it lies, without a country: then it is the story's own.
        Stream<Found> filed = draft.countries().isEmpty() ? Stream.of() : filings.filing(version).stream().flatMap(it -> it.item().places().stream()).filter(place -> Folding.fold(place.label()).equals(folded))
                .flatMap(place -> place.point().stream()).map(point -> new Found(draft.countries().getFirst(), point));
        return Stream.concat(mentioned, filed);
    }

    private static Found found(PlaceMention place) {
        return new Found(place.country(), new Point(place.latitude(), place.longitude()));
    }

    private static boolean isCountry(String name, Draft draft) {
        String folded = Folding.fold(name);
        return draft.countries().stream().flatMap(code -> Stream.of(Locale.ENGLISH, Locale.forLanguageTag(draft.language())).map(language -> Locale.of("", code).getDisplayCountry(language)))
                .filter(Objects::nonNull).anyMatch(country -> Folding.fold(country).equals(folded));
    }
}
