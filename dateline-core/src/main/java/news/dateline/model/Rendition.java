package news.dateline.model;

import java.util.Optional;

/** One form of a picture, film or sound; {@code href} is http or https, {@code name} the agency's ("original", "thumbnail"). */
public record Rendition(Optional<String> name, String href, Optional<String> mediaType, Optional<Integer> width, Optional<Integer> height, Optional<Long> bytes,
                        Optional<Double> seconds) {
    public Rendition {
        Checks.filled(href, "an address of a rendition");
    }
}
