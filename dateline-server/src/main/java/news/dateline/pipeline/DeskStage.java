package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import io.micrometer.core.instrument.MeterRegistry;
import news.dateline.desk.Decision;
import news.dateline.desk.Desk;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;

/** The desk at work: signals ahead of everything, then what was asked, one after another. Its decisions are core's; here they become records and state. One step at a time, from any thread. */
public final class DeskStage implements Stage {
    /** Why an item that an editor redacts is killed, for the desk. */
    static final String REDACTED = "redacted";
    private static final String NAME = "desk";
    private static final int SIGNALS_BATCH = 64;
    /** Small, so that a signal that comes meanwhile waits for few drafts. */
    private static final int COMMANDS_BATCH = 16;
    private static final int ANSWER_LENGTH_MAX = 1_000;

    private final Ledger ledger;
    private final Desk desk;
    private final ReentrantLock stepping = new ReentrantLock();
    private final Reading<Signal> signals;
    private final Reading<DeskRecord> commands;

    public DeskStage(Ledger ledger, Desk desk, MeterRegistry registry, LongSupplier nanos) {
        this.ledger = ledger;
        this.desk = desk;
        StageMeter meter = new StageMeter(registry, NAME, nanos);
        this.signals = new Reading<>(ledger, NAME, Logs.SIGNALS, SIGNALS_BATCH, this::obey, () -> { }, meter);
        this.commands = new Reading<>(ledger, NAME, Logs.DESK, COMMANDS_BATCH, this::handle, () -> { }, meter);
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        stepping.lock();
        try {
            boolean obeyed = signals.step();
            if (obeyed) return true;
            return commands.step();
        } finally {
            stepping.unlock();
        }
    }

    public Optional<String> responsibleEditor() {
        return desk.responsibleEditor();
    }

    /** Asks the desk and waits for its answer: the events that happened, or the one rejection. Durable on return. */
    public List<DeskRecord> submit(DeskCommand command, String by, String request) {
        long asked = ledger.write(transaction -> transaction.get(Tables.REQUESTS, request).orElseGet(() -> {
            Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Asked(command, by, request), Views.EDITOR + by);
            Views.decided(transaction, entry);
            return entry.position();
        }));
        while (ledger.read(view -> view.position(NAME, Logs.DESK)) < asked) step();
        return answer(asked);
    }

    private List<DeskRecord> answer(long asked) {
        String cause = Logs.DESK.name() + "/" + asked;
        List<DeskRecord> answer = new ArrayList<>();
        for (Envelope<DeskRecord> entry : ledger.read(view -> view.read(Logs.DESK, asked, ANSWER_LENGTH_MAX)))
            if (entry.cause().equals(cause)) answer.add(entry.event());
        return answer;
    }

    private void obey(Transaction transaction, Envelope<Signal> signal) {
        for (DeskEvent event : desk.obey(new DeskStories(transaction), signal.event(), signal.at())) happened(transaction, event, "signal", signal.name());
    }

    private void handle(Transaction transaction, Envelope<DeskRecord> entry) {
        if (!(entry.event() instanceof DeskRecord.Asked(DeskCommand command, String by, String request))) return;
        switch (desk.decide(new DeskStories(transaction), command, by, entry.at())) {
            case Decision.Accepted(List<DeskEvent> events, String actor) -> events.forEach(event -> happened(transaction, event, actor, entry.name()));
            case Decision.Rejected(String code, String sentence) ->
                    transaction.append(Logs.DESK, new DeskRecord.Rejected(command, by, request, code, sentence), entry.name());
        }
    }

    static void happened(Transaction transaction, DeskEvent event, String by, String cause) {
        Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Happened(event, by), cause);
        Views.decided(transaction, entry);
        // Destroying begins with closing: the press and the desk obey a kill ahead of everything.
        if (event instanceof DeskEvent.ItemRedacted(ItemId item, _))
            Signalling.append(transaction, new Signal(SignalKind.KILL, item.agency(), List.of(item), Optional.empty(), Embargo.NONE, REDACTED), entry.name());
    }
}
