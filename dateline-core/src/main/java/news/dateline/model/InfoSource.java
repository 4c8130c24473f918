package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/**
 * A party that supplied, changed or distributed the copy.
 *
 * @param role the agency's or IPTC's word for its part ("isrol:distributor") where given
 * @param code its address or qcode where given
 */
public record InfoSource(String name, Optional<String> role, Optional<String> code) {
    @JsonCreator
    public InfoSource {
        Checks.filled(name, "the name of an info source");
    }

    /** Also the form in which logs held sources before there were roles. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InfoSource of(String name) {
        return new InfoSource(name, Optional.empty(), Optional.empty());
    }
}
