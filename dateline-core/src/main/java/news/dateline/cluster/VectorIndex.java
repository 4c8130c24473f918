package news.dateline.cluster;

import java.util.Arrays;

/**
 * Finds the vectors nearest to one, by cosine, among any number, in a time that grows with the depth of a tree. Vectors lie in cells of like ones, cells in cells, all at the same depth. A cell that grows too full is parted in two by
 * 2-means, as in a B-tree; one that runs empty is dissolved. A search goes down level by level through the cells whose centres are nearest, and reads at most {@link #READ_MAX} vectors: up to so many the answer is exact, beyond it a few
 * near ones may be missed.
 *
 * <p>The tree is that of Nistér and Stewénius, "Scalable recognition with a vocabulary tree" (2006), grown and shrunk in place as cells are by Xu et al., "SPFresh: incremental in-place update for billion-scale vector search" (2023). There
 * is no chance in it: the same calls in the same order give the same tree. One thread.
 */
final class VectorIndex {
    /** Vectors, or cells, in a cell. */
    static final int CELL_MAX = 96;
    /** A cell of vectors with fewer is dissolved; no part of a split is smaller. */
    static final int CELL_MIN = CELL_MAX / 8;
    /** Vectors read in one search. */
    static final int READ_MAX = 1_536;
    /** Centres read at each level above. */
    private static final int CENTRES_MAX = 768;
    /** Enough cells for {@link #READ_MAX} vectors. */
    private static final int CELLS_READ_MAX = READ_MAX / CELL_MIN;

    private final int dimensions;
    private Cell root;
    /** By the number of the vector. */
    private Cell[] cells = new Cell[0];
    private int size;

    VectorIndex(int dimensions) {
        this.dimensions = dimensions;
        this.root = new Cell(dimensions, true);
    }

    int size() {
        return size;
    }

    /** Adds a vector, or moves the one of that number. */
    void put(int id, byte[] packed) {
        remove(id);
        Cell cell = root;
        int[] query = Cell.widened(packed, dimensions);
        while (!cell.ofVectors()) cell = cell.below(cell.nearest(query));
        if (id >= cells.length) cells = Arrays.copyOf(cells, Math.max(id + 1, cells.length * 3 / 2));
        cell.add(packed, id);
        cells[id] = cell;
        size++;
        if (cell.size() > CELL_MAX) part(cell);
    }

    /** Does nothing for a number that is not there. */
    void remove(int id) {
        if (id >= cells.length || cells[id] == null) return;
        Cell cell = cells[id];
        cells[id] = null;
        cell.remove(cell.rowOf(id));
        size--;
        if (cell.size() < CELL_MIN && cell != root) dissolve(cell);
    }

    /** Offers the nearest vectors, by their numbers and cosines. */
    void nearest(byte[] packed, Best best) {
        int[] query = Cell.widened(packed, dimensions);
        float scale = Packed.scale(packed);
        Cell[] level = {root};
        while (!level[0].ofVectors()) level = below(level, query);
        int read = 0;
        for (Cell cell : level) {
            if (read >= READ_MAX) break;
            for (int row = 0; row < cell.size(); row++) best.offer(cell.id(row), cell.like(query, row) * scale);
            read += cell.size();
        }
    }

    /** The cells within some, nearest first, as many as the next level may read of. */
    private static Cell[] below(Cell[] level, int[] query) {
        Best nearest = new Best(CELLS_READ_MAX);
        Cell[] found = new Cell[CENTRES_MAX + CELL_MAX + 1];
        int count = 0;
        for (Cell cell : level) {
            if (count >= CENTRES_MAX) break;
            for (int row = 0; row < cell.size(); row++) {
                nearest.offer(count, cell.like(query, row));
                found[count++] = cell.below(row);
            }
        }
        Cell[] kept = new Cell[nearest.size()];
        for (int rank = 0; rank < kept.length; rank++) kept[rank] = found[nearest.id(rank)];
        return kept;
    }

    private void part(Cell full) {
        Cell.Parts parts = full.parted(CELL_MIN);
        for (Cell part : new Cell[] {parts.one(), parts.other()}) for (int row = 0; row < part.size(); row++) if (part.ofVectors()) cells[part.id(row)] = part;
        Cell above = full.above().orElseGet(() -> root = new Cell(dimensions, false));
        if (above.size() > 0) above.remove(above.rowOf(full));
        above.add(parts.oneCentre(), parts.one());
        above.add(parts.otherCentre(), parts.other());
        if (above.size() > CELL_MAX) part(above);
    }

    private void dissolve(Cell cell) {
        drop(cell);
        for (int row = 0; row < cell.size(); row++) {
            int id = cell.id(row);
            cells[id] = null;
            size--;
            put(id, cell.packed(row));
        }
    }

    private void drop(Cell cell) {
        if (cell.above().isEmpty()) {
            root = new Cell(dimensions, true);
            return;
        }
        Cell above = cell.above().get();
        above.remove(above.rowOf(cell));
        if (above.size() == 0) drop(above);
        while (!root.ofVectors() && root.size() == 1) root = root.below(0).top();
    }
}
