package news.dateline.annotate;

import java.util.Optional;
import news.dateline.model.Subject;

/** What an agency's own coding says about the sector. Pure; safe for any number of threads. */
public interface SubjectSectors {
    /** The sector's slug for an IPTC code (medtop or the older subject codes) or a category word, or nothing. */
    Optional<String> of(Subject subject);

    /** The same for one word of an address's path: "sport", "business". */
    Optional<String> ofPathWord(String word);
}
