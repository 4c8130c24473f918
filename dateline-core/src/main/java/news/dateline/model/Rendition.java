package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** One form of a picture, film or sound; {@code href} is http or https, {@code name} the agency's ("original", "thumbnail"). */
public record Rendition(Optional<String> name, String href, Optional<String> mediaType, Optional<Integer> width, Optional<Integer> height, Optional<Long> bytes,
                        Optional<Double> seconds) {
    /** The name of a picture's small form. */
    public static final String THUMBNAIL = "thumbnail";

    public Rendition {
        Checks.filled(href, "an address of a rendition");
    }

    /** Whether it is the small form, which stands for the picture only where there is nothing else. */
    @JsonIgnore
    public boolean isThumbnail() {
        return name.filter(THUMBNAIL::equalsIgnoreCase).isPresent();
    }
}
