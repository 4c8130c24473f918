package news.dateline.model;

import java.util.Optional;

/** Who files items to us. {@code weight} orders agencies as spines where all else is equal: lower first. */
public record Agency(String id, String name, Optional<String> homepage, Licence licence, int weight) {
    public Agency {
        Checks.that(id.matches("[a-z0-9][a-z0-9-]{0,39}"), "an agency id of lower-case letters, digits and dashes", id);
        Checks.filled(name, "the agency's name");
    }
}
