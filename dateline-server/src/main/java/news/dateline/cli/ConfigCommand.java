package news.dateline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.config.ConfigException;
import news.dateline.config.DatelineConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "config", description = "Checks a configuration, or prints every setting with its default.", mixinStandardHelpOptions = true)
public final class ConfigCommand implements Callable<Integer> {
    @Option(names = "--check", paramLabel = "FILE", arity = "0..1", fallbackValue = "dateline.yaml", description = "Name every problem of a file (dateline.yaml if none is given).")
    private Optional<Path> check = Optional.empty();
    @Option(names = "--print-default", description = "Print all settings, explained; the output can be used as a file.")
    private boolean printDefault;
    @Spec private CommandSpec spec;

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
            return 0;
        } catch (ConfigException e) {
            e.problems().forEach(problem -> spec.commandLine().getErr().println(file + ": " + problem));
            return 2;
        }
    }
}
