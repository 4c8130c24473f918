package news.dateline.intake;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.log.Transaction;

/**
 * Bytes that came from an agency.
 *
 * @param contentType  as the server or the pusher said; may be wrong
 * @param base         the address that relative links are meant against
 * @param alongside    what has to be stored in the same transaction: a poll's ETag, a taken file's name
 * @param form         what the source's settings say that the bytes are
 */
public record Delivery(String agency, String source, byte[] bytes, Optional<String> contentType, Optional<URI> base, Consumer<Transaction> alongside, Form form) {
    public enum Form {
        /** A document of any wire format. */
        WIRE,
        /** A web page that may hold an article; its address is the base. */
        PAGE,
        /** What was found where a page had been; the bytes are our own note of it. */
        PAGE_GONE,
        /** The beginning of what is longer than its carrier may take: kept and searched for a kill, never read as copy. */
        BEGINNING
    }

    public Delivery(String agency, String source, byte[] bytes, Optional<String> contentType, Optional<URI> base, Consumer<Transaction> alongside) {
        this(agency, source, bytes, contentType, base, alongside, Form.WIRE);
    }
}
