package news.dateline.web.status;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import news.dateline.log.Json;

/** {@code GET /health}: 200 while every stage keeps up or catches up, 503 when one stopped; the body says how far each is behind and what fails. */
public final class Health implements HttpHandler {
    /**
     * @param stages   for each, how many entries it is behind, by log
     * @param stopped  stages that stopped on a broken invariant
     * @param failing  sources that cannot be read at the moment
     * @param quiet    sources that have gone strangely quiet
     * @param setAside how many entries were set aside
     */
    public record Report(String status, Map<String, Map<String, Long>> stages, List<String> stopped, List<String> failing, List<String> quiet, int setAside, int unreadable) { }

    private final Supplier<Report> report;

    public Health(Supplier<Report> report) {
        this.report = report;
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        Report now = report.get();
        exchange.setStatusCode(now.stopped().isEmpty() ? 200 : 503);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json").put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(ByteBuffer.wrap(Json.bytes(now)));
    }
}
