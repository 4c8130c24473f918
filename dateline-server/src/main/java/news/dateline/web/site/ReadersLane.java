package news.dateline.web.site;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.DelegateOpenListener;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xnio.ChannelListener;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;

/**
 * The quick way for what nearly all readers ask: a plain request for a finished page is answered from its bytes, with one look-up and one write, before the web server has made anything of it. A connection that
 * asks for something else goes over to the web server with all that it said, and stays there. Thread-safe.
 */
final class ReadersLane implements ChannelListener<StreamConnection> {
    /** How long a connection whose last answer was sent may take to close. */
    static final Duration LINGER = Duration.ofSeconds(2);
    /** How long an open connection that says nothing is kept when the server stops: a request that is on its way finds somebody. */
    static final Duration LAST_WORD = Duration.ofSeconds(1);
    private static final long BEAT_MILLIS_MAX = 250;
    private static final int BEATS_A_LIMIT = 4;
    private static final int THREADS_MAX = 256;
    private static final byte[] HTTP2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Site site;
    private final SiteServer.Settings limits;
    private final ByteBufferPool buffers;
    private final DelegateOpenListener http1;
    private final DelegateOpenListener http2;
    private final Executor executor;
    private final String safe;
    private final long beatMillis;
    private final AtomicReferenceArray<LaneThread> threads = new AtomicReferenceArray<>(THREADS_MAX);
    private final Queue<XnioExecutor.Key> beats = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean stopping;

    /** {@code http1} and {@code http2} take over connections; {@code executor} reads what lies in files. */
    ReadersLane(Site site, SiteServer.Settings limits, ByteBufferPool buffers, DelegateOpenListener http1, DelegateOpenListener http2, Executor executor) {
        this.site = site;
        this.executor = executor;
        this.limits = limits;
        this.buffers = buffers;
        this.http1 = http1;
        this.http2 = http2;
        this.safe = SafeHeaders.lines(site.secure()) + limits.headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue() + "\r\n").collect(Collectors.joining());
        this.beatMillis = Math.max(1, Math.min(BEAT_MILLIS_MAX, Math.min(limits.parseTime().toMillis(), limits.idleTime().toMillis()) / BEATS_A_LIMIT));
    }

    @Override public void handleEvent(StreamConnection connection) {
        connections.incrementAndGet();
        new LaneConnection(this, thread(connection.getIoThread()), connection).open();
    }

    /** On the I/O thread itself. */
    private LaneThread thread(XnioIoThread io) {
        LaneThread known = threads.get(io.getNumber());
        if (known != null) return known;
        LaneThread made = new LaneThread(safe, limits.clock().instant());
        threads.set(io.getNumber(), made);
        beats.add(io.executeAtInterval(() -> made.beat(limits.clock().instant()), beatMillis, TimeUnit.MILLISECONDS));
        return made;
    }

    /** Of a picture only that it may be seen is pressed: its bytes are its door's to give. */
    Optional<ReadyPage> page(String path) {
        return PictureDoor.serves(path) ? Optional.empty() : site.ready(path);
    }

    /** Reads a page that lies in a file, on another thread, and gives it to the connection's own; false where there is nothing to read. */
    boolean fetch(String path, StreamConnection connection, Consumer<Optional<PageStore.Fetched>> then) {
        if (PictureDoor.serves(path) || !site.isCold(path)) return false;
        executor.execute(() -> {
            Optional<PageStore.Fetched> fetched = site.fetch(path);
            connection.getIoThread().execute(() -> then.accept(fetched));
        });
        return true;
    }

    boolean stands(PageStore.Fetched fetched) {
        return site.stands(fetched);
    }

    /** Gives a connection away, with what it said. */
    void pass(LaneConnection from, byte[] bytes, int begin, int end) {
        boolean second = end - begin >= HTTP2.length && Arrays.equals(bytes, begin, begin + HTTP2.length, HTTP2, 0, HTTP2.length);
        PooledByteBuffer said = buffers.allocate();
        said.getBuffer().put(bytes, begin, end - begin).flip();
        from.connection().getSinkChannel().setWriteListener(null);
        from.connection().getSourceChannel().suspendReads();
        (second ? http2 : http1).handleEvent(from.connection(), said);
        from.leave();
    }

    /** Whether these bytes are the beginning of what a client says first that speaks HTTP/2 and knows that we do, and not all of it. */
    static boolean begins(byte[] bytes, int begin, int end) {
        return end - begin < HTTP2.length && Arrays.equals(bytes, begin, end, HTTP2, 0, end - begin);
    }

    SiteServer.Settings limits() {
        return limits;
    }

    int beats(Duration time) {
        return (int) (time.toMillis() / beatMillis);
    }

    boolean stopping() {
        return stopping;
    }

    /** From now on each answer is the last of its connection, and whoever says nothing is let go soon. */
    void stop() {
        stopping = true;
    }

    /** No connection is looked after any more; to be called last. */
    void end() {
        beats.forEach(XnioExecutor.Key::remove);
    }

    void closed() {
        connections.decrementAndGet();
    }

    int connections() {
        return connections.get();
    }
}
