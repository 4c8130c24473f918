package news.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.dateline.Dateline;
import news.dateline.World;
import news.dateline.config.DatelineConfig;
import news.dateline.config.EditorConfig;
import news.dateline.pipeline.Redactions;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "The product: takes in copy, runs the desk, serves the site.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", defaultValue = "dateline.yaml", description = "The configuration (default: ${DEFAULT-VALUE}); dateline config --print-default writes one.") private Path config;
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Spec private CommandSpec spec;
    private final World world;

    public ServeCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() throws InterruptedException {
        if (!Files.isReadable(config)) {
            spec.commandLine().getErr().println(config + ": there is no such file; make one with: dateline config --print-default > " + config);
            return 2;
        }
        DatelineConfig settings = DatelineConfig.read(config);
        try (DataDirectory directory = DataDirectory.lock(data, world.clock()); KeyRing keys = KeyRing.open(data.resolve(KeyRing.FILE))) {
            // Before anything is served or read: what was redacted while the last server ran.
            RedactCommand.told(spec.commandLine().getOut(), Redactions.finish(directory, keys, world.clock(), world.nanos()));
        }
        try (StopSignal stop = StopSignal.listen(); DataDirectory directory = DataDirectory.lock(data, world.clock()); Dateline dateline = new Dateline(settings, directory, world)) {
            greet(settings, dateline);
            dateline.start();
            stop.await();
        }
        return 0;
    }

    private void greet(DatelineConfig settings, Dateline dateline) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(settings.site().name() + " is served at " + dateline.address() + "/");
        out.println("Sign in to the desk, once, at " + dateline.signInLink(settings.desk().responsibleEditor().orElse("editor")));
        for (EditorConfig editor : settings.desk().editors())
            if (settings.desk().responsibleEditor().filter(editor.name()::equals).isEmpty()) out.println("  as " + editor.name() + ": " + dateline.signInLink(editor.name()));
        if (settings.desk().responsibleEditor().isEmpty()) out.println("No responsible editor is named (desk.responsible-editor): nothing will be published by itself.");
        else if (settings.desk().rules().isEmpty()) out.println("No publishing rules are named (desk.rules): nothing will be published by itself.");
        out.flush();
    }
}
