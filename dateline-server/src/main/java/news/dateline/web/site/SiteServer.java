package news.dateline.web.site;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.protocols.ssl.UndertowXnioSsl;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.handlers.SetHeaderHandler;
import io.undertow.server.protocol.http.AlpnOpenListener;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.ChannelListeners;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioExecutor;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * The one HTTP server: finished pages by the {@link ReadersLane}, what else readers ask on the I/O threads, everything else on the executor that is given. HTTP/1.1 and HTTP/2, plain (HTTP/2 where the client
 * knows that it may) and, with a certificate, over TLS. Thread-safe.
 */
public final class SiteServer implements AutoCloseable {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int BUFFERS_MAX = 1024;
    private static final long BODY_SLACK_BYTES = 1024 * 1024;
    private static final int HEADERS_MAX = 100;
    private static final int PARAMETERS_MAX = 100;
    private static final int COOKIES_MAX = 50;
    private static final int STREAMS_MAX = 100;
    private static final int WAITING_MAX = 1_000;
    private static final int TASK_THREADS = 8;
    private static final int HTTP2_PREFERRED = 10;
    private static final long DRAIN_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 5;
    private static final long CERTIFICATE_LOOK_SECONDS = 60;

    /**
     * Where to listen and what to allow.
     *
     * @param port         0 for any that is free
     * @param parseTime    a request whose head has not come in this time is cut
     * @param idleTime     a connection that says nothing this long is closed
     * @param transferTime a body that has not come, or an answer that was not taken, in this time is cut
     * @param headBytes    the largest request head
     * @param bodyBytes    the largest body that may be sent to us
     * @param secure       TLS, at a port of its own
     * @param clock        tells the date of answers
     * @param headers      what every answer says besides
     */
    public record Settings(String host, int port, Duration parseTime, Duration idleTime, Duration transferTime, int headBytes, long bodyBytes, Optional<Secure> secure, InstantSource clock,
                           Map<String, String> headers) {
        public static final Settings LOOPBACK = new Settings("127.0.0.1", 0, Duration.ofSeconds(10), Duration.ofSeconds(60), 16 * 1024, 20L * 1024 * 1024);

        /** Without TLS; bodies and answers have five minutes. */
        public Settings(String host, int port, Duration parseTime, Duration idleTime, int headBytes, long bodyBytes) {
            this(host, port, parseTime, idleTime, Duration.ofMinutes(5), headBytes, bodyBytes, Optional.empty(), InstantSource.system(), Map.of());
        }

        /** With nothing said besides. */
        public Settings(String host, int port, Duration parseTime, Duration idleTime, Duration transferTime, int headBytes, long bodyBytes, Optional<Secure> secure, InstantSource clock) {
            this(host, port, parseTime, idleTime, transferTime, headBytes, bodyBytes, secure, clock, Map.of());
        }
    }

    /** @param port 0 for any that is free */
    public record Secure(int port, Certificates certificates) { }

    private final XnioWorker worker;
    private final List<AcceptingChannel<?>> servers;
    private final HttpOpenListener http1;
    private final Http2Door http2;
    private final ReadersLane lane;
    private final OpenRequests requests;
    private final Live live;
    /** Never opens: whoever waits for it only waits. */
    private final CountDownLatch pause = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private Optional<XnioExecutor.Key> certificateLook = Optional.empty();

    private SiteServer(Settings settings, Site site, Live live, HttpHandler handler, Executor executor) throws IOException {
        this.live = live;
        this.requests = new OpenRequests(handler);
        Xnio xnio = Xnio.getInstance(SiteServer.class.getClassLoader());
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.worker = xnio.createWorker(OptionMap.builder().set(Options.WORKER_IO_THREADS, threads).set(Options.WORKER_NAME, "site").set(Options.CONNECTION_HIGH_WATER, 1_000_000)
                .set(Options.CONNECTION_LOW_WATER, 1_000_000).set(Options.WORKER_TASK_CORE_THREADS, TASK_THREADS).set(Options.WORKER_TASK_MAX_THREADS, TASK_THREADS).set(Options.TCP_NODELAY, true).getMap());
        OptionMap sockets = OptionMap.builder().set(Options.TCP_NODELAY, true).set(Options.REUSE_ADDRESSES, true).set(Options.BACKLOG, WAITING_MAX).getMap();
        // With the default pool Undertow collapses when requests are dispatched to virtual threads: it caches buffers by thread.
        ByteBufferPool buffers = new DefaultByteBufferPool(true, BUFFER_BYTES, BUFFERS_MAX, 0, 0);
        OptionMap limits = limits(settings);
        this.http1 = new HttpOpenListener(buffers, limits);
        http1.setRootHandler(requests);
        this.http2 = new Http2Door(buffers, BUFFER_BYTES, limits, requests);
        this.lane = new ReadersLane(site, settings, buffers, http1, http2, executor);
        this.servers = new ArrayList<>();
        try {
            AcceptingChannel<?> plain = worker.createStreamConnectionServer(new InetSocketAddress(settings.host(), settings.port()), ChannelListeners.openListenerAdapter(lane), sockets);
            servers.add(plain);
            plain.resumeAccepts();
            if (settings.secure().isPresent()) servers.add(secure(xnio, buffers, limits, settings.host(), settings.secure().get(), sockets, executor));
        } catch (IOException | RuntimeException e) {
            servers.forEach(IoUtils::safeClose);
            worker.shutdownNow();
            throw e;
        }
    }

    private AcceptingChannel<?> secure(Xnio xnio, ByteBufferPool buffers, OptionMap limits, String host, Secure secure, OptionMap sockets, Executor executor) throws IOException {
        AlpnOpenListener either = new AlpnOpenListener(buffers, limits, http1).addProtocol("h2", http2, HTTP2_PREFERRED);
        UndertowXnioSsl tls = new UndertowXnioSsl(xnio, OptionMap.create(Options.USE_DIRECT_BUFFERS, true), buffers, secure.certificates().context());
        AcceptingChannel<?> server = tls.createSslConnectionServer(worker, new InetSocketAddress(host, secure.port()), ChannelListeners.openListenerAdapter(either), sockets);
        server.resumeAccepts();
        certificateLook = Optional.of(worker.getIoThread().executeAtInterval(() -> executor.execute(secure.certificates()::look), CERTIFICATE_LOOK_SECONDS, TimeUnit.SECONDS));
        return server;
    }

    private static OptionMap limits(Settings settings) {
        return OptionMap.builder()
                .set(UndertowOptions.ENABLE_HTTP2, true)
                .set(UndertowOptions.HTTP2_SETTINGS_ENABLE_PUSH, false)
                .set(UndertowOptions.HTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, STREAMS_MAX)
                .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
                .set(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(settings.parseTime()))
                .set(UndertowOptions.NO_REQUEST_TIMEOUT, millis(settings.idleTime()))
                .set(UndertowOptions.IDLE_TIMEOUT, millis(settings.idleTime()))
                .set(UndertowOptions.MAX_HEADER_SIZE, settings.headBytes())
                // The doors refuse what is too large in words; a chunk above this limit is cut off without an answer.
                .set(UndertowOptions.MAX_ENTITY_SIZE, settings.bodyBytes() + BODY_SLACK_BYTES)
                .set(UndertowOptions.MAX_HEADERS, HEADERS_MAX)
                .set(UndertowOptions.MAX_PARAMETERS, PARAMETERS_MAX)
                .set(UndertowOptions.MAX_COOKIES, COOKIES_MAX)
                .set(UndertowOptions.RECORD_REQUEST_START_TIME, false)
                .getMap();
    }

    /** Starts it. {@code others} are handlers by path prefix ("/desk", "/intake", "/health", "/metrics"); they may block. */
    public static SiteServer start(Settings settings, Site site, Live live, Map<String, HttpHandler> others, Executor executor) {
        return start(settings, site, live, Map.of(), others, executor);
    }

    /** {@code quick} are handlers by path prefix that never block: they run on the I/O threads. */
    public static SiteServer start(Settings settings, Site site, Live live, Map<String, HttpHandler> quick, Map<String, HttpHandler> others, Executor executor) {
        PathHandler paths = new PathHandler(site);
        quick.forEach(paths::addPrefixPath);
        others.forEach((prefix, handler) -> paths.addPrefixPath(prefix, exchange -> exchange.dispatch(executor, handler)));
        // A stream is meant to last.
        PathHandler all = new PathHandler(new TimeLimit(settings.transferTime(), paths)).addExactPath("/stream/latest", live);
        try {
            return new SiteServer(settings, site, live, saying(settings.headers(), all), executor);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to listen at " + settings.host() + ", port " + settings.port() + settings.secure().map(secure -> " and " + secure.port()).orElse("") + ", found: " + e.getMessage(), e);
        }
    }

    private static HttpHandler saying(Map<String, String> headers, HttpHandler next) {
        HttpHandler all = next;
        for (Map.Entry<String, String> header : headers.entrySet()) all = new SetHeaderHandler(all, header.getKey(), header.getValue());
        return all;
    }

    public int port() {
        return port(servers.getFirst());
    }

    /** Where TLS is spoken; the plain port where it is nowhere. */
    public int securePort() {
        return port(servers.getLast());
    }

    /** Open ones, as far as anything has been asked on them. */
    int connections() {
        return lane.connections() + requests.connections();
    }

    private static int port(AcceptingChannel<?> server) {
        return server.getLocalAddress(InetSocketAddress.class).getPort();
    }

    /**
     * Takes no more connections, but for those that the system has taken; answers what is asked on open ones and says with each answer that it is the last; ends live streams, which never would; and stops when all
     * is answered and nobody has said anything for a moment.
     */
    @Override public void close() {
        // A listener of a worker that has ended waits for it for ever.
        if (!closed.compareAndSet(false, true)) return;
        // Before anybody is sent away, who would then come again. Who came before it is let in.
        settle();
        settle();
        servers.forEach(IoUtils::safeClose);
        settle();
        requests.stop();
        lane.stop();
        live.close();
        long quiet = ReadersLane.LAST_WORD.toMillis();
        for (long waited = 0; waited < DRAIN_MILLIS && (lane.connections() > 0 || requests.requests() > 0 || requests.connections() > 0 && waited < quiet); waited += LOOK_MILLIS) await(LOOK_MILLIS);
        http2.closeConnections();
        for (long waited = 0; waited < DRAIN_MILLIS && http2.connections() > 0; waited += LOOK_MILLIS) await(LOOK_MILLIS);
        http1.closeConnections();
        lane.end();
        certificateLook.ifPresent(XnioExecutor.Key::remove);
        worker.shutdownNow();
    }

    /** Waits until each I/O thread has done what lay before it: connections that were taken are opened. */
    private void settle() {
        CountDownLatch done = new CountDownLatch(worker.getIoThreadCount());
        for (int i = 0; i < worker.getIoThreadCount(); i++) worker.getIoThread(i).execute(done::countDown);
        try {
            done.await(DRAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(long millis) {
        try {
            pause.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }
}
