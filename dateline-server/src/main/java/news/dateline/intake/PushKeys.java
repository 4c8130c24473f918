package news.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import news.dateline.config.AgencyConfig;
import news.dateline.config.SourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who may push: the agencies' tokens, of which only digests are kept. Thread-safe. */
final class PushKeys {
    private static final Logger LOG = LoggerFactory.getLogger(PushKeys.class);
    private static final int SHORT = 16;
    private static final String SCHEME = "Bearer ";

    /** Digests, since these have one length and comparing them tells nothing of a token's. */
    private record Key(Feed feed, byte[] agency, byte[] token) { }

    private final List<Key> keys;
    private final BiPredicate<byte[], byte[]> equal;

    private PushKeys(List<Key> keys, BiPredicate<byte[], byte[]> equal) {
        this.keys = List.copyOf(keys);
        this.equal = equal;
    }

    static PushKeys of(List<AgencyConfig> agencies, Function<String, Optional<String>> environment, Standings standings) {
        return of(agencies, environment, standings, MessageDigest::isEqual);
    }

    /** {@code equal} takes the same time whatever it finds. */
    static PushKeys of(List<AgencyConfig> agencies, Function<String, Optional<String>> environment, Standings standings, BiPredicate<byte[], byte[]> equal) {
        List<Key> keys = new ArrayList<>();
        for (Feed feed : Feed.of(agencies, SourceConfig.Kind.PUSH)) {
            var secret = feed.config().tokenEnv().orElseThrow();
            Optional<String> token = secret.from(environment).map(String::strip);
            if (token.isEmpty()) standings.failed(feed, Failure.of("NO_TOKEN", "Nobody can push: the environment variable " + secret.variable() + " is empty. Set it and start again."), (state, _) -> state);
            if (token.filter(text -> text.length() < SHORT).isPresent()) LOG.warn("source={} the token in {} is shorter than {} characters; anybody could guess it", feed.id(), secret.variable(), SHORT);
            token.ifPresent(text -> keys.add(new Key(feed, digest(feed.agency()), digest(text))));
        }
        return new PushKeys(keys, equal);
    }

    /** Goes through all keys whatever it finds, so that an agency that is not there takes as long as a wrong token. */
    Optional<Feed> admitted(String path, String authorization) {
        byte[] agency = digest(path.startsWith("/") ? path.substring(1) : path);
        boolean bearer = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] token = digest(bearer ? authorization.substring(SCHEME.length()).strip() : "");
        Optional<Feed> admitted = Optional.empty();
        for (Key key : keys) {
            boolean same = equal.test(key.agency(), agency) & equal.test(key.token(), token);
            if (same) admitted = Optional.of(key.feed());
        }
        return admitted;
    }

    private static byte[] digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
