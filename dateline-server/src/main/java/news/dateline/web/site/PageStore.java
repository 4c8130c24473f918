package news.dateline.web.site;

import java.util.Optional;

/** Where the site finds finished pages. Contract: any thread; at once, without I/O. */
public interface PageStore {
    Optional<StoredPage> page(String path);

    /** The same page with the lasting part of its head. */
    Optional<ReadyPage> ready(String path);
}
