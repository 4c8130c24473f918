package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /search}, a page and a form that needs no script, and {@code /search/suggest}, what may be meant by what is being typed (OpenSearch Suggestions 1.0). The only pages of readers that are made when they are
 * asked for, so only so many at once: whoever comes when all places are taken is asked to come again. Answers are kept nowhere, for a story in them may be taken back. It blocks: for virtual threads. Thread-safe.
 */
public final class SearchDoor implements HttpHandler {
    /** Who answers. Called on many threads at once. Values are as readers typed them. */
    public interface Source {
        /** A whole page of HTML; {@code asked} by name of parameter. */
        String page(Map<String, String> asked);

        /** JSON. */
        String suggest(String typed);

        /** A page that says that too many are asking. */
        String busy();
    }

    /** Longer values are cut; a question is shorter. */
    static final int VALUE_MAX = 1_000;
    private static final String HTML = "text/html; charset=utf-8";
    /** As OpenSearch names it. */
    private static final String SUGGESTIONS = "application/x-suggestions+json; charset=utf-8";
    private static final HttpString ROBOTS = new HttpString("X-Robots-Tag");

    private final Source source;
    private final Semaphore places;
    private final boolean secure;

    /** {@code places}: how many questions are answered at once. */
    public SearchDoor(Source source, int places, boolean secure) {
        this.source = source;
        this.places = new Semaphore(places);
        this.secure = secure;
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        SafeHeaders.add(headers, secure);
        headers.put(Headers.CACHE_CONTROL, "no-store").put(ROBOTS, "noindex");
        boolean suggesting = exchange.getRelativePath().equals("/suggest");
        if (!suggesting && !exchange.getRelativePath().isEmpty()) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        } else if (!exchange.getRequestMethod().equals(Methods.GET) && !exchange.getRequestMethod().equals(Methods.HEAD)) {
            headers.put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
        } else if (!places.tryAcquire()) {
            headers.put(Headers.RETRY_AFTER, "1");
            exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
            send(exchange, suggesting ? "[]" : source.busy(), suggesting ? SUGGESTIONS : HTML);
        } else {
            answer(exchange, suggesting);
        }
    }

    private void answer(HttpServerExchange exchange, boolean suggesting) {
        String text;
        try {
            Map<String, String> asked = asked(exchange.getQueryParameters());
            text = suggesting ? source.suggest(asked.getOrDefault("q", "")) : source.page(asked);
        } finally {
            places.release();
        }
        send(exchange, text, suggesting ? SUGGESTIONS : HTML);
    }

    /** The first of each name. */
    private static Map<String, String> asked(Map<String, Deque<String>> parameters) {
        Map<String, String> asked = new HashMap<>();
        parameters.forEach((name, values) -> {
            String value = values.isEmpty() ? "" : values.getFirst();
            asked.put(name, value.length() > VALUE_MAX ? value.substring(0, VALUE_MAX) : value);
        });
        return asked;
    }

    private static void send(HttpServerExchange exchange, String text, String type) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CONTENT_TYPE, type).put(Headers.VARY, "Accept-Encoding");
        if (Encoding.accepted(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING), false) == Encoding.GZIP) {
            body = zipped(body);
            headers.put(Headers.CONTENT_ENCODING, Encoding.GZIP.token());
        }
        headers.put(Headers.CONTENT_LENGTH, body.length);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) exchange.endExchange();
        else exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3 + 100);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }
}
