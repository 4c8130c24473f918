package news.dateline.log;

/**
 * A writer's sight of a ledger: reads see its own writes. All of it is durable when {@link Ledger#write} returns, or none of it ever was.
 *
 * <p>Contract: positions of appended entries follow each other without gaps; storing a reader's position below its present one is refused.
 */
public interface Transaction extends View {
    /** Appends with the ledger's clock as its time, in whole milliseconds. */
    <E> Envelope<E> append(EventLog<E> log, E event, String cause);

    <V> void put(Table<V> table, String key, V value);

    void delete(Table<?> table, String key);

    void position(String reader, EventLog<?> log, long position);
}
