package news.dateline.web.site;

import java.util.Optional;

/** Where the site finds finished pages. Contract: any thread; all but {@link #page} and {@link #fetch} at once, without I/O. */
public interface PageStore {
    /** May read a file: never on an I/O thread while {@link #isCold}. */
    Optional<StoredPage> page(String path);

    /** The same page with the lasting part of its head; empty also for one that lies in a file. */
    Optional<ReadyPage> ready(String path);

    /** Whether there is a page that has to be read from a file. */
    boolean isCold(String path);

    /** Whether a page with status 200 stands there. */
    boolean shows(String path);

    /** Reads a page from its file, where it does not lie in memory. */
    Optional<Fetched> fetch(String path);

    /** Whether what was fetched is still what stands there; to be asked right before it is sent. */
    boolean stands(Fetched fetched);

    /** A page as it stood when so many changes had been made. */
    record Fetched(String path, ReadyPage page, int changes) { }
}
