package news.dateline.intake;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import news.dateline.config.Bytes;
import news.dateline.config.IntakeConfig;

/** Fetches one picture as a feed is fetched: private addresses refused unless its agency's sources allow them, redirects followed a few times and never to plain http, bytes and time limited. Any thread may call; it waits. */
public final class PictureFetch implements AutoCloseable {
    static final long BYTES_MAX = 20L * 1024 * 1024;
    static final Duration TIME_MAX = Duration.ofSeconds(20);

    /** What came. */
    public sealed interface Answer {
        record Got(byte[] bytes) implements Answer { }

        record Refused(String why) implements Answer { }
    }

    private final Exchange exchange;
    private final Fetching fetching;

    public PictureFetch(IntakeConfig config, ExecutorService executor, InstantSource clock) {
        this.exchange = new Exchange(limited(config), executor, clock, Names.SYSTEM);
        this.fetching = new Fetching(exchange, new HostLocks(), config.redirectsMax());
    }

    private static IntakeConfig limited(IntakeConfig config) {
        return new IntakeConfig(config.userAgent(), config.connectTimeout(), config.answerTimeout().compareTo(TIME_MAX) < 0 ? config.answerTimeout() : TIME_MAX, config.pollIntervalMin(), config.pollIntervalMax(),
                config.failurePauseMax(), new Bytes(Math.min(BYTES_MAX, config.documentSizeMax().count())), config.messageSizeMax(), config.redirectsMax(), config.quietGaps(), config.watchInterval(), config.mailInterval());
    }

    public Answer fetch(String address, boolean allowPrivate) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            return new Answer.Refused("Expected an address, found one that cannot be read");
        }
        return switch (fetching.fetch(uri, Optional.empty(), allowPrivate)) {
            case Fetch.Document document -> new Answer.Got(document.bytes());
            case Fetch.NotModified _ -> new Answer.Refused(Failure.shown(uri) + " answered without a picture");
            case Fetch.Failed(Failure failure) -> new Answer.Refused(failure.sentence());
        };
    }

    @Override public void close() {
        exchange.close();
    }
}
