package news.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.World;
import news.dateline.pipeline.Destroyed;
import news.dateline.pipeline.Redacting;
import news.dateline.pipeline.Redactions;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "redact", mixinStandardHelpOptions = true, description = "Destroys the content of an item in a data directory that nobody serves, and of those that desk redact named while one did; says what was destroyed and what remains.",
        exitCodeListHeading = "Exit codes:%n", exitCodeList = {"0:done", "1:failed, or nothing was filed under that name", "2:the command was not understood"})
public final class RedactCommand implements Callable<Integer> {
    /** What no program reaches. */
    private static final List<String> BEYOND = List.of(
            "that the item was there: its agency, its id (which may be an address with words in it), its versions, times and lengths, the names of its clusters and stories, hashes of its bytes and drafts",
            "copies that feed readers have fetched, mails already sent, others' caches and archives, what readers saved",
            "copies of the data directory that were not made by backup; backups whose keys stand elsewhere too",
            "blocks that the file system or the disk has freed and not overwritten",
            "the same words under another id: copy of their own, which has to be redacted by itself");

    @Parameters(paramLabel = "ITEM", arity = "0..1", description = "AGENCY:GUID, as desk items prints it; without one, what desk redact left to be done.") private Optional<String> item = Optional.empty();
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--why", paramLabel = "TEXT", description = "Stays on the log: it must not repeat what is destroyed.") private Optional<String> why = Optional.empty();
    @Option(names = "--by", paramLabel = "NAME", description = "The editor who asks for it.") private Optional<String> by = Optional.empty();
    @Option(names = "--keys", paramLabel = "FILE", description = "The keys of items (default: DIR/item.keys).") private Optional<Path> keys = Optional.empty();
    @Option(names = "--list", description = "Only list what was destroyed so far.") private boolean list;
    @Spec private CommandSpec spec;
    private final World world;

    public RedactCommand(World world) {
        this.world = world;
    }

    @Override public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            try (DataDirectory directory = DataDirectory.beside(data, world.clock())) {
                told(out, directory.news().read(Redacting::done));
            }
            return 0;
        }
        if (item.isPresent() && (!DeskOrders.isItem(item.get()) || why.filter(text -> !text.isBlank()).isEmpty() || by.filter(text -> !text.isBlank()).isEmpty())) {
            spec.commandLine().getErr().println("Say AGENCY:GUID, --why and --by.");
            return 2;
        }
        try (DataDirectory directory = DataDirectory.lock(data, world.clock()); KeyRing ring = KeyRing.open(keys.orElse(data.resolve(KeyRing.FILE)))) {
            if (item.isPresent() && !Redacting.ask(directory.news(), DeskOrders.item(item.get()), by.orElseThrow(), why.orElseThrow())) {
                spec.commandLine().getErr().println("Nothing was filed as " + item.get() + ".");
                return 1;
            }
            List<Destroyed> done = Redactions.finish(directory, ring, world.clock(), world.nanos());
            if (done.isEmpty()) out.println("Nothing waits to be destroyed.");
            told(out, done);
        }
        return 0;
    }

    static void told(PrintWriter out, List<Destroyed> done) {
        for (Destroyed destroyed : done) {
            out.printf(Locale.ROOT, "%s: the words of %,d entries and %,d documents as received are destroyed (%s)%n", destroyed.item(), destroyed.entries(), destroyed.raws(), destroyed.at());
            if (!destroyed.stories().isEmpty()) out.println("  stories that had it: " + String.join(", ", destroyed.stories()));
            for (String found : destroyed.found()) out.println("  six words of it in a row still stand in " + found);
        }
        if (!done.isEmpty()) for (String what : BEYOND) out.println("remains: " + what);
        out.flush();
    }
}
