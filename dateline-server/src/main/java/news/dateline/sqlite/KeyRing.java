package news.dateline.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import news.dateline.log.DatelineException;

/**
 * The keys under which backups hold each item's words, in a file of its own that no backup holds. A key that is destroyed is overwritten with zeros where it lies and forced to the disk: from then on no
 * backup, however old, can give those words back, and its name can never get a key again. Any thread may call, of several processes: a server destroys, and a backup beside it makes keys.
 *
 * <p>The file: {@value #HEAD}, then records of 64 bytes: SHA-256 of the name, and 32 bytes of key (zeros: destroyed). A record that a crash cut is no record.
 */
public final class KeyRing implements AutoCloseable {
    public static final String FILE = "item.keys";
    private static final String HEAD = "dateline keys 1\n";
    private static final int NAME = 32;
    private static final int RECORD = 64;
    private static final byte[] DESTROYED = new byte[RECORD - NAME];

    private final Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private final RandomAccessFile file;
    private final Map<String, Long> places = new HashMap<>();
    private long read;

    private KeyRing(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /** Opens the ring, making an empty one where there is none. */
    public static KeyRing open(Path path) {
        try {
            KeyRing ring = new KeyRing(path, new RandomAccessFile(path.toFile(), "rw"));
            try {
                ring.load();
                return ring;
            } catch (IOException | RuntimeException e) {
                ring.file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatelineException.Permanent("Could not open the keys of items at " + path + ": " + e.getMessage(), e);
        }
    }

    private void load() throws IOException {
        byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
        if (file.length() == 0) {
            file.write(head);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        }
        file.seek(0);
        byte[] found = new byte[head.length];
        if (file.read(found) != head.length || !Arrays.equals(found, head)) throw new DatelineException.Permanent("Expected the keys of items at " + path + ", found another file; leave it alone and name the right one");
        read = head.length;
        catchUp();
    }

    /** What another process has added. */
    private void catchUp() throws IOException {
        byte[] name = new byte[NAME];
        for (; read + RECORD <= file.length(); read += RECORD) {
            file.seek(read);
            file.readFully(name);
            places.put(HexFormat.of().formatHex(name), read);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T alone(Work<T> work) {
        lock.lock();
        try (FileLock ours = file.getChannel().lock()) {
            if (!ours.isValid()) throw new IOException("the lock of the file was lost");
            catchUp();
            return work.run();
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not use the keys of items at " + path + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Empty where there never was one, or it was destroyed. */
    public Optional<byte[]> key(String name) {
        return alone(() -> known(name));
    }

    private Optional<byte[]> known(String name) throws IOException {
        Long at = places.get(id(name));
        return at == null ? Optional.empty() : Optional.of(read(at)).filter(key -> !Arrays.equals(key, DESTROYED));
    }

    public boolean isDestroyed(String name) {
        return alone(() -> places.containsKey(id(name)) && known(name).isEmpty());
    }

    /** The key of that name, made where there is none; empty where it was destroyed. */
    public Optional<byte[]> keyOrNew(String name, Supplier<byte[]> chance) {
        return alone(() -> {
            if (places.containsKey(id(name))) return known(name);
            byte[] key = Arrays.copyOf(chance.get(), RECORD - NAME);
            append(name, key);
            return Optional.of(key);
        });
    }

    /** For good; also a name that has no key yet will never have one. */
    public void destroy(String name) {
        alone(() -> {
            Long at = places.get(id(name));
            if (at == null) append(name, DESTROYED);
            else {
                file.seek(at + NAME);
                file.write(DESTROYED);
            }
            file.getFD().sync();
            return name;
        });
    }

    private byte[] read(long at) throws IOException {
        byte[] key = new byte[RECORD - NAME];
        file.seek(at + NAME);
        file.readFully(key);
        return key;
    }

    private void append(String name, byte[] key) throws IOException {
        byte[] record = Arrays.copyOf(HexFormat.of().parseHex(id(name)), RECORD);
        System.arraycopy(key, 0, record, NAME, key.length);
        // Over what a crash cut, if it did.
        file.seek(read);
        file.write(record);
        places.put(id(name), read);
        read += RECORD;
    }

    private static String id(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    @Override public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new DatelineException.Retriable("Could not close " + path + ": " + e.getMessage(), e);
        }
    }
}
