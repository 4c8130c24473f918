package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.log.Transaction;
import news.dateline.model.DeskEvent;
import news.dateline.model.ItemId;
import news.dateline.model.WireEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go of what may not be kept any longer: documents as received after so many days, and agencies' copy after as many as their licences say, which is redacted as an editor would, by "retention". Looks
 * once an hour; goes along the wire log, so that an item counts from its newest filing. One thread.
 */
public final class Retention implements Stage {
    static final String BY = "retention";
    private static final String RAW = "raw";
    private static final int BATCH = 256;
    private static final Duration PACE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Ledger news;
    private final Consumer<String> forget;
    private final int rawDays;
    private final Map<String, Integer> copyDays;
    private final InstantSource clock;
    private Optional<Instant> looked = Optional.empty();

    /**
     * @param forget   destroys a key by its name
     * @param rawDays  0 for no limit
     * @param copyDays by agency; one that is not named has no limit
     */
    public Retention(Ledger news, Consumer<String> forget, int rawDays, Map<String, Integer> copyDays, InstantSource clock) {
        this.news = news;
        this.forget = forget;
        this.rawDays = rawDays;
        this.copyDays = new TreeMap<>(copyDays);
        this.clock = clock;
    }

    @Override public String name() {
        return BY;
    }

    @Override public boolean step() {
        Instant now = clock.instant();
        if (looked.filter(at -> now.isBefore(at.plus(PACE))).isPresent()) return false;
        boolean more = rawDays > 0 && go(RAW, rawDays, now, (transaction, entry) -> dropped(transaction, entry.event().raw()));
        for (Map.Entry<String, Integer> agency : copyDays.entrySet()) {
            int days = agency.getValue();
            more |= go("copy " + agency.getKey(), days, now, (transaction, entry) -> entry.event() instanceof WireEvent.ItemFiled filed && filed.agency().equals(agency.getKey()) && redacted(transaction, filed, days));
        }
        if (!more) looked = Optional.of(now);
        return more;
    }

    @FunctionalInterface private interface Act {
        /** Whether it did something. */
        boolean on(Transaction transaction, Envelope<WireEvent> entry);
    }

    /** One batch of what is older, from where the last one ended. */
    private boolean go(String what, int days, Instant now, Act act) {
        Instant before = now.minus(Duration.ofDays(days));
        Predicate<Envelope<WireEvent>> isOld = entry -> entry.at().isBefore(before);
        long reached = news.read(view -> view.get(Tables.RETAINED, what)).orElse(0L);
        List<Envelope<WireEvent>> old = news.read(view -> view.read(Logs.WIRE, reached, BATCH)).stream().takeWhile(isOld).toList();
        if (old.isEmpty()) return false;
        int done = news.write(transaction -> {
            int acts = 0;
            for (Envelope<WireEvent> entry : old) if (act.on(transaction, entry)) acts++;
            transaction.put(Tables.RETAINED, what, old.getLast().position());
            return acts;
        });
        if (done > 0) LOG.info("retention what=\"{}\" days={} destroyed={}", what, days, done);
        return true;
    }

    private boolean dropped(Transaction transaction, String raw) {
        if (transaction.get(Tables.RAW, raw).isEmpty()) return false;
        forget.accept(Sealing.key(raw));
        transaction.delete(Tables.RAW, raw);
        return true;
    }

    private static boolean redacted(Transaction transaction, WireEvent.ItemFiled filed, int days) {
        ItemId item = filed.version().item();
        // A later version is reached later.
        if (Signalling.state(transaction, item).newest() > filed.version().number() || transaction.get(Tables.REDACTED, item.key()).isPresent()) return false;
        DeskStage.happened(transaction, new DeskEvent.ItemRedacted(item, "kept for " + days + " days, as the licence says", List.of()), BY, BY);
        return true;
    }
}
