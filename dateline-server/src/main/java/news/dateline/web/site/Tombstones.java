package news.dateline.web.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;

/**
 * {@code GET /tombstones.json?since=TIME}: which stories may not be shown any more, for whoever keeps copies: readers offline, syndication. Asked before a copy is shown; it names ids and nothing of
 * what they said, and {@code asOf}, the newsroom's own time before it looked, which is {@code since} of the next question. Any thread; it may block.
 */
public final class Tombstones implements HttpHandler {
    static final int LISTED_MAX = 1_000;

    /** @param state killed, taken-down, unpublished, or withheld for as long as it is listed */
    public record Tombstone(String id, Instant at, String state) { }

    /** Where they are looked up. */
    public interface Source {
        /** Newest first, those of {@code since} and later, at most {@code max}. */
        List<Tombstone> since(Instant since, int max);
    }

    private final Source source;
    private final InstantSource clock;

    /** @param clock the newsroom's, by which the tombstones are dated */
    public Tombstones(Source source, InstantSource clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json").put(Headers.CACHE_CONTROL, "no-store").put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
        if (!exchange.getRequestMethod().equals(Methods.GET) && !exchange.getRequestMethod().equals(Methods.HEAD)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            send(exchange, 405, problem("METHOD_NOT_ALLOWED", "Use GET here."));
            return;
        }
        Deque<String> asked = exchange.getQueryParameters().get("since");
        try {
            Instant since = asked == null || asked.getFirst().isBlank() ? Instant.EPOCH : Instant.parse(asked.getFirst());
            Instant asOf = clock.instant();
            send(exchange, 200, answer(source.since(since, LISTED_MAX + 1)).put("asOf", asOf.toString()));
        } catch (DateTimeException e) {
            send(exchange, 400, problem("NOT_READABLE", "Expected since as a time such as 2026-03-03T12:00:00Z."));
        }
    }

    private static ObjectNode answer(List<Tombstone> found) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode gone = answer.putArray("gone");
        for (Tombstone it : found.subList(0, Math.min(found.size(), LISTED_MAX))) gone.addObject().put("id", it.id()).put("address", "/article/" + it.id()).put("at", it.at().toString()).put("state", it.state());
        return answer.put("more", found.size() > LISTED_MAX);
    }

    private static ObjectNode problem(String code, String sentence) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("sentence", sentence);
    }

    private static void send(HttpServerExchange exchange, int status, ObjectNode body) {
        exchange.setStatusCode(status);
        exchange.getResponseSender().send(body.toString(), StandardCharsets.UTF_8);
    }
}
