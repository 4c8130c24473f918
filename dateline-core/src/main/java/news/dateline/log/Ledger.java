package news.dateline.log;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One durable place with ordered logs and keyed tables. Any thread may call; writes are made one after another by one writer.
 *
 * <p>Contract:
 * <ul>
 * <li>{@link #write} returns only when everything in it would survive a power failure; when its work throws, nothing of it remains;
 * <li>a read begun after a write returned sees it;
 * <li>listeners are woken after a commit, on the committing thread, and told nothing: they look for themselves (no bus). They must return at once.
 * </ul>
 */
public interface Ledger extends AutoCloseable {
    <T> T read(Function<View, T> work);

    <T> T write(Function<Transaction, T> work);

    /** {@code wake} is called after each commit until the ledger is closed. */
    void onCommit(Runnable wake);

    default void change(Consumer<Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return null;
        });
    }

    @Override void close();
}
