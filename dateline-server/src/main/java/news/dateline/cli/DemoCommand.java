package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.demo.DemoClock;
import news.dateline.demo.DemoConfig;
import news.dateline.demo.DemoPieces;
import news.dateline.demo.DemoReaders;
import news.dateline.demo.WireServer;
import news.dateline.sqlite.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = "A sample newsroom: invented agencies serve their wires in real formats, and the product runs on them.", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    /** Often enough that the fast part of the day arrives in small pieces. */
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration STEP = Duration.ofMinutes(4);
    private static final Duration STEP_TAKES = Duration.ofMillis(50);
    /** While more entries than this wait for some stage, the day stands still: it should read as if the newsroom had been up for hours. */
    private static final long BEHIND_MAX = 40;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "The port to serve on; 0 for any that is free (default: ${DEFAULT-VALUE}).") private int port;
    @Option(names = "--data", paramLabel = "DIR", description = "An empty or missing data directory that is kept; without it one is made and removed at the end.") private Optional<Path> data = Optional.empty();
    @Spec private CommandSpec spec;
    private final World world;

    public DemoCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws Exception {
        if (data.isPresent() && Files.exists(data.get()) && !isEmpty(data.get())) {
            spec.commandLine().getErr().println(data.get() + ": the demo begins with an empty directory; name another, or leave --data out");
            return 2;
        }
        Path folder = data.isPresent() ? data.get() : Files.createTempDirectory("dateline-demo-");
        try (StopSignal stop = StopSignal.listen()) {
            run(folder, stop);
            if (data.isEmpty()) remove(folder);
        }
        return 0;
    }

    private void run(Path folder, StopSignal stop) throws IOException, InterruptedException {
        DemoClock clock = new DemoClock(world.clock().instant(), world.nanos());
        World demo = world.withClock(clock).withSleeper(time -> world.sleeper().sleep(time.compareTo(LOOK) < 0 ? time : LOOK));
        try (WireServer wires = new WireServer(clock, clock.live(), world.threads())) {
            DatelineConfig config = DemoConfig.of(port, wires::address);
            try (DataDirectory directory = DataDirectory.lock(folder, clock); Dateline dateline = new Dateline(config, directory, demo)) {
                greet(dateline);
                dateline.start();
                try (DemoReaders _ = DemoReaders.start(dateline.address(), world)) {
                    DemoPieces pieces = new DemoPieces(clock.live());
                    do {
                        if (stop.await(STEP_TAKES.toMillis())) return;
                        pieces.file(dateline.pieces(), clock.instant());
                    } while (dateline.standings().behind() > BEHIND_MAX || clock.advance(STEP));
                    stop.await();
                }
            }
        }
    }

    private void greet(Dateline dateline) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The sample newsroom is open:");
        out.println("  site   " + dateline.address() + "/");
        out.println("  desk   " + dateline.signInLink(DemoConfig.RESPONSIBLE_EDITOR) + "   (works once)");
        out.println("Ten hours of wires arrive in the first ten seconds; then it goes on live. Ctrl-C ends it.");
        out.flush();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
