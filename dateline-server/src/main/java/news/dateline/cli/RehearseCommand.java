package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.demo.RecordedFeeds;
import news.dateline.demo.RecordedServer;
import news.dateline.demo.Rehearsal;
import news.dateline.demo.RehearsalClock;
import news.dateline.demo.RehearsalConfig;
import news.dateline.language.EmbeddingBench;
import news.dateline.sqlite.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "rehearse", description = "Serves recorded feeds as they were at each moment, and runs the product on them: to try rules on last week's wires, or as a benchmark.", mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(20);

    @Parameters(paramLabel = "ARCHIVE", description = "A gzipped tar of FEED/yyyyMMddTHHmmssZ.xml.") private Path archive;
    @Option(names = "--from", paramLabel = "TIME", required = true, description = "From this day or instant (UTC) …") private String from;
    @Option(names = "--to", paramLabel = "TIME", required = true, description = "… up to, not including, this one.") private String to;
    @Option(names = "--speed", paramLabel = "N|max", defaultValue = "60", description = "How many times faster than real time (default: ${DEFAULT-VALUE}); max ends by itself and prints figures.") private String speed;
    @Option(names = "--data", paramLabel = "DIR", description = "A data directory that is kept; without it one is made and removed at the end.") private Optional<Path> data = Optional.empty();
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8081", description = "The loopback port to serve on (default: ${DEFAULT-VALUE}).") private int port;
    @Spec private CommandSpec spec;
    private final World world;

    public RehearseCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws Exception {
        Instant first = instant(from);
        RecordedFeeds feeds = RecordedFeeds.read(archive, first, instant(to));
        if (feeds.feeds().isEmpty()) {
            spec.commandLine().getErr().println(archive + ": no document between " + from + " and " + to);
            return 2;
        }
        boolean max = speed.equals("max");
        RehearsalClock clock = max ? RehearsalClock.moved(first) : RehearsalClock.running(first, Double.parseDouble(speed), world.nanos());
        World rehearsal = world.withClock(clock).withSleeper(time -> world.sleeper().sleep(max ? LOOK : scaled(time)));
        Path folder = data.isPresent() ? data.get() : Files.createTempDirectory("dateline-rehearsal-");
        try (StopSignal stop = StopSignal.listen(); RecordedServer server = new RecordedServer(feeds, clock, world.threads())) {
            DatelineConfig config = RehearsalConfig.of(port, feeds.feeds(), feeds::title, server::address);
            try (DataDirectory directory = DataDirectory.lock(folder, clock); Dateline dateline = new Dateline(config, directory, rehearsal)) {
                spec.commandLine().getErr().println("The rehearsal is served at " + dateline.address() + "/ and its desk, once, at " + dateline.signInLink("Rehearsal"));
                if (max) runThrough(feeds, config, clock, directory, dateline);
                else follow(dateline, stop);
            }
            if (data.isEmpty()) remove(folder);
        }
        return 0;
    }

    private Duration scaled(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() / Double.parseDouble(speed)));
    }

    private static void follow(Dateline dateline, StopSignal stop) throws InterruptedException {
        dateline.start();
        stop.await();
    }

    private void runThrough(RecordedFeeds feeds, DatelineConfig config, RehearsalClock clock, DataDirectory directory, Dateline dateline) throws InterruptedException {
        Rehearsal.Outcome outcome;
        try (ProgressBar progress = new ProgressBarBuilder().setTaskName("documents").setInitialMax(feeds.turns().size()).build()) {
            outcome = new Rehearsal(world, feeds, BenchCommand::processorNanos).run(config, clock, directory, dateline, progress::step);
        }
        double bare = new EmbeddingBench(world.workers(), world.processors(), world.nanos()).bareItemsPerSecond(outcome.report().embedded()).itemsPerSecond();
        PrintWriter out = spec.commandLine().getOut();
        out.print(outcome.report().text(outcome.took(), outcome.stageSeconds(), bare));
        out.flush();
    }

    static Instant instant(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Expected a day (2020-06-02) or an instant (2020-06-02T06:00:00Z), found " + text, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
