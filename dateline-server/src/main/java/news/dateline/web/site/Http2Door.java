package news.dateline.web.site;

import io.undertow.UndertowOptions;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.server.ConnectorStatistics;
import io.undertow.server.DelegateOpenListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http2.Http2ReceiveListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/**
 * Opens connections that speak HTTP/2, and tells them to go when the server stops: GOAWAY names the last request that was taken, so a client knows of every later one that nobody has begun it (RFC 9113, 6.8). As
 * the web server's own, which keeps its channels to itself. Thread-safe.
 */
final class Http2Door implements DelegateOpenListener {
    private static final long LOOK_MILLIS = 1;

    private final ByteBufferPool buffers;
    private final int bufferBytes;
    private final Set<Open> open = ConcurrentHashMap.newKeySet();
    private volatile OptionMap options;
    private volatile HttpHandler handler;

    /** A connection and how many of its requests are in hand. */
    private record Open(Http2Channel channel, AtomicInteger requests) { }

    Http2Door(ByteBufferPool buffers, int bufferBytes, OptionMap options, HttpHandler handler) {
        this.buffers = buffers;
        this.bufferBytes = bufferBytes;
        this.options = options;
        this.handler = handler;
    }

    @Override public void handleEvent(StreamConnection connection) {
        handleEvent(connection, null);
    }

    @Override public void handleEvent(StreamConnection connection, @Nullable PooledByteBuffer said) {
        AtomicInteger requests = new AtomicInteger();
        Http2Channel channel = new BoundedHttp2Channel(connection, buffers, said, options, requests);
        Integer idle = options.get(UndertowOptions.IDLE_TIMEOUT);
        if (idle != null) channel.setIdleTimeout(idle);
        Open connected = new Open(channel, requests);
        channel.addCloseTask(_ -> open.remove(connected));
        open.add(connected);
        channel.getReceiveSetter().set(new Http2ReceiveListener(counting(requests), options, bufferBytes, null));
        channel.resumeReceives();
    }

    private HttpHandler counting(AtomicInteger requests) {
        return exchange -> {
            requests.incrementAndGet();
            exchange.addExchangeCompleteListener((_, then) -> {
                requests.decrementAndGet();
                then.proceed();
            });
            handler.handleRequest(exchange);
        };
    }

    /** Sends each away as soon as nothing of it is in hand. */
    @Override public void closeConnections() {
        for (Open one : open) one.channel().getIoThread().execute(() -> sendAway(one));
    }

    /** On the thread that takes this connection's requests, so that none is taken between the look and GOAWAY, after which the web server sends nothing more and closes. */
    private static void sendAway(Open one) {
        if (!one.channel().isOpen()) return;
        if (one.requests().get() > 0) one.channel().getIoThread().executeAfter(() -> sendAway(one), LOOK_MILLIS, TimeUnit.MILLISECONDS);
        else one.channel().sendGoAway(Http2Channel.ERROR_NO_ERROR, (_, _) -> IoUtils.safeClose(one.channel()));
    }

    int connections() {
        return open.size();
    }

    @Override public HttpHandler getRootHandler() {
        return handler;
    }

    @Override public void setRootHandler(HttpHandler other) {
        this.handler = other;
    }

    @Override public OptionMap getUndertowOptions() {
        return options;
    }

    @Override public void setUndertowOptions(OptionMap other) {
        this.options = other;
    }

    @Override public ByteBufferPool getBufferPool() {
        return buffers;
    }

    @Override public @Nullable ConnectorStatistics getConnectorStatistics() {
        return null;
    }
}
