package news.dateline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import news.dateline.World;
import news.dateline.language.EmbeddingBench;

/** Rounds of the whole road and of the bare model on the very texts that the road embedded, taking turns in one process, so that what disturbs the machine disturbs both. One thread. */
public final class RoadBench {
    /** Items a second, and milliseconds of the processors an item. */
    public record Round(double road, double bare, double roadMillis, double bareMillis) {
        double ratio() {
            return road / bare;
        }

        double processorRatio() {
            return bareMillis / roadMillis;
        }
    }

    /** What all rounds came to; the model ran alone in batches of {@code batchSize}. */
    public record Result(List<Round> rounds, int texts, int batchSize) {
        public Result {
            rounds = List.copyOf(rounds);
        }

        public String text() {
            return String.format(Locale.ROOT, """
                    texts a round                %d
                    rounds                       %d
                    items a second               %s
                    the bare model, same texts   %s, batches of %d
                      ratio                      %s
                    processor ms an item         %s
                    the bare model               %s
                      ratio                      %s
                    """, texts, rounds.size(), spread(Round::road, "%.1f"), spread(Round::bare, "%.1f"), batchSize, spread(Round::ratio, "%.2f"),
                    spread(Round::roadMillis, "%.1f"), spread(Round::bareMillis, "%.1f"), spread(Round::processorRatio, "%.2f"));
        }

        private String spread(ToDoubleFunction<Round> figure, String form) {
            List<Double> sorted = rounds.stream().map(figure::applyAsDouble).sorted().toList();
            int middle = sorted.size() / 2;
            double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
            return String.format(Locale.ROOT, form + " (" + form + " to " + form + ")", median, sorted.getFirst(), sorted.getLast());
        }
    }

    private final World world;
    private final RecordedFeeds feeds;
    private final Instant from;
    private final LongSupplier processorNanos;

    /** {@code processorNanos} is the process's time of its processors. */
    public RoadBench(World world, RecordedFeeds feeds, Instant from, LongSupplier processorNanos) {
        this.world = world;
        this.feeds = feeds;
        this.from = from;
        this.processorNanos = processorNanos;
    }

    /** Every round from an empty data directory; {@code told} hears of each when it is over. */
    public Result run(int rounds, Consumer<Round> told) throws IOException, InterruptedException {
        EmbeddingBench model = new EmbeddingBench(world.workers(), world.processors(), world.nanos());
        EmbeddingBench byProcessor = new EmbeddingBench(world.workers(), world.processors(), processorNanos);
        List<Round> all = new ArrayList<>();
        OptionalInt best = OptionalInt.empty();
        int texts = 0;
        for (int i = 0; i < rounds; i++) {
            Rehearsal.Outcome road = road();
            List<String> embedded = road.report().embedded();
            EmbeddingBench.Measured bare = best.isPresent() ? model.bareItemsPerSecond(embedded, best.getAsInt()) : model.bareItemsPerSecond(embedded);
            best = OptionalInt.of(bare.batchSize());
            texts = embedded.size();
            Round round = new Round(road.itemsPerSecond(), bare.itemsPerSecond(), road.millisAnItem(), 1000 / byProcessor.bareItemsPerSecond(embedded, bare.batchSize()).itemsPerSecond());
            all.add(round);
            told.accept(round);
        }
        return new Result(all, texts, best.orElse(1));
    }

    private Rehearsal.Outcome road() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dateline-bench-road-");
        try {
            return new Rehearsal(world, feeds, processorNanos).run(folder, from);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
