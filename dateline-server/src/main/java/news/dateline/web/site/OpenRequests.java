package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.AttachmentKey;
import java.util.concurrent.atomic.AtomicInteger;

/** Knows which requests and connections the web server has in hand. When it is to stop it goes on answering whoever is connected, and says with each answer that it is the connection's last. Thread-safe. */
final class OpenRequests implements HttpHandler {
    private static final AttachmentKey<Boolean> COUNTED = AttachmentKey.create(Boolean.class);

    private final HttpHandler next;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean stopping;

    OpenRequests(HttpHandler next) {
        this.next = next;
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        requests.incrementAndGet();
        exchange.addExchangeCompleteListener((_, then) -> {
            requests.decrementAndGet();
            then.proceed();
        });
        count(exchange.getConnection());
        exchange.addResponseCommitListener(answering -> {
            if (stopping) answering.setPersistent(false);
        });
        next.handleRequest(exchange);
    }

    private void count(ServerConnection connection) {
        if (connection.getAttachment(COUNTED) != null) return;
        connection.putAttachment(COUNTED, true);
        connections.incrementAndGet();
        connection.addCloseListener(_ -> connections.decrementAndGet());
    }

    void stop() {
        stopping = true;
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }
}
