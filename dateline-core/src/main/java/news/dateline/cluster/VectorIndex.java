package news.dateline.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the vectors nearest to one, by cosine, among any number, in a time that grows with the depth of a tree. Vectors lie in cells of like ones, cells in cells, all at the same depth. A cell that grows too full is parted in two by
 * 2-means, as in a B-tree; one that runs empty is dissolved. A search goes down level by level through the cells whose centres are nearest, and reads at most {@link #READ_MAX} vectors: up to so many the answer is exact, beyond it a few
 * near ones may be missed. Beyond it, too, what is read is first sifted by the signs of the components, in how many of them two vectors differ telling about the angle between them (Charikar, "Similarity estimation techniques from rounding
 * algorithms", 2002).
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
    /** Of these and of the centres at a level, so many are compared component by component: those whose signs differ least. */
    private static final int LOOKED_AT = 320;
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
        long[] signs = Cell.signs(packed, dimensions);
        float scale = Packed.scale(packed);
        List<Cell> level = List.of(root);
        while (!level.getFirst().ofVectors()) level = below(read(level, CENTRES_MAX), query, signs);
        level = read(level, READ_MAX);
        int most = most(level, signs);
        for (Cell cell : level) {
            for (int row = 0; row < cell.size(); row++) if (most == dimensions || cell.apart(signs, row) <= most) best.offer(cell.id(row), cell.like(query, row) * scale);
        }
    }

    /** The cells within some, nearest first, as many as the next level may read of. */
    private List<Cell> below(List<Cell> level, int[] query, long[] signs) {
        Best nearest = new Best(CELLS_READ_MAX);
        int most = most(level, signs);
        List<Cell> found = new ArrayList<>();
        for (Cell cell : level) {
            for (int row = 0; row < cell.size(); row++) {
                if (most < dimensions && cell.apart(signs, row) > most) continue;
                nearest.offer(found.size(), cell.like(query, row));
                found.add(cell.below(row));
            }
        }
        return Arrays.stream(nearest.ids()).mapToObj(found::get).toList();
    }

    /** The first cells, until so many rows are in them. */
    private static List<Cell> read(List<Cell> level, int rows) {
        int cells = 0;
        for (int read = 0; cells < level.size() && read < rows; cells++) read += level.get(cells).size();
        return level.subList(0, cells);
    }

    /** In how many signs a row may differ from the query to be looked at: so that {@link #LOOKED_AT} are, or all where the index is small. */
    private int most(List<Cell> level, long[] signs) {
        if (size <= READ_MAX) return dimensions;
        int[] rows = new int[dimensions + 1];
        for (Cell cell : level) for (int row = 0; row < cell.size(); row++) rows[cell.apart(signs, row)]++;
        int most = 0;
        for (int looked = rows[0]; most < dimensions && looked < LOOKED_AT; looked += rows[most]) most++;
        return most;
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
