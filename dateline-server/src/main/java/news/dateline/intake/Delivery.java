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
 */
public record Delivery(String agency, String source, byte[] bytes, Optional<String> contentType, Optional<URI> base, Consumer<Transaction> alongside) {
}
