package news.dateline.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Serves recorded feeds on a loopback port as they were at this moment of its clock. */
public final class RecordedServer implements AutoCloseable {
    private final HttpServer server;
    private final RecordedFeeds feeds;
    private final InstantSource clock;

    public RecordedServer(RecordedFeeds feeds, InstantSource clock, ExecutorService threads) throws IOException {
        this.feeds = feeds;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public URI address(String feed) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String feed = exchange.getRequestURI().getPath().substring(1);
            Optional<Instant> since = feeds.standingSince(feed, clock.instant());
            if (since.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String etag = "\"" + since.get().getEpochSecond() + "\"";
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] document = feeds.document(feed, since.get());
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(200, document.length);
            exchange.getResponseBody().write(document);
        }
    }

    @Override public void close() {
        server.stop(0);
    }
}
