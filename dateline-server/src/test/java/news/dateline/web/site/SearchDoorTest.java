package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SearchDoorTest {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Live live = new Live(new LiveEvents() {
        @Override public long end() {
            return 0;
        }

        @Override public Batch after(long position) {
            return new Batch(List.of(), 0, false);
        }

        @Override public long before(Instant time) {
            return 0;
        }
    }, executor, 1, Duration.ofSeconds(1), false);
    private final SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(new FinishedPages(), Map.of(), false), live, Map.of("/search", new SearchDoor(new Slow(), 1, false)), executor);

    /** Takes its time over one question. */
    private final class Slow implements SearchDoor.Source {
        @Override public String page(Map<String, String> words) {
            if (words.getOrDefault("q", "").equals("slow")) {
                asked.countDown();
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (words.getOrDefault("q", "").equals("broken")) throw new IllegalStateException("broken");
            return "<p>" + words.getOrDefault("q", "").length() + "</p>";
        }

        @Override public String suggest(String typed) {
            return "[\"" + typed + "\"]";
        }

        @Override public String busy() {
            return "<p>busy</p>";
        }
    }

    @AfterEach void close() {
        answer.countDown();
        client.close();
        server.close();
        executor.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    @Test void whoeverComesWhenAllPlacesAreTakenIsAskedToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> slow = client.sendAsync(request("/search?q=slow").build(), BodyHandlers.ofString());
        asked.await();
        HttpResponse<String> busy = get("/search?q=quick");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("retry-after")).contains("1");
        assertThat(busy.body()).contains("busy");
        assertThat(get("/search/suggest?q=qu").statusCode()).isEqualTo(503);
        answer.countDown();
        assertThat(slow.join().statusCode()).isEqualTo(200);
        assertThat(get("/search?q=quick").body()).isEqualTo("<p>5</p>");
    }

    @Test void aPlaceIsFreeAgainAfterAnAnswerThatFailed() throws Exception {
        for (int i = 0; i < 3; i++) assertThat(get("/search?q=broken").statusCode()).isEqualTo(500);
        assertThat(get("/search?q=quick").statusCode()).isEqualTo(200);
    }

    @Test void answersAreKeptNowhereAndOtherMethodsAndPathsAreRefused() throws Exception {
        HttpResponse<String> page = get("/search?q=" + "a".repeat(5_000));
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().firstValue("x-robots-tag")).contains("noindex");
        assertThat(page.headers().firstValue("content-security-policy")).isPresent();
        assertThat(page.body()).isEqualTo("<p>" + SearchDoor.VALUE_MAX + "</p>");
        assertThat(get("/search/suggest?q=a").headers().firstValue("content-type")).contains("application/x-suggestions+json; charset=utf-8");
        assertThat(get("/search/other").statusCode()).isEqualTo(404);
        assertThat(client.send(request("/search?q=a").POST(HttpRequest.BodyPublishers.ofString("q=b")).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(client.send(request("/search?q=a").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray()).headers().firstValue("content-encoding")).contains("gzip");
    }
}
