package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.World;
import news.dateline.pipeline.Backups;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "backup", description = "Copies a data directory at one moment into one file, each item's words sealed under a key that stays behind; a Dateline may be serving it.", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file to make; it must not exist.") private Path to;
    @Option(names = "--keys", paramLabel = "FILE", description = "The keys of items (default: DIR/item.keys). Keep them apart from backups.") private Optional<Path> keys = Optional.empty();
    @Spec private CommandSpec spec;
    private final World world;

    public BackupCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException {
        try (DataDirectory directory = DataDirectory.beside(data, world.clock()); KeyRing ring = KeyRing.open(keys.orElse(data.resolve(KeyRing.FILE)))) {
            Backups.write(directory, ring, world.secrets(), world.clock(), to);
        }
        spec.commandLine().getOut().println(to + ": written; without " + keys.orElse(data.resolve(KeyRing.FILE)) + " as it is when it is needed, nothing of any item comes back");
        return 0;
    }
}
