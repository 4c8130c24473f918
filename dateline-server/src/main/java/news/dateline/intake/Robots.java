package news.dateline.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** What sites let a program read, by their robots.txt (RFC 9309): none is there, all is allowed; it cannot be had, nothing is. Remembers a site's rules for a while. Any thread may call. */
final class Robots {
    /** RFC 9309, 2.4. */
    static final Duration KEPT = Duration.ofHours(24);
    static final Duration KEPT_WHEN_UNREACHABLE = Duration.ofMinutes(10);
    private static final int SITES_MAX = 1_000;
    private static final List<String> NOTHING_THERE = List.of("NOT_FOUND", "GONE", "REFUSED", "BAD_ANSWER", "EMPTY");

    /** {@code why} the rules could not be had. */
    private record Known(BaseRobotRules rules, Instant until, Optional<Failure> why) { }

    private final Fetching fetching;
    private final InstantSource clock;
    private final String name;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Known> sites = new LinkedHashMap<>();

    /** {@code userAgent} as we name ourselves; rules for its first word are ours. */
    Robots(Fetching fetching, InstantSource clock, String userAgent) {
        this.fetching = fetching;
        this.clock = clock;
        this.name = userAgent.strip().replaceFirst("[/\\s].*$", "").toLowerCase(Locale.ROOT);
    }

    /** Why an address may not be asked; empty when it may. */
    Optional<Failure> refusal(URI address, boolean allowPrivate) {
        Known known = of(address, allowPrivate);
        if (known.rules().isAllowed(address.toString())) return Optional.empty();
        return known.why().or(() -> Optional.of(Failure.of("ROBOTS", "The robots.txt of " + address.getHost() + " forbids programs to read " + Failure.shown(address)
                + ". Ask the site for its leave, or take the source out.")));
    }

    /** The pause between two requests that a site asks for. */
    Optional<Duration> pause(URI address, boolean allowPrivate) {
        long millis = of(address, allowPrivate).rules().getCrawlDelay();
        return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    private Known of(URI address, boolean allowPrivate) {
        String site = address.getScheme() + "://" + address.getRawAuthority();
        Optional<Known> known = known(site);
        if (known.isPresent()) return known.get();
        Known fetched = fetched(URI.create(site + "/robots.txt"), allowPrivate);
        turn.lock();
        try {
            sites.put(site, fetched);
            if (sites.size() > SITES_MAX) sites.remove(sites.keySet().iterator().next());
        } finally {
            turn.unlock();
        }
        return fetched;
    }

    private Optional<Known> known(String site) {
        turn.lock();
        try {
            return Optional.ofNullable(sites.get(site)).filter(one -> clock.instant().isBefore(one.until()));
        } finally {
            turn.unlock();
        }
    }

    private Known fetched(URI address, boolean allowPrivate) {
        Instant now = clock.instant();
        return switch (fetching.fetch(address, Optional.empty(), allowPrivate)) {
            case Fetch.Document document -> new Known(new SimpleRobotRulesParser().parseContent(address.toString(), document.bytes(), "text/plain", List.of(name)), now.plus(KEPT),
                    Optional.empty());
            case Fetch.NotModified _ -> new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT), Optional.empty());
            case Fetch.Failed(Failure failure) -> NOTHING_THERE.contains(failure.code()) ? new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), now.plus(KEPT), Optional.empty())
                    : new Known(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), now.plus(KEPT_WHEN_UNREACHABLE), Optional.of(failure));
        };
    }
}
