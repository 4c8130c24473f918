package news.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** One server's answer to one request; its body is read for 200 only. */
record Answer(int status, Optional<String> location, Optional<String> etag, Optional<String> lastModified, Optional<String> contentType, Optional<Duration> stayAway, Body body) {
    private static final Body NONE = new Body.Whole(new byte[0]);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    static Answer of(ClassicHttpResponse response, long limit, Instant now) throws IOException {
        String date = header(response, "Date").orElse("");
        return new Answer(response.getCode(), header(response, "Location"), header(response, "ETag"), header(response, "Last-Modified"), header(response, "Content-Type"),
                header(response, "Retry-After").flatMap(text -> RetryAfter.parse(text, date, now)), response.getCode() == 200 ? body(response, limit) : NONE);
    }

    private static Body body(ClassicHttpResponse response, long limit) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) return NONE;
        if (entity.getContentLength() > limit) return new Body.TooLarge(limit, new byte[0]);
        // Not closed here: closing would first read an endless body to its end. The exchange cuts or keeps the connection.
        InputStream in = entity.getContent();
        return switch (Body.read(in, limit)) {
            case Body.Whole(byte[] bytes) -> Body.decoded(bytes, header(response, "Content-Encoding").orElse(""), limit);
            case Body.TooLarge tooLarge -> tooLarge;
            case Body.Undecodable undecodable -> undecodable;
        };
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? Optional.empty() : Optional.ofNullable(header.getValue()).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether its body came to its end within the limits; one of another status than 200 was not even begun. */
    boolean whole() {
        return status == 304 || status == 200 && !(body instanceof Body.TooLarge);
    }

    boolean redirects() {
        return REDIRECTS.contains(status);
    }

    boolean permanent() {
        return PERMANENT.contains(status);
    }

    Fetch.Validators validators(URI address) {
        return new Fetch.Validators(address, etag, lastModified);
    }
}
