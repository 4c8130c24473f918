package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BeaconIT {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final SteppedClock clock = SteppedClock.at("2026-03-04T08:00:00Z");
    private final AtomicInteger keys = new AtomicInteger();
    private final Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(new PathHandler().addPrefixPath("/view",
            new Beacon((story, edition, lasting) -> counted.add(story + " " + edition + " " + lasting), clock, () -> "key" + keys.incrementAndGet(), true, false))).build();
    private final HttpClient client = HttpClient.newHttpClient();

    BeaconIT() {
        server.start();
    }

    @AfterEach void close() {
        client.close();
        server.stop();
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort() + path)).header("User-Agent", BROWSER);
    }

    private HttpRequest.Builder told(String body) {
        return to("/view").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test void aReadingIsCountedOnceADayAReader() throws IOException, InterruptedException {
        assertThat(send(told("abc pacific")).statusCode()).isEqualTo(204);
        assertThat(send(told("abc pacific")).statusCode()).isEqualTo(204);
        send(told("xyz pacific"));
        assertThat(counted).containsExactly("abc pacific true", "xyz pacific true");
        clock.advance(Duration.ofDays(1));
        send(told("abc pacific"));
        assertThat(counted).hasSize(3);
        assertThat(keys.get()).as("a key a day").isEqualTo(2);
    }

    @Test void readersBehindOneFrontServerAreToldApart() throws IOException, InterruptedException {
        send(told("abc global").header("X-Forwarded-For", "203.0.113.7"));
        send(told("abc global").header("X-Forwarded-For", "203.0.113.8"));
        send(told("abc global").header("X-Forwarded-For", "198.51.100.1, 203.0.113.8"));
        assertThat(counted).as("what a reader claims before the front server's own word does not count").hasSize(2);
    }

    @Test void programsAndWhatIsFetchedAheadAreNotCountedAndNotTold() throws IOException, InterruptedException {
        for (String agent : List.of("Googlebot/2.1", "curl/8.5.0", "python-requests/2.32", "Mozilla/5.0 HeadlessChrome/140", "FeedFetcher", "facebookexternalhit/1.1"))
            assertThat(send(told("abc global").setHeader("User-Agent", agent)).statusCode()).isEqualTo(204);
        send(told("abc global").header("Sec-Purpose", "prefetch;prerender"));
        send(told("abc global").header("Sec-Fetch-Site", "cross-site"));
        assertThat(counted).isEmpty();
    }

    @Test void aBurstFromOneAddressIsCutOffUntilTheNextMinute() throws IOException, InterruptedException {
        for (int story = 0; story < SeenToday.BURST_MAX + 30; story++) send(told("s" + story + " global"));
        assertThat(counted).hasSize(SeenToday.BURST_MAX);
        clock.advance(Duration.ofMinutes(1));
        send(told("again global"));
        assertThat(counted).hasSize(SeenToday.BURST_MAX + 1);
    }

    @Test void aPageWithoutScriptIsCountedApart() throws IOException, InterruptedException {
        HttpResponse<byte[]> pixel = send(to("/view/abc.gif").GET());
        assertThat(pixel.headers().firstValue("content-type")).hasValue("image/gif");
        assertThat(pixel.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(new String(pixel.body(), 0, 6, StandardCharsets.US_ASCII)).isEqualTo("GIF89a");
        assertThat(counted).containsExactly("abc  false");
    }

    @Test void whatIsNoReadingIsRefusedOrIgnored() throws IOException, InterruptedException {
        assertThat(send(to("/view").GET()).statusCode()).isEqualTo(405);
        assertThat(send(to("/view/etc/passwd.gif").GET()).statusCode()).isEqualTo(404);
        assertThat(send(told("x".repeat(Beacon.BODY_MAX + 1))).statusCode()).isEqualTo(413);
        assertThat(send(to("/view").POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("abc global".getBytes(StandardCharsets.US_ASCII))))).statusCode()).as("of no stated length").isEqualTo(413);
        for (String body : List.of("", "abc", "ABC global", "abc global more", "abc ../../etc", "'; drop table 'x")) assertThat(send(told(body)).statusCode()).as(body).isEqualTo(204);
        assertThat(counted).isEmpty();
    }
}
