package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old addresses over HTTP, and what every answer says to those who mine it. */
class RedirectsIT {
    private final FinishedPages pages = new FinishedPages();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final SiteServer server = SiteServer.start(new SiteServer.Settings("127.0.0.1", 0, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5), 16 * 1024, 1024, Optional.empty(), InstantSource.system(), Map.of("tdm-reservation", "1")),
            new Site(new Redirects(pages, Map.of("/old/story.html", "/latest", "/latest", "/elsewhere", "/article/old-5-words", "https://archive.example/5", "/caf\u00e9", "/news/health")), Map.of(), false),
            new Live(new NoEvents(), threads, 1, Duration.ofSeconds(1), false), Map.of(), threads);

    /** Nothing ever happens. */
    private record NoEvents() implements LiveEvents {
        @Override public long end() {
            return 0;
        }

        @Override public Batch after(long position) {
            return new Batch(List.of(), 0, false);
        }

        @Override public long before(java.time.Instant time) {
            return 0;
        }
    }

    @AfterEach void close() {
        server.close();
        client.close();
        threads.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test void anOldAddressLeadsForEverToTheNewOneAndAPageGoesBeforeIt() throws IOException, InterruptedException {
        pages.put("/404", new StoredPage(404, "text/html", List.of(), "t4", 0, new byte[0], Optional.empty()));
        for (Map.Entry<String, String> old : Map.of("/old/story.html", "/latest", "/article/old-5-words", "https://archive.example/5", "/caf%C3%A9", "/news/health").entrySet()) {
            HttpResponse<String> answer = get(old.getKey());
            assertThat(answer.statusCode()).as(old.getKey()).isEqualTo(301);
            assertThat(answer.headers().firstValue("location")).hasValue(old.getValue());
        }
        assertThat(get("/latest").statusCode()).isEqualTo(301);
        pages.put("/latest", new StoredPage(200, "text/html", List.of(), "t1", 0, new byte[0], Optional.empty()));
        assertThat(get("/latest").statusCode()).as("a page goes before an old address").isEqualTo(200);
        assertThat(get("/old/other.html").statusCode()).isEqualTo(404);
    }

    @Test void everyAnswerSaysThatMiningRightsAreReserved() throws IOException, InterruptedException {
        pages.put("/latest", new StoredPage(200, "text/html", List.of(), "t1", 0, new byte[0], Optional.empty()));
        for (String path : List.of("/latest", "/old/story.html", "/none")) assertThat(get(path).headers().firstValue("tdm-reservation")).as(path).hasValue("1");
    }
}
