package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers readers: one look-up of finished bytes, on the I/O thread; where they lie in a file, they are read on another. Thread-safe. */
public final class Site implements HttpHandler {
    private static final String ARTICLES = "/article/";
    private static final String LIVE = "/live/";
    private static final String NOT_FOUND = "/404";
    static final String REVALIDATE = "no-cache";

    private final PageStore pages;
    private final Map<String, StoredPage> assets;
    private final Map<String, ReadyPage> readyAssets;
    private final boolean secure;

    /** {@code assets} by path, immutable under their addresses; {@code secure}: the site's public address is https. */
    public Site(PageStore pages, Map<String, StoredPage> assets, boolean secure) {
        this.pages = pages;
        this.assets = Map.copyOf(assets);
        this.readyAssets = assets.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> ReadyPage.of(entry.getValue())));
        this.secure = secure;
    }

    /** What stands at exactly this address, for the readers' lane. */
    Optional<ReadyPage> ready(String path) {
        ReadyPage asset = readyAssets.get(path);
        return asset != null ? Optional.of(asset) : pages.ready(path);
    }

    /** Whether a page stands there that has to be read from a file first, which nobody does on an I/O thread. */
    boolean isCold(String path) {
        return !assets.containsKey(path) && pages.isCold(path);
    }

    Optional<PageStore.Fetched> fetch(String path) {
        return pages.fetch(path);
    }

    boolean stands(PageStore.Fetched fetched) {
        return pages.stands(fetched);
    }

    boolean secure() {
        return secure;
    }

    @Override public void handleRequest(HttpServerExchange exchange) {
        if (exchange.isInIoThread() && waits(exchange.getRequestPath())) {
            exchange.dispatch(this);
            return;
        }
        SafeHeaders.add(exchange.getResponseHeaders(), secure);
        boolean head = exchange.getRequestMethod().equals(Methods.HEAD);
        if (!head && !exchange.getRequestMethod().equals(Methods.GET)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
            return;
        }
        String path = exchange.getRequestPath();
        StoredPage asset = assets.get(path);
        if (asset != null) send(exchange, asset, head);
        else find(path).ifPresentOrElse(page -> send(exchange, page, head), () -> notFound(exchange, path, head));
    }

    /** Whether anything that {@link #find} or {@link #notFound} may look at lies in a file. */
    private boolean waits(String path) {
        return isCold(path) || path.startsWith(ARTICLES) && isCold(ARTICLES + bare(path, ARTICLES)) || path.startsWith(LIVE) && (isCold(LIVE + bare(path, LIVE)) || isCold(ARTICLES + bare(path, LIVE)))
                || path.length() > 1 && path.endsWith("/") && isCold(path.substring(0, path.length() - 1)) || isCold(NOT_FOUND);
    }

    /** Only the id of an article or a live page counts: any other label or path name leads to what stands at its bare address. */
    private Optional<StoredPage> find(String path) {
        Optional<StoredPage> page = pages.page(path);
        if (page.isPresent()) return page;
        // A story without a live page is found at its own address, and so is what stands there when it is gone.
        if (path.startsWith(LIVE)) return pages.page(LIVE + bare(path, LIVE)).or(() -> pages.page(ARTICLES + bare(path, LIVE)));
        return path.startsWith(ARTICLES) ? pages.page(ARTICLES + bare(path, ARTICLES)) : page;
    }

    private static String bare(String path, String under) {
        String rest = path.substring(under.length());
        String last = rest.substring(rest.indexOf('/') + 1);
        int dash = last.indexOf('-');
        return dash < 0 ? last : last.substring(0, dash);
    }

    private void notFound(HttpServerExchange exchange, String path, boolean head) {
        if (path.length() > 1 && path.endsWith("/") && pages.page(path.substring(0, path.length() - 1)).isPresent()) {
            exchange.getResponseHeaders().put(Headers.LOCATION, path.substring(0, path.length() - 1)).put(Headers.CACHE_CONTROL, REVALIDATE);
            exchange.setStatusCode(StatusCodes.MOVED_PERMANENTLY).endExchange();
            return;
        }
        pages.page(NOT_FOUND).ifPresentOrElse(page -> send(exchange, page, head), () -> starting(exchange));
    }

    /** A first start, before any page was pressed. */
    private static void starting(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1").put(Headers.CACHE_CONTROL, REVALIDATE);
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
    }

    private static void send(HttpServerExchange exchange, StoredPage page, boolean head) {
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.CACHE_CONTROL, REVALIDATE);
        for (StoredPage.Header header : page.headers()) headers.put(HttpString.tryFromString(header.name()), header.value());
        headers.put(Headers.VARY, "Accept-Encoding");
        headers.put(Headers.ETAG, page.etag());
        if (page.status() == StatusCodes.OK && known(exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH), page.tag())) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        exchange.setStatusCode(page.status());
        Encoding encoding = Encoding.accepted(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_ENCODING), page.brotli().isPresent());
        byte[] body = switch (encoding) {
            case BROTLI -> page.brotli().orElseThrow();
            case GZIP -> page.gzip();
            case IDENTITY -> page.identity();
        };
        if (page.length() > 0) {
            headers.put(Headers.CONTENT_TYPE, page.mediaType());
            if (encoding != Encoding.IDENTITY) headers.put(Headers.CONTENT_ENCODING, encoding.token());
        } else {
            body = new byte[0];
        }
        headers.put(Headers.CONTENT_LENGTH, body.length);
        if (head || body.length == 0) exchange.endExchange();
        else exchange.getResponseSender().send(ByteBuffer.wrap(body));
    }

    /** Whether the client has this very content. Tags are long hashes: a substring of a list of them is one of them. */
    static boolean known(@org.jspecify.annotations.Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.contains("\"" + tag + "\"") || ifNoneMatch.strip().equals("*"));
    }
}
