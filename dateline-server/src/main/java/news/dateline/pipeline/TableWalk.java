package news.dateline.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import news.dateline.log.Ledger;
import news.dateline.log.Table;
import news.dateline.log.View;

/** Two copies of a table side by side, in the order of keys, a few rows at a time. */
final class TableWalk<V> {
    private static final int CHUNK = 128;
    /** Sorts after every key. */
    private static final String END = "\uDBFF\uDFFD";

    /** Told of every key whose rows are not the same; a side is empty where it has no such row. */
    @FunctionalInterface
    interface Found<V> {
        void differs(String key, Optional<V> kept, Optional<V> rebuilt);
    }

    private final Table<V> table;
    private final BiPredicate<V, V> same;
    private long rows;

    TableWalk(Table<V> table, BiPredicate<V, V> same) {
        this.table = table;
        this.same = same;
    }

    /** How many rows the rebuilt side has. */
    long compare(Ledger kept, Ledger rebuilt, Found<V> found) {
        return compare(kept::read, rebuilt, found);
    }

    /** The kept side may also be a transaction that changes what the walk has passed. */
    long compare(Function<Function<View, Integer>, Integer> kept, Ledger rebuilt, Found<V> found) {
        Side left = new Side(kept);
        Side right = new Side(rebuilt::read);
        rows = 0;
        while (left.fill() | right.fill()) {
            int order = left.isEmpty() ? 1 : right.isEmpty() ? -1 : compareKeys(left.key(), right.key());
            if (order < 0) {
                View.Row<V> row = left.take();
                found.differs(row.key(), Optional.of(row.value()), Optional.empty());
            } else if (order > 0) {
                View.Row<V> row = right.take();
                rows++;
                found.differs(row.key(), Optional.empty(), Optional.of(row.value()));
            } else {
                View.Row<V> was = left.take();
                View.Row<V> is = right.take();
                rows++;
                if (!same.test(was.value(), is.value())) found.differs(was.key(), Optional.of(was.value()), Optional.of(is.value()));
            }
        }
        return rows;
    }

    /** As ledgers order them: by Unicode code points. */
    private static int compareKeys(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }

    private final class Side {
        private final Function<Function<View, Integer>, Integer> ledger;
        private final Deque<View.Row<V>> waiting = new ArrayDeque<>();
        private String from = "";
        private boolean ended;

        Side(Function<Function<View, Integer>, Integer> ledger) {
            this.ledger = ledger;
        }

        boolean fill() {
            if (waiting.isEmpty() && !ended) {
                int read = ledger.apply(view -> {
                    waiting.addAll(view.range(table, from, END, CHUNK));
                    return waiting.size();
                });
                ended = read < CHUNK;
                if (!waiting.isEmpty()) from = waiting.getLast().key() + "\0";
            }
            return !waiting.isEmpty();
        }

        boolean isEmpty() {
            return waiting.isEmpty();
        }

        String key() {
            return waiting.getFirst().key();
        }

        View.Row<V> take() {
            return waiting.removeFirst();
        }
    }
}
