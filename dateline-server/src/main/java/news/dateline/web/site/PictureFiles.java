package news.dateline.web.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The files of pictures in one folder, named by a hash and a width; those asked for last stay in memory, up to so many bytes. Thread-safe; all but {@link #inMemory} may wait for the disk. */
public final class PictureFiles {
    private final Path folder;
    private final long bytesMax;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, byte[]> recent = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    public PictureFiles(Path folder, long bytesMax) {
        this.folder = folder;
        this.bytesMax = bytesMax;
    }

    public static String name(String hash, int width) {
        return hash + "-" + width + ".jpg";
    }

    /** Whole or not at all. */
    public void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, ".picture-", ".tmp");
        Files.write(unfinished, bytes);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    public void delete(String name) throws IOException {
        forget(name);
        Files.deleteIfExists(folder.resolve(name));
    }

    Optional<byte[]> inMemory(String name) {
        lock.lock();
        try {
            return Optional.ofNullable(recent.get(name));
        } finally {
            lock.unlock();
        }
    }

    Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) return Optional.empty();
        byte[] bytes = Files.readAllBytes(file);
        keep(name, bytes);
        return Optional.of(bytes);
    }

    private void keep(String name, byte[] bytes) {
        lock.lock();
        try {
            if (bytes.length > bytesMax || recent.putIfAbsent(name, bytes) != null) return;
            held += bytes.length;
            var eldest = recent.entrySet().iterator();
            while (held > bytesMax) {
                held -= eldest.next().getValue().length;
                eldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    private void forget(String name) {
        lock.lock();
        try {
            byte[] old = recent.remove(name);
            if (old != null) held -= old.length;
        } finally {
            lock.unlock();
        }
    }
}
