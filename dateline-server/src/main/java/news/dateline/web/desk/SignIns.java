package news.dateline.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import news.dateline.desk.Desk;

/** One-time links and the sessions that they open, kept in memory: a restart signs everybody out. Any thread may call. */
public final class SignIns {
    static final Duration LINK_TTL = Duration.ofHours(24);
    static final Duration SESSION_TTL = Duration.ofHours(12);
    static final int LINKS_MAX = 100;
    static final int SESSIONS_MAX = 200;

    /** A signed-in editor; {@code csrf} stands in every form of theirs. */
    record Session(String editor, String csrf, Instant until) { }

    private record Link(String editor, Instant until) { }

    private final InstantSource clock;
    private final Supplier<String> secrets;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    /** {@code secrets} gives a text that nobody can guess, of letters and digits, another at each call. */
    public SignIns(InstantSource clock, Supplier<String> secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /** The path and query of a link that signs the editor in, once, within a day. */
    public String link(String editor) {
        if (!Desk.isEditor(editor)) throw new IllegalArgumentException("Expected an editor's name, found \"" + editor + "\"");
        String token = secrets.get();
        lock.lock();
        try {
            put(links, digest(token), new Link(editor, clock.instant().plus(LINK_TTL)), LINKS_MAX);
        } finally {
            lock.unlock();
        }
        return "/desk/sign-in?token=" + token;
    }

    /** The new session's key for a link that was not used and has not run out. */
    Optional<String> open(String token) {
        lock.lock();
        try {
            Link link = links.remove(digest(token));
            if (link == null || !clock.instant().isBefore(link.until())) return Optional.empty();
            String key = secrets.get();
            put(sessions, digest(key), new Session(link.editor(), secrets.get(), clock.instant().plus(SESSION_TTL)), SESSIONS_MAX);
            return Optional.of(key);
        } finally {
            lock.unlock();
        }
    }

    Optional<Session> session(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(sessions.get(digest(key))).filter(session -> clock.instant().isBefore(session.until()));
        } finally {
            lock.unlock();
        }
    }

    void close(String key) {
        lock.lock();
        try {
            sessions.remove(digest(key));
        } finally {
            lock.unlock();
        }
    }

    String secret() {
        return secrets.get();
    }

    /** Kept under their digests: whoever reads our memory or times our look-ups learns no key. The oldest make room. */
    private static <V> void put(Map<String, V> map, String key, V value, int max) {
        if (map.size() >= max) map.remove(map.keySet().iterator().next());
        map.put(key, value);
    }

    static String digest(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
