package news.dateline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.log.DatelineException;
import news.dateline.log.Envelope;
import news.dateline.log.Ledger;
import news.dateline.log.Logs;
import news.dateline.model.PageEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a WebSub hub which feeds have changed, a second after they were pressed, when readers get them. It reads the pages log, so the press never waits for it; a hub that does not answer is asked again some times,
 * and then what it has missed is let go: it fetches a feed whole, and hears of the next change. One step at a time, from any thread.
 */
public final class WebSubStage implements Stage {
    static final String NAME = "websub";
    static final int TRIES_MAX = 6;
    static final int FEEDS_MAX = 50;
    private static final int BATCH = 1_000;
    private static final Duration SEEN_AFTER = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final Logger LOG = LoggerFactory.getLogger(WebSubStage.class);

    /** A hub. */
    @FunctionalInterface public interface Hub {
        /** Empty when it has taken the addresses of the feeds, else why not. */
        Optional<String> publish(List<String> feeds);
    }

    private final Ledger pages;
    private final Hub hub;
    private final String origin;
    private final InstantSource clock;
    private int tries;
    private boolean begun;

    /** {@code origin} is the site's address without a slash at the end. */
    public WebSubStage(Ledger pages, Hub hub, String origin, InstantSource clock) {
        this.pages = pages;
        this.hub = hub;
        this.origin = origin;
        this.clock = clock;
    }

    @Override public String name() {
        return NAME;
    }

    @Override public boolean step() {
        if (!begun) begin();
        Instant until = clock.instant().minus(SEEN_AFTER);
        List<Envelope<PageEvent>> entries = pages.read(view -> view.read(Logs.PAGES, view.position(NAME, Logs.PAGES), BATCH)).stream().takeWhile(entry -> !entry.at().isAfter(until)).toList();
        if (entries.isEmpty()) return false;
        Set<String> feeds = new LinkedHashSet<>();
        for (Envelope<PageEvent> entry : entries) if (entry.event() instanceof PageEvent.PagePressed it && it.status() == OK && isFeed(it.path())) feeds.add(origin + it.path());
        boolean told = tell(List.copyOf(feeds));
        pages.change(transaction -> transaction.position(NAME, Logs.PAGES, told ? entries.getLast().position() : transaction.end(Logs.PAGES)));
        return true;
    }

    /** What was pressed before there was a hub is no news. */
    private void begin() {
        begun = true;
        if (pages.read(view -> view.position(NAME, Logs.PAGES)) == 0) pages.change(transaction -> transaction.position(NAME, Logs.PAGES, transaction.end(Logs.PAGES)));
    }

    private static boolean isFeed(String path) {
        return path.endsWith("/feed.xml") || path.endsWith("/atom.xml") || path.endsWith("/feed.json");
    }

    /** Whether the hub has heard of all; false when it is given up. */
    private boolean tell(List<String> feeds) {
        for (int from = 0; from < feeds.size(); from += FEEDS_MAX) {
            Optional<String> failure = hub.publish(feeds.subList(from, Math.min(feeds.size(), from + FEEDS_MAX)));
            if (failure.isEmpty()) continue;
            tries++;
            if (tries < TRIES_MAX) throw new DatelineException.Retriable("Expected the WebSub hub to take the addresses of " + feeds.size() + " feeds, found: " + failure.get());
            LOG.warn("stage=websub gave up after {} tries; the hub hears of the next change: {}", tries, failure.get());
            tries = 0;
            return false;
        }
        tries = 0;
        return true;
    }
}
