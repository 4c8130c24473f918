package news.dateline.pipeline;

import java.util.List;
import java.util.Optional;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Stored;
import news.dateline.log.Table;
import news.dateline.log.View;

/**
 * A ledger seen look by look, each at its own moment: for a walk that takes minutes beside running stages, since a look that lasts as long keeps the write-ahead log from being emptied. For logs, whose
 * entries stay where they are; two tables that were read one after the other may not fit together. Any thread.
 */
record Steps(Ledger ledger) implements View {
    @Override public <E> List<Envelope<E>> read(EventLog<E> log, long after, int max) {
        return ledger.read(view -> view.read(log, after, max));
    }

    @Override public List<Stored> stored(EventLog<?> log, long after, int max) {
        return ledger.read(view -> view.stored(log, after, max));
    }

    @Override public long end(EventLog<?> log) {
        return ledger.read(view -> view.end(log));
    }

    @Override public <V> Optional<V> get(Table<V> table, String key) {
        return ledger.read(view -> view.get(table, key));
    }

    @Override public <V> List<Row<V>> range(Table<V> table, String from, String to, int max) {
        return ledger.read(view -> view.range(table, from, to, max));
    }

    @Override public long position(String reader, EventLog<?> log) {
        return ledger.read(view -> view.position(reader, log));
    }
}
