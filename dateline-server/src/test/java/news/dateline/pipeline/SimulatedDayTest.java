package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.DeskCommand;
import news.dateline.model.Story;
import news.dateline.sqlite.SqliteLedger;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.EditorAct;
import news.dateline.testkit.sim.FaultyLedger.Moment;
import news.dateline.testkit.sim.FaultyLedger;
import news.dateline.testkit.sim.LawChecker;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.Step;
import news.dateline.testkit.sim.WireSimulator;
import news.dateline.web.site.Live;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole days from bytes to pages. A day that fails is run again alone with {@code -Ddateline.seed=N}; those on which something was wrong once with {@code -Ddateline.found=true}. */
class SimulatedDayTest {
    private static final int EVENTS = 10;
    private static final int SHORT_DAY = 3;
    /** Every so many documents an editor looks in. */
    private static final int EDITED = 6;

    /** About once in so many writes the newsroom dies. */
    private static final long WRITES_A_DEATH = 60;
    /**
     * Days on which something was wrong once: a barred name that was a tag, a note that said what a licence had taken back, a link to a tag of one story, news that no licence let be told in time; on live pages
     * the note of a correction that a later one had emptied, and copy that a contract keeps to a country; words of a redacted item under another name; lists that led to what a closed story had taken in; two
     * stories of one tag that went with one order.
     */
    private static final long[] FOUND_WRONG = {56, 70, 81, 92, 113, 151, 152, 157, 325, 415, 495, 608, 622, 704, 708, 730, 742, 832, 920, 934, 963};
    /** What is wrong once is wrong at every look that follows. */
    private static final int TOLD_MAX = 12;

    static LongStream seeds() {
        return seeds(Integer.getInteger("dateline.days", 50));
    }

    static LongStream seedsAndThoseFoundWrong() {
        if (Boolean.getBoolean("dateline.found")) return LongStream.of(FOUND_WRONG);
        return Long.getLong("dateline.seed") != null || Integer.getInteger("dateline.first") != null ? seeds() : LongStream.concat(seeds(), LongStream.of(FOUND_WRONG)).distinct();
    }

    /** Each of these days is lived twice, to be compared with itself. */
    static LongStream fewerSeeds() {
        return seeds(Math.max(1, Integer.getInteger("dateline.days", 50) / 5));
    }

    private static LongStream seeds(int days) {
        Long only = Long.getLong("dateline.seed");
        int first = Integer.getInteger("dateline.first", 1);
        return only == null ? LongStream.range(first, first + days) : LongStream.of(only);
    }

    @ParameterizedTest @MethodSource("seedsAndThoseFoundWrong")
    void nothingForbiddenIsEverSeenAndNothingIsMissing(long seed) {
        SimulatedDay day = WireSimulator.day(seed, EVENTS);
        LivedDay lived = new LivedDay(day, WRITES_A_DEATH, site -> site);
        List<String> wrong = lived.run(day.steps(), EditorAct.of(day));
        assertThat(wrong.subList(0, Math.min(TOLD_MAX, wrong.size()))).as("what breaks the law, seed %d, after %d deaths", seed, lived.deaths()).isEmpty();
        assertThat(lived.deaths()).as("deaths, seed %d", seed).isPositive();
        assertThat(lived.acts()).as("editors' acts, seed %d", seed).isPositive();
        replayIsTheSame(day, lived.news, lived.pages);
    }

    /** The bytes and headers that a browser gets, where all else here reads what is stored. */
    @Test void whatIsSentOverHttpKeepsTheLawToo() throws IOException, InterruptedException {
        SimulatedDay day = WireSimulator.day(seeds().findFirst().orElseThrow(), EVENTS);
        LivedDay lived = new LivedDay(day, 0, site -> site);
        assertThat(lived.run(day.steps(), List.of())).isEmpty();
        Map<String, LawChecker.Served> sent = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
             Live live = new Live(new LiveLog(lived.pages, lived.store()), threads, 10, Duration.ofSeconds(20), false);
             SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(lived.store(), Map.of(), false), live, Map.of(), threads)) {
            for (String path : PressStage.digest(lived.pages).keySet()) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), HttpResponse.BodyHandlers.ofString());
                Map<String, String> headers = answer.headers().map().entrySet().stream().collect(Collectors.toMap(header -> header.getKey().toLowerCase(Locale.ROOT), header -> String.join(", ", header.getValue())));
                assertThat(headers).as("headers of %s", path).containsKey("cache-control");
                sent.put(path, new LawChecker.Served(answer.statusCode(), headers, "sent", answer::body));
            }
        }
        LawChecker law = new LawChecker(day);
        assertThat(law.wrong(day.ends().plusSeconds(120), sent)).isEmpty();
        assertThat(law.missing(sent)).isEmpty();
    }

    @Test void aDayOnDisk(@TempDir Path folder) {
        SimulatedDay day = WireSimulator.day(seeds().findFirst().orElseThrow(), EVENTS);
        SteppedClock clock = new SteppedClock(day.begins());
        try (Ledger news = SqliteLedger.open(folder.resolve("news.db"), clock); Ledger pages = SqliteLedger.open(folder.resolve("pages.db"), clock)) {
            Road road = new Road(news, pages, clock);
            watched(day, road);
            whatHappenedIsThere(day, road);
            replayIsTheSame(day, news, pages);
        }
    }

    @ParameterizedTest @MethodSource("fewerSeeds")
    void whatIsUnderEmbargoWasNeverAnywhere(long seed) {
        SimulatedDay day = WireSimulator.day(seed, EVENTS);
        assertThat(PressStage.digest(run(day, false).pages)).as("pages of seed %d without embargoed items", seed).isEqualTo(PressStage.digest(run(day, true).pages));
    }

    @ParameterizedTest @MethodSource("everySoMany")
    void aDiskThatFailsAgainAndAgainLosesNothing(int every) {
        for (Moment moment : Moment.values()) {
            SimulatedDay day = WireSimulator.day(every, every < 5 ? SHORT_DAY : EVENTS);
            TroubledRun run = new TroubledRun(day, ledger -> FaultyLedger.every(ledger, every, moment), false).run();
            assertThat(run.restarts()).as("restarts with every %dth write failing %s", every, moment).isPositive();
            isTheSame(run, TroubledRun.untroubled(day), "every " + every + "th write failing " + moment);
            replayIsTheSame(day, run.news, run.pages);
        }
    }

    static IntStream everySoMany() {
        return IntStream.of(2, 3, 7, 13);
    }

    /** SQLite's own way: the first write fails, then the second … until none does. */
    @ParameterizedTest @EnumSource(Moment.class)
    void aDiskThatFailsAtAnyWriteLosesNothing(Moment moment) {
        SimulatedDay day = WireSimulator.day(seeds().findFirst().orElseThrow(), SHORT_DAY);
        TroubledRun clean = TroubledRun.untroubled(day);
        int stride = Integer.getInteger("dateline.faults.stride", (int) Math.max(1, clean.writes() / 20));
        for (long n = 1; n <= clean.writes(); n += stride) {
            long write = n;
            isTheSame(new TroubledRun(day, ledger -> FaultyLedger.once(ledger, write, moment), false).run(), clean, "write " + n + " failing once " + moment);
            isTheSame(new TroubledRun(day, ledger -> FaultyLedger.forEver(ledger, write, moment), true).run(), clean, "write " + n + " and all after it failing " + moment + " until a restart");
        }
    }

    private static void isTheSame(TroubledRun run, TroubledRun clean, String trouble) {
        String when = trouble + ", seed " + run.day.seed();
        sameLogs(logs(run.news), logs(clean.news), when);
        assertThat(PressStage.digest(run.pages)).as("pages with %s", when).isEqualTo(PressStage.digest(clean.pages));
    }

    /** Entry by entry, so that the first that differs is told. */
    static void sameLogs(Map<String, List<String>> found, Map<String, List<String>> expected, String when) {
        found.forEach((log, entries) -> {
            List<String> before = expected.get(log);
            for (int i = 0; i < Math.min(entries.size(), before.size()); i++) assertThat(entries.get(i)).as("%s/%d with %s", log, i + 1, when).isEqualTo(before.get(i));
            assertThat(entries).as("the %s log with %s", log, when).hasSameSizeAs(before);
        });
    }

    private static Road run(SimulatedDay day, boolean withAdvance) {
        SteppedClock clock = new SteppedClock(day.begins());
        Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);
        for (Step step : day.steps()) {
            road.until(step.at());
            Optional<byte[]> bytes = withAdvance ? Optional.of(step.bytes()) : step.withoutAdvance();
            bytes.ifPresent(it -> road.receive(step.agency(), it, step.contentType()));
        }
        road.until(day.ends());
        road.settle();
        return road;
    }

    /** Looks at every page after every document and whenever something begins or ends to be forbidden. */
    private static void watched(SimulatedDay day, Road road) {
        Readers readers = new Readers(day.oracle());
        List<Instant> turns = new ArrayList<>(day.oracle().turns());
        int number = 0;
        for (Step step : day.steps()) {
            while (!turns.isEmpty() && turns.getFirst().isBefore(step.at())) look(day, road, readers, turns.removeFirst(), "a turn");
            road.until(step.at());
            road.receive(step.agency(), step.bytes(), step.contentType());
            look(day, road, readers, step.at(), step.toString());
            if (++number % EDITED != 0) continue;
            List<DeskCommand> wishes = road.editorsWishes();
            for (int i = 0; i < wishes.size(); i++) road.ask(wishes.get(i), "look " + number + "." + i);
            look(day, road, readers, step.at(), "an editor's look");
        }
        look(day, road, readers, day.ends(), "the end");
        road.settle();
        assertThat(readers.seen(road.pages, road.store, day.ends())).as("forbidden words on pages when all is pressed, seed %d", day.seed()).isEmpty();
        List<View.Row<SetAside>> setAside = road.news.read(view -> view.startingWith(Tables.SET_ASIDE, "", 10));
        assertThat(setAside).as("what was set aside, seed %d", day.seed()).isEmpty();
    }

    private static void look(SimulatedDay day, Road road, Readers readers, Instant at, String after) {
        road.until(at);
        road.pipeline.runUntilIdle();
        assertThat(readers.seen(road.pages, road.store, road.clock.instant())).as("forbidden words on pages after %s, seed %d", after, day.seed()).isEmpty();
    }

    private static void whatHappenedIsThere(SimulatedDay day, Road road) {
        List<Story> published = road.news.read(view -> view.startingWith(Tables.STORIES, "", 10_000)).stream().map(View.Row::value).filter(Story::isPublished).toList();
        Set<String> told = published.stream().flatMap(story -> story.published().orElseThrow().restsOn().stream()).map(version -> version.item().key()).collect(Collectors.toSet());
        for (SimulatedDay.CleanEvent event : day.clean())
            assertThat(event.items()).as("items of %s, of which one at least is public, seed %d", event.name(), day.seed()).anyMatch(told::contains);
        for (Story story : published) {
            String path = "/article/" + story.id();
            assertThat(road.store.page(path)).as("%s, seed %d", path, day.seed()).hasValueSatisfying(page -> assertThat(page.status()).isBetween(300, 308));
        }
    }

    static void replayIsTheSame(SimulatedDay day, Ledger news, Ledger pages) {
        ReplayClock clock = new ReplayClock();
        Replay.Report report = new Replay(news, pages, new MemoryLedger(clock), new MemoryLedger(clock), clock, () -> 0).run(_ -> { });
        assertThat(report.differences()).as("differences of a replay (%d), seed %d", report.different(), day.seed()).isEmpty();
        assertThat(report.pages()).isPositive();
    }

    static Map<String, List<String>> logs(Ledger news) {
        return news.read(view -> Views.LOGS.stream().collect(Collectors.toMap(EventLog::name, log -> entries(view, log))));
    }

    private static <E> List<String> entries(View view, EventLog<E> log) {
        return view.read(log, 0, Integer.MAX_VALUE).stream().map(Envelope::toString).toList();
    }
}
