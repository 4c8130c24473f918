package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.sse.ServerSentEventConnection;
import io.undertow.server.handlers.sse.ServerSentEventHandler;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Tells open pages of Latest what is new, changed or gone, by server-sent events. The id of an event is its position on the pages log, so whoever reconnects with Last-Event-ID gets what they
 * missed; whoever comes for the first time says with {@code since} how old their page is, so that a kill between the page and the connection is not lost. Whoever names a {@code story}, a
 * {@code list} (its key) or a {@code kind} hears only of that; of what is gone everybody hears who does not follow one other story. Thread-safe; a client that does not read is closed, never waited for.
 */
public final class Live implements HttpHandler, AutoCloseable {
    /** Events sent to a connection and not yet taken by it. */
    static final int UNREAD_MAX = 256;
    private static final int FILTER_LENGTH_MAX = 100;
    private static final int READ_BYTES = 64;
    private static final String RETRY_SECONDS = "10";

    private final LiveEvents events;
    private final Executor executor;
    private final int connectionsMax;
    private final boolean secure;
    private final ServerSentEventHandler handler;
    private final Map<ServerSentEventConnection, Client> clients = new ConcurrentHashMap<>();
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
        if (clients.size() >= connectionsMax) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_SECONDS);
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
            return;
        }
        if (exchange.getConnection() instanceof HttpServerConnection http) watch(http);
        handler.handleRequest(exchange);
    }

    /** A reader who goes is noticed when they go and not when they are next told something: until then they would take the place of one who comes. */
    private static void watch(HttpServerConnection connection) {
        ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
        ByteBuffer ignored = ByteBuffer.allocate(READ_BYTES);
        source.setReadListener(channel -> {
            try {
                int read;
                do read = channel.read(ignored.clear());
                while (read > 0);
                if (read < 0) IoUtils.safeClose(connection);
            } catch (IOException _) {
                IoUtils.safeClose(connection);
            }
        });
        source.wakeupReads();
    }

    /** Called after pages have changed; returns at once. */
    public void wake() {
        if (due.compareAndSet(false, true)) executor.execute(this::tell);
    }

    /** Ends every stream; browsers come back by themselves. */
    @Override public void close() {
        for (ServerSentEventConnection connection : clients.keySet()) close(connection);
    }

    public int connections() {
        return clients.size();
    }

    private void tell() {
        order.lock();
        try {
            due.set(false);
            LiveEvents.Batch batch = events.after(position);
            position = batch.position();
            for (ServerSentEventConnection connection : clients.keySet()) send(connection, batch);
        } finally {
            order.unlock();
        }
    }

    private void join(ServerSentEventConnection connection, @Nullable String lastId) {
        order.lock();
        try {
            connection.addCloseTask(closed -> clients.remove(connection));
            clients.put(connection, new Client(new AtomicInteger(), first(connection, "story"), first(connection, "list"), first(connection, "kind")));
            if (!connection.isOpen()) clients.remove(connection);
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

    /** An open stream: how much of it is not taken yet, and what it is to hear of; empty for everything. */
    private record Client(AtomicInteger unread, Optional<String> story, Optional<String> list, Optional<String> kind) {
        boolean hears(LiveEvents.Event event) {
            if (story.isPresent()) return story.get().equals(event.story());
            if (kind.isPresent()) return kind.get().equals(event.kind());
            return list.isEmpty() || event.kind().equals("gone") || event.lists().contains(list.get());
        }
    }

    private boolean hears(ServerSentEventConnection connection, LiveEvents.Event event) {
        Client client = clients.get(connection);
        return client != null && client.hears(event);
    }

    private static Optional<String> first(ServerSentEventConnection connection, String name) {
        return Optional.ofNullable(connection.getQueryParameters().get(name)).map(Deque::getFirst).filter(value -> !value.isEmpty() && value.length() <= FILTER_LENGTH_MAX);
    }

    private void send(ServerSentEventConnection connection, LiveEvents.Batch batch) {
        if (batch.tooMany()) send(connection, "{}", "reload", batch.position());
        else for (LiveEvents.Event event : batch.events()) if (hears(connection, event)) send(connection, event.data(), event.kind(), event.id());
    }

    private void send(ServerSentEventConnection connection, String data, String kind, long id) {
        Client client = clients.get(connection);
        if (client == null) return;
        AtomicInteger count = client.unread();
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
        clients.remove(connection);
        try {
            connection.close();
        } catch (IOException _) {
            // It is gone already.
        }
    }
}
