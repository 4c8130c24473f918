package news.dateline.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.log.DatelineException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One connection with its prepared statements. Not thread-safe: its ledger lends it to one thread at a time. */
final class SqliteConnection implements AutoCloseable {
    private static final int SCHEMA = 1;
    private static final int BUSY_MILLIS = 10_000;
    private static final int EMPTYING_MILLIS = 200;
    private static final int CACHE_KIB = 16_384;

    private static final String CREATE_POSITIONS = """
            CREATE TABLE IF NOT EXISTS reader_position (
                reader TEXT NOT NULL,
                log TEXT NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (reader, log)
            ) WITHOUT ROWID
            """;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    /** SQL tables seen on this connection. None is ever dropped, so what was seen stays; what a transaction made that was rolled back is forgotten. */
    private final Set<String> seen = new HashSet<>();

    private SqliteConnection(Connection connection) {
        this.connection = connection;
    }

    static SqliteConnection open(Path file) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: in WAL mode anything less may lose the last commits at a power failure, and a push was already answered 202.
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setCacheSize(-CACHE_KIB);
        // What is deleted is overwritten with zeros, not only forgotten.
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "ON");
        SqliteConnection opened = new SqliteConnection(settings.createConnection("jdbc:sqlite:" + file));
        try {
            opened.prepareSchema(file);
            return opened;
        } catch (SQLException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void prepareSchema(Path file) throws SQLException {
        int found;
        try (Statement statement = connection.createStatement(); var row = statement.executeQuery("PRAGMA user_version")) {
            found = row.getInt(1);
        }
        if (found > SCHEMA)
            throw new DatelineException.Permanent("Expected a store of version " + SCHEMA + " or older in " + file + ", found " + found + ": it was written by a newer Dateline; start that one");
        run(CREATE_POSITIONS);
        run("PRAGMA user_version = " + SCHEMA);
    }

    /** A statement prepared once and kept, as SQLite's own advice has it. */
    PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) return known;
        PreparedStatement made = connection.prepareStatement(sql);
        statements.put(sql, made);
        return made;
    }

    /** One of the few statements that come again and again: the beginning and the end of transactions. */
    void again(String sql) throws SQLException {
        prepared(sql).execute();
    }

    boolean exists(String table) throws SQLException {
        if (seen.contains(table)) return true;
        PreparedStatement select = prepared("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
        select.setString(1, table);
        try (ResultSet row = select.executeQuery()) {
            if (row.next()) seen.add(table);
        }
        return seen.contains(table);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Brings the write-ahead log into the file and cuts it to nothing; false when a reader who began before is in the way. Waits for none: whoever writes would have to wait as well. */
    boolean emptyLog() throws SQLException {
        run("PRAGMA busy_timeout = " + EMPTYING_MILLIS);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            return row.next() && row.getInt(1) == 0;
        } finally {
            run("PRAGMA busy_timeout = " + BUSY_MILLIS);
        }
    }

    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : statements.values()) statement.close();
        statements.clear();
    }

    /** What it keeps of the file in memory. */
    void forgetPages() throws SQLException {
        // A statement that nobody has read to its end would hold on to some.
        forgetStatements();
        run("PRAGMA shrink_memory");
    }

    /** The first page of every tree in the file. */
    List<Long> roots() throws SQLException {
        List<Long> roots = new ArrayList<>(List.of(1L));
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1 ORDER BY rootpage")) {
            while (rows.next()) roots.add(rows.getLong(1));
        }
        return roots;
    }

    void vacuumInto(Path copy) throws SQLException {
        PreparedStatement statement = prepared("VACUUM INTO ?");
        statement.setString(1, copy.toString());
        statement.execute();
    }

    void rollBack(Throwable because) {
        seen.clear();
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite rolls back by itself on a full disk; then there is nothing left to roll back.
            because.addSuppressed(e);
        }
    }

    static DatelineException failed(String act, Path file, SQLException e) {
        String what = "Could not " + act + " " + file + ": " + e.getMessage();
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        if (code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB) return new DatelineException.Permanent(what + ". Restore the last backup", e);
        return new DatelineException.Retriable(what, e);
    }

    @Override public void close() {
        try {
            forgetStatements();
            connection.close();
        } catch (SQLException e) {
            throw new DatelineException.Retriable("Could not close a connection: " + e.getMessage(), e);
        }
    }
}
