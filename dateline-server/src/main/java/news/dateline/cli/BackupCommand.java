package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import news.dateline.sqlite.Backup;
import news.dateline.sqlite.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = "Copies a data directory at one moment into one file; a Dateline may be serving it.", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file to make; it must not exist.") private Path to;
    @Spec private CommandSpec spec;
    private final InstantSource clock;

    public BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override public Integer call() throws IOException {
        try (DataDirectory directory = DataDirectory.beside(data, clock)) {
            Backup.write(directory, to);
        }
        spec.commandLine().getOut().println(to + ": written");
        return 0;
    }
}
