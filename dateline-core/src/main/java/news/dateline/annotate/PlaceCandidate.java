package news.dateline.annotate;

import java.util.List;
import java.util.Optional;
import news.dateline.annotate.Gazetteer.Place;
import news.dateline.model.Span;

/** What one name may be; {@code beside}: the country or region behind its comma, as country and region code. */
record PlaceCandidate(String text, String folded, Span span, List<Place> places, boolean after, Optional<Place> beside) {
    boolean isIn(Place place) {
        Place region = beside.orElseThrow();
        return place.country().equals(region.country()) && (region.region().isEmpty() || place.region().equals(region.region())) && !(place.name().equals(region.name()) && place.kind() == region.kind());
    }
}
