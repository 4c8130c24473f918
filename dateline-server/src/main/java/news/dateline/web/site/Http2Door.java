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
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/**
 * Opens connections that speak HTTP/2, and tells them to go when the server stops: GOAWAY names the last request that was taken, so a client knows of every later one that nobody has begun it. As the web server's
 * own, which keeps its channels to itself. Thread-safe.
 */
final class Http2Door implements DelegateOpenListener {
    private final ByteBufferPool buffers;
    private final int bufferBytes;
    private final Set<Http2Channel> open = ConcurrentHashMap.newKeySet();
    private volatile OptionMap options;
    private volatile HttpHandler handler;

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
        Http2Channel channel = new Http2Channel(connection, null, buffers, said, false, false, options);
        Integer idle = options.get(UndertowOptions.IDLE_TIMEOUT);
        if (idle != null) channel.setIdleTimeout(idle);
        channel.addCloseTask(open::remove);
        open.add(channel);
        channel.getReceiveSetter().set(new Http2ReceiveListener(handler, options, bufferBytes, null));
        channel.resumeReceives();
    }

    /** Sends all away; to be called when nothing of theirs is in hand. */
    @Override public void closeConnections() {
        for (Http2Channel channel : open) channel.getIoThread().execute(() -> channel.sendGoAway(Http2Channel.ERROR_NO_ERROR, (_, _) -> IoUtils.safeClose(channel)));
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
