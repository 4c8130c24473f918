package news.dateline.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A shared cache that is told by POST what to drop: {@code {"site": …, "paths": […]}}; it answers with any status of 200 to 299 when that is done. Used by one thread, closed by any. */
public final class HttpCache implements PurgeStage.Cache, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI address;
    private final String site;
    private final Optional<String> token;

    public HttpCache(URI address, String site, Optional<String> token, Executor threads) {
        this.address = address;
        this.site = site;
        this.token = token;
        this.client = HttpClient.newBuilder().executor(threads).connectTimeout(TIMEOUT).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override public Optional<String> purge(List<String> paths) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("site", site);
        ArrayNode all = body.putArray("paths");
        paths.forEach(all::add);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("status " + status + " from " + address.getHost());
        } catch (IOException e) {
            return Optional.of("no answer from " + address.getHost() + " (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    @Override public void close() {
        client.shutdownNow();
    }
}
