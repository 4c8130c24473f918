package news.dateline.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server itself: many requests on a connection, HTTP/2, TLS, slow clients, and stopping under load. */
@Timeout(60)
class SiteServerIT {
    private static final int READERS = 8;
    /** As many requests as a client can have open on a connection: those that it is told it may, and some for answers that are on their way. */
    private static final int STREAMS = 120;
    /** What a client says first: settings without any, and room for as much as may be answered on the whole connection. */
    private static final byte[] HTTP2 = HexFormat.of().parseHex(HexFormat.of().formatHex("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) + "000000040000000000" + "0000040800000000007fff0000");
    private static final int LARGE = 24 * 1024 * 1024;
    private static final Instant NOW = Instant.parse("2026-03-04T08:00:00Z");
    private static final String HOST = " HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n";

    @TempDir Path folder;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final FinishedPages pages = new FinishedPages();
    private final HttpHandler desk = new BlockingHandler(exchange -> exchange.getResponseSender().send("read " + exchange.getInputStream().readAllBytes().length));
    private final Live live = new Live(new Nothing(), executor, 2, Duration.ofSeconds(5), false);
    private Optional<SiteServer> running = Optional.empty();

    private static final class Nothing implements LiveEvents {
        @Override public Batch after(long position) {
            return new Batch(List.of(), 0, false);
        }

        @Override public long end() {
            return 0;
        }

        @Override public long before(Instant time) {
            return 0;
        }
    }

    private SiteServer start(Duration transfer, Optional<SiteServer.Secure> secure) {
        pages.put("/a", page("the first page"));
        pages.put("/b", page("the second page"));
        SiteServer.Settings settings = new SiteServer.Settings("127.0.0.1", 0, Duration.ofSeconds(5), Duration.ofSeconds(20), transfer, 8 * 1024, 1024 * 1024, secure, InstantSource.fixed(NOW));
        SiteServer server = SiteServer.start(settings, new Site(pages, Map.of(), false), live, Map.of("/desk", desk), executor);
        running = Optional.of(server);
        return server;
    }

    private SiteServer start() {
        return start(Duration.ofSeconds(20), Optional.empty());
    }

    @AfterEach void close() {
        running.ifPresent(SiteServer::close);
        executor.close();
    }

    private static StoredPage page(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new StoredPage(200, "text/html; charset=utf-8", List.of(), "tag-" + text.length(), text.length(), out.toByteArray(), Optional.empty());
    }

    /** Bytes that no socket takes at once. */
    private static StoredPage large() {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        return new StoredPage(200, "image/jpeg", List.of(), "large", LARGE, bytes, Optional.empty());
    }

    private static Socket connect(SiteServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private record Answer(String head, byte[] body) { }

    private static Answer answer(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) throw new IOException("Expected an answer, found its end after \"" + head + "\"");
            head.append((char) next);
        }
        java.util.regex.Matcher length = java.util.regex.Pattern.compile("(?i)content-length: ([0-9]+)").matcher(head);
        int wanted = length.find() ? Integer.parseInt(length.group(1)) : 0;
        byte[] body = in.readNBytes(wanted);
        if (body.length < wanted) throw new IOException("Expected " + wanted + " bytes, found " + body.length);
        return new Answer(head.toString(), body);
    }

    @Test void requestsThatComeTogetherAreAnsweredInTheirOrder() throws IOException {
        try (Socket socket = connect(start())) {
            say(socket, "GET /a" + HOST + "\r\n" + "GET /b" + HOST + "\r\n" + "GET /a" + HOST + "If-None-Match: W/\"tag-14\"\r\n\r\n");
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the first page").gzip());
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the second page").gzip());
            assertThat(answer(socket.getInputStream()).head()).startsWith("HTTP/1.1 304 ").contains("ETag: W/\"tag-14\"", "Date: Wed, 04 Mar 2026 08:00:00 GMT").doesNotContain("Content-Length", "Content-Encoding", "Content-Type:");
        }
    }

    /** Nothing stays in memory here: each page is read on another thread while its connection waits. */
    @Test void pagesFromTheFileAreAnsweredInTheirOrderOnTheSameConnection() throws IOException {
        try (PageFile file = PageFile.open(folder.resolve("pages.served"))) {
            FinishedPages cold = new FinishedPages(file, _ -> Optional.empty(), 0);
            cold.show(cold.prepare(Map.of("/a", Optional.of(page("the first page")), "/b", Optional.of(page("the second page")), "/404", Optional.of(page("none")), "/article/b1", Optional.of(page("bare")))));
            SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(cold, Map.of(), false), live, Map.of(), executor);
            running = Optional.of(server);
            try (Socket socket = connect(server)) {
                for (int i = 0; i < 20; i++) say(socket, "GET /a" + HOST + "\r\n" + "GET /b" + HOST + "\r\n");
                for (int i = 0; i < 20; i++) {
                    assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the first page").gzip());
                    assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the second page").gzip());
                }
                cold.shut("/a", Optional.empty());
                say(socket, "GET /a" + HOST + "\r\n" + "GET /article/other-words-b1" + HOST + "\r\n" + "GET /article/x/b1" + HOST + "\r\n");
                Answer shut = answer(socket.getInputStream());
                assertThat(shut.body()).isEqualTo(page("none").gzip());
                assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("none").gzip());
                assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("bare").gzip());
            }
        }
    }

    @Test void requestThatComesInPiecesIsAnswered() throws IOException {
        try (Socket socket = connect(start())) {
            socket.setTcpNoDelay(true);
            for (char c : ("GET /a" + HOST + "\r\n").toCharArray()) say(socket, String.valueOf(c));
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the first page").gzip());
        }
    }

    @Test void connectionMayGoFromPagesToTheDeskAndBack() throws IOException {
        try (Socket socket = connect(start())) {
            say(socket, "GET /a" + HOST + "\r\n" + "POST /desk HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /b" + HOST + "\r\n");
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the first page").gzip());
            assertThat(new String(answer(socket.getInputStream()).body(), StandardCharsets.UTF_8)).isEqualTo("read 3");
            Answer last = answer(socket.getInputStream());
            assertThat(last.body()).isEqualTo(page("the second page").gzip());
            assertThat(last.head().toLowerCase(java.util.Locale.ROOT)).contains("content-encoding: gzip", "vary: accept-encoding", "x-frame-options: deny", "cache-control: no-cache", "content-type: text/html; charset=utf-8");
        }
    }

    @Test void bothWaysToAPageSayTheSame() throws IOException {
        SiteServer server = start();
        try (Socket quick = connect(server); Socket other = connect(server)) {
            say(quick, "GET /a" + HOST + "\r\n");
            say(other, "GET /%61" + HOST + "\r\n");
            assertThat(lines(answer(quick.getInputStream()))).isEqualTo(lines(answer(other.getInputStream())));
        }
    }

    private static List<String> lines(Answer answer) {
        return answer.head().lines().map(line -> line.toLowerCase(java.util.Locale.ROOT)).filter(line -> !line.startsWith("date:")).sorted().toList();
    }

    @Test void readerWhoWantsTheConnectionClosedFindsItClosed() throws IOException {
        try (Socket socket = connect(start())) {
            say(socket, "HEAD /a" + HOST + "Connection: close\r\n\r\n");
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(all).startsWith("HTTP/1.1 200 OK\r\n").contains("Content-Length: " + page("the first page").gzip().length, "Connection: close").endsWith("\r\n\r\n");
        }
    }

    @Test void largeFileReachesAReaderWhoTakesItSlowly() throws IOException {
        SiteServer server = start();
        pages.put("/large", large());
        try (Socket socket = connect(server)) {
            say(socket, "GET /large" + HOST + "\r\nGET /a" + HOST + "\r\n");
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(large().gzip());
            assertThat(answer(socket.getInputStream()).body()).isEqualTo(page("the first page").gzip());
        }
    }

    @Test void readerWhoDoesNotTakeTheAnswerIsCut() throws IOException {
        SiteServer server = start(Duration.ofMillis(300), Optional.empty());
        pages.put("/large", large());
        for (String address : new String[] {"/large", "/%6carge"}) {
            try (Socket socket = connect(server)) {
                say(socket, "GET " + address + HOST + "\r\n");
                while (server.connections() == 0) Thread.onSpinWait();
                while (server.connections() > 0) Thread.onSpinWait();
                assertThatThrownBy(() -> answer(socket.getInputStream())).as(address).isInstanceOf(IOException.class);
            }
        }
    }

    /** Long before the connection would count as idle. */
    @Test void bodyThatDoesNotComeIsCut() throws IOException {
        try (Socket socket = connect(start(Duration.ofMillis(300), Optional.empty()))) {
            say(socket, "POST /desk HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nonly this");
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().readAllBytes()).isEmpty();
        }
    }

    @Test void clientThatKnowsOfHttp2SpeaksItWithoutTls() throws IOException {
        try (Socket socket = connect(start())) {
            OutputStream out = socket.getOutputStream();
            out.write("PRI * HTTP/2.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            // Settings without any; then GET, http, path /a, authority x: the static table's entries 2, 6, and names 4 and 1.
            out.write("SM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.write(HexFormat.of().parseHex("000000040000000000" + "000009010500000001" + "828604022f61410178"));
            DataInputStream in = new DataInputStream(socket.getInputStream());
            List<Integer> kinds = new ArrayList<>();
            byte[] data = new byte[0];
            for (boolean ended = false; !ended;) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int kind = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                byte[] frame = in.readNBytes(length);
                if (stream != 1) continue;
                kinds.add(kind);
                if (kind == 1) assertThat(frame[0] & 0xff).as("the static table's :status 200").isEqualTo(0x88);
                if (kind == 0 && length > 0) data = frame;
                ended = (flags & 1) != 0;
            }
            assertThat(kinds).startsWith(1, 0);
            assertThat(new String(data, StandardCharsets.UTF_8)).isEqualTo("the first page");
        }
    }

    private static Path store(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("site.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "site", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1,dns:localhost",
                "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit").redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return store;
    }

    private static KeyStore read(Path store) throws Exception {
        return KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    }

    private static HttpClient trusting(Path store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("site", read(store).getCertificate("site"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static void secure(SiteServer server, Path store) throws Exception {
        URI address = URI.create("https://127.0.0.1:" + server.securePort());
        try (HttpClient client = trusting(store)) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                if (!List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2).contains(version)) continue;
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(address.resolve("/a")).version(version).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.body()).isEqualTo("the first page");
                assertThat(client.send(HttpRequest.newBuilder(address.resolve("/desk")).version(version).POST(HttpRequest.BodyPublishers.ofString("abcd")).build(), HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("read 4");
            }
        }
    }

    @Test void storeWithKeyAndCertificateMakesItSecure() throws Exception {
        Path store = store(folder);
        secure(start(Duration.ofSeconds(20), Optional.of(new SiteServer.Secure(0, new Certificates(store, Optional.empty(), "changeit")))), store);
    }

    @Test void certificateAndKeyInPemMakeItSecure() throws Exception {
        Path store = store(folder);
        Path certificate = pem(folder.resolve("site.pem"), "CERTIFICATE", read(store).getCertificate("site").getEncoded());
        Path key = pem(folder.resolve("site.key"), "PRIVATE KEY", read(store).getKey("site", "changeit".toCharArray()).getEncoded());
        secure(start(Duration.ofSeconds(20), Optional.of(new SiteServer.Secure(0, new Certificates(certificate, Optional.of(key), "")))), store);
    }

    private static Path pem(Path file, String name, byte[] bytes) throws IOException {
        return Files.writeString(file, "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + name + "-----\n");
    }

    @Test void renewedCertificateIsTakenWithoutAStop() throws Exception {
        Path store = store(folder);
        Certificates certificates = new Certificates(store, Optional.empty(), "changeit");
        SiteServer server = start(Duration.ofSeconds(20), Optional.of(new SiteServer.Secure(0, certificates)));
        Path other = store(Files.createDirectory(folder.resolve("other")));
        Files.copy(other, store, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(store, java.nio.file.attribute.FileTime.from(NOW));
        certificates.look();
        secure(server, other);
    }

    @Test void keyThatCannotBeReadIsSaidAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("site.pem"), "-----BEGIN CERTIFICATE-----\nrubbish\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> new Certificates(file, Optional.of(file), "")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("site.pem");
    }

    /** Readers ask as fast as they can, on pages and at the desk, when the server is stopped: each request that was sent on an open connection is answered. */
    @Test void stopLosesNoRequest() throws Exception {
        SiteServer server = start();
        AtomicLong answered = new AtomicLong();
        ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
        CountDownLatch warm = new CountDownLatch(READERS);
        // Threads of their own: a virtual one that always finds an answer never lets another ask.
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                String request = (reader % 4 == 0 ? "GET /desk" : "GET /a") + HOST + "\r\n";
                readers.execute(() -> {
                    try (Socket socket = connect(server)) {
                        InputStream in = new BufferedInputStream(socket.getInputStream());
                        for (boolean first = true;; first = false) {
                            say(socket, request);
                            Answer answer = answer(in);
                            if (!answer.head().startsWith("HTTP/1.1 200 ")) lost.add(answer.head());
                            answered.incrementAndGet();
                            if (first) warm.countDown();
                            if (answer.head().toLowerCase(java.util.Locale.ROOT).contains("connection: close")) return;
                        }
                    } catch (IOException e) {
                        lost.add(request + e);
                    }
                });
            }
            warm.await();
            server.close();
        }
        assertThat(lost).isEmpty();
        assertThat(answered.get()).as("each went on asking").isGreaterThanOrEqualTo(2 * READERS);
    }

    /** The same over HTTP/2: a request that GOAWAY names as taken is answered; of a later one the client knows that nobody began it. */
    @Test void stopLosesNoRequestOverHttp2() throws Exception {
        SiteServer server = start();
        AtomicLong answered = new AtomicLong();
        ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
        CountDownLatch warm = new CountDownLatch(READERS);
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                readers.execute(() -> {
                    try (Socket socket = connect(server)) {
                        askUntilSentAway(socket, answered, lost, warm);
                    } catch (IOException e) {
                        lost.add(e.toString());
                    }
                });
            }
            warm.await();
            server.close();
        }
        assertThat(lost).isEmpty();
        assertThat(answered.get()).as("each went on asking").isGreaterThanOrEqualTo(2 * READERS);
    }

    private static void askUntilSentAway(Socket socket, AtomicLong answered, ConcurrentLinkedQueue<String> lost, CountDownLatch warm) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(HTTP2);
        DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        for (int stream = 1;; stream += 2) {
            // The desk answers on another thread: more of its requests are in hand when the stop comes.
            out.write(frame(1, 5, stream, stream % 4 == 1 ? "828604052f6465736b410178" : "828604022f61410178"));
            for (boolean ended = false; !ended;) {
                Frame frame = frame(in);
                if (frame.kind() == 7) {
                    int last = new DataInputStream(new ByteArrayInputStream(frame.bytes())).readInt();
                    if (last >= stream) lost.add("request " + stream + " was taken, and nobody answered; GOAWAY names " + last);
                    return;
                }
                ended = frame.ends() && frame.stream() == stream;
            }
            if (stream == 1) warm.countDown();
            answered.incrementAndGet();
        }
    }

    private record Frame(int kind, int flags, int stream, byte[] bytes) {
        boolean ends() {
            return kind <= 1 && (flags & 1) != 0;
        }
    }

    private static Frame frame(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int kind = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        return new Frame(kind, flags, in.readInt(), in.readNBytes(length));
    }

    private static byte[] frame(int kind, int flags, int stream, String hex) {
        return HexFormat.of().parseHex("%06x%02x%02x%08x".formatted(hex.length() / 2, kind, flags, stream) + hex);
    }

    /** A client that opens more requests at once than are allowed is told which was not begun, so that it may ask again; all others are answered. */
    @Test void streamAboveTheLimitIsRefusedAndTheOthersAreAnswered() throws Exception {
        try (Socket socket = connect(start())) {
            OutputStream out = socket.getOutputStream();
            out.write(HTTP2);
            int last = 2 * STREAMS + 1;
            for (int stream = 1; stream <= last; stream += 2) out.write(frame(1, 4, stream, "838604052f6465736b410178"));
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            Frame refused = frame(in);
            while (refused.kind() != 3) refused = frame(in);
            assertThat(refused.stream()).isEqualTo(last);
            assertThat(refused.bytes()).as("REFUSED_STREAM").containsExactly(0, 0, 0, 7);
            for (int stream = 1; stream < last; stream += 2) out.write(frame(0, 1, stream, ""));
            Set<Integer> answered = new TreeSet<>();
            while (answered.size() < STREAMS) {
                Frame frame = frame(in);
                if (frame.ends()) answered.add(frame.stream());
            }
            assertThat(answered).doesNotContain(last);
        }
    }
}
