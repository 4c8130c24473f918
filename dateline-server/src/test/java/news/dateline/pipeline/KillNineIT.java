package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.MemoryLedger;
import news.dateline.log.View;
import news.dateline.model.Signal;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.SqliteLedger;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.SimulatedDay;
import news.dateline.testkit.sim.Step;
import news.dateline.testkit.sim.WireSimulator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kill -9 at seeded moments while agencies push: nothing acknowledged is lost, nothing is there twice, and a replay rebuilds what was kept, after each death and at the end. One day dies
 * {@value #DEATHS} times; {@code -Ddateline.seeds} says how many deaths there are in all.
 */
class KillNineIT {
    private static final int DEATHS = 5;
    private static final int EVENTS = 4;
    /** A push and what follows from it take about as long in a young process. */
    private static final int DELAY_MILLIS_MAX = 120;

    static IntStream days() {
        Integer only = Integer.getInteger("dateline.seed");
        return only == null ? IntStream.rangeClosed(1, Math.max(1, Integer.getInteger("dateline.seeds", 20) / DEATHS)) : IntStream.of(only);
    }

    @ParameterizedTest @MethodSource("days")
    void nothingAcknowledgedIsLostAndNothingIsThereTwice(int seed, @TempDir Path folder) throws IOException, InterruptedException {
        SimulatedDay day = WireSimulator.day(seed, EVENTS);
        List<Step> steps = day.steps().stream().filter(step -> step.bytes().length > 0).toList();
        Undisturbed undisturbed = Undisturbed.of(day, steps);
        boolean stepped = seed % 2 == 1;
        SplittableRandom chance = new SplittableRandom(seed);
        int acknowledged = 0;
        Instant now = day.begins();
        for (int death = 1; death <= DEATHS && acknowledged < steps.size(); death++) {
            int pushes = 1 + chance.nextInt(Math.max(1, (steps.size() - acknowledged) / (DEATHS - death + 1)));
            int delay = chance.nextInt(DELAY_MILLIS_MAX);
            try (Newsroom newsroom = new Newsroom(folder, now, stepped)) {
                int last = acknowledged + pushes;
                while (acknowledged < steps.size()) {
                    Step step = steps.get(acknowledged);
                    if (acknowledged + 1 == last) newsroom.dieIn(delay);
                    if (!newsroom.until(step.at())) break;
                    now = step.at();
                    if (!newsroom.push(step)) break;
                    acknowledged++;
                }
                newsroom.die();
            }
            String moment = "seed " + seed + (stepped ? ", stepped" : ", threads") + ", death " + death + " after " + acknowledged + " acknowledged";
            nothingIsLost(folder, undisturbed, acknowledged, moment);
        }
        SteppedClock clock = new SteppedClock(now);
        try (DataDirectory data = DataDirectory.lock(folder, clock)) {
            ended(day, steps.subList(acknowledged, steps.size()), new Road(data.news(), data.pages(), clock), undisturbed, stepped);
        }
    }

    /** The rest of the day in this process, then all of it is looked at. */
    private static void ended(SimulatedDay day, List<Step> rest, Road road, Undisturbed undisturbed, boolean stepped) {
        for (Step step : rest) {
            road.until(step.at());
            road.receive(step.agency(), step.bytes(), step.contentType());
        }
        road.until(day.ends());
        road.settle();
        assertThat(entries(road.news, Logs.WIRE)).as("the wire log at the end, seed %d", day.seed()).isEqualTo(undisturbed.wire());
        assertThat(ordered(road.news)).as("agencies' signals at the end, seed %d", day.seed()).isEqualTo(undisturbed.signals());
        assertThat(new Readers(day.oracle()).seen(road.pages, road.store, day.ends())).as("forbidden words on pages, seed %d", day.seed()).isEmpty();
        SimulatedDayTest.replayIsTheSame(day, road.news, road.pages);
        if (!stepped) return;
        // One hand did everything in one order: then the day must be the very day that nobody disturbed.
        SimulatedDayTest.sameLogs(SimulatedDayTest.logs(road.news), undisturbed.logs(), "deaths, seed " + day.seed());
        assertThat(PressStage.digest(road.pages)).as("all pages, seed %d", day.seed()).isEqualTo(undisturbed.pages());
    }

    private static void nothingIsLost(Path folder, Undisturbed undisturbed, int acknowledged, String moment) throws IOException {
        SteppedClock clock = SteppedClock.at("2026-03-03T00:00:00Z");
        Path copy = folder.resolve("pages-copy.db");
        try (DataDirectory data = DataDirectory.lock(folder, clock)) {
            for (EventLog<?> log : Views.LOGS) withoutGaps(data.news(), log, moment);
            List<String> wire = entries(data.news(), Logs.WIRE);
            int least = acknowledged == 0 ? 0 : undisturbed.wireEnds().get(acknowledged - 1);
            int most = undisturbed.wireEnds().get(Math.min(acknowledged, undisturbed.wireEnds().size() - 1));
            assertThat(wire.size()).as("filings kept, %s", moment).isBetween(least, most);
            assertThat(wire).as("the wire log, %s", moment).isEqualTo(undisturbed.wire().subList(0, wire.size()));
            List<String> signals = ordered(data.news());
            assertThat(signals).as("agencies' signals, %s", moment).isEqualTo(undisturbed.signals().subList(0, signals.size()));
            data.pages().copyTo(copy);
            ReplayClock then = new ReplayClock();
            try (Ledger pages = SqliteLedger.open(copy, clock)) {
                Replay.finishPressing(data.news(), pages, () -> 0);
                Replay.Report report = new Replay(data.news(), pages, new MemoryLedger(then), new MemoryLedger(then), then, () -> 0).run(_ -> { });
                assertThat(report.differences()).as("differences of a replay (%d), %s", report.different(), moment).isEmpty();
            }
        } finally {
            for (String name : List.of("", "-wal", "-shm")) Files.deleteIfExists(folder.resolve("pages-copy.db" + name));
        }
    }

    private static void withoutGaps(Ledger ledger, EventLog<?> log, String moment) {
        List<Long> positions = ledger.read(view -> positions(view, log));
        for (int i = 0; i < positions.size(); i++) assertThat(positions.get(i)).as("position on %s, %s", log.name(), moment).isEqualTo(i + 1);
    }

    private static <E> List<Long> positions(View view, EventLog<E> log) {
        return view.read(log, 0, Integer.MAX_VALUE).stream().map(Envelope::position).toList();
    }

    private static <E> List<String> entries(Ledger ledger, EventLog<E> log) {
        return ledger.read(view -> view.read(log, 0, Integer.MAX_VALUE)).stream().map(Envelope::toString).toList();
    }

    /** What agencies ordered, without what timers said: those speak when they are asked. */
    private static List<String> ordered(Ledger ledger) {
        return ledger.read(view -> view.read(Logs.SIGNALS, 0, Integer.MAX_VALUE)).stream().filter(entry -> entry.cause().startsWith("wire/")).map((Envelope<Signal> entry) -> entry.cause() + " " + entry.event()).toList();
    }

    /** The same day in which nobody dies. */
    private record Undisturbed(List<Integer> wireEnds, List<String> wire, List<String> signals, Map<String, List<String>> logs, Map<String, String> pages) {
        static Undisturbed of(SimulatedDay day, List<Step> steps) {
            SteppedClock clock = new SteppedClock(day.begins());
            Road road = new Road(new MemoryLedger(clock), new MemoryLedger(clock), clock);
            List<Integer> ends = new ArrayList<>();
            for (Step step : steps) {
                road.until(step.at());
                road.receive(step.agency(), step.bytes(), step.contentType());
                ends.add(Math.toIntExact(road.news.read(view -> view.end(Logs.WIRE))));
            }
            road.until(day.ends());
            road.settle();
            return new Undisturbed(ends, entries(road.news, Logs.WIRE), ordered(road.news), SimulatedDayTest.logs(road.news), PressStage.digest(road.pages));
        }
    }

    /** A process that serves the folder until it is killed. */
    private static final class Newsroom implements AutoCloseable {
        private final Process process;
        private final URI address;
        private final HttpClient client = HttpClient.newHttpClient();
        private final ScheduledExecutorService executioner = Executors.newSingleThreadScheduledExecutor();

        Newsroom(Path folder, Instant now, boolean stepped) throws IOException {
            String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path")).orElseGet(() -> System.getProperty("java.class.path"));
            this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classes, SimulatedNewsroom.class.getName(), folder.toString(), now.toString(), stepped ? "stepped" : "threads")
                    .redirectError(folder.resolve("newsroom.log").toFile()).start();
            String port = Optional.ofNullable(process.inputReader().readLine()).orElse("nothing");
            if (!port.matches("\\d+")) throw new IOException("Expected the port of a newsroom, found " + port + "; see " + Files.readString(folder.resolve("newsroom.log")));
            this.address = URI.create("http://127.0.0.1:" + port);
        }

        /** Not, when the process died over it. */
        boolean until(Instant at) throws InterruptedException {
            return sent(HttpRequest.newBuilder(address.resolve("/until/" + at)).POST(HttpRequest.BodyPublishers.noBody()), at.toString());
        }

        /** Whether it was acknowledged. */
        boolean push(Step step) throws InterruptedException {
            return sent(HttpRequest.newBuilder(address.resolve("/intake/" + step.agency())).header("Authorization", "Bearer " + SimulatedNewsroom.TOKEN).header("Content-Type", step.contentType())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(step.bytes())), step.toString());
        }

        private boolean sent(HttpRequest.Builder request, String what) throws InterruptedException {
            try {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isIn(200, 202, 204);
                return true;
            } catch (IOException _) {
                return false;
            }
        }

        void dieIn(int millis) {
            executioner.schedule(process::destroyForcibly, millis, TimeUnit.MILLISECONDS);
        }

        void die() throws InterruptedException {
            process.waitFor();
        }

        @Override public void close() {
            process.destroyForcibly();
            executioner.shutdownNow();
            client.close();
        }
    }
}
