package news.dateline.intake;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An agency's web server on loopback that answers as a test says, and remembers what it was asked. */
final class AgencyServer implements AutoCloseable {
    interface Script {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Request(String path, Headers headers) { }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    /** Opens when the test is over, for scripts that hold an answer back. */
    final CountDownLatch over = new CountDownLatch(1);

    AgencyServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(new Request(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            try (exchange) {
                scripts.getOrDefault(exchange.getRequestURI().getPath(), other -> other.sendResponseHeaders(404, -1)).answer(exchange);
            }
        });
        server.start();
    }

    void on(String path, Script script) {
        scripts.put(path, script);
    }

    void serve(String path, String text, String... headers) {
        on(path, exchange -> send(exchange, 200, text.getBytes(StandardCharsets.UTF_8), headers));
    }

    void status(String path, int status, String... headers) {
        on(path, exchange -> send(exchange, status, new byte[0], headers));
    }

    static void send(HttpExchange exchange, int status, byte[] bytes, String... headers) throws IOException {
        for (int i = 0; i < headers.length; i += 2) exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    /** Writes without end, until the other side has enough. */
    static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = "<item>more and more</item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) out.write(block);
        }
    }

    void awaitOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Request> requests() {
        return requests;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    URI at(String host, String path) {
        return URI.create("http://" + host + ":" + port() + path);
    }

    @Override public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
