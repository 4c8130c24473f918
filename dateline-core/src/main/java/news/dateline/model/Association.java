package news.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * An item that belongs with this one: a picture with its caption and rights, or a related text.
 *
 * @param kind       "picture", "video", "audio", "graphic" or "text"
 * @param name       what the agency calls its part here ("mainimage")
 * @param uri        its own identifier
 * @param href       the largest rendition's address; http or https. {@code mediaType}, {@code width} and {@code height} are that one's
 * @param credit     the line to print with it
 * @param copyright  the notice to print, or else the holder
 * @param status     its own: a picture may be killed alone
 * @param embargo    its own
 * @param renditions all of them, the largest included
 */
public record Association(String kind, Optional<String> name, Optional<String> uri, Optional<String> href, Optional<String> mediaType, Optional<Integer> width,
                          Optional<Integer> height, Optional<String> headline, Optional<String> caption, Optional<String> altText, Optional<String> byline,
                          Optional<String> credit, Optional<String> copyright, Optional<String> usageTerms, Rights rights, Optional<String> digitalSourceType,
                          PubStatus status, Embargo embargo, List<Rendition> renditions) {
    public Association {
        Checks.filled(kind, "a kind of association");
        // Logs written before these existed lack them.
        rights = Checks.given(rights, Rights.NONE);
        status = Checks.given(status, PubStatus.USABLE);
        embargo = Checks.given(embargo, Embargo.NONE);
        renditions = List.copyOf(Checks.given(renditions, List.of()));
    }

    public static AssociationBuilder of(String kind) {
        return new AssociationBuilder(kind);
    }
}
