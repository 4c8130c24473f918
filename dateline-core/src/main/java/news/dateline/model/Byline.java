package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/** A name of a maker, as printed; {@code role} is the agency's ("writer", "photographer") where it names one. */
public record Byline(String name, Optional<String> role) {
    @JsonCreator
    public Byline {
        Checks.filled(name, "a name in a byline");
    }

    /** Also the form in which logs held a byline before there were roles. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Byline of(String name) {
        return new Byline(name, Optional.empty());
    }
}
