package news.dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.Handlers;
import io.undertow.Undertow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import news.dateline.log.DatelineException;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushHandlerTest {
    private static final String TOKEN = "a-token-of-the-anp-agency";
    private static final Map<String, String> ENVIRONMENT = Map.of("ANP_TOKEN", TOKEN, "ANP_SECOND_TOKEN", "second-token-of-the-anp", "EFN_TOKEN", "a-token-of-the-efn-agency");

    private final SteppedClock clock = SteppedClock.at("2026-07-14T10:00:00Z");
    private final Ledger ledger = new MemoryLedger(clock);
    private final RecordingReceiver receiver = new RecordingReceiver(ledger);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong nanos = new AtomicLong();
    private final HttpClient client = HttpClient.newHttpClient();
    private Undertow server;

    @BeforeEach void open() {
        PushHandler handler = new PushHandler(
                List.of(Copy.agency("anp", Copy.pushed("anp-push", "ANP_TOKEN"), Copy.pushed("anp-push-two", "ANP_SECOND_TOKEN")), Copy.agency("efn", Copy.pushed("efn-push", "EFN_TOKEN")),
                        Copy.agency("mute", Copy.pushed("mute-push", "MUTE_TOKEN"))),
                Copy.config(), Copy.LIMIT, name -> Optional.ofNullable(ENVIRONMENT.get(name)), ledger, receiver, clock, nanos::get, executor);
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(Handlers.path().addPrefixPath("/intake", handler)).build();
        server.start();
    }

    @AfterEach void close() {
        client.shutdownNow();
        server.stop();
        executor.shutdownNow();
    }

    private int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> push(String agency, String authorization, byte[] body, String... headers) {
        HttpRequest.Builder request = request("/intake/" + agency).POST(HttpRequest.BodyPublishers.ofByteArray(body)).header("Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request.build());
    }

    private HttpResponse<String> push(String text) {
        return push("anp", "Bearer " + TOKEN, text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private static void assertError(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        JsonNode error = json(response);
        assertThat(error.fieldNames()).toIterable().containsExactlyInAnyOrder("code", "sentence");
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("sentence").asText()).isNotBlank();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private SourceState state() {
        return ledger.read(view -> view.get(SourceStates.TABLE, "anp-push")).orElseThrow();
    }

    @Test void newItemsAreAcknowledgedWith202AndARepeatWith200() {
        HttpResponse<String> first = push("Harbour reopens\nMinister resigns");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(json(first).get("filed").asInt()).isEqualTo(2);
        HttpResponse<String> repeat = push("Harbour reopens\nMinister resigns");
        assertThat(repeat.statusCode()).isEqualTo(200);
        assertThat(json(repeat).get("known").asInt()).isEqualTo(2);
        assertThat(push("Minister resigns\nBridge closed").statusCode()).isEqualTo(202);
        assertThat(state().rhythm().lastFiled()).contains(clock.instant());
    }

    @Test void pushIsHandedOverWithItsTypeUnderTheSourceOfItsToken() {
        push("anp", "bearer " + TOKEN, "one".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/xml; charset=iso-8859-1");
        push("anp", "Bearer second-token-of-the-anp", "two".getBytes(StandardCharsets.UTF_8));
        assertThat(receiver.deliveries).extracting(Delivery::source).containsExactly("anp-push", "anp-push-two");
        assertThat(receiver.deliveries.getFirst().contentType()).contains("text/xml; charset=iso-8859-1");
        assertThat(receiver.deliveries.getFirst().agency()).isEqualTo("anp");
    }

    @Test void whatCannotBeReadIsKeptAndSaidSo() {
        HttpResponse<String> response = push("NOT A WIRE");
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).get("unreadable").asText()).contains("Expected a wire");
        assertThat(json(response).get("filed").asInt()).isZero();
        assertThat(receiver.texts()).containsExactly("NOT A WIRE");
        assertThat(state().health().code()).contains("UNREADABLE");
    }

    @Test void whoHasNoRightLearnsNothing() {
        byte[] body = "Item".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> wrong = push("anp", "Bearer wrong", body);
        assertError(wrong, 401, "UNAUTHORISED");
        assertThat(wrong.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
        for (HttpResponse<String> other : List.of(push("nobody", "Bearer wrong", body), push("nobody", "Bearer " + TOKEN, body), push("efn", "Bearer " + TOKEN, body), push("anp", "Basic " + TOKEN, body),
                push("anp", TOKEN, body), push("anp", "Bearer ", body), push("mute", "Bearer ", body), push("anp/", "Bearer " + TOKEN, body), push("anp/more", "Bearer " + TOKEN, body))) {
            assertThat(other.statusCode()).isEqualTo(401);
            assertThat(other.body()).isEqualTo(wrong.body());
            assertThat(other.headers().map().keySet()).isEqualTo(wrong.headers().map().keySet());
        }
        assertError(send(request("/intake/anp").POST(HttpRequest.BodyPublishers.noBody()).build()), 401, "UNAUTHORISED");
        assertThat(receiver.deliveries).isEmpty();
    }

    @Test void everyKeyIsComparedWhoeverAsks() {
        AtomicLong compared = new AtomicLong();
        PushKeys keys = PushKeys.of(List.of(Copy.agency("anp", Copy.pushed("anp-push", "ANP_TOKEN")), Copy.agency("efn", Copy.pushed("efn-push", "EFN_TOKEN"))), name -> Optional.ofNullable(ENVIRONMENT.get(name)),
                new Standings(ledger, Copy.config(), clock), (a, b) -> {
                    compared.incrementAndGet();
                    return MessageDigest.isEqual(a, b);
                });
        for (String path : List.of("/anp", "/efn", "/nobody", "/", "")) {
            compared.set(0);
            assertThat(keys.admitted(path, "Bearer wrong")).isEmpty();
            assertThat(compared).as(path).hasValue(4);
        }
        compared.set(0);
        assertThat(keys.admitted("/anp", "Bearer " + TOKEN).map(Feed::id)).contains("anp-push");
        assertThat(compared).hasValue(4);
    }

    @Test void sourceWithoutATokenIsShownAsFailing() {
        SourceState mute = ledger.read(view -> view.get(SourceStates.TABLE, "mute-push")).orElseThrow();
        assertThat(mute.health().code()).contains("NO_TOKEN");
        assertThat(mute.health().sentence().orElseThrow()).contains("MUTE_TOKEN");
    }

    @Test void otherMethodsAreRefused() {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            HttpResponse<String> response = send(request("/intake/anp").method(method, HttpRequest.BodyPublishers.noBody()).build());
            assertError(response, 405, "METHOD_NOT_ALLOWED");
            assertThat(response.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test void emptyBodyIsRefused() {
        assertError(push(""), 400, "EMPTY");
    }

    @Test void bodyAtTheLimitIsTakenAndOneAboveIsNot() {
        assertThat(push("x".repeat(Copy.LIMIT)).statusCode()).isEqualTo(202);
        assertThat(raw("Content-Length: " + (Copy.LIMIT + 1), "x".repeat(Copy.LIMIT + 1))).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"");
        assertThat(state().health().code()).contains("TOO_LARGE");
    }

    @Test void chunkedBodyAboveTheLimitIsRefusedBeforeItsEnd() {
        String chunk = Integer.toHexString(1_000) + "\r\n" + "x".repeat(1_000) + "\r\n";
        assertThat(raw("Transfer-Encoding: chunked", chunk.repeat(Copy.LIMIT / 1_000) + "0\r\n\r\n")).startsWith("HTTP/1.1 202");
        assertThat(raw("Transfer-Encoding: chunked", chunk.repeat(Copy.LIMIT / 1_000 + 1))).startsWith("HTTP/1.1 413").contains("\"code\":\"TOO_LARGE\"");
    }

    /** Sends as it stands and reads what comes until the server hangs up or the answer is whole. */
    private String raw(String lengthHeader, String body) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /intake/anp HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nAuthorization: Bearer " + TOKEN + "\r\n" + lengthHeader + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test void packedBodiesAreUnpackedUpToTheLimit() throws IOException {
        assertThat(push("anp", "Bearer " + TOKEN, gzip("Item".getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip").statusCode()).isEqualTo(202);
        assertThat(receiver.texts()).containsExactly("Item");
        assertError(push("anp", "Bearer " + TOKEN, gzip(new byte[50_000_000]), "Content-Encoding", "gzip"), 413, "TOO_LARGE");
    }

    @Test void bodiesThatCannotBeUnpackedAreKeptAsTheyCame() {
        assertThat(push("anp", "Bearer " + TOKEN, "NOT A WIRE, nor gzip".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip").statusCode()).isEqualTo(202);
        assertThat(push("anp", "Bearer " + TOKEN, "Item".getBytes(StandardCharsets.UTF_8), "Content-Encoding", "br").statusCode()).isEqualTo(202);
        assertThat(receiver.texts()).containsExactly("NOT A WIRE, nor gzip", "Item");
    }

    @Test void nothingIsAcknowledgedThatTheStoreDidNotTake() {
        receiver.fault(_ -> {
            throw new DatelineException.Retriable("the disk is full", new IOException());
        });
        HttpResponse<String> response = push("Item");
        assertError(response, 503, "NOT_STORED");
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        receiver.fault(_ -> {
            throw new IllegalStateException("broke");
        });
        assertError(push("Item"), 500, "FAILED");
        assertThat(receiver.deliveries).isEmpty();
        receiver.fault(_ -> { });
        assertThat(push("Item").statusCode()).isEqualTo(202);
    }

    @Test void bodyThatDripsLongerThanAllowedIsCut() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /intake/anp HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer " + TOKEN + "\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] go = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertThat(new String(go, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
            nanos.addAndGet(Copy.config().answerTimeout().toNanos() + 1);
            out.write("1\r\nx\r\n1\r\ny\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(400), StandardCharsets.UTF_8)).contains("408", "TOO_SLOW");
        }
    }

    @Test void whoIsRefusedIsCutOffAndNotListenedTo() throws IOException {
        for (String authorization : List.of("Bearer wrong", "Bearer " + TOKEN + "\r\nContent-Length: 999999999")) {
            try (Socket socket = new Socket("127.0.0.1", port())) {
                socket.setSoTimeout(10_000);
                String length = authorization.contains("Content-Length") ? "" : "Transfer-Encoding: chunked\r\n";
                socket.getOutputStream().write(("POST /intake/anp HTTP/1.1\r\nHost: desk\r\nAuthorization: " + authorization + "\r\n" + length + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).as("the whole answer, and the end").startsWith("HTTP/1.1 4").endsWith("}");
            }
        }
    }

    @Test void pushesWaitForNoOther() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        PushHandler slow = new PushHandler(List.of(Copy.agency("anp", Copy.pushed("anp-push", "ANP_TOKEN"))), Copy.config(), Copy.LIMIT, name -> Optional.ofNullable(ENVIRONMENT.get(name)), ledger, delivery -> {
            if (new String(delivery.bytes(), StandardCharsets.UTF_8).equals("slow")) {
                inside.countDown();
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return receiver.receive(delivery);
        }, clock, nanos::get, executor);
        server.stop();
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setIoThreads(1).setHandler(Handlers.path().addPrefixPath("/intake", slow)).build();
        server.start();
        var waiting = client.sendAsync(request("/intake/anp").POST(HttpRequest.BodyPublishers.ofString("slow")).header("Authorization", "Bearer " + TOKEN).build(), HttpResponse.BodyHandlers.ofString());
        inside.await();
        assertThat(push("quick").statusCode()).isEqualTo(202);
        release.countDown();
        assertThat(waiting.join().statusCode()).isEqualTo(202);
    }
}
