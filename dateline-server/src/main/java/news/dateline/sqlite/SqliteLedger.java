package news.dateline.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import news.dateline.log.DatelineException;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Stored;
import news.dateline.log.Table;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/** A ledger in one SQLite file. One connection writes, under a lock; {@value #READERS} others read beside it, each at one moment of the file. Any thread may call. */
public final class SqliteLedger implements Ledger {
    private static final int READERS = 4;
    /** So many of 4 KB are read, and mostly written, in some hundredths of a second. */
    private static final int PAGES_AT_ONCE = 1_000;

    private final Path file;
    private final InstantSource clock;
    // Fair: a kill must not wait behind a stage that writes batch after batch.
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Decoded decoded = new Decoded();
    private final SqliteConnection writer;
    private final BlockingQueue<SqliteConnection> readers = new ArrayBlockingQueue<>(READERS);
    /** The file's own bytes, and where their scrubbing has come to; under the writer's lock. */
    private Optional<FileChannel> raw = Optional.empty();
    private Optional<UnusedSpace> unused = Optional.empty();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private SqliteLedger(Path file, InstantSource clock) throws SQLException {
        this.file = file;
        this.clock = clock;
        this.writer = SqliteConnection.open(file);
        for (int i = 0; i < READERS; i++) readers.add(SqliteConnection.open(file));
    }

    /** Opens the file, making it where it is missing; refuses one that a newer Dateline wrote. */
    public static SqliteLedger open(Path file, InstantSource clock) {
        try {
            return new SqliteLedger(file, clock);
        } catch (SQLException e) {
            throw SqliteConnection.failed("open", file, e);
        }
    }

    @Override public <T> T read(Function<View, T> work) {
        SqliteConnection connection = take();
        try {
            connection.again("BEGIN");
            try {
                return work.apply(new SqliteTransaction(connection, clock, decoded));
            } finally {
                connection.again("COMMIT");
            }
        } catch (SQLException e) {
            throw SqliteConnection.failed("read", file, e);
        } finally {
            readers.add(connection);
        }
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        T result;
        writing.lock();
        try {
            result = commit(work);
        } finally {
            writing.unlock();
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    private <T> T commit(Function<Transaction, T> work) {
        try {
            writer.again("BEGIN IMMEDIATE");
            try {
                T result = work.apply(new SqliteTransaction(writer, clock, decoded));
                writer.again("COMMIT");
                return result;
            } catch (RuntimeException | Error | SQLException e) {
                writer.rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteConnection.failed("write", file, e);
        }
    }

    /**
     * After content was destroyed: rebuilds the file without free pages and forgets what was decoded, so that the bytes of what was deleted or rewritten stand in no file and no memory of ours once the
     * write-ahead log is empty too ({@link #emptyLog}, which this tries). Needs the room of a second copy; whoever writes waits. False when somebody still reads what stood before.
     */
    public boolean scrub() {
        writing.lock();
        try {
            // A statement that nobody has read to its end would stand in its way.
            writer.forgetStatements();
            writer.run("VACUUM");
            decoded.clear();
        } catch (SQLException e) {
            throw SqliteConnection.failed("scrub", file, e);
        } finally {
            writing.unlock();
        }
        return emptyLog();
    }

    /** How far {@link #scrubSome} has come: there is more to do, somebody who reads what stood before is waited for, or no byte of it is left. */
    public enum Scrub { MORE, WAITS, DONE }

    /**
     * What {@link #scrub} does, some pages at a time beside whoever writes, who waits some hundredths of a second; to be called until it is done. The file does not shrink: what was freed is written again later.
     * What is destroyed meanwhile needs a round of its own.
     */
    public Scrub scrubSome() {
        return scrubSome(PAGES_AT_ONCE);
    }

    Scrub scrubSome(int max) {
        writing.lock();
        try {
            if (!writer.emptyLog()) return Scrub.WAITS;
            // A page that is kept in memory would be written with what stands in its unused part. One that is read from now on comes from the file.
            writer.forgetPages();
            FileChannel channel = channel();
            if (unused.isEmpty()) unused = Optional.of(new UnusedSpace(channel));
            if (unused.get().wipe(writer.roots(), max)) return Scrub.MORE;
            channel.force(false);
            unused = Optional.empty();
            decoded.clear();
            return Scrub.DONE;
        } catch (SQLException e) {
            throw SqliteConnection.failed("scrub", file, e);
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not scrub " + file + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    /** Open until the ledger closes: closing a file takes away every lock of this process on it (POSIX), SQLite's too. */
    private FileChannel channel() throws IOException {
        if (raw.isEmpty()) raw = Optional.of(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        return raw.get();
    }

    /** Cuts the write-ahead log to nothing; false when somebody reads what stood before it: to be tried again. */
    public boolean emptyLog() {
        writing.lock();
        try {
            return writer.emptyLog();
        } catch (SQLException e) {
            throw SqliteConnection.failed("empty the write-ahead log of", file, e);
        } finally {
            writing.unlock();
        }
    }

    /** For backups alone: puts bytes in the place of entries' own. The audit chain is not told, since the same bytes come back. */
    public void replace(EventLog<?> log, List<Stored> entries) {
        if (entries.isEmpty()) return;
        write(_ -> {
            try {
                PreparedStatement update = writer.prepared("UPDATE log_" + log.name() + " SET event = ? WHERE position = ?");
                for (Stored entry : entries) {
                    update.setBytes(1, entry.event());
                    update.setLong(2, entry.position());
                    update.executeUpdate();
                }
                return entries.size();
            } catch (SQLException e) {
                throw SqliteConnection.failed("write", file, e);
            }
        });
    }

    /** For backups alone: every row of a table. */
    public void clear(Table<?> table) {
        write(_ -> {
            try {
                if (writer.exists("table_" + table.name())) writer.run("DELETE FROM table_" + table.name());
                return table.name();
            } catch (SQLException e) {
                throw SqliteConnection.failed("write", file, e);
            }
        });
    }

    /** Copies the whole ledger at one moment into a new file, beside running writers. */
    public void copyTo(Path copy) {
        SqliteConnection connection = take();
        try {
            connection.vacuumInto(copy);
        } catch (SQLException e) {
            throw SqliteConnection.failed("copy", file, e);
        } finally {
            readers.add(connection);
        }
    }

    private SqliteConnection take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatelineException.Retriable("Interrupted while waiting to read " + file, e);
        }
    }

    @Override public void onCommit(Runnable wake) {
        listeners.add(wake);
    }

    /** Waits for what is under way, then closes. */
    @Override public void close() {
        listeners.clear();
        writing.lock();
        try {
            for (int i = 0; i < READERS; i++) take().close();
            writer.close();
            if (raw.isPresent()) raw.get().close();
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not close " + file + ": " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }
}
