package news.dateline.web.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import news.dateline.log.DatelineException;

/**
 * Finished pages in one file outside the heap. A page lies in so many units of {@value #UNIT} bytes, with its address and a checksum; room that was given back is overwritten with zeros at once and used again, so nothing that went
 * is left in it. The pages' ledger stays the truth: this file may be lost or cut short at any time, and is then filled anew. Any thread may read, whoever writes waits for others that do.
 */
public final class PageFile implements AutoCloseable {
    static final int UNIT = 256;
    private static final long MAGIC = 0x6461_7465_7067_3031L;
    private static final int HEAD = 8;
    /** A place holds 31 bits of offset, 16 of length, 15 of the checksum, and whether the status is 200. */
    private static final int OFFSET_SHIFT = 32;
    private static final int LENGTH_SHIFT = 16;
    private static final long UNITS_MAX = (1L << 16) - 1;
    private static final long OFFSET_MAX = 1L << 31;
    private static final long CHECK = (1L << 16) - 2;
    private static final long OK = 1;
    private static final int STATUS_OK = 200;

    /** What was found where a page should lie. */
    sealed interface Found {
        record Whole(StoredPage page) implements Found { }

        /** The page of another address that happens to have the same hash. */
        record Another() implements Found { }

        /** Cut short, overwritten meanwhile, or damaged. */
        record Broken() implements Found { }
    }

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    /** Offsets by length, all in units. */
    private final TreeMap<Long, Deque<Long>> room = new TreeMap<>();
    private volatile FileChannel channel;
    private volatile boolean closed;
    private long end = 1;

    private PageFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static PageFile open(Path path) {
        try {
            return new PageFile(path, channel(path));
        } catch (IOException e) {
            throw new DatelineException.Permanent("Could not open " + path + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** A thread that is interrupted while it reads closes the channel for all. */
    private FileChannel opened() throws IOException {
        FileChannel now = channel;
        if (now.isOpen() || closed) return now;
        lock.lock();
        try {
            if (!channel.isOpen() && !closed) channel = channel(path);
            return channel;
        } finally {
            lock.unlock();
        }
    }

    /** The number that it was last given; 0 for a new file, or one that is none of ours. */
    public long generation() {
        ByteBuffer head = ByteBuffer.allocate(2 * Long.BYTES);
        try {
            fill(head, 0);
        } catch (IOException e) {
            throw failed("read", e);
        }
        return head.hasRemaining() || head.getLong(0) != MAGIC ? 0 : head.getLong(Long.BYTES);
    }

    /** Whoever knows the number knows that the file has not been changed by others since. On the disk when it returns. */
    public void generation(long number) {
        try {
            write(ByteBuffer.allocate(2 * Long.BYTES).putLong(MAGIC).putLong(number).flip(), 0);
            opened().force(true);
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    /** Empties it. */
    public void clear() {
        lock.lock();
        try {
            opened().truncate(0);
            room.clear();
            end = 1;
        } catch (IOException e) {
            throw failed("empty", e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What is in use, once, before anything is written: all else is free, and overwritten. Returns those that cannot be right, because they lie behind the end or on each other.
     *
     * @param places in any order; the array is used up
     */
    public Set<Long> settle(long[] places) {
        lock.lock();
        try {
            Arrays.sort(places);
            long units = opened().size() / UNIT;
            Set<Long> wrong = new HashSet<>();
            long free = 1;
            for (int i = 0; i < places.length; i++) {
                long from = offset(places[i]);
                long to = from + length(places[i]);
                if (to > units || from < free) {
                    wrong.add(places[i]);
                    // Which of the two it is nobody can say.
                    if (i > 0 && from < free) wrong.add(places[i - 1]);
                } else {
                    if (from > free) release(free, from - free);
                    free = to;
                }
            }
            end = Math.max(free, units);
            if (end > free) release(free, end - free);
            return wrong;
        } catch (IOException e) {
            throw failed("read", e);
        } finally {
            lock.unlock();
        }
    }

    /** Where it was written. Not forced to the disk: what a power failure takes is found out by its checksum. */
    public long write(String address, StoredPage page) {
        byte[] bytes = record(address, page);
        long units = (bytes.length + UNIT - 1) / UNIT;
        if (units > UNITS_MAX) throw new DatelineException.Permanent("Expected a page of at most " + UNITS_MAX * UNIT + " bytes at " + address + ", found " + bytes.length);
        long at = take(units);
        try {
            write(ByteBuffer.wrap(Arrays.copyOf(bytes, Math.toIntExact(units * UNIT))), at * UNIT);
        } catch (IOException e) {
            give(at, units);
            throw failed("write", e);
        }
        return place(at, units, ByteBuffer.wrap(bytes).getInt(Integer.BYTES), page.status() == STATUS_OK);
    }

    /** Nothing of it is left. */
    public void free(long place) {
        lock.lock();
        try {
            release(offset(place), length(place));
        } catch (IOException e) {
            // It is not given out again before the file is opened anew, when what is free is overwritten.
            throw failed("write", e);
        } finally {
            lock.unlock();
        }
    }

    Found read(String address, long place) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length(place) * UNIT));
        try {
            fill(bytes, offset(place) * UNIT);
            int length = bytes.getInt(0);
            int checksum = bytes.getInt(Integer.BYTES);
            // After a power failure an older page of the same address may stand there, whole: the place knows better.
            if ((checksum & CHECK) != (place & CHECK) || length <= 0 || length > bytes.position() - HEAD || checksum != checksum(bytes.array(), HEAD, length)) return new Found.Broken();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.array(), HEAD, length));
            if (!in.readUTF().equals(address)) return new Found.Another();
            return new Found.Whole(StoredPage.decoded(in.readAllBytes()));
        } catch (IOException | UncheckedIOException | IndexOutOfBoundsException e) {
            return new Found.Broken();
        }
    }

    /** All that was written and overwritten is on the disk when it returns. */
    public void force() {
        try {
            opened().force(false);
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    /** Whether a page with status 200 lies there, which needs no look at the file. */
    static boolean isOk(long place) {
        return (place & OK) != 0;
    }

    private static long place(long at, long units, int checksum, boolean ok) {
        if (at >= OFFSET_MAX) throw new DatelineException.Permanent("Expected a file of pages of at most " + OFFSET_MAX * UNIT + " bytes");
        return at << OFFSET_SHIFT | units << LENGTH_SHIFT | checksum & CHECK | (ok ? OK : 0);
    }

    private static long offset(long place) {
        return place >>> OFFSET_SHIFT;
    }

    private static long length(long place) {
        return place >>> LENGTH_SHIFT & UNITS_MAX;
    }

    private static byte[] record(String address, StoredPage page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(page.gzip().length + page.brotli().map(it -> it.length).orElse(0) + 512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(0);
            out.writeUTF(address);
            out.write(page.encoded());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        byte[] record = bytes.toByteArray();
        ByteBuffer.wrap(record).putInt(record.length - HEAD).putInt(checksum(record, HEAD, record.length - HEAD));
        return record;
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    /** Room that fits, the smallest first; else the file grows. */
    private long take(long units) {
        lock.lock();
        try {
            Map.Entry<Long, Deque<Long>> fits = room.ceilingEntry(units);
            if (fits == null) {
                long at = end;
                end += units;
                return at;
            }
            long at = fits.getValue().removeLast();
            if (fits.getValue().isEmpty()) room.remove(fits.getKey());
            if (fits.getKey() > units) give(at + units, fits.getKey() - units);
            return at;
        } finally {
            lock.unlock();
        }
    }

    private void give(long at, long units) {
        lock.lock();
        try {
            room.computeIfAbsent(units, _ -> new ArrayDeque<>()).addLast(at);
        } finally {
            lock.unlock();
        }
    }

    private void release(long at, long units) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(units * UNIT, 1 << 16));
        for (long from = at * UNIT, to = (at + units) * UNIT; from < to; from += zeros.limit()) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), to - from));
            write(zeros, from);
        }
        give(at, units);
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        for (long to = at; bytes.hasRemaining();) to += opened().write(bytes, to);
    }

    private void fill(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            int count = opened().read(bytes, at + bytes.position());
            if (count < 0) return;
        }
    }

    private DatelineException failed(String act, IOException e) {
        return new DatelineException.Retriable("Could not " + act + " " + path + ": " + e.getMessage(), e);
    }

    @Override public void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw failed("close", e);
        }
    }
}
