package news.dateline.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import news.dateline.log.DatelineException;

/** One file with everything of a data directory at one moment, and back. Works beside a running Dateline. The last entry names the SHA-256 of the others; a restore that does not meet it leaves nothing. */
public final class Backup {
    private static final String READERS = "readers.db";
    private static final String SUMS = "SHA256SUMS";

    private Backup() { }

    /** What is done to the copies before they are packed, or with what was unpacked. */
    @FunctionalInterface
    public interface Work {
        void on(Path folder) throws IOException;
    }

    /** The pages are copied before the news: pages ahead of their news would show what the restored logs do not know; pages behind are pressed again. */
    public static void write(DataDirectory data, Path file, Work prepare) throws IOException {
        if (Files.exists(file)) throw new DatelineException.Permanent("Expected no file at " + file + "; name another");
        // The copies, which are not sealed yet, lie beside the data; only what is sealed goes elsewhere.
        Path folder = Files.createTempDirectory(data.folder(), ".backup-");
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), ".backup-", ".zip");
        try {
            data.pages().copyTo(folder.resolve("pages.db"));
            data.news().copyTo(folder.resolve("news.db"));
            data.readers().copyTo(folder.resolve(READERS));
            prepare.on(folder);
            pack(folder, unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
            empty(folder);
            Files.delete(folder);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) Files.deleteIfExists(file);
        }
    }

    private static void pack(Path folder, Path file) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"news.db", "pages.db", READERS}) {
                zip.putNextEntry(new ZipEntry(name));
                sums.append(copy(Files.newInputStream(folder.resolve(name)), zip)).append("  ").append(name).append('\n');
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** Restores into an empty or missing folder. When {@code finish} fails, nothing is left there either. */
    public static void restore(Path file, Path folder, Work finish) throws IOException {
        if (Files.exists(folder) && !isEmpty(folder)) throw new DatelineException.Permanent("Expected an empty folder at " + folder + ", so that nothing is overwritten; name another, or move it away");
        Files.createDirectories(folder);
        Map<String, String> found = new LinkedHashMap<>();
        try {
            unpack(file, folder, found);
        } catch (IOException e) {
            throw discard(folder, "it cannot be read to its end: " + e.getMessage());
        }
        try {
            finish.on(folder);
        } catch (IOException | RuntimeException e) {
            throw discard(folder, e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static void unpack(Path file, Path folder, Map<String, String> found) throws IOException {
        String sums = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case "news.db", "pages.db", READERS -> {
                        try (OutputStream out = Files.newOutputStream(folder.resolve(entry.getName()))) {
                            found.put(entry.getName(), copy(zip, out));
                        }
                    }
                    case SUMS -> sums = new String(zip.readNBytes(4096), StandardCharsets.UTF_8);
                    default -> throw discard(folder, "an entry named " + entry.getName() + " is not Dateline's");
                }
            }
        }
        StringBuilder expected = new StringBuilder();
        found.forEach((name, sum) -> expected.append(sum).append("  ").append(name).append('\n'));
        // Backups of before readers could write have two files.
        if (found.size() - (found.containsKey(READERS) ? 1 : 0) != 2 || !sums.contentEquals(expected)) throw discard(folder, "its checksums do not fit: it is cut short or damaged");
    }

    private static DatelineException discard(Path folder, String why) throws IOException {
        empty(folder);
        return new DatelineException.Permanent("This backup was not restored, and nothing was left behind: " + why);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        try {
            DigestOutputStream digest = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
            if (in instanceof ZipInputStream) in.transferTo(digest);
            else try (in) {
                in.transferTo(digest);
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
