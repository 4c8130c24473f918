package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.dateline.World;
import news.dateline.demo.ServeAtSize;
import news.dateline.language.E5Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "publish", mixinStandardHelpOptions = true, description = {
    "Publishes a story a second in newspapers of growing size, and says how soon after the desk's log a reader gets the first byte of the new page, what that took of the processor (the whole process, with every",
    "list, feed and day of the archive and the compressing that follow), which pages it touched, and how that grows against the first size. Everything is pressed for real, so large sizes take long before they are measured."})
public final class PublishBench implements Callable<Integer> {
    private static final int STORIES_MAX = 1_000_000;
    private static final int PUBLISHES_MAX = 10_000;
    private static final int WARM = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Option(names = "--stories", paramLabel = "N,…", split = ",", defaultValue = "1000,10000,100000", description = "Published stories (default: ${DEFAULT-VALUE}).") private List<Integer> sizes = List.of();
    @Option(names = "--publishes", paramLabel = "N", defaultValue = "100", description = "Stories published at each size (default: ${DEFAULT-VALUE}).") private int publishes;
    @Spec private CommandSpec spec;
    private final World world;

    public PublishBench(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (publishes < 1 || publishes > PUBLISHES_MAX || sizes.stream().anyMatch(size -> size < 1 || size > STORIES_MAX)) {
            err.println("Expected sizes of 1 to " + STORIES_MAX + " stories and 1 to " + PUBLISHES_MAX + " to be published, found " + sizes + " and " + publishes);
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%9s %9s %7s %7s %7s %9s %10s %7s %8s  %s", "stories", "addresses", "p50 ms", "p99 ms", "most", "cpu ms", "press ms", "pages", "times", "pages of a publish, by kind"));
        double first = 0;
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("dateline-bench-");
            try (ServeAtSize site = new ServeAtSize(world, folder, new E5Embedder(world.workers(), world.processors()), 0, size, WARM + publishes, line -> {
                err.println(line);
                err.flush();
            })) {
                site.publish(WARM, PAUSE);
                ServeAtSize.Cost cost = site.cost(publishes, PAUSE);
                if (first == 0) first = cost.processorMillis();
                out.println(String.format(Locale.ROOT, "%,9d %,9d %7.1f %7.1f %7.1f %9.1f %10.1f %7.1f %8.2f  %s", size, site.addresses(), BenchCommand.at(cost.millis(), 50), BenchCommand.at(cost.millis(), 99), cost.millis().getLast(), cost.processorMillis(),
                        cost.pressMillis(), cost.pages().values().stream().mapToDouble(it -> it).sum(), cost.processorMillis() / first,
                        cost.pages().entrySet().stream().map(page -> String.format(Locale.ROOT, "%s %.1f", page.getKey(), page.getValue())).collect(Collectors.joining(", "))));
                out.flush();
            } finally {
                BenchCommand.remove(folder);
            }
        }
        return 0;
    }
}
