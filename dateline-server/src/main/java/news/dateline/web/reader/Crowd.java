package news.dateline.web.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/** How often one address sends something in an hour, without knowing whose it is: counts by a trace of the address under a key that lives for that hour and in memory alone. Thread-safe. */
final class Crowd {
    private static final int PLACES = 1 << 14;

    private final Supplier<String> secrets;
    private final int max;
    private volatile Hour hour;

    private record Hour(Instant begin, String salt, AtomicIntegerArray sent) { }

    Crowd(Supplier<String> secrets, int max) {
        this.secrets = secrets;
        this.max = max;
        this.hour = new Hour(Instant.MIN, "", new AtomicIntegerArray(PLACES));
    }

    /** Counts one more; false beyond the most that one address may send in an hour. */
    boolean mayStill(byte[] address, Instant now) {
        Hour current = at(now.truncatedTo(ChronoUnit.HOURS));
        return current.sent.getAndIncrement(place(current.salt, address)) < max;
    }

    private synchronized Hour at(Instant begin) {
        if (!hour.begin.equals(begin)) hour = new Hour(begin, secrets.get(), new AtomicIntegerArray(PLACES));
        return hour;
    }

    private static int place(String salt, byte[] address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(address)).getInt() & PLACES - 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
