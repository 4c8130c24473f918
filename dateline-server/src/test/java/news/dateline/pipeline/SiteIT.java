package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.undertow.server.HttpHandler;
import io.undertow.util.Headers;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import news.dateline.model.DeskEvent;
import news.dateline.model.SignalKind;
import news.dateline.model.StoryId;
import news.dateline.web.site.Live;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SiteIT {
    private static final String PATH = "/article/national/abc-clinic-opens-in-the-hills";
    private static final int LIVE_MAX = 2;

    private final PressRoom room = new PressRoom();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final HttpHandler desk = exchange -> {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain");
        exchange.getResponseSender().send("desk on a virtual thread: " + Thread.currentThread().isVirtual());
    };
    private Live live;
    private SiteServer server;

    @BeforeEach void open() {
        room.publish("abc", "Clinic opens in the hills", "A clinic opened on Monday, the ministry said.");
        room.run();
        live = new Live(room.live, executor, LIVE_MAX, Duration.ofSeconds(5), false);
        SiteServer.Settings settings = new SiteServer.Settings("127.0.0.1", 0, Duration.ofMillis(400), Duration.ofSeconds(20), 8 * 1024, 1024);
        server = SiteServer.start(settings, new Site(room.store, StoredAssets.of(PressRoom.ASSETS), false), live, Map.of("/desk", desk), executor);
    }

    @AfterEach void close() {
        client.close();
        server.close();
        executor.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test void pageComesWithTagAndStrictPolicy() {
        HttpResponse<byte[]> response = get(PATH);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(text(response)).contains("A clinic opened on Monday");
        assertThat(header(response, "content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(response, "cache-control")).isEqualTo("no-cache");
        assertThat(header(response, "vary")).isEqualTo("Accept-Encoding");
        assertThat(header(response, "content-security-policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.headers().map()).containsKeys("referrer-policy", "permissions-policy", "cross-origin-opener-policy").doesNotContainKey("set-cookie");
        assertThat(header(response, "etag")).isNotEmpty();
    }

    @Test void readerWhoHasThePageGetsNotModified() {
        String tag = header(get(PATH), "etag");
        HttpResponse<byte[]> again = get(PATH, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "etag")).isEqualTo(tag);
        assertThat(get(PATH, "If-None-Match", "\"other\", " + tag).statusCode()).isEqualTo(304);
        assertThat(get(PATH, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test void everyEncodingGivesTheSamePage() throws IOException {
        String plain = text(get(PATH));
        HttpResponse<byte[]> gzip = get(PATH, "Accept-Encoding", "gzip, deflate");
        assertThat(header(gzip, "content-encoding")).isEqualTo("gzip");
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
        HttpResponse<byte[]> brotli = get(PATH, "Accept-Encoding", "gzip, deflate, br, zstd");
        Brotli4jLoader.ensureAvailability();
        assertThat(header(brotli, "content-encoding")).isEqualTo("br");
        assertThat(new String(Decoder.decompress(brotli.body()).getDecompressedData(), StandardCharsets.UTF_8)).isEqualTo(plain);
        assertThat(header(get(PATH, "Accept-Encoding", "br;q=0, gzip;q=0.5"), "content-encoding")).isEqualTo("gzip");
        assertThat(header(get(PATH, "Accept-Encoding", "identity"), "content-encoding")).isEmpty();
    }

    @Test void headSaysWhatGetWould() {
        HttpResponse<byte[]> head = send("HEAD", PATH);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length")).isEqualTo(header(get(PATH), "content-length"));
    }

    @Test void onlyTheIdOfAnArticleCounts() {
        for (String other : new String[] {"/article/abc", "/article/sports/abc-anything", "/article/national/abc", "/article/national/abc-clinic-opens-in-the-hills-", "/article/abc-x"}) {
            HttpResponse<byte[]> response = get(other);
            assertThat(response.statusCode()).as(other).isEqualTo(301);
            assertThat(header(response, "location")).isEqualTo(PATH);
        }
        assertThat(get("/article/national/zzz-unknown").statusCode()).isEqualTo(404);
    }

    @Test void slashAtTheEndLeadsToThePage() {
        assertThat(header(get("/pacific/"), "location")).isEqualTo("/pacific");
        assertThat(get("/nowhere/").statusCode()).isEqualTo(404);
    }

    @Test void killedStoryIsGoneAtEveryAddress() {
        room.happened(new DeskEvent.StoryKilled(new StoryId("abc"), "wrong"));
        room.run();
        for (String address : new String[] {PATH, "/article/abc", "/article/other/abc-x"}) {
            HttpResponse<byte[]> response = get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(410);
            assertThat(text(response)).doesNotContain("linic open");
            assertThat(header(response, "x-robots-tag")).isEqualTo("noindex");
        }
        assertThat(text(get("/latest"))).doesNotContain("linic open");
    }

    @Test void withheldStoryAsksToComeBackLater() {
        room.happened(new DeskEvent.StoryWithheld(new StoryId("abc"), Optional.empty(), "we check"));
        room.run();
        HttpResponse<byte[]> response = get(PATH, "If-None-Match", "*");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "retry-after")).isEqualTo("600");
    }

    @Test void onlyReadingIsAllowed() {
        HttpResponse<byte[]> response = send("POST", PATH);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "allow")).isEqualTo("GET, HEAD");
    }

    @Test void assetsMayBeKeptForEver() {
        HttpResponse<byte[]> response = get(PressRoom.ASSETS.path("site.css"), "Accept-Encoding", "br");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(response, "content-encoding")).isEqualTo("br");
    }

    @Test void unknownAddressIsNotFound() {
        HttpResponse<byte[]> response = get("/nothing/here");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(text(response)).doesNotContain("nothing/here");
    }

    @Test void deskRunsOnVirtualThreads() {
        assertThat(text(get("/desk/anything"))).isEqualTo("desk on a virtual thread: true");
    }

    @Test void headerAboveTheLimitIsRefusedAndOneBelowIsNot() {
        assertThat(get(PATH, "X-Long", "x".repeat(6 * 1024)).statusCode()).isEqualTo(200);
        assertThat(get(PATH, "X-Long", "x".repeat(9 * 1024)).statusCode()).isIn(400, 431);
    }

    @Test void begunHeadThatDoesNotEndIsCut() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = slow.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            slow.setSoTimeout(10_000);
            assertThat(slow.getInputStream().readAllBytes()).as("closed without an answer").isEmpty();
        }
    }

    @Test void openPageOfLatestIsToldWhatIsNewAndWhatHasGone() throws Exception {
        HttpResponse<java.io.InputStream> stream = listen(-1);
        assertThat(header(stream, "content-type")).startsWith("text/event-stream");
        String lastId;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            joined();
            room.publish("bbb", "Ferry sails again", "The ferry sails again.");
            room.drain();
            live.wake();
            Map<String, String> event = event(reader);
            assertThat(event).containsEntry("event", "new");
            assertThat(event.get("data")).contains("\"id\":\"bbb\"", "Ferry sails again");
            lastId = event.get("id");
        }
        room.publish("ccc", "School opens", "A school opens.");
        room.drain();
        room.signal(SignalKind.KILL, "bbb");
        room.drain();
        live.wake();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(listen(Long.parseLong(lastId)).body(), StandardCharsets.UTF_8))) {
            assertThat(event(reader)).containsEntry("event", "new").hasEntrySatisfying("data", data -> assertThat(data).contains("School opens"));
            assertThat(event(reader)).containsEntry("event", "gone").containsEntry("data", "{\"id\":\"bbb\"}");
        }
    }

    @Test void whoReconnectsAfterAKillIsNotShownTheStory() throws Exception {
        room.signal(SignalKind.KILL, "abc");
        room.drain();
        live.wake();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(listen(0).body(), StandardCharsets.UTF_8))) {
            Map<String, String> event = event(reader);
            assertThat(event).containsEntry("event", "gone").containsEntry("data", "{\"id\":\"abc\"}");
        }
    }

    @Test void oneConnectionTooManyIsAskedToComeBack() throws Exception {
        try (var first = listen(-1).body(); var second = listen(-1).body()) {
            while (live.connections() < LIVE_MAX) Thread.onSpinWait();
            HttpResponse<java.io.InputStream> third = listen(-1);
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(header(third, "retry-after")).isEqualTo("10");
            assertThat(first.available() + second.available()).isNotNegative();
        }
    }

    @Test @Timeout(60) void whoLeavesMakesRoomAtOnceAndNotWhenTheyAreNextToldSomething() throws Exception {
        SiteServer.Settings settings = new SiteServer.Settings("127.0.0.1", 0, Duration.ofMillis(400), Duration.ofMinutes(20), 8 * 1024, 1024);
        try (Live quiet = new Live(room.live, executor, LIVE_MAX, Duration.ofMinutes(10), false);
             SiteServer other = SiteServer.start(settings, new Site(room.store, StoredAssets.of(PressRoom.ASSETS), false), quiet, Map.of(), executor)) {
            List<Socket> readers = new ArrayList<>();
            for (int i = 0; i < LIVE_MAX; i++) {
                Socket reader = new Socket("127.0.0.1", other.port());
                reader.getOutputStream().write("GET /stream/latest HTTP/1.1\r\nHost: lamp.example\r\nAccept: text/event-stream\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                readers.add(reader);
            }
            while (quiet.connections() < LIVE_MAX) Thread.onSpinWait();
            for (Socket reader : readers) reader.close();
            while (quiet.connections() > 0) Thread.onSpinWait();
            assertThat(client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + other.port() + "/stream/latest")).build(), HttpResponse.BodyHandlers.ofInputStream()).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<java.io.InputStream> listen(long lastId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/stream/latest"));
        if (lastId >= 0) request.header("Last-Event-ID", Long.toString(lastId));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private void joined() {
        while (live.connections() == 0) Thread.onSpinWait();
    }

    private static Map<String, String> event(BufferedReader reader) throws IOException {
        Map<String, String> event = new java.util.HashMap<>();
        String line = reader.readLine();
        while (line != null && (!line.isEmpty() || event.isEmpty())) {
            int colon = line.indexOf(':');
            if (colon > 0) event.put(line.substring(0, colon), line.substring(colon + 1).strip());
            line = reader.readLine();
        }
        return event;
    }
}
