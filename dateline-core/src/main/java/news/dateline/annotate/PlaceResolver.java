package news.dateline.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Gazetteer.Place;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Field;
import news.dateline.model.Name;
import news.dateline.model.PlaceMention;
import news.dateline.model.Span;
import news.dateline.model.WireItem;

/**
 * Finds which place each name means: what stands behind it ("Paris, Texas") decides; else the countries and regions that the item names weigh, then the places around, the dateline, the agency's
 * home and the number of people. One name means one place in an item. A capital that speaks is its government: it counts for its country and stands nowhere. Pure.
 */
final class PlaceResolver {
    private static final int PLACES_MAX = 100;

    /** After a capital, these make it its government. */
    private static final Set<String> GOVERNS = NameWords.set("""
            said says accused accuses accuse denied denies deny warned warns insisted insists announced announces rejected rejects agreed agrees refused refuses claimed claims condemned condemns vowed vows wants wanted
            demanded demands urged urges hopes fears believes considers blamed blames hailed pledged recalled expelled ordered imposed signalled retaliated dijo acusa acuso nego advirtio anuncio rechazo exige pide
            dit accuse dement annonce rejette exige warnt fordert sagte wirft disse acusa nega anunciou заявил заявила обвинил обвинила""");

    /** Places with degrees, and the countries whose governments are named by their capitals. */
    record Resolved(List<PlaceMention> places, List<Government> governments) { }

    record Government(Span span, String country) { }

    private final Gazetteer gazetteer;
    private final PlaceCandidates finder;

    PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new PlaceCandidates(gazetteer);
    }

    Resolved resolve(WireItem item, List<NameFinder.Part> parts, List<Name> names, Optional<String> home) {
        List<PlaceCandidate> candidates = finder.find(parts, names);
        PlaceContext context = new PlaceContext();
        home.ifPresent(country -> context.add(country, 1.0));
        item.located().ifPresent(located -> context.weigh(located, gazetteer));
        Map<Field, NameFinder.Part> texts = PlaceCandidates.byField(parts);
        for (PlaceCandidate candidate : candidates) {
            Span span = candidate.span();
            if (!CountryTraps.isMoney(Objects.requireNonNull(texts.get(span.field())).text(), span.start(), span.end())) context.weigh(candidate);
        }
        for (NameFinder.Part part : parts) {
            for (Word word : part.words()) gazetteer.ofPeople(word.folded()).filter(_ -> word.isCapital() || part.text().codePointAt(word.start()) > 0x0370).ifPresent(country -> context.add(country, 1.0));
        }
        context.settle(candidates);
        List<PlaceMention> mentions = new ArrayList<>();
        List<Government> governments = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        for (PlaceCandidate candidate : candidates) {
            Optional<Place> found = PlaceChoice.best(candidate, context, spoken);
            if (found.isEmpty()) continue;
            Place place = found.get();
            spoken.add(candidate.folded());
            if (place.kind() == Gazetteer.Kind.CAPITAL && !candidate.after() && speaks(Objects.requireNonNull(texts.get(candidate.span().field())), candidate.span())) governments.add(new Government(candidate.span(), place.country()));
            else mentions.add(new PlaceMention(candidate.text(), candidate.span(), place.latitude(), place.longitude(), place.country()));
            if (mentions.size() == PLACES_MAX) break;
        }
        return new Resolved(mentions, governments);
    }

    private static boolean speaks(NameFinder.Part part, Span span) {
        List<Word> next = Words.of(part.text().substring(span.end(), Math.min(part.text().length(), span.end() + 20)));
        return !next.isEmpty() && next.getFirst().start() == 1 && GOVERNS.contains(next.getFirst().folded());
    }
}
