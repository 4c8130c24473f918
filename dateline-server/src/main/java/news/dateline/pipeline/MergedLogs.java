package news.dateline.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;

/**
 * The logs of the news as one, in the order in which their entries were folded when they were appended: by time, and at one moment wire, signals, orders, clusters, storylines, desk. A signal stands right after the filing
 * that brought it, whatever the clock said: a kill that names nothing means what was filed until then. Reads a little at a time, up to where the logs ended when it was made. One thread.
 */
final class MergedLogs {
    private static final int CHUNK = 128;
    private static final String WIRE = Logs.WIRE.name() + "/";

    private final Ledger ledger;
    private final List<Head<?>> heads = new ArrayList<>();

    MergedLogs(Ledger ledger) {
        this.ledger = ledger;
        ledger.read(view -> {
            for (EventLog<?> log : Views.LOGS) heads.add(new Head<>(log, view.end(log)));
            return heads.size();
        });
    }

    /** The next entry of all logs. */
    Optional<Envelope<?>> next() {
        Optional<Head<?>> first = Optional.empty();
        for (Head<?> head : heads) if (head.fill() && (first.isEmpty() || isBefore(head.peek(), first.get().peek()))) first = Optional.of(head);
        return first.map(Head::take);
    }

    /** {@code b} is of a log that comes earlier in the list, and so goes first at the same moment. */
    private static boolean isBefore(Envelope<?> a, Envelope<?> b) {
        if (b.log().equals(Logs.WIRE) && a.log().equals(Logs.SIGNALS) && a.cause().startsWith(WIRE)) return Long.parseLong(a.cause().substring(WIRE.length())) < b.position();
        return a.at().isBefore(b.at());
    }

    /** Where one log has been read to. */
    private final class Head<E> {
        private final EventLog<E> log;
        private final long end;
        private final Deque<Envelope<E>> waiting = new ArrayDeque<>();
        private long read;

        Head(EventLog<E> log, long end) {
            this.log = log;
            this.end = end;
        }

        boolean fill() {
            if (waiting.isEmpty() && read < end) {
                int max = (int) Math.min(CHUNK, end - read);
                waiting.addAll(ledger.read(view -> view.read(log, read, max)));
                read += waiting.size();
            }
            return !waiting.isEmpty();
        }

        Envelope<E> peek() {
            return waiting.getFirst();
        }

        Envelope<E> take() {
            return waiting.removeFirst();
        }
    }
}
