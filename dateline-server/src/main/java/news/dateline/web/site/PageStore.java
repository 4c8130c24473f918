package news.dateline.web.site;

import java.util.Optional;

/** Where the site finds finished pages. Contract: any thread; at once, without I/O. */
@FunctionalInterface
public interface PageStore {
    Optional<StoredPage> page(String path);
}
