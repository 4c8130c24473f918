package news.dateline.intake;

import java.net.URI;
import java.util.Optional;

/** What came of asking an address, redirects followed. */
sealed interface Fetch {
    /** What a server lets us ask with next time; only for the address that it named it for. */
    record Validators(URI address, Optional<String> etag, Optional<String> lastModified) { }

    /** {@code movedTo}: where permanent redirects, one after another from the first, led. */
    record Document(byte[] bytes, Optional<String> contentType, URI address, Validators validators, Optional<URI> movedTo) implements Fetch { }

    record NotModified(Optional<URI> movedTo) implements Fetch { }

    record Failed(Failure failure) implements Fetch { }
}
