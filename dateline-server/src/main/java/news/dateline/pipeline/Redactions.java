package news.dateline.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import news.dateline.log.DatelineException;
import news.dateline.log.Ledger;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import news.dateline.sqlite.SqliteLedger;

/** Destroying in a data directory that this process holds and nobody serves: the logs, the views, the pages, and the bytes that SQLite leaves behind. */
public final class Redactions {
    /** What a replay, backup or redaction that died has left, with copies of what is to be destroyed. */
    private static final List<String> LEFT_BEHIND = List.of(".replay-", ".backup-", ".redact-");

    private static final int EMPTYING_MAX = 50;

    private Redactions() { }

    /** What was destroyed now; nothing where nothing waited. A run that died is done again from its beginning. */
    public static List<Destroyed> finish(DataDirectory data, KeyRing keys, InstantSource clock, LongSupplier nanos) {
        if (!Redacting.isDue(data.news())) return List.of();
        try {
            clear(data.folder());
            Path scratch = Files.createTempDirectory(data.folder(), ".redact-");
            try {
                ReplayClock replayed = new ReplayClock();
                List<Destroyed> done;
                try (Ledger news = SqliteLedger.open(scratch.resolve("news.db"), replayed); Ledger pages = SqliteLedger.open(scratch.resolve("pages.db"), replayed)) {
                    done = new Redacting(data.news(), data.pages(), keys::destroy, clock, nanos).run(news, pages, replayed);
                }
                for (SqliteLedger ledger : List.of(data.news(), data.pages())) scrub(ledger);
                return done;
            } finally {
                remove(scratch);
            }
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not make room for a redaction in " + data.folder() + ": " + e.getMessage(), e);
        }
    }

    /** Another program that reads the file, a backup for instance, is waited for some seconds; when it ends, the write-ahead log goes with it. */
    static void scrub(SqliteLedger ledger) {
        boolean empty = ledger.scrub();
        for (int again = 0; !empty && again < EMPTYING_MAX; again++) empty = ledger.emptyLog();
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(Files::isDirectory).filter(file -> LEFT_BEHIND.stream().anyMatch(file.getFileName().toString()::startsWith)).toList()) remove(left);
        }
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
