package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.cli.ConfigCommand;
import news.dateline.config.DatelineConfig;
import news.dateline.log.Envelope;
import news.dateline.log.Logs;
import news.dateline.model.Agency;
import news.dateline.model.Embargo;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;
import news.dateline.model.WireEvent;
import news.dateline.press.Newsroom;
import news.dateline.sqlite.DataDirectory;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The product itself, started over a data directory with other licences than those its stories were published under. */
class LicencesAtStartIT {
    private static final String WORDS = "Tora Quist";
    private static final String PRINTED = "print: true, rewrite: true, combine: true";

    @TempDir private Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService workers = Executors.newFixedThreadPool(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private String article = "";

    @BeforeEach void aStoryStands() {
        Map<String, Agency> agencies = new TreeMap<>(Map.of("norden", new Agency("norden", "Norden", Optional.empty(), new Licence(true, true, true, true, false, false, false, false, 0, 0, java.util.Set.of()), 100)));
        Newsroom small = Road.newsroom();
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock)) {
            Road road = new Road(data.news(), data.pages(), clock, agencies, Road.rules(), new Newsroom(small.site(), small.editions(), small.sectors(), List.copyOf(agencies.values()), 30));
            LicencesAtStart.enforce(data.news(), data.pages(), road.desk, road.press, agencies, clock);
            ItemSketch item = ItemSketch.of("Norden", "n1", clock.instant(), "Velmar opens footbridge in Osterholt", "Velmar opened a footbridge in Osterholt, Kenya, on Tuesday, engineer Tora Quist told reporters. / The work comes to 40 million crowns, the planning office of Osterholt said.");
            road.receive("norden", item.ninjs().getBytes(StandardCharsets.UTF_8), "application/json");
            road.settle();
            article = "/article/" + data.news().read(view -> view.startingWith(Tables.STORIES, "", 10)).getFirst().key();
        }
    }

    @AfterEach void close() {
        client.close();
        workers.close();
        threads.close();
    }

    private static String yaml(String licence) {
        return "site: {name: Herald}\nserver: {port: 0}\nagencies:\n  - {id: norden, name: Norden, licence: {" + licence + "}}\n";
    }

    /** What the first readers of a program get that has not started one stage. */
    private HttpResponse<String> first(String licence) throws IOException, InterruptedException {
        World world = new World(clock, clock, System::nanoTime, Thread::sleep, new SplittableRandom(1), () -> "secret", _ -> Optional.empty(), threads, workers, 1);
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock); Dateline dateline = new Dateline(DatelineConfig.parse(yaml(licence)), data, world, new HashEmbedder())) {
            return client.send(HttpRequest.newBuilder(dateline.address().resolve(article)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String checked(String licence) throws IOException {
        StringWriter out = new StringWriter();
        Path file = Files.writeString(folder.resolve("dateline.yaml"), yaml(licence));
        int code = new CommandLine(new ConfigCommand(clock)).setOut(new PrintWriter(out)).execute("--check", file.toString(), "--data", folder.resolve("data").toString());
        assertThat(code).isZero();
        return out.toString();
    }

    private long decisions() {
        try (DataDirectory data = DataDirectory.beside(folder.resolve("data"), clock)) {
            return data.news().read(view -> view.end(Logs.DESK));
        }
    }

    @Test void licenceThatDidNotChangeChangesNothing() throws IOException, InterruptedException {
        long before = decisions();
        assertThat(checked(PRINTED)).contains("No licence has changed since it was last in force");
        HttpResponse<String> answer = first(PRINTED);
        assertThat(answer.statusCode()).isIn(200, 301, 302, 308);
        assertThat(decisions()).isEqualTo(before);
    }

    @Test void checkSaysWhatWouldGoAndTheStartTakesItBeforeTheFirstPageIsServed() throws IOException, InterruptedException {
        long before = decisions();
        assertThat(checked("print: false")).contains("Norden: print from true to false", "at the start\t" + article.substring("/article/".length()) + "\twithheld\tVelmar opens footbridge in Osterholt\t", "Would leave readers at the start: 1; later: 0.");
        assertThat(decisions()).as("a check decides nothing").isEqualTo(before);
        HttpResponse<String> answer = first("print: false");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(WORDS);
    }

    @Test void daysAreSaidWithTheirEndAndEndForGood() throws IOException, InterruptedException {
        assertThat(checked(PRINTED + ", archive-days: 30")).contains("archive-days from 0 to 30", "2026-04-01T09:00:00Z\t", "\tunpublished\t", "Would leave readers at the start: 0; later: 1.");
        assertThat(first(PRINTED + ", archive-days: 30").statusCode()).isNotIn(410, 503);
        clock.advanceTo(Instant.parse("2026-04-03T00:00:00Z"));
        assertThat(first(PRINTED + ", archive-days: 29").statusCode()).isEqualTo(410);
    }

    @Test void agencyThatTheSettingsNameNoMoreIsPrintedNoMore() throws IOException, InterruptedException {
        World world = new World(clock, clock, System::nanoTime, Thread::sleep, new SplittableRandom(1), () -> "secret", _ -> Optional.empty(), threads, workers, 1);
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock); Dateline dateline = new Dateline(DatelineConfig.parse("site: {name: Herald}\nserver: {port: 0}\n"), data, world, new HashEmbedder())) {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(dateline.address().resolve(article)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
        }
    }

    /** A program that ended between an order and its pages. */
    @Test void whatWasKilledInTheMomentOfTheEndIsClosedBeforeTheFirstPageIsServed() throws IOException, InterruptedException {
        assertThat(first(PRINTED).statusCode()).isIn(200, 301, 302, 308);
        try (DataDirectory data = DataDirectory.lock(folder.resolve("data"), clock)) {
            ItemVersion version = data.news().read(view -> view.read(Logs.WIRE, 0, 100)).stream().map(Envelope::event).filter(WireEvent.ItemFiled.class::isInstance).map(event -> ((WireEvent.ItemFiled) event).version()).findFirst().orElseThrow();
            data.news().change(transaction -> transaction.append(Logs.SIGNALS, new Signal(SignalKind.KILL, "norden", List.of(version.item()), Optional.of(version), Embargo.NONE, "killed"), "test/1"));
        }
        HttpResponse<String> answer = first(PRINTED);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain(WORDS);
    }
}
