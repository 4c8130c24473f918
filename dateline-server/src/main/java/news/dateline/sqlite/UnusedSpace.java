package news.dateline.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts zeros where the pages of a database file hold nothing, some pages at a time. With {@code secure_delete} SQLite itself does so wherever it deletes; but when it moves rows from a page to its neighbour, their
 * bytes stay between the first page's list of cells and its content, and whatever is destroyed later is destroyed next door alone. Format: <a href="https://www.sqlite.org/fileformat2.html">Database File
 * Format</a>, 1.3 (header) and 1.6 (pages of trees); pages of other kinds are zeroed when they are freed and written whole.
 *
 * <p>Only bytes are written that SQLite never reads, so a page that is written by halves when the power fails, or read meanwhile, is as good as before. Nobody may change the file during a call. One thread.
 */
final class UnusedSpace {
    private static final int TABLE_LEAF = 13;
    private static final int TABLE_INNER = 5;
    private static final int INDEX_LEAF = 10;
    private static final int INDEX_INNER = 2;
    /** Room for a page number that SQLite can hold; more pages than a file of 8 TB has. */
    private static final long PAGES_MAX = Integer.MAX_VALUE;
    private static final int FILE_HEADER = 100;

    private final FileChannel file;
    private final int pageBytes;
    private final int usable;
    private final BitSet wiped = new BitSet();
    private final Set<Long> finished = new HashSet<>();

    UnusedSpace(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer header = read(0, FILE_HEADER);
        int bytes = header.getShort(16) & 0xFFFF;
        this.pageBytes = bytes == 1 ? 65_536 : bytes;
        this.usable = pageBytes - (header.get(20) & 0xFF);
        if (Integer.bitCount(pageBytes) != 1 || pageBytes < 512) throw new IOException("Expected a page size in the file's header, found " + bytes);
    }

    /** Wipes at most {@code max} pages of the trees that begin at these pages; false when each page has been wiped once. */
    boolean wipe(List<Long> roots, int max) throws IOException {
        int left = max;
        for (long root : roots) {
            if (finished.contains(root)) continue;
            left = tree(root, left);
            if (left == 0) return true;
            finished.add(root);
        }
        return false;
    }

    /** What is left of {@code max} when the tree is done; 0 when it may not be. */
    private int tree(long root, int max) throws IOException {
        int left = max;
        Deque<Long> pages = new ArrayDeque<>(List.of(root));
        while (!pages.isEmpty()) {
            long number = pages.pop();
            boolean fresh = !wiped.get((int) number);
            ByteBuffer page = read((number - 1) * pageBytes, pageBytes);
            int header = number == 1 ? FILE_HEADER : 0;
            boolean inner = isInner(page, header, number);
            if (fresh) {
                zero(page, number, header, inner);
                wiped.set((int) number);
                left--;
            }
            if (inner) push(below(page, header), pages);
            if (left == 0) return 0;
        }
        return left;
    }

    private static boolean isInner(ByteBuffer page, int header, long number) throws IOException {
        return switch (page.get(header)) {
            case TABLE_INNER, INDEX_INNER -> true;
            case TABLE_LEAF, INDEX_LEAF -> false;
            default -> throw new IOException("Expected a page of a tree, found one of kind " + page.get(header) + ", page " + number);
        };
    }

    /** Which pages are below one is asked at each call, since it may have changed. All leaves of a tree are as deep, so one of the pages tells of all whether they have to be gone into; a leaf that was wiped has not. */
    private void push(List<Long> below, Deque<Long> pages) throws IOException {
        boolean leaves = !isInner(read((below.getFirst() - 1) * pageBytes, pageBytes), 0, below.getFirst());
        for (long child : below) if (!leaves || !wiped.get((int) child)) pages.push(child);
    }

    private static List<Long> below(ByteBuffer page, int header) throws IOException {
        List<Long> pages = new ArrayList<>(List.of(page.getInt(header + 8) & 0xFFFFFFFFL));
        int cells = page.getShort(header + 3) & 0xFFFF;
        for (int cell = 0; cell < cells; cell++) pages.add(page.getInt(page.getShort(header + 12 + 2 * cell) & 0xFFFF) & 0xFFFFFFFFL);
        for (long child : pages) if (child < 2 || child > PAGES_MAX) throw new IOException("Expected a page below another, found page " + child);
        return pages;
    }

    private void zero(ByteBuffer page, long number, int header, boolean inner) throws IOException {
        int begins = header + (inner ? 12 : 8) + 2 * (page.getShort(header + 3) & 0xFFFF);
        int content = page.getShort(header + 5) & 0xFFFF;
        zero(page, number, begins, content == 0 ? 65_536 : content);
        int last = 0;
        for (int block = page.getShort(header + 1) & 0xFFFF; block != 0; block = page.getShort(block) & 0xFFFF) {
            if (block <= last || block + 4 > usable) throw new IOException("Expected free blocks in order, page " + number);
            zero(page, number, block + 4, block + (page.getShort(block + 2) & 0xFFFF));
            last = block;
        }
    }

    private void zero(ByteBuffer page, long number, int from, int to) throws IOException {
        if (from > to || to > usable) throw new IOException("Expected unused space within page " + number + ", found it from " + from + " to " + to);
        int first = from;
        while (first < to && page.get(first) == 0) first++;
        if (first == to) return;
        ByteBuffer zeros = ByteBuffer.allocate(to - first);
        long at = (number - 1) * pageBytes + first;
        while (zeros.hasRemaining()) file.write(zeros, at + zeros.position());
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(bytes);
        while (read.hasRemaining()) if (file.read(read, at + read.position()) < 0) throw new IOException("Expected " + bytes + " bytes at " + at + ", found the end of the file");
        return read;
    }
}
