package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.dateline.sqlite.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "Restores a backup into an empty data directory.", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup wrote.") private Path file;
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "An empty or missing directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Spec private CommandSpec spec;

    @Override public Integer call() throws IOException {
        Backup.restore(file, data);
        spec.commandLine().getOut().println(data + ": restored from " + file);
        return 0;
    }
}
