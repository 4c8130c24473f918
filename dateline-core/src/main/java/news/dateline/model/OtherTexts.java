package news.dateline.model;

import java.util.List;
import java.util.Optional;

/** What an item says in further words than its main description and body, in the wire's order; and the roles that the agency gave to those two. None of it is composed from. */
public record OtherTexts(Optional<String> descriptionRole, List<OtherText> descriptions, Optional<String> bodyRole, List<OtherText> bodies) {
    public static final OtherTexts NONE = new OtherTexts(Optional.empty(), List.of(), Optional.empty(), List.of());

    public OtherTexts {
        descriptions = List.copyOf(descriptions);
        bodies = List.copyOf(bodies);
    }
}
