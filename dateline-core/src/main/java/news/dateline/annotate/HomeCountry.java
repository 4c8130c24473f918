package news.dateline.annotate;

import java.util.Optional;

/** The country that an agency's local copy is about where its words point nowhere else. */
public interface HomeCountry {
    /** ISO 3166 alpha-2, from the agency's id or the address of an item; an empty {@code link} where there is none. */
    Optional<String> of(String agency, String link);
}
