package news.dateline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.cli.AnnotateCommand;
import news.dateline.cli.AuditCommand;
import news.dateline.cli.BackupCommand;
import news.dateline.cli.BenchCommand;
import news.dateline.cli.CheckCommand;
import news.dateline.cli.ClusterCommand;
import news.dateline.cli.ComposeCommand;
import news.dateline.cli.ConfigCommand;
import news.dateline.cli.DemoCommand;
import news.dateline.cli.DeskTool;
import news.dateline.cli.ExtractCommand;
import news.dateline.cli.LiveBench;
import news.dateline.cli.NewsletterCommand;
import news.dateline.cli.ParseCommand;
import news.dateline.cli.PublishBench;
import news.dateline.cli.RedactCommand;
import news.dateline.cli.RehearseCommand;
import news.dateline.cli.ReplayCommand;
import news.dateline.cli.RestoreCommand;
import news.dateline.cli.ServeBench;
import news.dateline.cli.ServeCommand;
import news.dateline.cli.TrendingCommand;
import news.dateline.config.ConfigException;
import news.dateline.log.DatelineException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry, and the only place where the clock, chance and threads of the world come in. */
@Command(name = "dateline", version = "Dateline 0.1.0", mixinStandardHelpOptions = true, sortOptions = false,
        description = "A news desk in one program: agency copy in, an honest news site out.",
        footer = {"", "Start with: dateline demo", "To run the tests: dateline test"})
public final class Main implements Runnable {
    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    @Override public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] arguments) {
        World world = world();
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new DemoCommand(world))
                .addSubcommand(new ServeCommand(world))
                .addSubcommand(new RehearseCommand(world))
                .addSubcommand(new ParseCommand())
                .addSubcommand(new ExtractCommand())
                .addSubcommand(new AnnotateCommand(world.workers(), world.processors()))
                .addSubcommand(new ClusterCommand(world.workers(), world.processors()))
                .addSubcommand(new ComposeCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new DeskTool(world.environment()))
                .addSubcommand(new ConfigCommand(world.clock()))
                .addSubcommand(new TrendingCommand())
                .addSubcommand(new NewsletterCommand(world))
                .addSubcommand(new ReplayCommand(world))
                .addSubcommand(new AuditCommand(world.clock()))
                .addSubcommand(new RedactCommand(world))
                .addSubcommand(new BackupCommand(world))
                .addSubcommand(new RestoreCommand(world))
                .addSubcommand(new CommandLine(new BenchCommand(world)).addSubcommand(new LiveBench(world)).addSubcommand(new PublishBench(world)).addSubcommand(new ServeBench(world)))
                .setExecutionExceptionHandler((e, command, _) -> {
                    if (!(e instanceof DatelineException || e instanceof ConfigException)) throw e;
                    command.getErr().println(command.getCommandName() + ": " + e.getMessage());
                    return e instanceof ConfigException ? 2 : 1;
                });
        System.exit(commands.execute(arguments));
    }

    private static World world() {
        SecureRandom random = new SecureRandom();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().name("model-", 0).factory());
        return new World(InstantSource.system(), InstantSource.system(), System::nanoTime, Main::sleep, new SplittableRandom(random.nextLong()), () -> secret(random),
                name -> Optional.ofNullable(System.getenv(name)), threads, workers, processors);
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
