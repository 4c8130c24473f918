package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what pages tell of reading: {@code POST /view} with a story and an edition when a story was read for ten seconds, {@code GET /view/ID.gif} when a page was loaded without script. Programs, prefetches,
 * repeats and bursts from one address are answered alike and not counted. Neither address nor browser is kept ({@link SeenToday}). On the I/O thread; thread-safe.
 */
public final class Beacon implements HttpHandler {
    /** Where counts go; called on I/O threads, so it must not block. */
    public interface Counter {
        /** {@code edition} may be empty or unknown; {@code lasting}: a script saw that it lasted. */
        void count(String story, String edition, boolean lasting);
    }

    static final int BODY_MAX = 64;
    private static final Pattern BODY = Pattern.compile("([a-z0-9]{1,20}) ([a-z0-9-]{1,40})");
    private static final Pattern PICTURE = Pattern.compile("/([a-z0-9]{1,20})\\.gif");
    private static final Pattern PROGRAM = Pattern.compile("bot|crawl|spider|slurp|headless|lighthouse|preview|monitor|scan|curl|wget|python|java/|okhttp|libwww|scrapy|axios|http-?client|feed|reader/|archiv|facebookexternal", Pattern.CASE_INSENSITIVE);
    private static final int BROWSER_MAX = 512;
    private static final HttpString SEC_PURPOSE = new HttpString("Sec-Purpose");
    private static final HttpString PURPOSE = new HttpString("Purpose");
    private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");
    /** One transparent pixel. */
    private static final byte[] PIXEL = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Counter counter;
    private final SeenToday seen;
    private final InstantSource clock;
    private final boolean forwarded;
    private final boolean secure;

    /** {@code forwarded}: a front server passes readers on, and names their address last in X-Forwarded-For; {@code secrets} gives keys that nobody can guess. */
    public Beacon(Counter counter, InstantSource clock, Supplier<String> secrets, boolean forwarded, boolean secure) {
        this.counter = counter;
        this.seen = new SeenToday(secrets);
        this.clock = clock;
        this.forwarded = forwarded;
        this.secure = secure;
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        SafeHeaders.add(exchange.getResponseHeaders(), secure);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        String rest = exchange.getRelativePath();
        Matcher picture = PICTURE.matcher(rest);
        if (exchange.getRequestMethod().equals(Methods.GET) && picture.matches()) {
            count(exchange, picture.group(1), "", false);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "image/gif").put(Headers.CONTENT_LENGTH, PIXEL.length);
            exchange.getResponseSender().send(ByteBuffer.wrap(PIXEL));
        } else if (rest.isEmpty() || rest.equals("/")) {
            told(exchange);
        } else {
            exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
        }
    }

    private void told(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
        } else if (exchange.getRequestContentLength() < 0 || exchange.getRequestContentLength() > BODY_MAX) {
            exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE).endExchange();
        } else {
            exchange.getRequestReceiver().receiveFullBytes((received, bytes) -> {
                Matcher body = BODY.matcher(new String(bytes, StandardCharsets.UTF_8));
                if (body.matches()) count(received, body.group(1), body.group(2), true);
                received.setStatusCode(StatusCodes.NO_CONTENT).endExchange();
            });
        }
    }

    private void count(HttpServerExchange exchange, String story, String edition, boolean lasting) {
        HeaderMap headers = exchange.getRequestHeaders();
        @Nullable String agent = headers.getFirst(Headers.USER_AGENT);
        if (agent == null || PROGRAM.matcher(agent).find() || ahead(headers.getFirst(SEC_PURPOSE)) || ahead(headers.getFirst(PURPOSE))) return;
        @Nullable String site = headers.getFirst(FETCH_SITE);
        // Another site's page must not count for us; browsers of old say nothing.
        if (site != null && !site.equals("same-origin")) return;
        String browser = agent.length() > BROWSER_MAX ? agent.substring(0, BROWSER_MAX) : agent;
        if (seen.first(address(exchange), browser, (lasting ? "" : "plain ") + story, clock.instant())) counter.count(story, edition, lasting);
    }

    private static boolean ahead(@Nullable String purpose) {
        return purpose != null && (purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview"));
    }

    private byte[] address(HttpServerExchange exchange) {
        Optional<String> named = forwarded ? Optional.ofNullable(exchange.getRequestHeaders().getLast(Headers.X_FORWARDED_FOR)).map(list -> list.substring(list.lastIndexOf(',') + 1).strip()) : Optional.empty();
        if (named.isPresent()) return named.get().getBytes(StandardCharsets.UTF_8);
        InetAddress address = exchange.getSourceAddress().getAddress();
        return address == null ? new byte[0] : address.getAddress();
    }
}
