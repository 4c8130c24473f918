package news.dateline.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.log.MemoryLedger;
import news.dateline.model.StoryId;
import news.dateline.press.page.Assets;
import news.dateline.press.page.LinkView;
import news.dateline.press.page.Pages;
import news.dateline.press.page.SiteView;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedbackDoorIT {
    private static final StoryId FERRY = new StoryId("ferry");

    private final SteppedClock clock = SteppedClock.at("2026-03-04T08:00:00Z");
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Letters letters = new Letters(ledger, clock, Duration.ofDays(30));
    private final AtomicInteger secrets = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Undertow server;
    private final URI address;

    FeedbackDoorIT() {
        SiteView site = new SiteView("The Lamp", "", "https://lamp.example", "#8c1d18", "Lamp Press", "", "Ana Ruiz", "desk@lamp.example", "complaints@lamp.example", List.of(), List.of(), 2026, Optional.empty());
        FeedbackDoor door = new FeedbackDoor(letters, new FeedbackDoor.Around(Pages.with(Assets.load("#8c1d18")), site, id -> Optional.of(new LinkView("/article/national/ferry-runs", "Ferry runs <again>")).filter(_ -> id.equals(FERRY)),
                clock, () -> "secret" + secrets.incrementAndGet(), false, false));
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(io.undertow.Handlers.path().addPrefixPath("/feedback", exchange -> exchange.dispatch(threads, door))).build();
        server.start();
        address = URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort());
    }

    @AfterEach void close() {
        client.close();
        server.stop();
        threads.close();
        ledger.close();
    }

    private String get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/feedback")).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As a reader fills it in: opened, and sent half a minute later. */
    private Map<String, String> typed(String query, String words) throws Exception {
        Map<String, String> fields = new TreeMap<>(Map.of("kind", "wrong", "words", words));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\">").matcher(get("/feedback" + query));
        while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
        clock.advance(Duration.ofSeconds(30));
        return fields;
    }

    @Test void aLetterAboutAParagraphLiesWithTheStory() throws Exception {
        assertThat(get("/feedback?story=ferry&paragraph=3")).contains("Ferry runs &lt;again&gt;", "paragraph 3").doesNotContain("<again>");
        Map<String, String> fields = typed("?story=ferry&paragraph=3", "The mayor is Li Wen, not Li Wan.");
        fields.put("mail", "reader@example.org");
        HttpResponse<String> answer = post(fields, "Sec-Fetch-Site", "same-origin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/feedback?sent");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(get("/feedback?sent")).contains("Thank you");
        Letter letter = letters.about(FERRY, 10).getFirst();
        assertThat(letter.words()).isEqualTo("The mayor is Li Wen, not Li Wan.");
        assertThat(letter.paragraph()).hasValue(3);
        assertThat(letter.mail()).hasValue("reader@example.org");
        assertThat(letters.open(10)).containsExactly(letter);
    }

    @Test void whatIsRefusedIsSaidOverTheFormWithTheWordsStillInIt() throws Exception {
        Map<String, String> fields = typed("", "The list of feeds is empty <b>here</b>.");
        fields.put("mail", "nobody");
        HttpResponse<String> answer = post(fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("“nobody” is no mail address", "The list of feeds is empty &lt;b&gt;here&lt;/b&gt;.", "role=\"alert\"");
        assertThat(letters.open(10)).isEmpty();
    }

    @Test void programsAreTold() throws Exception {
        Map<String, String> trap = typed("", "Buy this");
        trap.put("website", "https://spam.example");
        assertThat(post(trap).statusCode()).as("a field that people do not see").isEqualTo(422);
        assertThat(post(typed("", "See https://a.example https://b.example https://c.example")).body()).contains("at most 2 links");
        Map<String, String> fast = typed("", "Too fast");
        fast.put("stamp", stampOf(get("/feedback")));
        assertThat(post(fast).body()).contains("faster than people write");
        Map<String, String> forged = typed("", "Forged");
        forged.put("stamp", fast.get("stamp").replaceAll(".$", "A").replaceFirst("^1", "2"));
        assertThat(post(forged).body()).contains("open for too long");
        assertThat(post(typed("", "From elsewhere"), "Sec-Fetch-Site", "cross-site").body()).contains("sent from another site");
        assertThat(post(typed("", "From elsewhere"), "Origin", "https://evil.example").body()).contains("sent from another site");
        assertThat(letters.open(10)).isEmpty();
    }

    private static String stampOf(String page) {
        Matcher stamp = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"").matcher(page);
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }

    @Test void aFormIsGoodOnceAndForSixHours() throws Exception {
        Map<String, String> fields = typed("", "Once");
        assertThat(post(fields).statusCode()).isEqualTo(303);
        fields.put("words", "Twice");
        assertThat(post(fields).statusCode()).isEqualTo(422);
        Map<String, String> old = typed("", "Old");
        clock.advance(Stamps.LATEST);
        assertThat(post(old).body()).contains("open for too long", "Old");
        assertThat(letters.open(10)).extracting(Letter::words).containsExactly("Once");
    }

    @Test void oneAddressSendsSixAnHour() throws Exception {
        for (int i = 0; i < FeedbackDoor.AN_HOUR_MAX; i++) assertThat(post(typed("", "Letter " + i)).statusCode()).isEqualTo(303);
        assertThat(post(typed("", "One more")).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofHours(1));
        assertThat(post(typed("", "One more")).statusCode()).isEqualTo(303);
    }

    @Test void aStoryThatNobodySeesIsNotNamedAndGetsNoLetter() throws Exception {
        assertThat(get("/feedback?story=killed&paragraph=2")).doesNotContain("killed", "paragraph 2");
        Map<String, String> fields = typed("", "About what was killed");
        fields.put("story", "killed");
        assertThat(post(fields).statusCode()).isEqualTo(303);
        assertThat(letters.open(1).getFirst().story()).isEmpty();
    }

    @Test void aFloodIsRefusedInWords() throws Exception {
        Map<String, String> fields = typed("", "x".repeat(FeedbackDoor.WORDS_MAX + 1));
        assertThat(post(fields).body()).contains("at most 4,000 characters");
        fields.put("words", "x".repeat(FeedbackDoor.BODY_MAX));
        assertThat(post(fields).statusCode()).isEqualTo(413);
    }

    @Test void aLetterIsClosedOnceAndDestroyedWhenItsTimeIsOver() throws Exception {
        post(typed("?story=ferry", "Wrong"));
        String id = letters.open(1).getFirst().id();
        assertThat(letters.close(id, "Vera Lind", "Corrected").orElseThrow().closed()).hasValueSatisfying(closed -> assertThat(closed.by()).isEqualTo("Vera Lind"));
        assertThat(letters.close(id, "Somebody", "Else").orElseThrow().closed()).hasValueSatisfying(closed -> assertThat(closed.by()).isEqualTo("Vera Lind"));
        assertThat(letters.open(10)).isEmpty();
        assertThat(letters.about(FERRY, 10)).hasSize(1);
        assertThat(letters.close("nothing", "Vera Lind", "")).isEmpty();
        clock.advance(Duration.ofDays(31));
        new Letters(ledger, clock, Duration.ofDays(30));
        assertThat(letters.about(FERRY, 10)).isEmpty();
        int left = ledger.read(view -> view.range(Letters.LETTERS, "", "~", 10).size());
        assertThat(left).isZero();
    }
}
