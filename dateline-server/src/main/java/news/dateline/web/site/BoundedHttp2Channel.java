package news.dateline.web.site;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.protocols.http2.AbstractHttp2StreamSourceChannel;
import io.undertow.protocols.http2.Http2Channel;
import io.undertow.protocols.http2.Http2StreamSourceChannel;
import io.undertow.server.protocol.framed.FrameHeaderData;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.StreamConnection;

/**
 * A connection on which no more requests are open than its client was told it may open: the web server tells the number and never counts. One more is refused unread (RFC 9113, 5.1.2), and its client may ask
 * again. Used by its I/O thread.
 */
final class BoundedHttp2Channel extends Http2Channel {
    /** An answer reaches its client a moment before it is counted as given. */
    private static final int SLACK = 20;

    private final AtomicInteger requests;

    /** @param requests those in hand, counted by whoever answers them */
    BoundedHttp2Channel(StreamConnection connection, ByteBufferPool buffers, @Nullable PooledByteBuffer said, OptionMap options, AtomicInteger requests) {
        this.requests = requests;
        super(connection, null, buffers, said, false, false, options);
    }

    @Override protected @Nullable AbstractHttp2StreamSourceChannel createChannelImpl(FrameHeaderData head, PooledByteBuffer said) throws IOException {
        AbstractHttp2StreamSourceChannel made = super.createChannelImpl(head, said);
        if (!(made instanceof Http2StreamSourceChannel request) || requests.get() < getReceiveMaxConcurrentStreams() + SLACK) return made;
        sendRstStream(request.getStreamId(), ERROR_REFUSED_STREAM);
        return null;
    }
}
