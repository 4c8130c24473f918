package news.dateline.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Audit;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Stored;
import news.dateline.log.Table;
import news.dateline.log.Transaction;

/** What one reader or writer sees of the file. Each log and each table is an SQL table of its own; their names are constants of the code, checked where they are made, and never come from outside. */
final class SqliteTransaction implements Transaction {
    private final SqliteConnection connection;
    private final InstantSource clock;
    private final Decoded decoded;

    SqliteTransaction(SqliteConnection connection, InstantSource clock, Decoded decoded) {
        this.connection = connection;
        this.clock = clock;
        this.decoded = decoded;
    }

    @Override public <E> List<Envelope<E>> read(EventLog<E> log, long after, int max) {
        return run(() -> {
            if (!exists("log_" + log.name())) return List.of();
            PreparedStatement select = connection.prepared(
                    "SELECT position, at_millis, cause, event FROM log_" + log.name() + " WHERE position > ? ORDER BY position LIMIT ?");
            select.setLong(1, after);
            select.setInt(2, max);
            List<Envelope<E>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong(1);
                    byte[] bytes = row.getBytes(4);
                    E event = decoded.of("log_" + log.name(), position, bytes, log.type(), () -> Json.read(bytes, log.type()));
                    found.add(new Envelope<>(log, position, Instant.ofEpochMilli(row.getLong(2)), row.getString(3), event));
                }
            }
            return found;
        });
    }

    @Override public List<Stored> stored(EventLog<?> log, long after, int max) {
        return run(() -> {
            if (!exists("log_" + log.name())) return List.of();
            PreparedStatement select = connection.prepared(
                    "SELECT position, at_millis, cause, event FROM log_" + log.name() + " WHERE position > ? ORDER BY position LIMIT ?");
            select.setLong(1, after);
            select.setInt(2, max);
            List<Stored> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) found.add(new Stored(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getBytes(4)));
            }
            return found;
        });
    }

    @Override public long end(EventLog<?> log) {
        return run(() -> {
            if (!exists("log_" + log.name())) return 0L;
            try (ResultSet row = connection.prepared("SELECT COALESCE(MAX(position), 0) FROM log_" + log.name()).executeQuery()) {
                return row.getLong(1);
            }
        });
    }

    @Override public <V> Optional<V> get(Table<V> table, String key) {
        return run(() -> {
            if (!exists("table_" + table.name())) return Optional.empty();
            PreparedStatement select = connection.prepared("SELECT value FROM table_" + table.name() + " WHERE key = ?");
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(value(table, key, row.getBytes(1))) : Optional.empty();
            }
        });
    }

    @Override public <V> List<Row<V>> range(Table<V> table, String from, String to, int max) {
        return run(() -> {
            if (!exists("table_" + table.name())) return List.of();
            PreparedStatement select = connection.prepared("SELECT key, value FROM table_" + table.name() + " WHERE key >= ? AND key < ? ORDER BY key LIMIT ?");
            select.setString(1, from);
            select.setString(2, to);
            select.setInt(3, max);
            List<Row<V>> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String key = row.getString(1);
                    found.add(new Row<>(key, value(table, key, row.getBytes(2))));
                }
            }
            return found;
        });
    }

    /** Over the index of keys alone. */
    @Override public int count(Table<?> table, String from, String to) {
        return run(() -> {
            if (!exists("table_" + table.name())) return 0;
            PreparedStatement select = connection.prepared("SELECT COUNT(*) FROM table_" + table.name() + " WHERE key >= ? AND key < ?");
            select.setString(1, from);
            select.setString(2, to);
            try (ResultSet row = select.executeQuery()) {
                return row.getInt(1);
            }
        });
    }

    @Override public long position(String reader, EventLog<?> log) {
        return run(() -> {
            PreparedStatement select = connection.prepared("SELECT position FROM reader_position WHERE reader = ? AND log = ?");
            select.setString(1, reader);
            select.setString(2, log.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override public <E> Envelope<E> append(EventLog<E> log, E event, String cause) {
        return run(() -> {
            create("log_" + log.name(), "position INTEGER PRIMARY KEY, at_millis INTEGER NOT NULL, cause TEXT NOT NULL, event BLOB NOT NULL");
            long position = end(log) + 1;
            Instant at = Instant.ofEpochMilli(clock.millis());
            PreparedStatement insert = connection.prepared("INSERT INTO log_" + log.name() + " (position, at_millis, cause, event) VALUES (?, ?, ?, ?)");
            insert.setLong(1, position);
            insert.setLong(2, at.toEpochMilli());
            insert.setString(3, cause);
            byte[] bytes = Json.bytes(event);
            insert.setBytes(4, bytes);
            insert.executeUpdate();
            decoded.note("log_" + log.name(), position, bytes, event);
            Audit.appended(this, log, new Stored(position, at, cause, bytes));
            return new Envelope<>(log, position, at, cause, event);
        });
    }

    @Override public <E> void rewrite(EventLog<E> log, long position, E event) {
        run(() -> {
            List<Stored> found = stored(log, position - 1, 1);
            if (found.isEmpty() || found.getFirst().position() != position) throw new IllegalArgumentException("Expected an entry of " + log.name() + ", found " + position);
            byte[] bytes = Json.bytes(event);
            PreparedStatement update = connection.prepared("UPDATE log_" + log.name() + " SET event = ? WHERE position = ?");
            update.setBytes(1, bytes);
            update.setLong(2, position);
            update.executeUpdate();
            decoded.note("log_" + log.name(), position, bytes, event);
            Audit.rewritten(this, log, new Stored(position, found.getFirst().at(), found.getFirst().cause(), bytes), Instant.ofEpochMilli(clock.millis()));
            return bytes.length;
        });
    }

    @Override public <V> void put(Table<V> table, String key, V value) {
        run(() -> {
            create("table_" + table.name(), "key TEXT PRIMARY KEY, value BLOB NOT NULL");
            PreparedStatement upsert = connection.prepared(
                    "INSERT INTO table_" + table.name() + " (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
            upsert.setString(1, key);
            byte[] bytes = table.encode().apply(value);
            upsert.setBytes(2, bytes);
            if (table.immutable().isPresent()) decoded.note("table_" + table.name(), key, bytes, value);
            return upsert.executeUpdate();
        });
    }

    @Override public void delete(Table<?> table, String key) {
        run(() -> {
            if (!exists("table_" + table.name())) return 0;
            PreparedStatement delete = connection.prepared("DELETE FROM table_" + table.name() + " WHERE key = ?");
            delete.setString(1, key);
            return delete.executeUpdate();
        });
    }

    @Override public void position(String reader, EventLog<?> log, long position) {
        long before = position(reader, log);
        if (position < before) throw new IllegalArgumentException("Expected a position of " + reader + " on " + log.name() + " from " + before + ", found " + position);
        run(() -> {
            PreparedStatement upsert = connection.prepared("""
                    INSERT INTO reader_position (reader, log, position) VALUES (?, ?, ?)
                    ON CONFLICT (reader, log) DO UPDATE SET position = excluded.position
                    """);
            upsert.setString(1, reader);
            upsert.setString(2, log.name());
            upsert.setLong(3, position);
            return upsert.executeUpdate();
        });
    }

    private <V> V value(Table<V> table, String key, byte[] bytes) {
        return table.immutable().map(type -> decoded.of("table_" + table.name(), key, bytes, type, () -> table.decode().apply(bytes))).orElseGet(() -> table.decode().apply(bytes));
    }

    private boolean exists(String name) throws SQLException {
        return connection.exists(name);
    }

    private void create(String name, String columns) throws SQLException {
        if (!exists(name)) connection.run("CREATE TABLE " + name + " (" + columns + ")");
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new DatelineException.Retriable("Could not use the store: " + e.getMessage(), e);
        }
    }
}
