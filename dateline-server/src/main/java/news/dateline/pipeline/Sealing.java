package news.dateline.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Json;
import news.dateline.log.Logs;
import news.dateline.log.Stored;
import news.dateline.log.Table;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.model.WireEvent;
import news.dateline.sqlite.KeyRing;
import news.dateline.sqlite.Sealed;
import news.dateline.sqlite.SqliteLedger;

/**
 * Makes a copy of the ledgers forgetful: every entry that rests on items is replaced by its skeleton, with its own bytes sealed beside it under the keys of all those items; so are documents as received, and
 * the few rows with words that are no view. Views and pages are left out: they are made anew from the logs. With the keys, {@link #open} puts back every byte that may still be known. One thread.
 */
final class Sealing {
    private static final Table<Sealed> SEALED = Table.json("sealed", Sealed.class);
    /** Names the backup, so that no key serves two messages. */
    private static final Table<String> SEAL = Table.json("seal", String.class);
    private static final String BACKUP = "backup";
    private static final int CHUNK = 256;
    private static final int ROWS_MAX = 1_000_000;
    private static final List<EventLog<?>> PAGE_LOGS = List.of(Logs.PAGES);
    /** Rows with words that no replay makes again; of one cluster each. */
    private static final List<Table<?>> OF_CLUSTERS = List.of(Tables.COMPOSED, Tables.STORYLINE_TOLD);
    /** Rows with words that are of no item: each under a key of its own. */
    private static final List<Table<?>> OF_NO_ITEM = List.of(Tables.STANDING_ORDERS);

    private final SqliteLedger news;
    private final SqliteLedger pages;
    private final KeyRing keys;

    Sealing(SqliteLedger news, SqliteLedger pages, KeyRing keys) {
        this.news = news;
        this.pages = pages;
        this.keys = keys;
    }

    static String key(ItemId item) {
        return "item " + item.key();
    }

    static String key(String raw) {
        return "raw " + raw;
    }

    // Sealing.

    /** {@code chance} gives 32 bytes that nobody can guess. */
    void seal(String backup, Supplier<byte[]> chance) {
        Function<String, Optional<byte[]>> made = name -> keys.keyOrNew(name, chance);
        Grounds grounds = news.read(Grounds::of);
        news.change(transaction -> transaction.put(SEAL, BACKUP, backup));
        pages.change(transaction -> transaction.put(SEAL, BACKUP, backup));
        for (EventLog<?> log : Views.LOGS) seal(news, log, grounds, backup, made);
        for (EventLog<?> log : PAGE_LOGS) seal(pages, log, grounds, backup, made);
        documents(backup, made);
        for (Table<?> table : OF_CLUSTERS) rows(table, cluster -> grounds.inCluster(cluster).stream().map(Sealing::key).toList(), backup, made);
        for (Table<?> table : OF_NO_ITEM) rows(table, row -> List.of(table.name() + " " + row), backup, made);
        news.change(transaction -> Redacting.silence(transaction, Tables.SET_ASIDE));
        pages.change(transaction -> Redacting.silence(transaction, PressTables.SET_ASIDE));
        Views.ALL.forEach(news::clear);
        pages.clear(PressTables.PAGES);
        pages.clear(PressTables.PAGE_PLACES);
        pages.clear(PressTables.PLACED_IN);
        pages.clear(PressTables.PURGE_PATHS);
        PressTables.VIEWS.forEach(pages::clear);
        PressTables.WORK.forEach(pages::clear);
        Redactions.scrub(news);
        Redactions.scrub(pages);
    }

    private static <E> void seal(SqliteLedger ledger, EventLog<E> log, Grounds grounds, String backup, Function<String, Optional<byte[]>> made) {
        long position = 0;
        for (List<Stored> chunk = stored(ledger, log, position); !chunk.isEmpty(); chunk = stored(ledger, log, position)) {
            List<Stored> skeletons = new ArrayList<>();
            Map<String, Sealed> sealed = new TreeMap<>();
            for (Stored entry : chunk) {
                E event = Json.read(entry.event(), log.type());
                Set<String> names = new TreeSet<>();
                grounds.of(new Envelope<>(log, entry.position(), entry.at(), entry.cause(), event)).forEach(item -> names.add(key(item)));
                byte[] less = names.isEmpty() ? entry.event() : Json.bytes(Skeletons.of(log, event));
                if (Arrays.equals(less, entry.event())) continue;
                String place = place(log, entry.position());
                Sealed.of(packed(entry.event()), List.copyOf(names), backup + " " + place, made).ifPresent(closed -> sealed.put(place, closed));
                skeletons.add(new Stored(entry.position(), entry.at(), entry.cause(), less));
            }
            ledger.change(transaction -> sealed.forEach((place, closed) -> transaction.put(SEALED, place, closed)));
            ledger.replace(log, skeletons);
            position = chunk.getLast().position();
        }
    }

    private static List<Stored> stored(SqliteLedger ledger, EventLog<?> log, long after) {
        return ledger.read(view -> view.stored(log, after, CHUNK));
    }

    private static String place(EventLog<?> log, long position) {
        return log.name() + "/" + Tables.ordered(position);
    }

    /** Each under the keys of all its items, and one of its own for when only the document is to be forgotten. */
    private void documents(String backup, Function<String, Optional<byte[]>> made) {
        Map<String, Set<String>> items = new HashMap<>();
        news.read(view -> {
            Grounds.walk(view, Logs.WIRE, entry -> {
                if (entry.event() instanceof WireEvent.ItemFiled filed) items.computeIfAbsent(filed.raw(), _ -> new TreeSet<>()).add(key(filed.version().item()));
            });
            return items.size();
        });
        for (List<View.Row<byte[]>> chunk = raws(""); !chunk.isEmpty(); chunk = raws(chunk.getLast().key() + "\0")) {
            List<View.Row<byte[]>> rows = chunk;
            news.change(transaction -> {
                for (View.Row<byte[]> row : rows) {
                    Set<String> names = new TreeSet<>(items.getOrDefault(row.key(), Set.of()));
                    names.add(key(row.key()));
                    Sealed.of(row.value(), List.copyOf(names), backup + " raw/" + row.key(), made).ifPresent(closed -> transaction.put(SEALED, "raw/" + row.key(), closed));
                    transaction.delete(Tables.RAW, row.key());
                }
            });
        }
    }

    private List<View.Row<byte[]>> raws(String from) {
        return news.read(view -> view.range(Tables.RAW, from, "~", CHUNK));
    }

    private <V> void rows(Table<V> table, Function<String, List<String>> keysOf, String backup, Function<String, Optional<byte[]>> made) {
        news.change(transaction -> {
            for (View.Row<V> row : transaction.startingWith(table, "", ROWS_MAX)) {
                Set<String> names = new TreeSet<>(keysOf.apply(row.key()));
                String place = table.name() + "/" + row.key();
                // Of a cluster of which nobody knows an item nothing is kept.
                if (!names.isEmpty()) Sealed.of(packed(table.encode().apply(row.value())), List.copyOf(names), backup + " " + place, made).ifPresent(closed -> transaction.put(SEALED, place, closed));
                transaction.delete(table, row.key());
            }
        });
    }

    // Opening.

    /** Whether these ledgers were sealed. */
    static boolean isSealed(SqliteLedger ledger) {
        return ledger.read(view -> view.get(SEAL, BACKUP)).isPresent();
    }

    /** Puts back what the keys open, and says which entries stay skeletons because a key of theirs was destroyed. A key that is missing otherwise is of another newsroom: nothing is opened then. */
    List<String> open() {
        List<String> lost = new ArrayList<>();
        for (EventLog<?> log : Views.LOGS) lost.addAll(open(news, log));
        for (EventLog<?> log : PAGE_LOGS) open(pages, log);
        documents();
        for (Table<?> table : OF_CLUSTERS) rows(table);
        for (Table<?> table : OF_NO_ITEM) rows(table);
        for (SqliteLedger ledger : List.of(news, pages)) {
            ledger.clear(SEALED);
            ledger.clear(SEAL);
        }
        return lost;
    }

    private List<String> open(SqliteLedger ledger, EventLog<?> log) {
        String backup = backup(ledger);
        List<String> lost = new ArrayList<>();
        String from = log.name() + "/";
        for (List<View.Row<Sealed>> chunk = sealed(ledger, from, log.name() + "/~"); !chunk.isEmpty(); chunk = sealed(ledger, chunk.getLast().key() + "\0", log.name() + "/~")) {
            List<Stored> whole = new ArrayList<>();
            for (View.Row<Sealed> row : chunk) {
                long position = Long.parseLong(row.key().substring(from.length()));
                Optional<byte[]> bytes = opened(row, backup);
                bytes.ifPresentOrElse(found -> ledger.read(view -> view.stored(log, position - 1, 1)).forEach(entry -> whole.add(new Stored(position, entry.at(), entry.cause(), unpacked(found)))),
                        () -> lost.add(log.name() + "/" + position));
            }
            ledger.replace(log, whole);
        }
        return lost;
    }

    private static List<View.Row<Sealed>> sealed(SqliteLedger ledger, String from, String to) {
        return ledger.read(view -> view.range(SEALED, from, to, CHUNK));
    }

    private static String backup(SqliteLedger ledger) {
        return ledger.read(view -> view.get(SEAL, BACKUP)).orElseThrow(() -> new DatelineException.Permanent("Expected a sealed backup, found one without its seal"));
    }

    private Optional<byte[]> opened(View.Row<Sealed> row, String backup) {
        Sealed sealed = row.value();
        if (sealed.names().stream().anyMatch(keys::isDestroyed)) return Optional.empty();
        return Optional.of(sealed.open(backup + " " + row.key(), keys::key).orElseThrow(() -> new DatelineException.Permanent("Expected the keys of this newsroom's items, found none for "
                + sealed.names() + ": name the file of keys that belongs to the backup, as it is now")));
    }

    private void documents() {
        String backup = backup(news);
        for (List<View.Row<Sealed>> chunk = sealed(news, "raw/", "raw/~"); !chunk.isEmpty(); chunk = sealed(news, chunk.getLast().key() + "\0", "raw/~")) {
            List<View.Row<Sealed>> rows = chunk;
            news.change(transaction -> {
                for (View.Row<Sealed> row : rows) opened(row, backup).ifPresent(bytes -> transaction.put(Tables.RAW, row.key().substring("raw/".length()), bytes));
            });
        }
    }

    private <V> void rows(Table<V> table) {
        String backup = backup(news);
        String from = table.name() + "/";
        for (View.Row<Sealed> row : news.read(view -> view.startingWith(SEALED, from, ROWS_MAX)))
            opened(row, backup).ifPresent(bytes -> news.change(transaction -> transaction.put(table, row.key().substring(from.length()), table.decode().apply(unpacked(bytes)))));
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written", e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DatelineException.Permanent("What was sealed cannot be unpacked: " + e.getMessage(), e);
        }
    }
}
