package news.dateline.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import news.dateline.log.Audit;
import news.dateline.log.DatelineException;

/** The one folder that holds everything: {@code news.db} (logs and stage state), {@code pages.db} (finished pages), {@code pages.served} (the same pages as readers are served from, which may be thrown away), {@code counts.db} (how often stories were read), {@code readers.db} (what readers gave: letters), {@code media} (files of pictures), {@code search/} (a view that may be thrown away) and a lock, held by the one process that serves it. */
public final class DataDirectory implements AutoCloseable {
    private static final String NEWS = "news.db";
    private static final String PAGES = "pages.db";
    private static final String COUNTS = "counts.db";
    private static final String READERS = "readers.db";

    private final Path folder;
    private final Optional<FileChannel> lock;
    private final SqliteLedger news;
    private final SqliteLedger pages;
    private final SqliteLedger counts;
    private final SqliteLedger readers;

    private DataDirectory(Path folder, Optional<FileChannel> lock, InstantSource clock) {
        this.folder = folder;
        this.lock = lock;
        this.news = SqliteLedger.open(folder.resolve(NEWS), clock);
        this.pages = SqliteLedger.open(folder.resolve(PAGES), clock);
        this.counts = SqliteLedger.open(folder.resolve(COUNTS), clock);
        this.readers = SqliteLedger.open(folder.resolve(READERS), clock);
    }

    /** Opens the folder for serving; refuses one that another process serves. */
    public static DataDirectory lock(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new DatelineException.Permanent("Expected " + folder + " to be free, but another Dateline serves it; stop that one, or give this one another --data");
            }
            DataDirectory opened = new DataDirectory(folder, Optional.of(channel), clock);
            opened.news.change(Audit::begin);
            return opened;
        } catch (IOException e) {
            throw new DatelineException.Permanent("Could not open the data directory " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Opens the folder beside the process that serves it, to read. */
    public static DataDirectory beside(Path folder, InstantSource clock) {
        if (!Files.exists(folder.resolve(NEWS))) throw new DatelineException.Permanent("Expected a data directory with a " + NEWS + " at " + folder + ", found none");
        return new DataDirectory(folder, Optional.empty(), clock);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    public SqliteLedger news() {
        return news;
    }

    public SqliteLedger pages() {
        return pages;
    }

    /** Readers' counts. */
    public SqliteLedger counts() {
        return counts;
    }

    /** What readers gave. */
    public SqliteLedger readers() {
        return readers;
    }

    @Override public void close() {
        readers.close();
        counts.close();
        pages.close();
        news.close();
        lock.ifPresent(channel -> {
            try {
                channel.close();
            } catch (IOException e) {
                throw new DatelineException.Permanent("Could not release the lock of " + folder, e);
            }
        });
    }
}
