package news.dateline.web.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/**
 * Whether a reader was here before, without knowing who: traces of addresses under a key that lives for a day and in memory alone. What was read is a Bloom filter (Bloom 1970) of fixed size: it can forget
 * nobody by name, and says "seen" of a new reader now and then, which loses a count and no more. Thread-safe, without locks on a reader's path but for the turn of the day.
 */
public final class SeenToday {
    /** Views of one address in one minute that count; an office behind one address reads less, a program reads more. */
    static final int BURST_MAX = 120;
    /** 4 MiB: at three million readings a day one in forty is taken for another. */
    private static final int BITS = 1 << 25;
    private static final int HASHES = 3;
    private static final int ADDRESSES = 1 << 16;

    private final Supplier<String> secrets;
    private volatile Day day = new Day(LocalDate.MIN, "", new AtomicLongArray(0));
    private volatile Minute minute = new Minute(Instant.MIN, new AtomicIntegerArray(ADDRESSES));

    private record Day(LocalDate date, String salt, AtomicLongArray bits) { }

    private record Minute(Instant begin, AtomicIntegerArray views) { }

    /** {@code secrets} gives a key that nobody can guess. */
    public SeenToday(Supplier<String> secrets) {
        this.secrets = secrets;
    }

    /** True the first time this day that this address and browser read this story, unless its address is reading faster than people do. */
    public boolean first(byte[] address, String browser, String story, Instant now) {
        Day today = day(now.atOffset(ZoneOffset.UTC).toLocalDate());
        long from = hash(today.salt, address, "");
        AtomicIntegerArray views = minute(now).views;
        int place = (int) (from & ADDRESSES - 1);
        if (views.get(place) >= BURST_MAX) return false;
        if (!add(today.bits, hash(today.salt, address, browser + "\n" + story))) return false;
        views.incrementAndGet(place);
        return true;
    }

    private static boolean add(AtomicLongArray bits, long hash) {
        boolean fresh = false;
        // Two halves of one hash make as many as are wanted (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006).
        int one = (int) hash;
        int other = (int) (hash >>> 32) | 1;
        for (int i = 0; i < HASHES; i++) {
            int bit = one + i * other & BITS - 1;
            long mask = 1L << (bit & 63);
            if ((bits.getAndUpdate(bit >>> 6, word -> word | mask) & mask) == 0) fresh = true;
        }
        return fresh;
    }

    private Day day(LocalDate date) {
        Day known = day;
        if (known.date.equals(date)) return known;
        synchronized (this) {
            if (!day.date.equals(date)) day = new Day(date, secrets.get(), new AtomicLongArray(BITS >>> 6));
            return day;
        }
    }

    private Minute minute(Instant now) {
        Instant begin = now.truncatedTo(ChronoUnit.MINUTES);
        Minute known = minute;
        if (known.begin.equals(begin)) return known;
        synchronized (this) {
            if (!minute.begin.equals(begin)) minute = new Minute(begin, new AtomicIntegerArray(ADDRESSES));
            return minute;
        }
    }

    private static long hash(String salt, byte[] address, String rest) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            digest.update(address);
            return ByteBuffer.wrap(digest.digest(rest.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
