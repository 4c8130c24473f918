package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.World;
import news.dateline.cluster.Arrival;
import news.dateline.demo.ComposeBench;
import news.dateline.demo.KillAtSize;
import news.dateline.demo.LawBench;
import news.dateline.demo.RecordedFeeds;
import news.dateline.demo.RoadBench;
import news.dateline.guard.FactGuard;
import news.dateline.guard.TokenVectors;
import news.dateline.language.E5Embedder;
import news.dateline.language.E5Words;
import news.dateline.press.Surface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "bench", description = "Measures Dateline on this machine.", mixinStandardHelpOptions = true)
public final class BenchCommand implements Runnable {
    private static final int ROUNDS_MAX = 50;
    private static final int ITEMS_MAX = 10_000;
    private static final int GROWTH_FROM = 10;
    private static final int KILLS_MAX = 200;
    private static final int STORIES_MAX = 1_000_000;
    private static final int READERS_MAX = 20_000;
    private static final int VIEWS_A_SECOND = 100_000;
    @Spec private CommandSpec spec;
    private final World world;

    public BenchCommand(World world) {
        this.world = world;
    }

    @Override public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "kill", mixinStandardHelpOptions = true, description = {
        "Kills items on which published stories rest, while items wait for the model and readers read, and measures from the agency's request until no address shows a word of the stories (closed), and until the lists",
        "that had to close are back without them (pressed). All over HTTP on loopback. Every address is read once more at the end: a dead word there, or in a reader's answer, fails the command."})
    int kill(@Option(names = "--published", paramLabel = "STORIES", defaultValue = "10000", description = "Published stories (default: ${DEFAULT-VALUE}).") int published,
             @Option(names = "--resting", paramLabel = "STORIES", defaultValue = "200", description = "Of these so many rest on the killed item (default: ${DEFAULT-VALUE}).") int resting,
             @Option(names = "--waiting", paramLabel = "ITEMS", defaultValue = "10000", description = "Items that wait for annotation (default: ${DEFAULT-VALUE}).") int waiting,
             @Option(names = "--readers", paramLabel = "N", defaultValue = "500", description = "Readers' requests a second (default: ${DEFAULT-VALUE}).") int readers,
             @Option(names = "--rounds", paramLabel = "N", defaultValue = "30", description = "Kills (default: ${DEFAULT-VALUE}; at most 200).") int rounds)
            throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (rounds < 1 || rounds > KILLS_MAX || resting < 1 || resting > published || published > STORIES_MAX || waiting < 0 || waiting > STORIES_MAX || readers < 1 || readers > READERS_MAX) {
            err.println("Expected 1 to " + KILLS_MAX + " kills, 1 to " + STORIES_MAX + " stories, no more resting than published, at most " + STORIES_MAX + " items waiting and 1 to " + READERS_MAX + " readers, found "
                    + rounds + ", " + published + ", " + resting + ", " + waiting + ", " + readers);
            return 2;
        }
        Path folder = Files.createTempDirectory("dateline-bench-");
        try {
            KillAtSize.Result result = new KillAtSize(world, new KillAtSize.Size(published, resting, waiting, readers, rounds)).run(folder, new E5Embedder(world.workers(), world.processors()), line -> {
                err.println(line);
                err.flush();
            });
            report(result);
            return result.leaks().isEmpty() ? 0 : 1;
        } finally {
            remove(folder);
        }
    }

    @Command(name = "law", mixinStandardHelpOptions = true, description = {
        "What the desk's law costs with thousands of stories standing: the chain of hashes an entry, a standing order that has to read every story, licences put in force for the first time (processor time of one thread),",
        "and a redaction beside the running desk, with what an agency's push waits for its answer meanwhile (by the clock)."})
    int law(@Option(names = "--published", paramLabel = "STORIES", defaultValue = "10000", description = "Published stories (default: ${DEFAULT-VALUE}).") int published,
            @Option(names = "--resting", paramLabel = "STORIES", defaultValue = "200", description = "Of these so many rest on the redacted item (default: ${DEFAULT-VALUE}).") int resting) throws IOException, InterruptedException {
        if (resting < 1 || resting > published || published > STORIES_MAX) {
            spec.commandLine().getErr().println("Expected 1 to " + STORIES_MAX + " stories, no more resting than published, found " + published + " and " + resting);
            return 2;
        }
        Path folder = Files.createTempDirectory("dateline-bench-");
        try {
            PrintWriter out = spec.commandLine().getOut();
            new LawBench(world, published, resting, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime).run(folder, new E5Embedder(world.workers(), world.processors()), line -> {
                out.println(line);
                out.flush();
            });
            return 0;
        } finally {
            remove(folder);
        }
    }

    @Command(name = "search", mixinStandardHelpOptions = true, description = {
        "Indexes invented stories whose words are distributed as in natural language, and asks: milliseconds by kind of question (on the wall, and of the processor), the size of the index and of the heap.",
        "Holding each answer against the story as it stands is not in it: at most 30 rows of the pages ledger."})
    int search(@Option(names = "--stories", paramLabel = "N", defaultValue = "100000", description = "Stories (default: ${DEFAULT-VALUE}).") int stories,
               @Option(names = "--questions", paramLabel = "N", defaultValue = "500", description = "Questions of each kind (default: ${DEFAULT-VALUE}).") int questions) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (stories < 1 || stories > STORIES_MAX || questions < 1 || questions > ITEMS_MAX) {
            err.println("Expected 1 to " + STORIES_MAX + " stories and 1 to " + ITEMS_MAX + " questions, found " + stories + " and " + questions);
            return 2;
        }
        Path folder = Files.createTempDirectory("dateline-bench-");
        try {
            SearchBench.Result result = new SearchBench(stories, world.clock().instant(), world.nanos()).run(folder, questions, line -> {
                err.println(line);
                err.flush();
            });
            PrintWriter out = spec.commandLine().getOut();
            out.println(String.format(Locale.ROOT, "%,d stories put in %.0f s; one more found after %.0f ms; index %.0f MB; heap %.0f MB", stories, result.putSeconds(), result.refreshMillis(), result.indexBytes() / 1e6, result.heapBytes() / 1e6));
            out.println(String.format(Locale.ROOT, "%-12s %9s %9s %8s %8s %8s %8s | %8s %8s", "question", "asked", "found", "mean", "p50", "p99", "most", "cpu p50", "cpu p99"));
            for (SearchBench.Row row : result.rows())
                out.println(String.format(Locale.ROOT, "%-12s %9d %9.0f %8.2f %8.2f %8.2f %8.2f | %8.2f %8.2f", row.kind(), row.questions(), row.found(), row.mean(), row.median(), row.p99(), row.most(), row.processorMedian(),
                        row.processorP99()));
            out.flush();
            return 0;
        } finally {
            remove(folder);
        }
    }

    @Command(name = "intake", mixinStandardHelpOptions = true,
            description = {"Reads wire documents of any format and says how fast, next to merely pulling the same bytes through the XML or JSON parser (pulled), and to that with the encoding found and",
                "every text copied out, which no reader can do without (copied). One thread; medians of rounds in which all ways take turns.",
                "Folders are read with all they hold, .tar.gz archives too; documents that are unreadable are left out, as is what goes beyond 150 MB."})
    int intake(@Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "documents to read") List<Path> paths,
               @Option(names = "--seconds", paramLabel = "N", defaultValue = "5", description = "How long each format is measured each way (default: ${DEFAULT-VALUE}).") double seconds,
               @Option(names = "--every", paramLabel = "N", defaultValue = "1", description = "Of an archive only one of so many documents is read (default: ${DEFAULT-VALUE}).") int every,
               @Option(names = "--processor-time", description = "Measures the reading thread's processor time, which a busy machine does not change; what collects garbage is not in it.") boolean processorTime,
               @Option(names = "--rome", paramLabel = "JARS", defaultValue = "", description = "Class path of ROME (rome, rome-utils, jdom2, slf4j-api), to be measured beside it.") String rome)
            throws IOException {
        if (!(seconds > 0 && seconds <= 600) || every < 1) {
            spec.commandLine().getErr().println(every < 1 ? "--every: expected 1 or more, found " + every : "--seconds: expected more than 0, at most 600, found " + seconds);
            return 2;
        }
        IntakeBench bench = new IntakeBench(processorTime ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime : world.nanos(), seconds);
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-14s %9s %8s %8s %10s %8s %8s %8s %8s", "format", "documents", "MB", "MB/s", "items/s", "pulled", "of that", "copied", "of that") + (rome.isEmpty() ? "" : "     ROME    times"));
        try (RomeBeside beside = new RomeBeside(rome)) {
            IntakeBench.byFormat(BenchDocuments.of(paths, every)).forEach((format, documents) -> {
                List<IntakeBench.Way> ways = new ArrayList<>(List.of(IntakeBench::dateline, IntakeBench::pulled, IntakeBench::copied));
                if (!rome.isEmpty()) ways.add(beside);
                List<IntakeBench.Speed> speeds = bench.measure(documents, ways);
                double own = speeds.getFirst().megabytes();
                StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-14s %9d %8.2f %8.1f %10.0f", format, documents.size(), documents.stream().mapToLong(d -> d.length).sum() / 1e6, own,
                        speeds.getFirst().items()));
                for (IntakeBench.Speed other : speeds.subList(1, speeds.size())) {
                    row.append(other.megabytes() == 0 ? String.format("%9s%9s", "-", "-") : String.format(Locale.ROOT, " %8.1f %8.2f", other.megabytes(), own / other.megabytes()));
                }
                out.println(row);
                out.flush();
            });
        }
        return 0;
    }

    @Command(name = "road", mixinStandardHelpOptions = true,
            description = {"Recorded feeds through the whole road and the bare embedding model on the same texts, in turns; prints the medians of the rounds with the least and the most.",
                "Besides, how much time of the processors an item takes, which a busy machine changes less.",
                "The first round is of a process that has just started, the others of one that has read for a while."})
    int road(@Parameters(paramLabel = "ARCHIVE", description = "A gzipped tar of FEED/yyyyMMddTHHmmssZ.xml.") Path archive,
             @Option(names = "--from", paramLabel = "TIME", required = true, description = "From this day or instant (UTC) …") String from,
             @Option(names = "--to", paramLabel = "TIME", required = true, description = "… up to, not including, this one.") String to,
             @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "Rounds (default: ${DEFAULT-VALUE}; at most 50).") int rounds) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (rounds < 1 || rounds > ROUNDS_MAX) {
            err.println("--rounds: expected 1 to " + ROUNDS_MAX + ", found " + rounds);
            return 2;
        }
        RecordedFeeds feeds = RecordedFeeds.read(archive, RehearseCommand.instant(from), RehearseCommand.instant(to));
        if (feeds.feeds().isEmpty()) {
            err.println(archive + ": no document between " + from + " and " + to);
            return 2;
        }
        RoadBench.Result result = new RoadBench(world, feeds, RehearseCommand.instant(from), BenchCommand::processorNanos).run(rounds, round -> {
            err.println(String.format(Locale.ROOT, "road %.1f items/s, bare model %.1f; of the processors %.1f and %.1f ms an item", round.road(), round.bare(), round.roadMillis(), round.bareMillis()));
            err.flush();
        });
        PrintWriter out = spec.commandLine().getOut();
        out.print(result.text());
        out.flush();
        return 0;
    }

    /** The time that this process has had of all processors. */
    static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system ? system.getProcessCpuTime() : 0;
    }

    @Command(name = "cluster", mixinStandardHelpOptions = true, description = {
        "Measures what placing and remembering an item costs, and the memory of an item, with ever more items in active clusters, beside the embedding of the same items. The clusterer is filled with a wire made from",
        "recorded items (laps with other names, numbers and vectors, see docs/BENCHMARKS.md); the items that follow are placed for real and measured, by this thread's processor time."})
    int cluster(@Parameters(arity = "1", paramLabel = "FILE", description = "recorded items, one a line as `parse` prints them or in the short form; some thousands in the order in which they came") String file,
                @Option(names = "--sizes", paramLabel = "N,…", split = ",", defaultValue = "1000,10000,100000,1000000", description = "Items in active clusters (default: ${DEFAULT-VALUE}).") List<Long> sizes,
                @Option(names = "--measured", paramLabel = "N", defaultValue = "2000", description = "Items placed at each size (default: ${DEFAULT-VALUE}).") int measured,
                @Option(names = "--embedded", paramLabel = "N", defaultValue = "200", description = "Of these so many are embedded again beside it (default: ${DEFAULT-VALUE}).") int embedded,
                @Option(names = "--plot", paramLabel = "SVG", description = "Also draw cost and memory over the sizes into this file.") Optional<Path> plot) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<ItemLine.Read> lines = new ArrayList<>();
        int status = new ItemLines(file, System.in, spec.commandLine().getErr()::println).forEach(lines::add);
        if (lines.isEmpty() || measured < 1 || embedded < 1 || embedded > measured || sizes.stream().anyMatch(size -> size < 1)) {
            spec.commandLine().getErr().println("Expected items, sizes of 1 or more and at most as many items embedded as measured, found " + lines.size() + " items, sizes " + sizes + ", " + embedded + " of " + measured);
            return 2;
        }
        List<ClusterBench.Found> found = new ArrayList<>();
        try (E5Embedder embedder = new E5Embedder(world.workers(), 1); E5Embedder timed = new E5Embedder(world.workers(), 1)) {
            ClusterBench bench = new ClusterBench(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, embedder, timed);
            List<Arrival> recorded = bench.recorded(lines);
            GrownWire wire = new GrownWire(recorded, ClusterBench.events(recorded), sizes.stream().mapToLong(Long::longValue).max().orElseThrow() + 2L * measured);
            out.println(String.format(Locale.ROOT, "%9s %9s %9s %9s %9s %11s %7s %7s %9s %9s", "items", "clusters", "mean µs", "median", "p99", "embedding", "ratio", "joined", "filling", "bytes"));
            for (long size : sizes) {
                ClusterBench.Found one = bench.at(size, wire, measured, embedded);
                found.add(one);
                out.println(String.format(Locale.ROOT, "%9d %9d %9.0f %9.0f %9.0f %11.0f %7.3f %7.2f %9.0f %9.0f", one.items(), one.clusters(), one.placing().mean(), one.placing().median(), one.placing().p99(), one.embedding().mean(),
                        one.placing().mean() / one.embedding().mean(), one.joined(), one.filling(), one.bytesAnItem()));
                out.flush();
            }
        }
        if (plot.isPresent()) Files.writeString(plot.get(), GrowthPlot.of(found));
        if (found.size() > 1) out.println(String.format(Locale.ROOT, "the mean grows with the power %.3f of the items", ClusterBench.exponent(found)));
        out.flush();
        return status;
    }

    @Command(name = "compose", mixinStandardHelpOptions = true, description = {
        "Measures how many stories a second are composed from clusters of a given number of items, by this thread's processor time: from nothing, and when one item has come to a cluster that was composed before.",
        "The clusters are made from the sample copy; see docs/BENCHMARKS.md."})
    int compose(@Option(names = "--sizes", paramLabel = "N,…", split = ",", defaultValue = "1,3,10,30,100,300,1000", description = "Items in a cluster (default: ${DEFAULT-VALUE}; at most 10000).") List<Integer> sizes,
                @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", description = "How long each size is measured each way (default: ${DEFAULT-VALUE}).") double seconds) {
        PrintWriter out = spec.commandLine().getOut();
        if (!(seconds > 0 && seconds <= 600) || sizes.stream().anyMatch(size -> size < 1 || size > ITEMS_MAX)) {
            spec.commandLine().getErr().println("Expected sizes from 1 to " + ITEMS_MAX + " and more than 0, at most 600 seconds, found " + sizes + " and " + seconds);
            return 2;
        }
        ComposeBench bench = new ComposeBench(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, seconds);
        bench.warmUp();
        List<ComposeBench.Found> found = new ArrayList<>();
        out.println(String.format(Locale.ROOT, "%7s %14s %10s %18s %10s", "items", "stories/s", "ms", "one more: stories/s", "ms"));
        for (int size : sizes) {
            ComposeBench.Found one = bench.at(size);
            found.add(one);
            out.println(String.format(Locale.ROOT, "%7d %14.1f %10.2f %19.1f %10.2f", one.items(), one.anew(), 1000 / one.anew(), one.again(), 1000 / one.again()));
            out.flush();
        }
        if (found.size() > 1) out.println(String.format(Locale.ROOT, "the time of a story grows with the power %.2f of its items from %d on", ComposeBench.exponent(found, GROWTH_FROM), GROWTH_FROM));
        out.flush();
        return 0;
    }

    @Command(name = "guard", mixinStandardHelpOptions = true, description = {
        "Checks claims against their sources and says what a claim costs, by this thread's processor time, with the model of word meanings and without; then how that grows with the source,",
        "by the claims whose sources have at least 50 sentences, held against the first of these. A claim is checked once after a third of them was checked to warm up; loading is not counted."})
    int guard(@Parameters(paramLabel = "FILE", description = "claims, as `check` reads them, one a line") Path file,
              @Option(names = "--claims", paramLabel = "N", defaultValue = "600", description = "Claims, taken evenly from the file (default: ${DEFAULT-VALUE}).") int wanted) throws IOException {
        List<ClaimLine> all = Files.readAllLines(file).stream().map(ClaimLine::of).flatMap(Optional::stream).toList();
        if (all.isEmpty() || wanted < 1) {
            spec.commandLine().getErr().println("Expected claims and a number of them of 1 or more, found " + all.size() + " claims in " + file + " and --claims " + wanted);
            return 2;
        }
        List<ClaimLine> claims = every(all, wanted);
        GuardBench bench = new GuardBench(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%-34s %7s %9s %9s %9s %9s", "milliseconds a claim", "claims", "mean", "p50", "p99", "most"));
        try (E5Words words = new E5Words()) {
            FactGuard full = FactGuard.load(words);
            FactGuard plain = FactGuard.load(TokenVectors.NONE);
            List<ClaimLine> warm = every(all, Math.max(1, wanted / 3));
            bench.check(full, warm);
            bench.check(plain, warm);
            took(out, "all", bench.check(full, claims));
            took(out, "all, each a second time", bench.again(full, claims));
            took(out, "without meanings", bench.check(plain, claims));
            List<ClaimLine> longest = GuardBench.cut(all, GuardBench.LENGTHS.getLast());
            for (int sentences : longest.isEmpty() ? List.<Integer>of() : GuardBench.LENGTHS) {
                List<ClaimLine> some = GuardBench.cut(every(longest, Math.max(1, wanted / 6)), sentences);
                took(out, sentences + (sentences == 1 ? " sentence" : " sentences"), bench.check(full, some));
                took(out, sentences + (sentences == 1 ? " sentence" : " sentences") + ", without meanings", bench.check(plain, some));
            }
        }
        return 0;
    }

    @Command(name = "trending", mixinStandardHelpOptions = true, description = {
        "A portal's recorded clicks (time_ms<TAB>user<TAB>article): how many of the ten articles that are read most in an hour were told before it by Dateline's ranks, by the last hour's and the last 24 hours' counts, and by",
        "Hacker News' and Reddit's formulas; means over the hours after the first day, with a 95 % bootstrap interval of the difference.",
        "Then what readings cost at 100,000 a second, by the processor time of one thread."})
    int trending(@Parameters(paramLabel = "CLICKS", description = "A click log; .gz is unpacked, - is the standard input.") String clicks) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ClickLog log = ClickLog.read(clicks, System.in, err::println);
        TrendingBench.Result result = log.size() == 0 ? new TrendingBench.Result(0, Map.of(), Map.of()) : new TrendingBench(log).run();
        if (result.hours() == 0) {
            err.println(clicks + ": expected clicks of more than a day, found " + log.size() + " clicks");
            return 2;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, "%d clicks, %d articles, %d hours told", log.size(), log.names().size(), result.hours()));
        out.println(String.format(Locale.ROOT, "%-16s %12s %8s   %s", "", "precision@10", "nDCG@10", "Dateline's precision above it, 95 % of the bootstrap's means"));
        result.scores().forEach((way, score) -> out.println(String.format(Locale.ROOT, "%-16s %12.4f %8.4f", way, score.precision(), score.ndcg())
                + (result.gains().containsKey(way) ? String.format(Locale.ROOT, "   %+.4f (%+.4f to %+.4f)", result.gains().get(way).mean(), result.gains().get(way).least(), result.gains().get(way).most()) : "")));
        out.flush();
        TrendingBench.Cost cost = TrendingBench.cost(VIEWS_A_SECOND, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        out.println(String.format(Locale.ROOT, "%d readings a second for a minute: %.0f ns each, %.0f ms to take the minute's counts and rank every list once, %.1f MB", VIEWS_A_SECOND, cost.nanos(), cost.millis(), cost.bytes() / 1e6));
        out.flush();
        return 0;
    }

    private static void took(PrintWriter out, String what, GuardBench.Took took) {
        out.println(String.format(Locale.ROOT, "%-34s %7d %9.1f %9.1f %9.1f %9.1f", what, took.claims(), took.mean(), took.median(), took.p99(), took.most()));
        out.flush();
    }

    private static List<ClaimLine> every(List<ClaimLine> all, int wanted) {
        return java.util.stream.IntStream.range(0, Math.min(wanted, all.size())).mapToObj(i -> all.get((int) ((long) i * all.size() / Math.min(wanted, all.size())))).toList();
    }

    private void report(KillAtSize.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        List<KillAtSize.Kill> kills = result.kills();
        out.println(String.format(Locale.ROOT, "%d kills, %d published stories, %d addresses, %d items or more waiting", kills.size(), result.published(), result.addresses(), kills.stream().mapToLong(KillAtSize.Kill::waiting).min().orElse(0)));
        out.println(String.format(Locale.ROOT, "%-34s %8s %8s %8s", "ms", "p50", "p99", "max"));
        row(out, "acknowledged", kills.stream().map(kill -> kill.answered().toMillis()).sorted().toList());
        row(out, "closed everywhere", kills.stream().map(kill -> kill.closed().toMillis()).sorted().toList());
        row(out, "of it asking each address once", kills.stream().map(kill -> kill.looking().toMillis()).sorted().toList());
        row(out, "fronts and sectors pressed again", kills.stream().map(kill -> kill.read().toMillis()).sorted().toList());
        row(out, "all pressed again", kills.stream().map(kill -> kill.pressed().toMillis()).sorted().toList());
        row(out, "readers' answers", result.readers());
        out.println(String.format(Locale.ROOT, "readers: %d requests, %d failed", result.asked(), result.failed()));
        for (Surface surface : Surface.values()) {
            List<Long> counts = kills.stream().map(kill -> (long) kill.surfaces().getOrDefault(surface, 0)).sorted().toList();
            if (counts.getLast() > 0) out.println(String.format(Locale.ROOT, "%-16s %d to %d addresses a kill", surface, counts.getFirst(), counts.getLast()));
        }
        out.println(result.leaks().isEmpty() ? "no dead word was read after it was closed" : "LEAKS: " + result.leaks());
        out.flush();
    }

    private static void row(PrintWriter out, String what, List<Long> sorted) {
        if (!sorted.isEmpty()) out.println(String.format(Locale.ROOT, "%-34s %8d %8d %8d", what, percentile(sorted, 50), percentile(sorted, 99), sorted.getLast()));
    }

    /** The smallest value that is not below so many of a hundred. */
    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    /** The smallest of sorted values that is not below so many of a hundred. */
    static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
