package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.cli.DeskTool;
import news.dateline.guard.FactGuard;
import news.dateline.guard.TokenVectors;
import news.dateline.log.MemoryLedger;
import news.dateline.model.ItemId;
import news.dateline.model.StoryId;
import news.dateline.testkit.SteppedClock;
import news.dateline.web.desk.DeskSettings;
import news.dateline.web.desk.DeskSite;
import news.dateline.web.desk.SignIns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Orders about clusters from a terminal and by the API, over the real stages. */
class DeskOrdersIT {
    private static final String TOKEN = "a-token-that-nobody-guesses";
    private static final String TEXT = "The ferry Santa Rosalia sank off Masbate with 61 passengers on Monday, the coast guard at Masbate said. Rescuers from Ticao reached the Santa Rosalia after dark.";

    private final SteppedClock clock = SteppedClock.at("2026-03-03T10:00:00Z");
    private final Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger secrets = new AtomicInteger();
    private final SignIns signIns = new SignIns(clock, () -> "secret".repeat(6) + secrets.incrementAndGet());
    private Undertow server;
    private URI address;

    @BeforeEach void twoReportsOfOneSinkingAndTheBank() {
        LedgerDesks desks = new LedgerDesks(road.news, road.pages, road.desk, road.cluster, road.storyline, Road.AGENCIES, () -> FactGuard.load(TokenVectors.NONE), clock);
        DeskSite site = new DeskSite(desks, List::of, signIns, new DeskSettings("The Sample Herald", ZoneOffset.UTC, false, Map.of("Ana Ruiz", TOKEN)), clock, threads);
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(site).build();
        server.start();
        address = URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort());
        file("x:1", "Ferry Santa Rosalia sinks off Masbate with 61 aboard", TEXT);
        file("x:2", "Santa Rosalia ferry sinks near Masbate, 61 aboard", TEXT + " Weather was calm, the Masbate coast guard said.");
        file("x:3", "Central bank in Bogotá cuts key rate", "Colombia's central bank cut its key rate by a quarter point, its board said in Bogotá on Monday.");
    }

    @AfterEach void closed() {
        server.stop();
        threads.close();
    }

    @Test void whatAStoryIsMadeOfIsListedWithWhy() {
        assertThat(run("items", story("x:1").value())).isZero();
        assertThat(out.toString()).contains("tidewire:x:1", "tidewire:x:2", "weighed for one event: ");
    }

    @Test void anEditorPutsOutKeepsApartAndMerges() {
        String ferry = story("x:1").value();
        assertThat(run("not-here", ferry, "tidewire:x:2", "--why", "another ship")).isZero();
        pass();
        assertThat(story("x:2").value()).isNotEqualTo(ferry);
        assertThat(run("never", story("x:3").value(), "tidewire:x:2")).isZero();
        assertThat(run("merge", ferry, story("x:2").value())).isZero();
        pass();
        assertThat(story("x:2").value()).isEqualTo(ferry);
        assertThat(run("split", ferry, "tidewire:x:2")).isZero();
        pass();
        assertThat(story("x:2")).isNotEqualTo(story("x:1"));
        assertThat(out.toString()).contains("items parted", "cluster split", "items joined", "clusters merged");
        assertThat(run("items", story("x:2").value())).isZero();
        assertThat(out.toString()).contains("an editor, Ana Ruiz: it does not belong", "(another ship)", "order: an editor, Ana Ruiz: these two never stand together");
    }

    @Test void anEditorPutsAStoryIntoAStorylineNamesItAndTakesItOut() throws Exception {
        String ferry = story("x:1").value();
        String bank = story("x:3").value();
        assertThat(run("storyline", ferry)).isZero();
        assertThat(out.toString()).contains("in no storyline");
        assertThat(run("into-storyline", bank, ferry, "--why", "the bank insured her")).isZero();
        assertThat(run("name-storyline", ferry, "The Santa Rosalia")).isZero();
        assertThat(run("storyline", bank)).isZero();
        assertThat(out.toString()).contains("The Santa Rosalia", "Central bank in Bogotá", "an editor, Ana Ruiz: these are of one matter (the bank insured her)");
        assertThat(get("/story/" + bank + "/storyline").body()).contains("\"name\":\"The Santa Rosalia\"");
        assertThat(run("out-of-storyline", bank)).isZero();
        assertThat(run("out-of-storyline", bank)).isEqualTo(1);
        assertThat(run("into-storyline", bank, "nosuch")).isEqualTo(1);
        assertThat(run("storyline", "NOT AN ID")).isEqualTo(2);
        assertThat(err.toString()).contains("NOT_IN_STORYLINE: ", "NO_SUCH_STORY: ");
        assertThat(get("/story/nosuch/storyline").statusCode()).isEqualTo(404);
    }

    @Test void whatCannotBeObeyedSaysWhy() {
        String ferry = story("x:1").value();
        assertThat(run("merge", ferry, ferry)).isEqualTo(1);
        assertThat(run("not-here", ferry, "tidewire:x:3")).isEqualTo(1);
        assertThat(run("never", "tidewire:x:1", "tidewire:unheard")).isEqualTo(1);
        assertThat(run("merge", ferry, "nosuch")).isEqualTo(1);
        assertThat(err.toString()).contains("SAME_CLUSTER: ", "NOT_IN_CLUSTER: ", "NO_SUCH_ITEM: ", "NO_SUCH_STORY: ");
        assertThat(run("not-here", ferry, "no item")).isEqualTo(2);
        assertThat(run("split", "NOT AN ID", "tidewire:x:1")).isEqualTo(2);
    }

    @Test void theApiRefusesWhatItCannotReadAndAnswersAboutOneItem() throws Exception {
        assertThat(post("{\"type\":\"no-such-order\"}").statusCode()).isEqualTo(400);
        assertThat(post("null").statusCode()).isEqualTo(400);
        assertThat(post("{\"type\":\"not-here\",\"item\":{\"agency\":\"tidewire\",\"guid\":\"x:1\"},\"cluster\":\"cnone\"}").statusCode()).isEqualTo(404);
        assertThat(get("/item?agency=tidewire&guid=x%3A2").body()).contains("\"what\":\"placed\"", "weighed for one event");
        assertThat(get("/item?agency=tidewire&guid=unheard").statusCode()).isEqualTo(404);
        assertThat(get("/cluster/cnone").statusCode()).isEqualTo(404);
    }

    @Test void theStoryPageSaysWhyAndTakesAnOrder() throws Exception {
        String ferry = story("x:1").value();
        String cookie = send(HttpRequest.newBuilder(address.resolve(signIns.link("Ana Ruiz")))).headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String page = send(HttpRequest.newBuilder(address.resolve("/desk/story/" + ferry)).header("Cookie", cookie)).body();
        assertThat(page).contains("What it is made of", "Why it is here", "weighed for one event: ", "Not this one");
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        Matcher cluster = Pattern.compile("name=\"cluster\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find() && cluster.find()).isTrue();
        String form = "csrf=" + csrf.group(1) + "&act=not-here&agency=tidewire&guid=x%3A2&story=" + ferry + "&cluster=" + cluster.group(1);
        assertThat(submit(form, cookie).statusCode()).isEqualTo(303);
        pass();
        assertThat(story("x:2").value()).isNotEqualTo(ferry);
        assertThat(submit(form, cookie).body()).contains("Refused. tidewire:x:2 is not in cluster");
    }

    private HttpResponse<String> submit(String form, String cookie) throws Exception {
        return send(HttpRequest.newBuilder(address.resolve("/desk/act")).header("Cookie", cookie).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private void file(String guid, String headline, String text) {
        road.receive("tidewire", """
                {"uri": "%s", "version": "1", "type": "text", "pubStatus": "usable", "versionCreated": "%s", "language": "en", "headlines": [{"role": "main", "contentType": "text/plain", "value": "%s"}],
                 "bodies": [{"role": "main", "contentType": "text/plain", "value": "%s"}]}
                """.formatted(guid, clock.instant(), headline, text).getBytes(StandardCharsets.UTF_8), "application/json");
        pass();
    }

    private void pass() {
        road.settle();
        road.until(clock.instant().plus(Duration.ofMinutes(3)));
        road.settle();
    }

    private StoryId story(String guid) {
        return road.news.read(view -> view.get(Tables.CLUSTER_OF_ITEM, new ItemId("tidewire", guid).key()).flatMap(cluster -> new DeskStories(view).ofCluster(cluster))).orElseThrow().id();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--server", address.toString()));
        return new CommandLine(new DeskTool(name -> name.equals("DATELINE_DESK_TOKEN") ? Optional.of(TOKEN) : Optional.empty()))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request("/orders").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/desk/api" + path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
