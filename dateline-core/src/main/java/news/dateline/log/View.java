package news.dateline.log;

import java.util.List;
import java.util.Optional;

/**
 * A reader's sight of a ledger: one consistent moment of all its logs and tables. Use it only inside the call that gave it, on that thread.
 *
 * <p>Contract:
 * <ul>
 * <li>{@link #read} returns entries in order of position, those after {@code after}, at most {@code max};
 * <li>{@link #stored} returns the same entries as they lie in the store, which nobody has read yet;
 * <li>{@link #end} is the position of the last entry, 0 for an empty log;
 * <li>{@link #range} returns keys from {@code from} (inclusive) up to {@code to} (exclusive) in order, at most {@code max};
 * <li>{@link #count} is how many of them there are, without a look at what they hold;
 * <li>{@link #position} is 0 for a reader that has never stored one.
 * </ul>
 */
public interface View {
    <E> List<Envelope<E>> read(EventLog<E> log, long after, int max);

    List<Stored> stored(EventLog<?> log, long after, int max);

    long end(EventLog<?> log);

    <V> Optional<V> get(Table<V> table, String key);

    <V> List<Row<V>> range(Table<V> table, String from, String to, int max);

    long position(String reader, EventLog<?> log);

    record Row<V>(String key, V value) { }

    default int count(Table<?> table, String from, String to) {
        return range(table, from, to, Integer.MAX_VALUE).size();
    }

    /** Every row whose key starts with {@code prefix}. */
    default <V> List<Row<V>> startingWith(Table<V> table, String prefix, int max) {
        return range(table, prefix, prefix + Character.toString(Character.MAX_CODE_POINT), max);
    }
}
