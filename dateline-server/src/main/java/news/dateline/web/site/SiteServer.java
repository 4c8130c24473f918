package news.dateline.web.site;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.SetHeaderHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

/** The one HTTP server: readers' pages on the I/O threads, everything else on the executor that is given. Thread-safe. */
public final class SiteServer implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int BUFFERS_MAX = 1024;
    private static final long BODY_SLACK_BYTES = 1024 * 1024;
    private static final int HEADERS_MAX = 100;
    private static final int PARAMETERS_MAX = 100;
    private static final int COOKIES_MAX = 50;
    private static final long DRAIN_MILLIS = 5_000;

    /**
     * Where to listen and what to allow.
     *
     * @param port        0 for any that is free
     * @param parseTime   a request whose head has not come in this time is cut
     * @param idleTime    a connection that says nothing this long is closed
     * @param headBytes   the largest request head
     * @param bodyBytes   the largest body that may be sent to us
     * @param headers     what every answer says besides
     */
    public record Settings(String host, int port, Duration parseTime, Duration idleTime, int headBytes, long bodyBytes, Map<String, String> headers) {
        /** With nothing said besides. */
        public Settings(String host, int port, Duration parseTime, Duration idleTime, int headBytes, long bodyBytes) {
            this(host, port, parseTime, idleTime, headBytes, bodyBytes, Map.of());
        }

        public static final Settings LOOPBACK = new Settings("127.0.0.1", 0, Duration.ofSeconds(10), Duration.ofSeconds(60), 16 * 1024, 20L * 1024 * 1024);
    }

    private final Undertow server;
    private final GracefulShutdownHandler drain;

    private final Live live;

    private SiteServer(Undertow server, GracefulShutdownHandler drain, Live live) {
        this.server = server;
        this.drain = drain;
        this.live = live;
    }

    /** Starts it. {@code others} are handlers by path prefix ("/desk", "/intake", "/health", "/metrics"); they may block. */
    public static SiteServer start(Settings settings, Site site, Live live, Map<String, HttpHandler> others, Executor executor) {
        return start(settings, site, live, Map.of(), others, executor);
    }

    /** {@code quick} are handlers by path prefix that never block: they run on the I/O threads. */
    public static SiteServer start(Settings settings, Site site, Live live, Map<String, HttpHandler> quick, Map<String, HttpHandler> others, Executor executor) {
        PathHandler paths = new PathHandler(site).addExactPath("/stream/latest", live);
        quick.forEach(paths::addPrefixPath);
        others.forEach((prefix, handler) -> paths.addPrefixPath(prefix, exchange -> exchange.dispatch(executor, handler)));
        GracefulShutdownHandler drain = new GracefulShutdownHandler(saying(settings.headers(), paths));
        Undertow server = Undertow.builder()
                .addHttpListener(settings.port(), settings.host())
                // With the default pool Undertow collapses when requests are dispatched to virtual threads: it caches buffers by thread.
                .setByteBufferPool(new DefaultByteBufferPool(true, BUFFER_BYTES, BUFFERS_MAX, 0, 0))
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(settings.parseTime()))
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, millis(settings.idleTime()))
                .setServerOption(UndertowOptions.IDLE_TIMEOUT, millis(settings.idleTime()))
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, settings.headBytes())
                // The doors refuse what is too large in words; a chunk above this limit is cut off without an answer.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, settings.bodyBytes() + BODY_SLACK_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS_MAX)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, PARAMETERS_MAX)
                .setServerOption(UndertowOptions.MAX_COOKIES, COOKIES_MAX)
                .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, false)
                .setHandler(drain)
                .build();
        server.start();
        return new SiteServer(server, drain, live);
    }

    private static HttpHandler saying(Map<String, String> headers, HttpHandler next) {
        HttpHandler all = next;
        for (Map.Entry<String, String> header : headers.entrySet()) all = new SetHeaderHandler(all, header.getKey(), header.getValue());
        return all;
    }

    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /** Lets requests in progress end, but for live streams, which never would; then stops. */
    @Override public void close() {
        drain.shutdown();
        live.close();
        try {
            drain.awaitShutdown(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
