package news.dateline.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.log.DatelineException;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.ItemId;
import news.dateline.model.WireEvent;
import news.dateline.sqlite.Backup;
import news.dateline.sqlite.DataDirectory;
import news.dateline.sqlite.KeyRing;
import news.dateline.sqlite.SqliteLedger;

/** Backups that forget what is redacted after them: the logs with each item's words sealed under its key, without views; and back, by a replay of what the keys of today still open. */
public final class Backups {
    private static final String REDACTED = "redacted after this backup was made";

    private Backups() { }

    /** Works beside a running Dateline. {@code secrets} gives texts that nobody can guess. */
    public static void write(DataDirectory data, KeyRing keys, Supplier<String> secrets, InstantSource clock, Path file) throws IOException {
        Backup.write(data, file, folder -> {
            try (SqliteLedger news = SqliteLedger.open(folder.resolve("news.db"), clock); SqliteLedger pages = SqliteLedger.open(folder.resolve("pages.db"), clock)) {
                new Sealing(news, pages, keys).seal(secrets.get(), () -> sha256(secrets.get()));
            }
        });
    }

    /**
     * Restores into an empty or missing folder, and says which items were redacted since the backup was made: of those nothing comes back, and they are killed in what does.
     *
     * @param keys as they are now; absent for a backup of before there were keys, from which nothing is taken
     */
    public static List<ItemId> restore(Path file, Path folder, Optional<Path> keys, InstantSource clock, LongSupplier nanos) throws IOException {
        List<ItemId> gone = new ArrayList<>();
        Backup.restore(file, folder, unpacked -> {
            if (keys.isPresent()) {
                Files.copy(keys.get(), unpacked.resolve(KeyRing.FILE));
                try (KeyRing ring = KeyRing.open(unpacked.resolve(KeyRing.FILE))) {
                    gone.addAll(open(unpacked, ring, clock, nanos));
                }
                return;
            }
            try (SqliteLedger news = SqliteLedger.open(unpacked.resolve("news.db"), clock); SqliteLedger pages = SqliteLedger.open(unpacked.resolve("pages.db"), clock)) {
                if (sealed(news, pages)) throw new DatelineException.Permanent("This backup is sealed: say --keys FILE, the keys of items of the newsroom that it was taken from, as they are now");
            }
        });
        return gone;
    }

    private static boolean sealed(SqliteLedger news, SqliteLedger pages) {
        return Sealing.isSealed(news) || Sealing.isSealed(pages);
    }

    private static List<ItemId> open(Path folder, KeyRing ring, InstantSource clock, LongSupplier nanos) throws IOException {
        try (DataDirectory data = DataDirectory.lock(folder, clock)) {
            boolean sealed = sealed(data.news(), data.pages());
            if (sealed) {
                List<String> lost = new Sealing(data.news(), data.pages(), ring).open();
                data.news().change(transaction -> lost.forEach(entry -> chained(transaction, entry)));
                replay(data, nanos);
            }
            List<ItemId> gone = data.news().read(view -> {
                List<ItemId> found = new ArrayList<>();
                Grounds.walk(view, Logs.WIRE, entry -> {
                    if (entry.event() instanceof WireEvent.ItemFiled filed && !found.contains(filed.version().item()) && ring.isDestroyed(Sealing.key(filed.version().item()))
                            && view.get(Tables.REDACTED, filed.version().item().key()).isEmpty()) found.add(filed.version().item());
                });
                return found;
            });
            gone.forEach(item -> Redacting.ask(data.news(), item, "restore", REDACTED));
            Redactions.finish(data, ring, clock, nanos);
            Redactions.scrub(data.news());
            Redactions.scrub(data.pages());
            return gone;
        }
    }

    /** The chain says of an entry that came back as a skeleton what it says of one that became one here. */
    private static void chained(Transaction transaction, String name) {
        int slash = name.indexOf('/');
        Acts.log(name.substring(0, slash)).ifPresent(log -> again(transaction, log, Long.parseLong(name.substring(slash + 1))));
    }

    private static <E> void again(Transaction transaction, EventLog<E> log, long position) {
        transaction.read(log, position - 1, 1).forEach(entry -> transaction.rewrite(log, position, entry.event()));
    }

    private static void replay(DataDirectory data, LongSupplier nanos) throws IOException {
        Path scratch = Files.createTempDirectory(data.folder(), ".replay-");
        try {
            ReplayClock replayed = new ReplayClock();
            try (Ledger news = SqliteLedger.open(scratch.resolve("news.db"), replayed); Ledger pages = SqliteLedger.open(scratch.resolve("pages.db"), replayed)) {
                Replay replay = new Replay(data.news(), data.pages(), news, pages, replayed, nanos);
                if (!replay.run(_ -> { }).isIdentical()) replay.replace();
            }
        } finally {
            Redactions.remove(scratch);
        }
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
