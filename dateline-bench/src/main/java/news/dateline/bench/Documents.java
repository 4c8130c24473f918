package news.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The documents of one format in a folder, all in memory. An operation reads each of them once. */
@State(Scope.Benchmark)
public class Documents {
    static final int BYTES_MAX = 64_000_000;

    /** With all that lies in it. The project's own are made-up copy in the real formats: small, and most of them odd; real ones say more. */
    @Param("dateline-core/src/test/resources/news/dateline/wire")
    public String folder = "";

    /** How the format's name begins, as {@code ./dateline parse} tells it. */
    @Param({"rss", "atom", "json-feed", "newsml-g2", "newsml-1", "nitf", "ninjs", "iptc7901", "anpa1312", "mail"})
    public String format = "";

    List<byte[]> all = List.of();

    /** An empty list would measure nothing and look fast. */
    @Setup public void gather() {
        List<byte[]> found = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] document = Files.readAllBytes(file);
                if (bytes + document.length > BYTES_MAX) break;
                if (WireParser.parse(document, WireHints.of("bench")) instanceof Parsed.Items items && items.format().startsWith(format)) {
                    found.add(document);
                    bytes += document.length;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: name a folder of wire documents with -p folder=...", e);
        }
        if (found.isEmpty()) throw new IllegalArgumentException("no document in " + folder + " is " + format + ": name another folder with -p folder=... or a format with -p format=...");
        all = List.copyOf(found);
    }
}
