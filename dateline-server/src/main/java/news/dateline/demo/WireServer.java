package news.dateline.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The invented agencies' own server, on a loopback port: what each one's address answers at this moment, with ETags, as a real agency's would. */
public final class WireServer implements AutoCloseable {
    static final int FEED_LENGTH = 120;
    private static final String PICTURES = "pictures/";

    private final HttpServer server;
    private final InstantSource clock;
    private final List<Filed> filings;

    /** {@code live} is the moment that the copy's minutes count from. */
    public WireServer(InstantSource clock, Instant live, ExecutorService threads) throws IOException {
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.filings = SampleCopy.load().filings(live, address(PICTURES));
        for (SampleAgency agency : SampleAgency.ALL) server.createContext("/" + agency.id(), exchange -> answer(exchange, agency));
        server.createContext("/" + PICTURES, WireServer::picture);
        server.setExecutor(threads);
        server.start();
    }

    public URI address(String agency) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + agency);
    }

    private void answer(HttpExchange exchange, SampleAgency agency) throws IOException {
        try (exchange) {
            Instant now = clock.instant();
            List<Filed> offered = filings.stream().filter(filed -> agency.format().carriesAdvanceCopy() || !filed.embargoedUntil().map(now::isBefore).orElse(false)).toList();
            List<Filed> standing = SampleCopy.standing(offered, agency.id(), now, FEED_LENGTH);
            String etag = "\"" + Integer.toHexString(standing.hashCode()) + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            Optional<String> known = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (known.filter(etag::equals).isPresent()) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = agency.format().write(agency, standing);
            exchange.getResponseHeaders().set("Content-Type", agency.format().contentType());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void picture(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<byte[]> picture = SampleCopy.picture(exchange.getRequestURI().getPath().substring(PICTURES.length() + 1));
            if (picture.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", SamplePicture.MEDIA_TYPE);
            exchange.sendResponseHeaders(200, picture.get().length);
            exchange.getResponseBody().write(picture.get());
        }
    }

    @Override public void close() {
        server.stop(0);
    }
}
