package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.intake.Sleeper;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.sqlite.DataDirectory;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The words of standing orders, looked for in everything that a running Dateline says to anybody but those who hold them. */
@Timeout(120)
class ConfidentialTest {
    private static final String NAME = "Zephyrine Quill";
    private static final String REASON = "sealed by Judge Blackthorn";
    private static final List<String> SECRETS = List.of("Zephyrine", "Quill", "Blackthorn");
    private static final String ORDER = "{\"matter\": {\"type\": \"name\", \"spellings\": [\"" + NAME + "\"]}, \"reason\": \"" + REASON + "\"}";
    private static final String SETTINGS = """
            server: {port: 0}
            desk:
              responsible-editor: Ana Ruiz
              api-token-env: ANA
              editors: [{name: Bela Kun, token-env: BELA}, {name: Cora Finn, token-env: CORA, holder: true}]
            """;

    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("news.dateline");
    private DataDirectory data;
    private Dateline dateline;

    @BeforeEach void open() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        AtomicInteger secrets = new AtomicInteger();
        Map<String, String> environment = Map.of("ANA", "token-of-ana-0123456789", "BELA", "token-of-bela-0123456789", "CORA", "token-of-cora-0123456789");
        World world = new World(clock, clock, () -> 0, Sleeper.real(), RandomGenerator.getDefault(), () -> "secret".repeat(6) + secrets.incrementAndGet(), name -> Optional.ofNullable(environment.get(name)), threads, workers, 1);
        data = DataDirectory.lock(folder, clock);
        dateline = new Dateline(DatelineConfig.parse(SETTINGS), data, world, new HashEmbedder());
    }

    @AfterEach void close() {
        dateline.close();
        data.close();
        http.close();
        threads.close();
        workers.shutdownNow();
        root.detachAppender(log);
        ours.setLevel(null);
    }

    private String send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dateline.port() + path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String as(String token, String method, String path, String body) {
        return send(method, "/desk/api" + path, body, "Authorization", "Bearer token-of-" + token + "-0123456789");
    }

    /** The cookie of a session of the editor's. */
    private String signedIn(String editor) {
        Matcher cookie = Pattern.compile("dateline_desk=[^;\\]]+").matcher(send("GET", dateline.signInLink(editor).getRawPath() + "?" + dateline.signInLink(editor).getRawQuery(), ""));
        assertThat(cookie.find()).isTrue();
        return cookie.group();
    }

    private String ordered() {
        Matcher id = Pattern.compile("o-[0-9a-f]{10}").matcher(as("ana", "POST", "/standing-orders", ORDER));
        assertThat(id.find()).isTrue();
        return id.group();
    }

    private static String words(IThrowableProxy thrown) {
        return thrown == null ? "" : thrown.getClassName() + ": " + thrown.getMessage() + "\n" + words(thrown.getCause());
    }

    private void nothingIsLogged() {
        for (ILoggingEvent event : List.copyOf(log.list)) assertThat(event.getFormattedMessage() + words(event.getThrowableProxy())).as(event.getLoggerName()).doesNotContain(SECRETS);
    }

    @Test void anOrderIsReadByWhoeverHoldsItAndByNobodyElse() {
        String id = ordered();
        assertThat(as("ana", "GET", "/standing-orders", "")).contains(id, NAME, REASON);
        assertThat(as("cora", "GET", "/standing-orders", "")).contains(id, NAME);
        assertThat(as("bela", "GET", "/standing-orders", "")).startsWith("200").contains(id).doesNotContain(SECRETS);
        assertThat(send("GET", "/desk/orders", "", "Cookie", signedIn("Cora Finn"))).contains(NAME, REASON);
        assertThat(send("GET", "/desk/orders", "", "Cookie", signedIn("Bela Kun"))).startsWith("403").doesNotContain(SECRETS);
        assertThat(send("GET", "/desk", "", "Cookie", signedIn("Cora Finn"))).startsWith("200").doesNotContain(SECRETS);
        for (String path : List.of("/queue", "/alarms", "/stories/withheld", "/nothing/" + id)) assertThat(as("ana", "GET", path, "")).doesNotContain(SECRETS);
        nothingIsLogged();
    }

    @Test void whatIsRefusedIsRefusedWithoutAWordOfIt() {
        List<String> answers = new ArrayList<>();
        answers.add(as("bela", "POST", "/standing-orders", ORDER));
        answers.add(as("ana", "POST", "/standing-orders", ORDER.replace("\"name\"", "\"Zephyrine\"")));
        answers.add(as("ana", "POST", "/standing-orders", ORDER.substring(0, ORDER.length() - 4)));
        answers.add(as("ana", "POST", "/standing-orders", NAME));
        answers.add(as("ana", "POST", "/standing-orders", ORDER.replace(REASON, "")));
        answers.add(as("ana", "POST", "/standing-orders", ORDER.replace("\"reason\"", "\"until\": \"" + NAME + "\", \"reason\"")));
        answers.add(as("ana", "POST", "/standing-orders/lift", "{\"order\": \"" + NAME + "\", \"reason\": \"" + REASON + "\"}"));
        answers.add(as("ana", "POST", "/commands", "{\"type\": \"give-order\", \"order\": \"" + NAME + "\"}"));
        answers.add(as("ana", "POST", "/commands", "{\"type\": \"give-order\", \"spellings\": [\"" + NAME + "\"]}"));
        answers.add(as("ana", "PUT", "/standing-orders", ORDER));
        for (String answer : answers) assertThat(answer).startsWith("4").doesNotContain(SECRETS);
        nothingIsLogged();
    }

    @Test void noLogNoMetricAndNoPublicByteHoldsItsWords() {
        String id = ordered();
        assertThat(as("ana", "POST", "/standing-orders/lift", "{\"order\": \"" + id + "\", \"reason\": \"" + REASON + "\"}")).startsWith("200").doesNotContain(SECRETS);
        for (String path : List.of("/metrics", "/health", "/", "/latest", "/tombstones.json", "/desk", "/article/" + id)) assertThat(send("GET", path, "")).as(path).doesNotContain(SECRETS);
        for (var entries : Views.LOGS) data.news().read(view -> view.read(entries, 0, 10_000)).forEach(entry -> assertThat(entry.cause() + Json.text(entry.event())).as(entry.name()).doesNotContain(SECRETS));
        List<String> desk = data.news().read(view -> view.read(Logs.DESK, 0, 10_000)).stream().map(entry -> Json.text(entry.event())).toList();
        assertThat(desk).anyMatch(text -> text.contains("order-given") && text.contains(id));
        for (var table : Views.ALL) data.news().read(view -> view.startingWith(table, "", 10_000)).forEach(row -> assertThat(row.key() + Json.text(row.value())).as(table.name()).doesNotContain(SECRETS));
        nothingIsLogged();
    }

    @Test void anOrderIsGivenOnceHoweverOftenItIsSent() {
        String first = send("POST", "/desk/api/standing-orders", ORDER, "Authorization", "Bearer token-of-ana-0123456789", "Idempotency-Key", "once");
        String again = send("POST", "/desk/api/standing-orders", ORDER.replace(NAME, "Somebody Else"), "Authorization", "Bearer token-of-ana-0123456789", "Idempotency-Key", "once");
        assertThat(again.lines().skip(1).toList()).isEqualTo(first.lines().skip(1).toList());
        assertThat(as("ana", "GET", "/standing-orders", "")).contains(NAME).doesNotContain("Somebody Else");
    }
}
