package news.dateline.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a wire says of an item's making and sending, and nobody prints.
 *
 * @param contentCreated when the content was made: a picture taken, a speech held
 * @param profile        the agency's name for the item's make-up
 * @param provider       who filed it, as the wire names them
 * @param service        the service of the agency that it was sent on
 * @param altIds         other identifiers of the same item
 * @param wordCount      as the agency counted
 * @param signals        codes by which the wire signalled, as written ("sig:correction"); what was understood stands in the item's {@code wordSignals}
 */
public record Provenance(Optional<Instant> contentCreated, Optional<String> profile, Optional<String> provider, Optional<String> service, List<AltId> altIds,
                         Optional<Integer> wordCount, List<String> signals) {
    public static final Provenance NONE = new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    public Provenance {
        altIds = List.copyOf(altIds);
        signals = List.copyOf(signals);
    }
}
