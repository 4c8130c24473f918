package news.dateline.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.config.SourceConfig;
import news.dateline.sqlite.DataDirectory;

/** Recorded feeds through the whole road as fast as it goes: each document is polled when its time has come on a clock that is moved by hand. One thread; the clock and all else come from the world. */
public final class Rehearsal {
    private static final Duration LOOK = Duration.ofMillis(20);
    /** The next feed is polled when fewer entries than this wait: intake must not run hours ahead of the desk. */
    private static final long BEHIND_MAX = 600;
    /** Longer than the pause between two drafts of one cluster. */
    private static final Duration AFTERMATH = Duration.ofMinutes(2);
    /** Timers look at the clock a few times a second. */
    private static final Duration TIMERS_LOOK = Duration.ofMillis(500);

    /** What came of it; {@code processor} is the time that the process had of its processors, {@code stageSeconds} how long each stage was at work on its own thread. */
    public record Outcome(Duration took, Duration processor, Map<String, Double> stageSeconds, RehearsalReport report) {
        public double itemsPerSecond() {
            return report.embedded().size() / (took.toNanos() / 1e9);
        }

        /** Of the processors, all of them together. */
        public double millisAnItem() {
            return processor.toNanos() / 1e6 / report.embedded().size();
        }
    }

    private final World world;
    private final RecordedFeeds feeds;
    private final LongSupplier processorNanos;

    /** {@code processorNanos} is the process's time of its processors. */
    public Rehearsal(World world, RecordedFeeds feeds, LongSupplier processorNanos) {
        this.world = world;
        this.feeds = feeds;
        this.processorNanos = processorNanos;
    }

    /** From an empty folder, on any free port. */
    public Outcome run(Path folder, Instant from) throws IOException, InterruptedException {
        RehearsalClock clock = RehearsalClock.moved(from);
        try (RecordedServer server = new RecordedServer(feeds, clock, world.threads())) {
            DatelineConfig config = RehearsalConfig.of(0, feeds.feeds(), feeds::title, server::address);
            World rehearsal = world.withClock(clock).withSleeper(_ -> world.sleeper().sleep(LOOK));
            try (DataDirectory directory = DataDirectory.lock(folder, clock); Dateline dateline = new Dateline(config, directory, rehearsal)) {
                return run(config, clock, directory, dateline, () -> { });
            }
        }
    }

    /** Through a newsroom that is open already and has not begun; {@code step} is told of each document. */
    public Outcome run(DatelineConfig config, RehearsalClock clock, DataDirectory directory, Dateline dateline, Runnable step) throws InterruptedException {
        Map<String, SourceConfig> sources = config.agencies().stream().flatMap(agency -> agency.sources().stream()).collect(Collectors.toMap(SourceConfig::id, source -> source));
        // Loading the model is no part of the road.
        dateline.embedder().embed(List.of("Ready."));
        long began = world.nanos().getAsLong();
        long processorBegan = processorNanos.getAsLong();
        dateline.startStages();
        for (RecordedFeeds.Turn turn : feeds.turns()) {
            while (dateline.standings().behind() > BEHIND_MAX) world.sleeper().sleep(LOOK);
            clock.moveTo(turn.at());
            dateline.polling().pollOnce(Objects.requireNonNull(sources.get(turn.feed()), "Every recorded feed is a source"));
            step.run();
        }
        settle(dateline);
        clock.moveTo(clock.instant().plus(AFTERMATH));
        world.sleeper().sleep(TIMERS_LOOK);
        settle(dateline);
        Duration took = Duration.ofNanos(world.nanos().getAsLong() - began);
        Duration processor = Duration.ofNanos(processorNanos.getAsLong() - processorBegan);
        return new Outcome(took, processor, dateline.stageSeconds(), new RehearsalReport(directory.news(), directory.pages()));
    }

    private void settle(Dateline dateline) throws InterruptedException {
        while (dateline.standings().behind() > 0) world.sleeper().sleep(LOOK);
    }
}
