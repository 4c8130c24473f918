package news.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.log.AuditChecks;
import news.dateline.log.AuditHead;
import news.dateline.log.Json;
import news.dateline.log.Ledger;
import news.dateline.pipeline.AuditExport;
import news.dateline.pipeline.AuditHeads;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.SqliteLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "audit", mixinStandardHelpOptions = true, description = "Verifies the chain of hashes over every act, or exports the acts: who, when, why, before and after. A Dateline may be serving the directory.",
        exitCodeListHeading = "Exit codes:%n", exitCodeList = {"0:the chain holds, or the acts were written", "1:the chain is broken; the first broken entry is named", "2:the command was not understood"})
public final class AuditCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data directory (default: ${DEFAULT-VALUE}).") private Path data;
    @Option(names = "--verify", description = "Walk the chain and name the first entry that was changed, removed, swapped or slipped in.") private boolean verify;
    @Option(names = "--head", paramLabel = "N:HASH", description = "A head that was noted elsewhere, besides those in DIR/audit.heads; may be repeated.") private List<String> heads = List.of();
    @Option(names = "--export", paramLabel = "FILE", description = "Write every act as a line of JSON; - for the standard output.") private Optional<String> export = Optional.empty();
    @Spec private CommandSpec spec;
    private final InstantSource clock;

    public AuditCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!verify && export.isEmpty()) return bad("Say --verify or --export FILE.");
        List<AuditHead> noted = new ArrayList<>();
        for (String written : heads) {
            Optional<AuditHead> head = AuditHeads.head(written);
            if (head.isEmpty()) return bad("“" + written + "” is no head: expected the number of a link, a colon and 64 hexadecimal digits.");
            noted.add(head.get());
        }
        try (DataDirectory directory = DataDirectory.beside(data, clock)) {
            noted.addAll(AuditHeads.in(data));
            if (export.isPresent()) written(directory.news(), export.get());
            return verify ? told(out, directory.news().read(view -> AuditChecks.verify(view, noted)), noted.size()) : 0;
        } finally {
            out.flush();
        }
    }

    private int bad(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 2;
    }

    private static int told(PrintWriter out, AuditChecks.Verdict verdict, int noted) {
        out.printf(Locale.ROOT, "%,d links, head %s; compared with %,d noted heads%n", verdict.links(), verdict.head(), noted);
        if (verdict.begunOver() > 0) out.printf(Locale.ROOT, "The chain began over %,d older entries: of those it vouches only for what became of them since.%n", verdict.begunOver());
        verdict.rewritten().forEach(name -> out.println(name + ": its content was destroyed, as the chain says"));
        out.println(verdict.broken().map(what -> "Broken: " + what + ".").orElse("The chain holds."));
        return verdict.holds() ? 0 : 1;
    }

    /** Folds beside the data, in a folder that is removed again. */
    private void written(Ledger news, String name) throws IOException {
        Path folder = Files.createTempDirectory("dateline-audit-");
        Path stories = folder.resolve("stories.db");
        try (Ledger scratch = SqliteLedger.open(stories, clock)) {
            if (name.equals("-")) {
                PrintWriter out = spec.commandLine().getOut();
                new AuditExport(news, scratch).write(line -> out.println(Json.text(line)));
            } else {
                try (Writer out = Files.newBufferedWriter(Path.of(name), StandardCharsets.UTF_8)) {
                    long lines = new AuditExport(news, scratch).write(line -> write(out, Json.text(line)));
                    spec.commandLine().getErr().printf(Locale.ROOT, "%s: %,d acts%n", name, lines);
                }
            }
        } finally {
            for (String file : List.of("stories.db", "stories.db-wal", "stories.db-shm")) Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder);
        }
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
