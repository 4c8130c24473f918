package news.dateline.log;

/**
 * A writer's sight of a ledger: reads see its own writes. All of it is durable when {@link Ledger#write} returns, or none of it ever was.
 *
 * <p>Contract: positions of appended entries follow each other without gaps; storing a reader's position below its present one is refused. Every
 * {@link #append} to a log of {@link Audit#LOGS} makes a link of the audit chain, and so does every {@link #rewrite}.
 */
public interface Transaction extends View {
    /** Appends with the ledger's clock as its time, in whole milliseconds. */
    <E> Envelope<E> append(EventLog<E> log, E event, String cause);

    /** Destroys the content of an entry: puts {@code event}, which says less, in its place. For redaction alone; position, time and cause stay. */
    <E> void rewrite(EventLog<E> log, long position, E event);

    <V> void put(Table<V> table, String key, V value);

    void delete(Table<?> table, String key);

    void position(String reader, EventLog<?> log, long position);
}
