package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.World;
import news.dateline.intake.Delivery;
import news.dateline.pipeline.Receiving;
import news.dateline.sqlite.DataDirectory;
import news.dateline.testkit.SteppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands on a directory that nobody serves. */
class RedactCommandIT {
    @TempDir Path folder;
    private final SteppedClock clock = SteppedClock.at("2026-03-02T09:00:00Z");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger secrets = new AtomicInteger();
    private final World world = new World(clock, clock, () -> 0, _ -> { }, new SplittableRandom(1), () -> "secret " + secrets.incrementAndGet(), _ -> Optional.empty(), threads, threads, 1);
    private final StringWriter out = new StringWriter();

    @BeforeEach void oneItem() {
        try (DataDirectory directory = DataDirectory.lock(data(), clock)) {
            String item = """
                    {"uri": "n1", "version": "1", "type": "text", "pubStatus": "usable", "language": "en", "versionCreated": "2026-03-02T09:00:00Z", "standard": {"name": "ninjs", "version": "3.0"},
                     "headlines": [{"role": "main", "value": "A quiet day in Osterholt"}], "bodies": [{"role": "main", "contentType": "text/plain", "value": "Nothing at all happened in Osterholt on Monday, said Tora Quist."}]}
                    """;
            new Receiving(directory.news(), clock, Map.of()).receive(new Delivery("norden", "norden-wire", item.getBytes(StandardCharsets.UTF_8), Optional.of("application/json"), Optional.empty(), _ -> { }));
        }
    }

    @AfterEach void closed() {
        threads.close();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private int run(Object command, Object... arguments) {
        String[] words = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true)).execute(words);
    }

    @Test void anItemIsRedactedListedChainedExportedAndGoneFromAnOlderBackup() throws IOException {
        Path backup = folder.resolve("backup.zip");
        assertThat(run(new BackupCommand(world), "--data", data(), "--to", backup)).isZero();
        assertThat(run(new RedactCommand(world), "norden:n1", "--data", data(), "--why", "a court's order", "--by", "Ana Ruiz")).isZero();
        assertThat(out.toString()).contains("norden:n1: the words of 1 entries and 1 documents as received are destroyed", "remains: ");
        assertThat(run(new RedactCommand(world), "--list", "--data", data())).isZero();
        assertThat(run(new AuditCommand(clock), "--verify", "--data", data())).isZero();
        assertThat(out.toString()).contains("The chain holds.");
        assertThat(run(new AuditCommand(clock), "--export", folder.resolve("acts.jsonl"), "--data", data())).isZero();
        assertThat(Files.readAllLines(folder.resolve("acts.jsonl"))).hasSize(2).anySatisfy(line -> assertThat(line).contains("\"act\":\"ItemRedacted\"", "\"who\":\"Ana Ruiz\"", "\"why\":\"a court's order\"", "norden:n1"));
        assertThat(run(new RestoreCommand(world), backup, "--data", folder.resolve("restored"), "--keys", data().resolve("item.keys"))).isZero();
        assertThat(out.toString()).contains("norden:n1: redacted after this backup was made");
        for (Path file : java.util.List.of(data(), folder.resolve("restored")))
            for (String name : java.util.List.of("news.db", "pages.db")) assertThat(Files.readString(file.resolve(name), StandardCharsets.ISO_8859_1)).doesNotContain("Tora Quist").doesNotContain("quiet day");
    }

    @Test void whatIsNotSaidOrNeverCameIsRefused() {
        assertThat(run(new RedactCommand(world), "norden:n1", "--data", data(), "--by", "Ana Ruiz")).isEqualTo(2);
        assertThat(run(new RedactCommand(world), "norden:nobody", "--data", data(), "--why", "x", "--by", "Ana Ruiz")).isEqualTo(1);
        assertThat(run(new AuditCommand(clock), "--data", data())).isEqualTo(2);
        assertThat(run(new AuditCommand(clock), "--data", data(), "--verify", "--head", "12")).isEqualTo(2);
        assertThat(run(new RedactCommand(world), "--data", data())).isZero();
        assertThat(out.toString()).contains("Nothing waits to be destroyed.");
    }

    @Test void aBrokenChainIsNamedAndExitsWithOne() throws Exception {
        run(new RedactCommand(world), "norden:n1", "--data", data(), "--why", "a court's order", "--by", "Ana Ruiz");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + data().resolve("news.db")); var statement = connection.createStatement()) {
            statement.execute("UPDATE log_desk SET cause = 'editor/Somebody Else' WHERE position = 1");
        }
        assertThat(run(new AuditCommand(clock), "--verify", "--data", data())).isEqualTo(1);
        assertThat(out.toString()).contains("Broken: desk/1 was changed.");
    }
}
