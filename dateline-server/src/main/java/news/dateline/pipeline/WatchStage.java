package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.DeskEvent;
import news.dateline.model.DeskRecord;
import news.dateline.web.desk.SourceStates;

/** Silence is an error too: a wire that files nothing for longer than is usual raises an alarm, once for each silence. Looks once a minute; one step at a time, from any thread. */
public final class WatchStage implements Stage {
    private static final Duration EACH = Duration.ofMinutes(1);
    private static final String NAME = "watch";

    private final Ledger ledger;
    private final SourceStates sources;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    public WatchStage(Ledger ledger, SourceStates sources, InstantSource clock) {
        this.ledger = ledger;
        this.sources = sources;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) return false;
        next = now.plus(EACH);
        List<SourceStates.SourceState> quiet = sources.sources().stream().filter(source -> source.condition() == SourceStates.Condition.QUIET).toList();
        boolean news = ledger.read(view -> quiet.stream().anyMatch(source -> view.get(Tables.QUIET_SINCE, source.source()).filter(lastFiled(source)::equals).isEmpty()));
        if (news) ledger.change(transaction -> quiet.forEach(source -> alarm(transaction, source)));
        return news;
    }

    /** The time of its last filing names a silence: one that was acknowledged and goes on raises no other. */
    private static void alarm(Transaction transaction, SourceStates.SourceState source) {
        Instant last = lastFiled(source);
        if (transaction.get(Tables.QUIET_SINCE, source.source()).filter(last::equals).isPresent()) return;
        transaction.put(Tables.QUIET_SINCE, source.source(), last);
        DeskEvent raised = new DeskEvent.AlarmRaised("quiet:" + source.source() + ":" + last.getEpochSecond(),
                "The wire " + source.source() + " of " + source.agency() + " has filed nothing for longer than is usual: see whether it can be reached, and ask the agency.", List.of());
        Envelope<DeskRecord> entry = transaction.append(Logs.DESK, new DeskRecord.Happened(raised, NAME), NAME);
        Views.decided(transaction, entry);
    }

    private static Instant lastFiled(SourceStates.SourceState source) {
        return source.lastFiled().orElse(Instant.EPOCH);
    }
}
