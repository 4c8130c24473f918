package news.dateline.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Recorded feed documents, {@code FEED/yyyyMMddTHHmmssZ.xml} in a gzipped tar, as they stood at each moment of a time span. Held compressed. Immutable, thread-safe.
 */
public final class RecordedFeeds {
    private static final Pattern NAME = Pattern.compile("(?:.*/)?([a-z0-9][a-z0-9-]{0,39})/(\\d{8}T\\d{6}Z)\\.xml");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DOCUMENT_BYTES_MAX = 20 << 20;

    /** A feed's address answers with other bytes from this moment on. */
    public record Turn(Instant at, String feed) { }

    private final Map<String, NavigableMap<Instant, byte[]>> feeds;

    private RecordedFeeds(Map<String, NavigableMap<Instant, byte[]>> feeds) {
        this.feeds = feeds;
    }

    /** Reads the documents recorded from {@code from} up to, not including, {@code to}. */
    public static RecordedFeeds read(Path archive, Instant from, Instant to) throws IOException {
        Map<String, NavigableMap<Instant, byte[]>> feeds = new TreeMap<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive)); TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher name = NAME.matcher(entry.getName());
                if (!entry.isFile() || !name.matches()) continue;
                Instant at = time(entry.getName(), name.group(2));
                if (at.isBefore(from) || !at.isBefore(to)) continue;
                if (entry.getSize() > DOCUMENT_BYTES_MAX) throw new IOException(entry.getName() + ": larger than " + DOCUMENT_BYTES_MAX + " bytes");
                feeds.computeIfAbsent(name.group(1), feed -> new TreeMap<>()).put(at, deflated(tar.readAllBytes()));
            }
        }
        return new RecordedFeeds(feeds);
    }

    private static Instant time(String entry, String text) throws IOException {
        try {
            return Instant.from(TIME.parse(text));
        } catch (DateTimeParseException e) {
            throw new IOException(entry + ": Expected a time as yyyyMMddTHHmmssZ in the name", e);
        }
    }

    public List<String> feeds() {
        return List.copyOf(feeds.keySet());
    }

    /** What a feed calls its publisher; its code where it does not say. */
    public String title(String feed) {
        NavigableMap<Instant, byte[]> documents = feeds.get(feed);
        return documents == null ? feed : FeedTitle.of(feed, new String(document(feed, documents.firstKey()), StandardCharsets.UTF_8)).orElse(feed);
    }

    /** Every moment at which a feed changed, in order. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        feeds.forEach((feed, documents) -> documents.keySet().forEach(at -> turns.add(new Turn(at, feed))));
        turns.sort(Comparator.comparing(Turn::at).thenComparing(Turn::feed));
        return turns;
    }

    /** When the document that stands at {@code now} was recorded. */
    Optional<Instant> standingSince(String feed, Instant now) {
        return Optional.ofNullable(feeds.get(feed)).flatMap(documents -> Optional.ofNullable(documents.floorKey(now)));
    }

    byte[] document(String feed, Instant recordedAt) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Objects.requireNonNull(feeds.get(feed), "Only feeds of the archive are asked for").get(recordedAt)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
