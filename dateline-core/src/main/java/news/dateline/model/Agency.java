package news.dateline.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who files items to us. {@code weight} orders agencies as spines where all else is equal: lower first; {@code names} are its names in languages that write it otherwise, by their codes ("hi"). */
public record Agency(String id, String name, Optional<String> homepage, Licence licence, int weight, Map<String, String> names) {
    public Agency {
        names = Map.copyOf(names);
        Checks.that(id.matches("[a-z0-9][a-z0-9-]{0,39}"), "an agency id of lower-case letters, digits and dashes", id);
        Checks.filled(name, "the agency's name");
    }

    /** Of one name in every language. */
    public Agency(String id, String name, Optional<String> homepage, Licence licence, int weight) {
        this(id, name, homepage, licence, weight, Map.of());
    }

    /** As it is written in a language, where that is written otherwise. */
    public Optional<String> nameIn(String language) {
        return Optional.ofNullable(names.get(language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]));
    }
}
