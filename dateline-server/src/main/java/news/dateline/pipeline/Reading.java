package news.dateline.pipeline;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.EventLog;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stage's reading of one log: a batch of entries, what comes of them and the new position in one transaction. What can be worked out without the writer's lock is prepared before it, so that
 * stages work side by side and no signal waits for them. When a batch fails its entries are tried one by one; one that fails again is set
 * aside with its error, shown and alarmed, and the next proceeds (rule 8). A store in doubt stops the stage: its exceptions pass through.
 */
final class Reading<E> {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Ledger ledger;
    private final String stage;
    private final EventLog<E> log;
    private final int batch;
    private final Consumer<List<Envelope<E>>> prepare;
    private final BiConsumer<Transaction, Envelope<E>> work;
    private final Runnable afterFailure;
    private final StageMeter meter;

    /** {@code afterFailure} puts the stage's state in memory back to what is stored. */
    Reading(Ledger ledger, String stage, EventLog<E> log, int batch, BiConsumer<Transaction, Envelope<E>> work, Runnable afterFailure, StageMeter meter) {
        this(ledger, stage, log, batch, _ -> { }, work, afterFailure, meter);
    }

    /** {@code prepare} is given the entries of the transaction that follows; it may read, and keeps what it finds for {@code work}. */
    Reading(Ledger ledger, String stage, EventLog<E> log, int batch, Consumer<List<Envelope<E>>> prepare, BiConsumer<Transaction, Envelope<E>> work, Runnable afterFailure, StageMeter meter) {
        this.ledger = ledger;
        this.stage = stage;
        this.log = log;
        this.batch = batch;
        this.prepare = prepare;
        this.work = work;
        this.afterFailure = afterFailure;
        this.meter = meter;
    }

    boolean step() {
        List<Envelope<E>> entries = ledger.read(view -> view.read(log, view.position(stage, log), batch));
        if (entries.isEmpty()) return false;
        long began = meter.begin();
        try {
            handle(entries);
        } catch (DatelineException e) {
            afterFailure.run();
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage={} log={} from={} to={} the batch failed; trying its entries one by one", stage, log.name(), entries.getFirst().position(), entries.getLast().position(), e);
            afterFailure.run();
            entries.forEach(this::handleAlone);
        }
        meter.done(entries.size(), began);
        return true;
    }

    private void handle(List<Envelope<E>> entries) {
        prepare.accept(entries);
        ledger.change(transaction -> {
            for (Envelope<E> entry : entries) work.accept(transaction, entry);
            transaction.position(stage, log, entries.getLast().position());
        });
    }

    private void handleAlone(Envelope<E> entry) {
        try {
            handle(List.of(entry));
        } catch (DatelineException e) {
            afterFailure.run();
            throw e;
        } catch (RuntimeException e) {
            afterFailure.run();
            LOG.error("stage={} entry={} set aside: it failed twice", stage, entry.name(), e);
            meter.failed();
            ledger.change(transaction -> {
                transaction.put(Tables.SET_ASIDE, stage + " " + log.name() + " " + Tables.ordered(entry.position()),
                        new SetAside(stage, entry.name(), String.valueOf(e.getMessage()), entry.at()));
                transaction.position(stage, log, entry.position());
            });
        }
    }
}
