package news.dateline.pipeline;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.config.DatelineConfig;
import news.dateline.intake.PushHandler;
import news.dateline.sqlite.DataDirectory;
import news.dateline.testkit.SteppedClock;
import news.dateline.testkit.sim.SimulatedAgency;
import news.dateline.web.site.Live;
import news.dateline.web.site.Site;
import news.dateline.web.site.SiteServer;

/**
 * A newsroom in a process of its own, to be killed: the real push door and site over a data directory on disk. It says its port and then works until it dies. {@code stepped}: one thread does all
 * stages after each push; else each stage has its own, as in the product. Either way a push is answered while the stages are at work.
 */
final class SimulatedNewsroom {
    static final String TOKEN = "a-token-that-nobody-guesses";

    private final SteppedClock clock;
    private final Road road;
    private final boolean stepped;
    private final ExecutorService hand = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("hand").factory());

    private SimulatedNewsroom(Path folder, Instant begins, boolean stepped) {
        this.clock = new SteppedClock(begins);
        this.stepped = stepped;
        DataDirectory data = DataDirectory.lock(folder, clock);
        this.road = new Road(data.news(), data.pages(), clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        PushHandler push = new PushHandler(config(), _ -> Optional.of(TOKEN), data.news(), road.receiving, clock, System::nanoTime, threads);
        Live live = new Live(new LiveLog(data.pages(), road.store), threads, 10, Duration.ofSeconds(20), false);
        SiteServer server = SiteServer.start(SiteServer.Settings.LOOPBACK, new Site(road.store, Map.of(), false), live, Map.of("/intake", push, "/until", (HttpHandler) this::until), threads);
        if (stepped) {
            hand.execute(road.pipeline::runUntilIdle);
            data.news().onCommit(this::wake);
        } else {
            Pipeline running = new Pipeline(road.stages, List.of(data.news()));
            running.start();
        }
        System.out.println(server.port());
    }

    public static void main(String[] arguments) {
        new SimulatedNewsroom(Path.of(arguments[0]), Instant.parse(arguments[1]), arguments[2].equals("stepped"));
    }

    /** Each agency pushes under the source that it has in {@link Road}. */
    static DatelineConfig config() {
        StringBuilder yaml = new StringBuilder("agencies:\n");
        for (SimulatedAgency agency : SimulatedAgency.ALL) yaml.append("  - {id: ").append(agency.id()).append(", name: ").append(agency.agency().name())
                .append(", sources: [{id: ").append(agency.id()).append("-wire, kind: push, token-env: TOKEN}]}\n");
        return DatelineConfig.parse(yaml.toString());
    }

    /** Its own commits wake it to nothing new. */
    private void wake() {
        if (!Thread.currentThread().getName().equals("hand")) hand.execute(road.pipeline::runUntilIdle);
    }

    /** {@code POST /until/2026-03-03T10:00:00Z} sets the clock; stepped, it answers when all is done that was due by then. */
    private void until(HttpServerExchange exchange) {
        Instant at = Instant.parse(exchange.getRelativePath().substring(1));
        if (stepped) {
            CompletableFuture.runAsync(() -> road.until(at), hand).join();
        } else {
            clock.advanceTo(at);
        }
        exchange.setStatusCode(204).endExchange();
    }
}
