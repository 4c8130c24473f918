package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import news.dateline.World;
import news.dateline.log.DatelineException;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.pipeline.Replay;
import news.dateline.pipeline.ReplayClock;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "replay", mixinStandardHelpOptions = true, description = "Rebuilds every view of the news from the logs, presses all pages anew, and says what differs from what is kept. A Dateline may be serving "
        + "the directory. Exits 0 when all is the same, 1 when something differs.")
public final class ReplayCommand implements Callable<Integer> {
    private static final List<EventLog<?>> LOGS = List.of(Logs.WIRE, Logs.SIGNALS, Logs.ORDERS, Logs.CLUSTERS, Logs.STORYLINES, Logs.DESK);

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--scratch", paramLabel = "DIR", description = "Where to rebuild, with room for another copy of the logs; the data directory if not given. What is made there is removed.") private Optional<Path> scratch = Optional.empty();
    @Option(names = "--replace", description = "Put the rebuilt views in the place of the kept ones; only while no Dateline serves the directory.") private boolean replace;
    @Spec private CommandSpec spec;
    private final World world;

    public ReplayCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException {
        DataDirectory.beside(data, world.clock()).close();
        Path folder = Files.createTempDirectory(scratch.orElse(data), ".replay-");
        try {
            return replace ? replaced(folder) : compared(folder);
        } finally {
            remove(folder);
        }
    }

    /** On copies, each of one moment, the pages' first: a press that was behind then catches up on its copy, and what a running Dateline goes on to write does not matter. */
    private int compared(Path folder) {
        try (DataDirectory directory = DataDirectory.beside(data, world.clock())) {
            directory.pages().copyTo(folder.resolve("kept-pages.db"));
            directory.news().copyTo(folder.resolve("kept-news.db"));
        }
        ReplayClock clock = new ReplayClock();
        try (Ledger news = SqliteLedger.open(folder.resolve("kept-news.db"), world.clock()); Ledger pages = SqliteLedger.open(folder.resolve("kept-pages.db"), world.clock());
             Ledger rebuiltNews = SqliteLedger.open(folder.resolve("news.db"), clock); Ledger rebuiltPages = SqliteLedger.open(folder.resolve("pages.db"), clock)) {
            Replay.finishPressing(news, pages, world.nanos());
            return told(run(new Replay(news, pages, rebuiltNews, rebuiltPages, clock, world.nanos()), news)) ? 0 : 1;
        }
    }

    private int replaced(Path folder) {
        ReplayClock clock = new ReplayClock();
        try (DataDirectory directory = DataDirectory.lock(data, world.clock());
             Ledger rebuiltNews = SqliteLedger.open(folder.resolve("news.db"), clock); Ledger rebuiltPages = SqliteLedger.open(folder.resolve("pages.db"), clock)) {
            Replay replay = new Replay(directory.news(), directory.pages(), rebuiltNews, rebuiltPages, clock, world.nanos());
            boolean identical = told(run(replay, directory.news()));
            if (!identical) {
                replay.replace();
                spec.commandLine().getOut().println("The rebuilt views are in place.");
            }
            return 0;
        }
    }

    private Replay.Report run(Replay replay, Ledger news) {
        long all = news.read(view -> LOGS.stream().mapToLong(view::end).sum());
        if (System.console() == null || !System.console().isTerminal()) return replay.run(_ -> { });
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("replay").setInitialMax(all).build()) {
            return replay.run(bar::stepTo);
        }
    }

    private boolean told(Replay.Report report) {
        PrintWriter out = spec.commandLine().getOut();
        report.entries().forEach((log, entries) -> out.printf(Locale.ROOT, "%-9s %,d entries%n", log, entries));
        out.printf(Locale.ROOT, "%-9s %,d rows%n%-9s %,d%n", "views", report.rows(), "pages", report.pages());
        report.differences().forEach(out::println);
        if (report.different() > report.differences().size()) out.printf(Locale.ROOT, "… and %,d more%n", report.different() - report.differences().size());
        out.println(report.isIdentical() ? "Identical." : String.format(Locale.ROOT, "%,d differ.", report.different()));
        out.flush();
        return report.isIdentical();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
