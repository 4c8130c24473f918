package news.dateline.cli;

/** Numbers that look like chance and are none: the same two always give the same one. */
final class Mixing {
    private Mixing() { }

    /** SplitMix64's finaliser (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014) over both. */
    static long of(long one, long other) {
        long z = one * 0x9E3779B97F4A7C15L + other * 0xD1B54A32D192ED03L + 0x632BE59BD9B4E019L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From 0 up to, not including, {@code end}. */
    static int below(int end, long one, long other) {
        return (int) Long.remainderUnsigned(of(one, other), end);
    }
}
