package news.dateline.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import news.dateline.log.EventLog;
import news.dateline.log.Logs;
import news.dateline.log.View;
import news.dateline.model.ItemId;
import news.dateline.sqlite.SqliteLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys what was redacted while the desk runs: as soon as every stage has obeyed the kill with which a redaction begins, its words leave the logs, the rows and the files. The replay that makes all views anew, and finds no word there any
 * more, is left to the next start ({@link Redactions}); should the process die before, so is all of it. What retention redacts waits for a day, or goes with an editor's. On a thread of its own.
 */
public final class Destroying implements Stage {
    private static final int ITEMS_MAX = 100_000;
    private static final Duration RETENTION_PACE = Duration.ofDays(1);
    /** Longer than a stage holds on to what it has read, a language model's answer included. */
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Destroying.class);

    private final SqliteLedger news;
    private final SqliteLedger pages;
    private final Runnable force;
    private final Redacting redacting;
    private final InstantSource clock;
    private final StageMeter meter;
    private final Set<ItemId> done = new HashSet<>();
    private final Map<EventLog<?>, Long> ends = new HashMap<>();
    private Set<ItemId> lately = Set.of();
    private Instant last;
    /** Files that still hold what their rows no longer do, and since when. */
    private final Set<SqliteLedger> unscrubbed = new LinkedHashSet<>();
    private long scrubbing;

    /** {@code force} brings to the disk that pages which went were overwritten where readers are served from; {@code forget} destroys a key by its name, and may be told the same again. */
    public Destroying(SqliteLedger news, SqliteLedger pages, Runnable force, Consumer<String> forget, InstantSource clock, MeterRegistry registry, LongSupplier nanos) {
        this.news = news;
        this.pages = pages;
        this.force = force;
        this.redacting = new Redacting(news, pages, forget, clock, nanos);
        this.clock = clock;
        this.meter = new StageMeter(registry, name(), nanos);
        this.last = clock.instant();
    }

    @Override public String name() {
        return "destroy";
    }

    @Override public boolean step() {
        if (!unscrubbed.isEmpty()) return scrub();
        List<ItemId> items = due();
        if (!items.isEmpty()) return isObeyed() && destroy(items);
        if (lately.isEmpty()) return false;
        if (Duration.between(last, clock.instant()).compareTo(LATE) > 0) lately = Set.of();
        else if (redacting.late(lately, ends)) scrub(List.of(news));
        return !unscrubbed.isEmpty();
    }

    private List<ItemId> due() {
        boolean retained = Duration.between(last, clock.instant()).compareTo(RETENTION_PACE) >= 0;
        return news.read(view -> {
            List<Redacted> waiting = view.startingWith(Tables.REDACTED, "", ITEMS_MAX).stream().map(View.Row::value).filter(redacted -> !done.contains(redacted.item())).toList();
            if (!retained && waiting.stream().allMatch(redacted -> redacted.by().equals(Retention.BY))) return List.of();
            waiting.stream().map(Redacted::item).filter(item -> view.get(Tables.DESTROYED, item.key()).filter(Destroyed::finished).isPresent()).forEach(done::add);
            return waiting.stream().map(Redacted::item).filter(item -> !done.contains(item)).toList();
        });
    }

    /** Closed everywhere, withheld, and dead in its cluster: what comes from then on does not rest on it. */
    private boolean isObeyed() {
        long signals = news.read(view -> view.end(Logs.SIGNALS));
        return news.read(view -> view.position("desk", Logs.SIGNALS) >= signals && view.position("cluster", Logs.SIGNALS) >= signals)
                && pages.read(view -> view.position(PressStage.NAME, Logs.SIGNALS) >= signals);
    }

    private boolean destroy(List<ItemId> items) {
        long began = meter.begin();
        // What is appended from here on, and names them, may come of work that was begun before.
        news.read(view -> {
            for (EventLog<?> log : Views.LOGS) ends.put(log, view.end(log));
            return ends.size();
        });
        redacting.rewrite(items);
        done.addAll(items);
        Set<ItemId> all = new TreeSet<>(lately);
        all.addAll(items);
        lately = Set.copyOf(all);
        last = clock.instant();
        scrub(List.of(news, pages));
        meter.done(items.size(), began);
        LOG.info("stage=destroy items={}", items.size());
        return true;
    }

    /** Whoever reads one of the files for long, a backup for instance, is waited for, but nobody waits with us. */
    private boolean scrub() {
        boolean some = false;
        for (SqliteLedger ledger : List.copyOf(unscrubbed)) {
            SqliteLedger.Scrub scrub = ledger.scrubSome();
            if (scrub == SqliteLedger.Scrub.DONE) unscrubbed.remove(ledger);
            some |= scrub != SqliteLedger.Scrub.WAITS;
        }
        if (!unscrubbed.isEmpty()) return some;
        force.run();
        meter.done(0, scrubbing);
        LOG.info("stage=destroy scrubbed=true");
        return true;
    }

    private void scrub(List<SqliteLedger> ledgers) {
        unscrubbed.addAll(ledgers);
        scrubbing = meter.begin();
    }
}
