package news.dateline.writer;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request at a time, each with a limit of time for all of it and of bytes for its answer. Follows no redirect: copy goes where the settings say. Any thread may close it. */
final class BoundedHttp implements dev.langchain4j.http.client.HttpClient, AutoCloseable {
    /** The client sets these itself. */
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection", "expect", "upgrade");
    private static final int REASON_MAX = 200;

    /** The server did not answer within the time given, or more than may come came. */
    static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cut(String message) {
            super(message);
        }
    }

    private final HttpClient client;
    private final long sizeMax;
    private volatile Duration within = Duration.ZERO;
    private volatile Optional<String> retryAfter = Optional.empty();
    private volatile CompletableFuture<HttpResponse<byte[]>> open = CompletableFuture.completedFuture(null);
    private volatile boolean closed;

    BoundedHttp(ExecutorService threads, Duration connectTimeout, long sizeMax) {
        this.client = HttpClient.newBuilder().executor(threads).connectTimeout(connectTimeout).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
        this.sizeMax = sizeMax;
    }

    /** For the next request. */
    void limit(Duration time) {
        within = time;
        retryAfter = Optional.empty();
    }

    /** The last answer's header Retry-After. */
    Optional<String> retryAfter() {
        return retryAfter;
    }

    @Override public SuccessfulHttpResponse execute(HttpRequest request) {
        if (closed) throw new Cut("the writer is closed");
        java.net.http.HttpRequest.Builder sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(within)
                .method(request.method().name(), request.body() == null ? java.net.http.HttpRequest.BodyPublishers.noBody() : java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) values.forEach(value -> sent.header(name, value));
        });
        HttpResponse<byte[]> response = answer(sent.build());
        retryAfter = response.headers().firstValue("Retry-After");
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() / 100 != 2) throw new HttpException(response.statusCode(), body.length() <= REASON_MAX ? body : body.substring(0, REASON_MAX));
        return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map()).body(body).build();
    }

    private HttpResponse<byte[]> answer(java.net.http.HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), sizeMax));
        open = answer;
        try {
            if (closed) throw new Cut("the writer is closed");
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new Cut("no whole answer within " + within.toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof java.net.http.HttpTimeoutException) throw new Cut("no whole answer within " + within.toMillis() + " ms");
            throw new Cut(cause instanceof IOException io ? "the connection failed or the answer was too large (" + (io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage()) + ")" : "the request failed (" + cause + ")");
        } catch (java.util.concurrent.CancellationException _) {
            throw new Cut("the writer is closed");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Cut("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    @Override public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Expected whole answers only; nothing is streamed");
    }

    @Override public void close() {
        closed = true;
        open.cancel(true);
        client.shutdownNow();
    }
}
