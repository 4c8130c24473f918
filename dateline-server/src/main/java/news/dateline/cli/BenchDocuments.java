package news.dateline.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.wire.read.Limits;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Real documents to measure with: files, folders with all they hold, {@code .tar.gz} archives. At most so many bytes, since all are held at once. */
final class BenchDocuments {
    static final long BYTES_MAX = 150_000_000;

    private final List<byte[]> documents = new ArrayList<>();
    private final int every;
    private long bytes;

    private BenchDocuments(int every) {
        this.every = every;
    }

    /** In the order of their names, of an archive one of so many; where the limit is reached, the rest is left out. */
    static List<byte[]> of(List<Path> paths, int every) throws IOException {
        BenchDocuments gathered = new BenchDocuments(every);
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) gathered.add(file);
            }
        }
        return List.copyOf(gathered.documents);
    }

    private void add(Path file) throws IOException {
        if (file.toString().endsWith(".tar.gz")) {
            try (InputStream in = Files.newInputStream(file); TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(new BufferedInputStream(in)))) {
                int seen = 0;
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null && bytes < BYTES_MAX; entry = tar.getNextEntry()) {
                    if (entry.isFile() && seen++ % every == 0) add(tar.readNBytes(Limits.DOCUMENT_BYTES + 1));
                }
            }
        } else if (bytes < BYTES_MAX) add(Files.readAllBytes(file));
    }

    private void add(byte[] document) {
        if (document.length > Limits.DOCUMENT_BYTES || bytes + document.length > BYTES_MAX) return;
        documents.add(document);
        bytes += document.length;
    }
}
