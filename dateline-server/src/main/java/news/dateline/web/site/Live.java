package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Tells open pages of Latest what is new, changed or gone, by server-sent events. The id of an event is its position on the pages log, so whoever reconnects with Last-Event-ID gets what they
 * missed; whoever comes for the first time says with {@code since} how old their page is, so that a kill between the page and the connection is not lost. Thread-safe; a client that does not read is closed, never waited for.
 */
public final class Live implements HttpHandler, AutoCloseable {
    /** Events sent to a connection and not yet taken by it. */
    static final int UNREAD_MAX = 256;
    private static final String RETRY_SECONDS = "10";

    private final LiveEvents events;
    private final Executor executor;
    private final int connectionsMax;
    private final boolean secure;
    private final ServerSentEventHandler handler;
    private final Map<ServerSentEventConnection, AtomicInteger> unread = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    /** Held while events are read and handed out, so that each connection gets each event once and in order. */
    private final ReentrantLock order = new ReentrantLock();
    private long position;

    /** {@code heartbeat} must be shorter than the server's idle time-out and that of any proxy between. */
    public Live(LiveEvents events, Executor executor, int connectionsMax, Duration heartbeat, boolean secure) {
        this.events = events;
        this.executor = executor;
        this.connectionsMax = connectionsMax;
        this.secure = secure;
        this.position = events.end();
        this.handler = new ServerSentEventHandler((connection, lastId) -> {
            connection.setKeepAliveTime(heartbeat.toMillis());
            executor.execute(() -> join(connection, lastId));
        });
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        SafeHeaders.add(exchange.getResponseHeaders(), secure);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store").put(new HttpString("X-Accel-Buffering"), "no");
        if (unread.size() >= connectionsMax) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
            return;
        }
        handler.handleRequest(exchange);
    }

    /** Called after pages have changed; returns at once. */
    public void wake() {
        if (due.compareAndSet(false, true)) executor.execute(this::tell);
    }

    /** Ends every stream; browsers come back by themselves. */
    @Override public void close() {
        for (ServerSentEventConnection connection : unread.keySet()) close(connection);
    }

    public int connections() {
        return unread.size();
    }

    private void tell() {
        order.lock();
        try {
            due.set(false);
            LiveEvents.Batch batch = events.after(position);
            position = batch.position();
            for (ServerSentEventConnection connection : unread.keySet()) send(connection, batch);
        } finally {
            order.unlock();
        }
    }

    private void join(ServerSentEventConnection connection, @Nullable String lastId) {
        order.lock();
        try {
            connection.addCloseTask(closed -> unread.remove(connection));
            unread.put(connection, new AtomicInteger());
            if (!connection.isOpen()) unread.remove(connection);
            long seen = lastId == null ? since(connection.getQueryParameters().get("since")) : position(lastId);
            if (seen < position) send(connection, missed(seen));
        } finally {
            order.unlock();
        }
    }

    /** What came between a client's last event and what everybody has been told. Later events follow by {@link #tell}. */
    private LiveEvents.Batch missed(long seen) {
        LiveEvents.Batch batch = events.after(seen);
        return new LiveEvents.Batch(batch.events().stream().filter(event -> event.id() <= position).toList(), position, batch.tooMany());
    }

    /** A client without a readable id begins now. */
    private long position(String lastId) {
        if (!lastId.matches("[0-9]{1,18}")) return position;
        return Long.parseLong(lastId);
    }

    /** A client whose page does not tell its time begins now. */
    private long since(@Nullable Deque<String> time) {
        if (time == null) return position;
        try {
            return Math.min(position, events.before(OffsetDateTime.parse(time.getFirst()).toInstant()));
        } catch (DateTimeException _) {
            return position;
        }
    }

    private void send(ServerSentEventConnection connection, LiveEvents.Batch batch) {
        if (batch.tooMany()) send(connection, "{}", "reload", batch.position());
        else for (LiveEvents.Event event : batch.events()) send(connection, event.data(), event.kind(), event.id());
    }

    private void send(ServerSentEventConnection connection, String data, String kind, long id) {
        AtomicInteger count = unread.get(connection);
        if (count == null) return;
        if (count.incrementAndGet() > UNREAD_MAX) {
            close(connection);
            return;
        }
        connection.send(data, kind, Long.toString(id), new ServerSentEventConnection.EventCallback() {
            @Override public void done(ServerSentEventConnection to, @Nullable String sent, @Nullable String event, @Nullable String sentId) {
                count.decrementAndGet();
            }

            @Override public void failed(ServerSentEventConnection to, @Nullable String sent, @Nullable String event, @Nullable String sentId, IOException e) {
                close(to);
            }
        });
    }

    private void close(ServerSentEventConnection connection) {
        unread.remove(connection);
        try {
            connection.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }
}
