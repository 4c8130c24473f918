package news.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import news.dateline.config.AgencyConfig;
import news.dateline.config.ConfigException;
import news.dateline.config.DatelineConfig;
import news.dateline.desk.Loss;
import news.dateline.model.Agency;
import news.dateline.pipeline.LicencesAtStart;
import news.dateline.sqlite.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "config", description = "Checks a configuration, or prints every setting with its default.", mixinStandardHelpOptions = true)
public final class ConfigCommand implements Callable<Integer> {
    @Option(names = "--check", paramLabel = "FILE", arity = "0..1", fallbackValue = "dateline.yaml", description = "Name every problem of a file (dateline.yaml if none is given).")
    private Optional<Path> check = Optional.empty();
    @Option(names = "--data", paramLabel = "DIR", description = "With --check: say also which stories of this data directory would leave readers, and when, by the file's licences; nothing is changed, and a Dateline may be serving it.")
    private Optional<Path> data = Optional.empty();
    @Option(names = "--print-default", description = "Print all settings, explained; the output can be used as a file.")
    private boolean printDefault;
    @Spec private CommandSpec spec;
    private final InstantSource clock;

    public ConfigCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override public Integer call() {
        if (check.isPresent()) return check(check.get());
        if (!printDefault) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return 2;
        }
        spec.commandLine().getOut().print(DatelineConfig.printDefault());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int check(Path file) {
        if (!Files.isReadable(file)) {
            spec.commandLine().getErr().println(file + ": there is no such file, or it cannot be read");
            return 2;
        }
        try {
            DatelineConfig config = DatelineConfig.read(file);
            spec.commandLine().getOut().println(file + ": in order; " + config.agencies().size() + " agencies, " + config.desk().rules().size() + " publishing rules");
            if (data.isPresent()) preview(config, data.get());
            return 0;
        } catch (ConfigException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(file + ": " + problem));
            return 2;
        }
    }

    /** What the next start with this file would do to what readers see. */
    private void preview(DatelineConfig config, Path folder) {
        Map<String, Agency> agencies = new TreeMap<>();
        config.agencies().stream().map(AgencyConfig::agency).forEach(agency -> agencies.put(agency.id(), agency));
        Instant now = clock.instant();
        LicencesAtStart.Preview preview;
        try (DataDirectory directory = DataDirectory.beside(folder, clock)) {
            preview = LicencesAtStart.preview(directory.news(), agencies, now);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (preview.changes().isEmpty()) out.println("No licence has changed since it was last in force in " + folder + ".");
        preview.changes().forEach(out::println);
        List<Loss> losses = preview.losses().stream().sorted(Comparator.comparing(Loss::when).thenComparing(Loss::story)).toList();
        for (Loss loss : losses)
            out.println((loss.when().isAfter(now) ? loss.when().toString() : "at the start") + "\t" + loss.story() + "\t" + (loss.forGood() ? "unpublished" : "withheld") + "\t" + loss.headline() + "\t" + loss.because());
        if (!preview.changes().isEmpty()) {
            long atOnce = losses.stream().filter(loss -> !loss.when().isAfter(now)).count();
            out.println("Would leave readers at the start: " + atOnce + "; later: " + (losses.size() - atOnce) + ".");
        }
        out.flush();
    }
}
