package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import news.dateline.World;
import news.dateline.demo.LiveAtSize;
import news.dateline.language.E5Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "live", mixinStandardHelpOptions = true, description = {
    "Opens thousands of live streams over loopback, publishes stories, and says how soon after the desk's log each reader has heard, what an event takes of the processor and what a stream holds. A fifth of the readers",
    "then leave, miss stories, and come back with the id of the last event they had: each has to hear of all that it missed. Both ends are in this process, so that it needs twice as many open files as readers."})
public final class LiveBench implements Callable<Integer> {
    private static final int READERS_MAX = 5_000;
    private static final int ROUNDS_MAX = 1_000;
    private static final double KIB = 1024;

    @Option(names = "--readers", paramLabel = "N", defaultValue = "5000", description = "Open streams (default: ${DEFAULT-VALUE}, which is the most that a site of default settings takes).") private int readers;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "30", description = "Stories published one by one (default: ${DEFAULT-VALUE}).") private int rounds;
    @Spec private CommandSpec spec;
    private final World world;

    public LiveBench(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (readers < 1 || readers > READERS_MAX || rounds < 1 || rounds > ROUNDS_MAX) {
            err.println("Expected 1 to " + READERS_MAX + " readers and 1 to " + ROUNDS_MAX + " rounds, found " + readers + " and " + rounds);
            return 2;
        }
        Path folder = Files.createTempDirectory("dateline-bench-");
        try {
            LiveAtSize.Result result = new LiveAtSize(world, readers, rounds).run(folder, new E5Embedder(world.workers(), world.processors()), line -> {
                err.println(line);
                err.flush();
            });
            PrintWriter out = spec.commandLine().getOut();
            row(out, "ms until the page can be read", result.readable());
            row(out, "ms until all " + readers + " readers have heard", result.all());
            row(out, "ms until a reader has heard", result.each());
            row(out, "processor ms an event, of the server's side", result.processorMillis());
            row(out, "ms until all who came back heard what they missed", result.back());
            out.println(String.format(Locale.ROOT, "heap a stream %.1f KiB, resident %.1f KiB, both ends", result.heap() / KIB / readers, result.resident() / KIB / readers));
            out.flush();
            return 0;
        } finally {
            BenchCommand.remove(folder);
        }
    }

    private static void row(PrintWriter out, String what, List<Double> sorted) {
        out.println(String.format(Locale.ROOT, "%-52s p50 %8.1f  p99 %8.1f  most %8.1f  (%d)", what, BenchCommand.at(sorted, 50), BenchCommand.at(sorted, 99), sorted.getLast(), sorted.size()));
    }
}
