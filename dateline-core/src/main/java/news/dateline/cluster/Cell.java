package news.dateline.cluster;

import java.util.Arrays;
import java.util.Optional;

/** A cell of {@link VectorIndex}: rows of packed vectors side by side, each with its number or, being a centre, with the cell that it is the centre of. One thread. */
final class Cell {
    private static final int ROWS_MORE = 16;
    private static final int ROUNDS = 5;

    private final int dimensions;
    private final int words;
    private byte[] rows = new byte[0];
    /** Of each row which components are below nothing, a bit each. */
    private long[] signs = new long[0];
    private float[] scales = new float[0];
    private int[] ids = new int[0];
    private Cell[] cells = new Cell[0];
    private final boolean ofVectors;
    private Optional<Cell> above = Optional.empty();
    private int size;

    /** Two cells from one, and their centres. */
    record Parts(Cell one, byte[] oneCentre, Cell other, byte[] otherCentre) { }

    Cell(int dimensions, boolean ofVectors) {
        this.dimensions = dimensions;
        this.words = (dimensions + Long.SIZE - 1) / Long.SIZE;
        this.ofVectors = ofVectors;
    }

    /** Whether it holds vectors and no cells. */
    boolean ofVectors() {
        return ofVectors;
    }

    int size() {
        return size;
    }

    Optional<Cell> above() {
        return above;
    }

    Cell top() {
        above = Optional.empty();
        return this;
    }

    int id(int row) {
        return ids[row];
    }

    Cell below(int row) {
        return cells[row];
    }

    int rowOf(int id) {
        int row = 0;
        while (ids[row] != id) row++;
        return row;
    }

    int rowOf(Cell cell) {
        int row = 0;
        while (cells[row] != cell) row++;
        return row;
    }

    void add(byte[] packed, int id) {
        addRow(packed);
        ids[size - 1] = id;
    }

    void add(byte[] centre, Cell cell) {
        addRow(centre);
        cells[size - 1] = cell;
        cell.above = Optional.of(this);
    }

    private void addRow(byte[] packed) {
        if (size == scales.length) {
            int longer = size + ROWS_MORE;
            rows = Arrays.copyOf(rows, longer * dimensions);
            signs = Arrays.copyOf(signs, longer * words);
            scales = Arrays.copyOf(scales, longer);
            if (ofVectors) ids = Arrays.copyOf(ids, longer);
            else cells = Arrays.copyOf(cells, longer);
        }
        System.arraycopy(packed, 0, rows, size * dimensions, dimensions);
        System.arraycopy(signs(packed, dimensions), 0, signs, size * words, words);
        scales[size++] = Packed.scale(packed);
    }

    /** The last row takes its place. */
    void remove(int row) {
        size--;
        System.arraycopy(rows, size * dimensions, rows, row * dimensions, dimensions);
        System.arraycopy(signs, size * words, signs, row * words, words);
        scales[row] = scales[size];
        if (ofVectors) ids[row] = ids[size];
        else cells[row] = cells[size];
    }

    byte[] packed(int row) {
        float[] unit = new float[dimensions];
        for (int i = 0; i < dimensions; i++) unit[i] = rows[row * dimensions + i];
        return Packed.of(unit);
    }

    /** As the products are fastest: bytes with whole numbers. */
    static int[] widened(byte[] packed, int dimensions) {
        int[] wide = new int[dimensions];
        for (int i = 0; i < dimensions; i++) wide[i] = packed[i];
        return wide;
    }

    /** Which components are below nothing, a bit each. */
    static long[] signs(byte[] packed, int dimensions) {
        long[] signs = new long[(dimensions + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < dimensions; i++) if (packed[i] < 0) signs[i / Long.SIZE] |= 1L << i % Long.SIZE;
        return signs;
    }

    /** In how many components the signs differ: about the angle, at a thirtieth of the cost. */
    int apart(long[] query, int row) {
        int apart = 0;
        for (int i = 0, at = row * words; i < words; i++) apart += Long.bitCount(query[i] ^ signs[at + i]);
        return apart;
    }

    /** The cosine, but for the length of the query. */
    float like(int[] query, int row) {
        int dot = 0;
        for (int i = 0, at = row * dimensions; i < query.length; i++) dot += query[i] * rows[at + i];
        return dot * scales[row];
    }

    int nearest(int[] query) {
        int nearest = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < size; row++) {
            float like = like(query, row);
            if (like > most) {
                most = like;
                nearest = row;
            }
        }
        return nearest;
    }

    private int farthest(int[] query) {
        int farthest = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int row = 0; row < size; row++) {
            float like = like(query, row);
            if (like < least) {
                least = like;
                farthest = row;
            }
        }
        return farthest;
    }

    /** By 2-means from the row farthest from the middle and the row farthest from that; halves where one part would have fewer than {@code least} rows. */
    Parts parted(int least) {
        boolean[] isOther = new boolean[size];
        byte[] one = packed(farthest(widened(centre(isOther, false), dimensions)));
        byte[] other = packed(farthest(widened(one, dimensions)));
        float[] lean = new float[size];
        for (int round = 0; round < ROUNDS; round++) {
            lean(one, other, lean);
            for (int row = 0; row < size; row++) isOther[row] = lean[row] > 0;
            halve(isOther, lean, least);
            one = centre(isOther, false);
            other = centre(isOther, true);
        }
        return new Parts(part(isOther, false), one, part(isOther, true), other);
    }

    /** How much nearer each row is to the other centre. */
    private void lean(byte[] one, byte[] other, float[] lean) {
        int[] toOne = widened(one, dimensions);
        int[] toOther = widened(other, dimensions);
        for (int row = 0; row < size; row++) lean[row] = like(toOther, row) * Packed.scale(other) - like(toOne, row) * Packed.scale(one);
    }

    private void halve(boolean[] isOther, float[] lean, int least) {
        int others = 0;
        for (boolean is : isOther) if (is) others++;
        if (Math.min(others, size - others) >= least) return;
        Best most = new Best(size / 2);
        for (int row = 0; row < size; row++) most.offer(row, lean[row]);
        Arrays.fill(isOther, false);
        for (int row : most.ids()) isOther[row] = true;
    }

    private byte[] centre(boolean[] isOther, boolean other) {
        float[] sum = new float[dimensions];
        for (int row = 0; row < size; row++) {
            if (isOther[row] == other) for (int i = 0; i < dimensions; i++) sum[i] += rows[row * dimensions + i] * scales[row];
        }
        byte[] centre = Packed.of(sum);
        // Vectors that cancel out have no middle: any of them stands for it.
        return centre.length > 0 ? centre : packed(0);
    }

    private Cell part(boolean[] isOther, boolean other) {
        Cell part = new Cell(dimensions, ofVectors);
        for (int row = 0; row < size; row++) {
            if (isOther[row] != other) continue;
            if (ofVectors) part.add(packed(row), ids[row]);
            else part.add(packed(row), cells[row]);
        }
        return part;
    }
}
