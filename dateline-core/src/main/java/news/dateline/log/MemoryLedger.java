package news.dateline.log;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A ledger without a disk, for tests and tools. Entries and rows pass through the same encoding as in a durable one, so that nothing works here that would not there. Thread-safe. */
public final class MemoryLedger implements Ledger {
    /** A key whose order is that of its UTF-8 bytes, as in SQLite. */
    private record Key(byte[] bytes) implements Comparable<Key> {
        static Key of(String text) {
            return new Key(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override public int compareTo(Key other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, List<Stored>> logs = new HashMap<>();
    private final Map<String, NavigableMap<Key, byte[]>> tables = new HashMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public MemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override public <T> T read(Function<View, T> work) {
        lock.lock();
        try {
            return work.apply(new Access());
        } finally {
            lock.unlock();
        }
    }

    @Override public <T> T write(Function<Transaction, T> work) {
        T result;
        lock.lock();
        try {
            Access access = new Access();
            try {
                result = work.apply(access);
            } catch (RuntimeException | Error e) {
                access.undo();
                throw e;
            }
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
        return result;
    }

    @Override public void onCommit(Runnable wake) {
        listeners.add(wake);
    }

    @Override public void close() {
        listeners.clear();
    }

    /** One transaction under the lock; keeps how to undo what it did, newest first. */
    private final class Access implements Transaction {
        private final List<Runnable> undo = new ArrayList<>();

        void undo() {
            undo.reversed().forEach(Runnable::run);
        }

        @Override public <E> List<Envelope<E>> read(EventLog<E> log, long after, int max) {
            List<Stored> all = logs.getOrDefault(log.name(), List.of());
            List<Envelope<E>> found = new ArrayList<>();
            for (long i = after; i < all.size() && found.size() < max; i++) {
                Stored stored = all.get((int) i);
                found.add(new Envelope<>(log, i + 1, stored.at(), stored.cause(), Json.read(stored.event(), log.type())));
            }
            return found;
        }

        @Override public List<Stored> stored(EventLog<?> log, long after, int max) {
            List<Stored> all = logs.getOrDefault(log.name(), List.of());
            int from = (int) Math.min(after, all.size());
            return List.copyOf(all.subList(from, (int) Math.min((long) from + max, all.size())));
        }

        @Override public long end(EventLog<?> log) {
            return logs.getOrDefault(log.name(), List.of()).size();
        }

        @Override public <V> Optional<V> get(Table<V> table, String key) {
            return Optional.ofNullable(rows(table).get(Key.of(key))).map(table.decode());
        }

        @Override public <V> List<Row<V>> range(Table<V> table, String from, String to, int max) {
            Key first = Key.of(from);
            Key last = Key.of(to);
            if (first.compareTo(last) >= 0) return List.of();
            List<Row<V>> found = new ArrayList<>();
            for (var entry : rows(table).subMap(first, last).entrySet()) {
                if (found.size() == max) break;
                found.add(new Row<>(entry.getKey().text(), table.decode().apply(entry.getValue())));
            }
            return found;
        }

        @Override public int count(Table<?> table, String from, String to) {
            Key first = Key.of(from);
            Key last = Key.of(to);
            return first.compareTo(last) >= 0 ? 0 : rows(table).subMap(first, last).size();
        }

        @Override public long position(String reader, EventLog<?> log) {
            return positions.getOrDefault(reader + " " + log.name(), 0L);
        }

        @Override public <E> Envelope<E> append(EventLog<E> log, E event, String cause) {
            List<Stored> all = logs.computeIfAbsent(log.name(), name -> new ArrayList<>());
            Stored stored = new Stored(all.size() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), cause, Json.bytes(event));
            all.add(stored);
            undo.add(all::removeLast);
            Audit.appended(this, log, stored);
            return new Envelope<>(log, all.size(), stored.at(), cause, event);
        }

        @Override public <E> void rewrite(EventLog<E> log, long position, E event) {
            List<Stored> all = logs.getOrDefault(log.name(), List.of());
            if (position < 1 || position > all.size()) throw new IllegalArgumentException("Expected an entry of " + log.name() + ", found " + position);
            Stored before = all.get((int) position - 1);
            Stored after = new Stored(position, before.at(), before.cause(), Json.bytes(event));
            all.set((int) position - 1, after);
            undo.add(() -> all.set((int) position - 1, before));
            Audit.rewritten(this, log, after, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }

        @Override public <V> void put(Table<V> table, String key, V value) {
            replace(rows(table), Key.of(key), Optional.of(table.encode().apply(value)));
        }

        @Override public void delete(Table<?> table, String key) {
            replace(rows(table), Key.of(key), Optional.empty());
        }

        private void replace(NavigableMap<Key, byte[]> rows, Key key, Optional<byte[]> value) {
            Optional<byte[]> before = Optional.ofNullable(rows.get(key));
            value.ifPresentOrElse(bytes -> rows.put(key, bytes), () -> rows.remove(key));
            undo.add(() -> before.ifPresentOrElse(bytes -> rows.put(key, bytes), () -> rows.remove(key)));
        }

        @Override public void position(String reader, EventLog<?> log, long position) {
            long before = position(reader, log);
            if (position < before) throw new IllegalArgumentException("Expected a position of " + reader + " on " + log.name() + " from " + before + ", found " + position);
            positions.put(reader + " " + log.name(), position);
            undo.add(() -> positions.put(reader + " " + log.name(), before));
        }

        private NavigableMap<Key, byte[]> rows(Table<?> table) {
            return tables.computeIfAbsent(table.name(), name -> new TreeMap<>());
        }
    }
}
