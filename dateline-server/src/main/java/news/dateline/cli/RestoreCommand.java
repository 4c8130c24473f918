package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.World;
import news.dateline.model.ItemId;
import news.dateline.pipeline.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = "Restores a backup into an empty data directory.", mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup wrote.") private Path file;
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "An empty or missing directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--keys", paramLabel = "FILE", description = "The keys of items of the newsroom that the backup was taken from, as they are now; they are copied into the directory.") private Optional<Path> keys = Optional.empty();
    @Spec private CommandSpec spec;
    private final World world;

    public RestoreCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws IOException {
        List<ItemId> gone = Backups.restore(file, data, keys, world.clock(), world.nanos());
        for (ItemId item : gone) spec.commandLine().getOut().println(item + ": redacted after this backup was made; nothing of it comes back");
        spec.commandLine().getOut().println(data + ": restored from " + file);
        return 0;
    }
}
