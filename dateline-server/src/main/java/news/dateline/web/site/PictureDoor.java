package news.dateline.web.site;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers for {@code /media}: maps are pages like others; a picture is sent from its file while the page of its address says so, 410 once it was withdrawn. From memory on the I/O thread, from the disk on the
 * executor. Thread-safe.
 */
public final class PictureDoor implements HttpHandler {
    private static final Pattern PICTURE = Pattern.compile("/media/[A-Za-z0-9]{1,40}-([0-9a-f]{16}-\\d{1,5}\\.jpg)");
    private static final byte[] WITHDRAWN = "This picture has been withdrawn.\n".getBytes(StandardCharsets.US_ASCII);

    private final PageStore pages;
    private final PictureFiles files;
    private final Site site;
    private final Executor executor;
    private final boolean secure;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    public PictureDoor(PageStore pages, PictureFiles files, Site site, Executor executor, boolean secure) {
        this.pages = pages;
        this.files = files;
        this.site = site;
        this.executor = executor;
        this.secure = secure;
    }

    /** From this moment nobody sees them. */
    public void withdraw(Collection<String> addresses) {
        gone.addAll(addresses);
    }

    /** They may be seen again, as far as their pages say so. */
    public void give(Collection<String> addresses) {
        addresses.forEach(gone::remove);
    }

    /** Whether an address is a picture's; drawn maps are pages as others are. */
    static boolean serves(String path) {
        return path.startsWith("/media/") && PICTURE.matcher(path).matches();
    }

    @Override public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        Matcher picture = PICTURE.matcher(path);
        if (!picture.matches() || !isRead(exchange)) {
            site.handleRequest(exchange);
            return;
        }
        if (gone.contains(path)) {
            withdrawn(exchange);
            return;
        }
        // Not pressed, or closed for a moment: the site says so.
        if (!pages.shows(path)) {
            site.handleRequest(exchange);
            return;
        }
        SafeHeaders.add(exchange.getResponseHeaders(), secure);
        String name = picture.group(1);
        String etag = "\"" + name.substring(0, name.length() - ".jpg".length()) + "\"";
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache").put(Headers.ETAG, etag);
        String known = exchange.getRequestHeaders().getFirst(Headers.IF_NONE_MATCH);
        if (known != null && known.contains(etag)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
            return;
        }
        Optional<byte[]> bytes = files.inMemory(name);
        if (bytes.isPresent()) send(exchange, bytes.get());
        else exchange.dispatch(executor, waiting -> fromDisk(waiting, path, name));
    }

    private void fromDisk(HttpServerExchange exchange, String path, String name) throws IOException {
        Optional<byte[]> bytes = files.read(name);
        // It may have been withdrawn while the disk was asked.
        if (gone.contains(path)) withdrawn(exchange);
        else if (bytes.isPresent()) send(exchange, bytes.get());
        else exchange.setStatusCode(StatusCodes.NOT_FOUND).endExchange();
    }

    private static boolean isRead(HttpServerExchange exchange) {
        return exchange.getRequestMethod().equals(Methods.GET) || exchange.getRequestMethod().equals(Methods.HEAD);
    }

    private static void send(HttpServerExchange exchange, byte[] bytes) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "image/jpeg");
        body(exchange, bytes);
    }

    private void withdrawn(HttpServerExchange exchange) {
        SafeHeaders.add(exchange.getResponseHeaders(), secure);
        HeaderMap headers = exchange.getResponseHeaders();
        headers.remove(Headers.ETAG);
        headers.put(Headers.CACHE_CONTROL, "no-cache").put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
        exchange.setStatusCode(StatusCodes.GONE);
        body(exchange, WITHDRAWN);
    }

    private static void body(HttpServerExchange exchange, byte[] bytes) {
        exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, bytes.length);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) exchange.endExchange();
        else exchange.getResponseSender().send(ByteBuffer.wrap(bytes));
    }
}
