package news.dateline.intake;

import java.net.URI;
import java.util.Optional;

/**
 * What a polled source's last durable delivery left behind, for the next request. Stored only in the transaction of that delivery, so that a lost one is asked for again.
 *
 * @param configured the address in the configuration that all this was learnt at
 * @param validated  the address that named {@code etag} and {@code lastModified}
 * @param movedTo    where it has moved to for good
 * @param digest     of the last document, for servers that know no 304
 */
public record Bookmark(Optional<URI> configured, Optional<URI> validated, Optional<String> etag, Optional<String> lastModified, Optional<URI> movedTo, Optional<String> digest) {
    static final Bookmark NONE = new Bookmark(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What still counts when the configuration says {@code address}. */
    Bookmark at(URI address) {
        return configured.equals(Optional.of(address)) ? this : new Bookmark(Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<Fetch.Validators> validators() {
        return validated.filter(_ -> etag.isPresent() || lastModified.isPresent()).map(address -> new Fetch.Validators(address, etag, lastModified));
    }

    Bookmark delivered(Fetch.Document document, String newDigest) {
        Fetch.Validators fresh = document.validators();
        return new Bookmark(configured, Optional.of(fresh.address()), fresh.etag(), fresh.lastModified(), document.movedTo().or(() -> movedTo), Optional.of(newDigest));
    }

    Bookmark moved(Optional<URI> to) {
        return new Bookmark(configured, validated, etag, lastModified, to.or(() -> movedTo), digest);
    }

    Bookmark stayed() {
        return new Bookmark(configured, validated, etag, lastModified, Optional.empty(), digest);
    }
}
