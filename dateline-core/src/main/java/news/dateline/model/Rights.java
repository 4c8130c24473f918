package news.dateline.model;

import java.util.List;
import java.util.Optional;

/**
 * Who owns it and where more is said; the words to print and to obey are the item's {@code copyright} and {@code usageTerms}.
 *
 * @param holder of the copyright
 * @param info   addresses of rights statements, or the statements themselves in their own language (RightsML, ODRL)
 */
public record Rights(Optional<String> holder, List<String> info) {
    public static final Rights NONE = new Rights(Optional.empty(), List.of());

    public Rights {
        info = List.copyOf(info);
    }
}
