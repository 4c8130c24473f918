package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Cuts requests whose body does not come, and answers that are not taken, in this time, however busily a byte at a time goes to and fro: a connection that is never idle would otherwise be held for ever. The time
 * that we ourselves take between the two does not count. Thread-safe.
 */
final class TimeLimit implements HttpHandler {
    private final HttpHandler next;
    private final long millis;

    TimeLimit(Duration time, HttpHandler next) {
        this.next = next;
        this.millis = time.toMillis();
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        next.handleRequest(exchange);
        // Most are over by now. What was dispatched begins only after this call.
        if (!exchange.isComplete()) watch(exchange);
    }

    private void watch(HttpServerExchange exchange) {
        XnioExecutor.Key key = exchange.getIoThread().executeAfter(() -> look(exchange), millis, TimeUnit.MILLISECONDS);
        exchange.addExchangeCompleteListener((_, then) -> {
            key.remove();
            then.proceed();
        });
    }

    private void look(HttpServerExchange exchange) {
        if (exchange.isComplete()) return;
        if (exchange.isRequestComplete() && !exchange.isResponseStarted()) watch(exchange);
        else IoUtils.safeClose(exchange.getConnection());
    }
}
