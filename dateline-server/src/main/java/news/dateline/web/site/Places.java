package news.dateline.web.site;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Where the page of each address lies, by a hash of the address: 21 to 32 bytes an address, so that millions fit. Any thread may look, without a lock; writers of a stripe wait for each other.
 * Two addresses with one hash would share a place; whoever reads it compares the address that stands there.
 */
final class Places {
    private static final int STRIPES = 256;
    private static final int CAPACITY_MIN = 8;
    private static final double FULL = 0.75;
    private static final double GROWTH = 1.5;

    private final Stripe[] stripes = new Stripe[STRIPES];

    Places() {
        for (int i = 0; i < STRIPES; i++) stripes[i] = new Stripe();
    }

    /** FNV-1a over the characters, then mixed well (the finaliser of MurmurHash3), since stripes and slots use different bits. */
    static long hash(String path) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < path.length(); i++) hash = (hash ^ path.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }

    /** 0 where nothing stands. */
    long get(long hash) {
        AtomicLongArray slots = stripe(hash).slots;
        int at = stripe(hash).find(slots, hash);
        return slots.get(at) == hash ? slots.get(at + 1) : 0;
    }

    /** A place of 0 takes it away. What stood there before. */
    long put(long hash, long place) {
        return stripe(hash).put(hash, place);
    }

    /** How many addresses have a place. */
    int size() {
        int size = 0;
        for (Stripe stripe : stripes) size += stripe.present;
        return size;
    }

    /** Every place, in any order; to be asked while nobody writes. */
    long[] all() {
        long[] all = new long[size()];
        int at = 0;
        for (Stripe stripe : stripes) for (int i = 1; i < stripe.slots.length(); i += 2) if (stripe.slots.get(i) != 0) all[at++] = stripe.slots.get(i);
        return all;
    }

    private Stripe stripe(long hash) {
        return stripes[(int) (hash & STRIPES - 1)];
    }

    /** Slots of two: a hash and its place. A hash once written stays until the table grows, so whoever looks without a lock never takes another's place for it. */
    private static final class Stripe {
        private volatile AtomicLongArray slots = new AtomicLongArray(2 * CAPACITY_MIN);
        private int used;
        private volatile int present;

        /** Where the hash stands, or would. There is always an empty slot. */
        private int find(AtomicLongArray in, long hash) {
            int capacity = in.length() / 2;
            int at = (int) Math.unsignedMultiplyHigh(hash, capacity);
            while (true) {
                long found = in.get(2 * at);
                if (found == hash || found == 0) return 2 * at;
                at = at + 1 == capacity ? 0 : at + 1;
            }
        }

        private synchronized long put(long hash, long place) {
            int at = find(slots, hash);
            boolean known = slots.get(at) == hash;
            long before = known ? slots.get(at + 1) : 0;
            if (before == 0 && place == 0) return 0;
            if (!known) {
                if (used + 1 > slots.length() / 2 * FULL) {
                    grow();
                    at = find(slots, hash);
                }
                used++;
            }
            slots.set(at + 1, place);
            // The hash last: it is what others look for.
            if (!known) slots.set(at, hash);
            present += (place == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
            return before;
        }

        /** Without what was taken away. */
        private void grow() {
            AtomicLongArray old = slots;
            AtomicLongArray larger = new AtomicLongArray(2 * (int) Math.max(CAPACITY_MIN, Math.ceil((present + 1) / FULL * GROWTH)));
            used = 0;
            for (int i = 0; i < old.length(); i += 2) {
                if (old.get(i + 1) == 0) continue;
                int at = find(larger, old.get(i));
                larger.set(at, old.get(i));
                larger.set(at + 1, old.get(i + 1));
                used++;
            }
            slots = larger;
        }
    }
}
