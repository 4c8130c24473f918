package news.dateline.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Finds the links of a front or section page that lead to articles. Any thread may call. */
public interface ListPages {
    /** Where nobody reads pages. */
    ListPages NONE = (bytes, contentType, address, pattern) -> List.of();

    /** In the page's order; {@code pattern} is a regular expression that an article's address has to hold. */
    List<URI> articles(byte[] bytes, Optional<String> contentType, URI address, Optional<String> pattern);
}
