package news.dateline.cluster;

/**
 * Vectors in few bytes: each component as an 8-bit number in units of the largest, then the four bytes of the float by which these become a vector of unit length. The empty array stands for no vector. A cosine is off by about
 * a thousandth. Pure.
 */
final class Packed {
    /** The bytes after the components. */
    static final int SCALE_BYTES = Float.BYTES;

    private Packed() { }

    /** A vector of any length; empty for an empty one and for nothing but zeros. */
    static byte[] of(float[] vector) {
        float largest = 0;
        for (float value : vector) largest = Math.max(largest, Math.abs(value));
        if (largest == 0) return new byte[0];
        byte[] packed = new byte[vector.length + SCALE_BYTES];
        int square = 0;
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
            square += packed[i] * packed[i];
        }
        int bits = Float.floatToIntBits((float) (1 / Math.sqrt(square)));
        for (int i = 0; i < SCALE_BYTES; i++) packed[vector.length + i] = (byte) (bits >>> 8 * i);
        return packed;
    }

    static int dimensions(byte[] packed) {
        return Math.max(0, packed.length - SCALE_BYTES);
    }

    static float scale(byte[] packed) {
        int bits = 0;
        for (int i = 0; i < SCALE_BYTES; i++) bits |= (packed[packed.length - SCALE_BYTES + i] & 0xFF) << 8 * i;
        return Float.intBitsToFloat(bits);
    }

    /** Of two vectors of as many dimensions. Four sums side by side: one alone waits for itself at each step. */
    static double cosine(byte[] a, byte[] b) {
        int end = a.length - SCALE_BYTES;
        int s = 0;
        int t = 0;
        int u = 0;
        int v = 0;
        int i = 0;
        for (; i + 3 < end; i += 4) {
            s += a[i] * b[i];
            t += a[i + 1] * b[i + 1];
            u += a[i + 2] * b[i + 2];
            v += a[i + 3] * b[i + 3];
        }
        for (; i < end; i++) s += a[i] * b[i];
        return (double) (s + t + u + v) * scale(a) * scale(b);
    }

    /** Adds the unit vector, as packed, to a sum. */
    static void add(byte[] packed, float[] sum) {
        float scale = scale(packed);
        for (int i = 0; i < sum.length; i++) sum[i] += packed[i] * scale;
    }
}
