package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.dateline.World;
import news.dateline.demo.ServeAtSize;
import news.dateline.language.E5Embedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true, description = {
    "Serves a newspaper of thousands of stories and measures how soon after the desk's log readers get a new page, alone and while more are published; what the process holds; and, with --beside, how fast pages",
    "are served, by a program that is given the site's address and this process's number (and --pages, --rounds, --seconds) and fetches the same pages from another server as well.",
    "Without --beside the site is then served until Ctrl-C, for a measure of your own."})
public final class ServeBench implements Callable<Integer> {
    private static final int STORIES_MAX = 1_000_000;
    private static final int ROUNDS_MAX = 50;
    private static final int SECONDS_MAX = 600;
    private static final int PUBLISHING_MAX = 100;
    private static final int PUBLISHES_MAX = 20_000;
    private static final int PORT_MAX = 65_535;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final double MEGABYTE = 1e6;

    @Option(names = "--stories", paramLabel = "N", defaultValue = "10000", description = "Published stories (default: ${DEFAULT-VALUE}).") private int stories;
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0", description = "Where to serve them; 0 for any that is free.") private int port;
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "Rounds of the program beside it (default: ${DEFAULT-VALUE}).") private int rounds;
    @Option(names = "--seconds", paramLabel = "N", defaultValue = "8", description = "Seconds of each (default: ${DEFAULT-VALUE}); without it, how long stories are published.") private int seconds;
    @Option(names = "--publishing", paramLabel = "N", defaultValue = "10", description = "Stories a second that are published meanwhile (default: ${DEFAULT-VALUE}); 0 for none.") private int publishing;
    @Option(names = "--publishes", paramLabel = "N", defaultValue = "3000", description = "Stories made ready to be published meanwhile (default: ${DEFAULT-VALUE}).") private int publishes;
    @Option(names = "--alone", paramLabel = "N", defaultValue = "100", description = "Stories published one by one at first (default: ${DEFAULT-VALUE}).") private int alone;
    @Option(names = "--data", paramLabel = "DIR", description = "Where the newspaper is kept, to be served again another time with the same numbers; without it, it is made anew and removed.") private Optional<Path> data;
    @Option(names = "--beside", paramLabel = "PROGRAM", description = "The program. This process keeps to processor 0 while it runs, if there is a taskset.") private Optional<Path> beside;
    @Spec private CommandSpec spec;
    private final World world;

    public ServeBench(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException, InterruptedException, ExecutionException {
        PrintWriter err = spec.commandLine().getErr();
        if (stories < 1 || stories > STORIES_MAX || port < 0 || port > PORT_MAX || rounds < 1 || rounds > ROUNDS_MAX || seconds < 1 || seconds > SECONDS_MAX || publishing < 0 || publishing > PUBLISHING_MAX
                || publishes < 0 || publishes > PUBLISHES_MAX || alone < 0 || alone > publishes) {
            err.println("Expected 1 to " + STORIES_MAX + " stories, a port, 1 to " + ROUNDS_MAX + " rounds of 1 to " + SECONDS_MAX + " seconds, at most " + PUBLISHING_MAX + " stories a second, at most " + PUBLISHES_MAX
                    + " to be published and no more of them alone, found " + stories + ", " + port + ", " + rounds + ", " + seconds + ", " + publishing + ", " + publishes + ", " + alone);
            return 2;
        }
        Path folder = data.isPresent() ? Files.createDirectories(data.get()) : Files.createTempDirectory("dateline-bench-");
        if (beside.isPresent()) run(List.of("taskset", "-a", "-c", "-p", "0", Long.toString(ProcessHandle.current().pid())), ProcessBuilder.Redirect.DISCARD);
        try (StopSignal stop = StopSignal.listen(); ServeAtSize site = new ServeAtSize(world, folder, new E5Embedder(world.workers(), world.processors()), port, stories, publishes, line -> {
            err.println(line);
            err.flush();
        })) {
            return measure(site, stop);
        } finally {
            if (data.isEmpty()) remove(folder);
        }
    }

    private int measure(ServeAtSize site, StopSignal stop) throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        holds(out, "serving");
        out.println(String.format(Locale.ROOT, "%-46s %8s %8s %8s", "ms from the desk's log to the reader", "p50", "p99", "most"));
        row(out, "alone", site.publish(alone, PAUSE));
        CountDownLatch enough = new CountDownLatch(1);
        int failed = 0;
        if (beside.isPresent()) {
            failed = beside(beside.get(), site);
            Future<List<Double>> meanwhile = world.threads().submit(() -> publishing == 0 ? List.of() : site.publishing(publishing, enough));
            if (publishing > 0) {
                out.println(publishing + " stories a second are published from here on");
                out.flush();
                failed = Math.max(failed, beside(beside.get(), site));
            }
            enough.countDown();
            row(out, "while read as fast as can be, " + publishing + " a second", meanwhile.get());
        } else {
            Future<List<Double>> meanwhile = world.threads().submit(() -> publishing == 0 ? List.of() : site.publishing(publishing, enough));
            stop.await(seconds * 1000L);
            enough.countDown();
            row(out, publishing + " a second", meanwhile.get());
            out.println("Serving at " + site.address() + "/, process " + ProcessHandle.current().pid() + ", until Ctrl-C");
            out.flush();
            stop.await();
        }
        holds(out, "at the end");
        return failed;
    }

    private int beside(Path program, ServeAtSize site) throws IOException, InterruptedException {
        return run(List.of(program.toString(), site.address(), Long.toString(ProcessHandle.current().pid()), "--pages", Integer.toString(stories), "--rounds", Integer.toString(rounds), "--seconds", Integer.toString(seconds)),
                ProcessBuilder.Redirect.INHERIT);
    }

    private int run(List<String> command, ProcessBuilder.Redirect out) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectOutput(out).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor() == 0 ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println(command.getFirst() + " could not be run: " + e.getMessage());
            return 1;
        }
    }

    private static void row(PrintWriter out, String what, List<Double> sorted) {
        if (!sorted.isEmpty()) out.println(String.format(Locale.ROOT, "%-46s %8.1f %8.1f %8.1f   (%d stories)", what, percentile(sorted, 50), percentile(sorted, 99), sorted.getLast(), sorted.size()));
        out.flush();
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    /** The heap after a collection, what lies beside it in buffers, and what the system says that the process holds, where it says so. */
    private static void holds(PrintWriter out, String when) throws IOException {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
        double buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream().mapToLong(BufferPoolMXBean::getMemoryUsed).sum() / MEGABYTE;
        Path status = Path.of("/proc/self/status");
        List<String> lines = new ArrayList<>();
        if (Files.isReadable(status)) for (String line : Files.readAllLines(status)) if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) lines.add(line.replaceAll("\\s+", " "));
        out.println(String.format(Locale.ROOT, "%s: heap %.0f MB, buffers %.0f MB%s", when, heap, buffers, lines.isEmpty() ? "" : ", " + String.join(", ", lines)));
        out.flush();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
