package news.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** What came as the body of an answer or a push. The limit holds for the bytes on the line and for those that they inflate to, so a small bomb ends where a large body does. */
sealed interface Body {
    /** What we say that we accept. */
    String CODINGS = "gzip, deflate";
    int BLOCK = 16 * 1024;

    record Whole(byte[] bytes) implements Body { }

    /** {@code beginning} holds as much as the limit allows, or nothing where nothing was read. */
    record TooLarge(long limit, byte[] beginning) implements Body { }

    record Undecodable(String why) implements Body { }

    /** Reads at most {@code limit} bytes and looks for one more. */
    static Body read(InputStream in, long limit) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        long total = 0;
        while (true) {
            byte[] block = in.readNBytes((int) Math.min(BLOCK, limit + 1 - total));
            if (block.length == 0) return new Whole(joined(blocks, (int) total));
            total += block.length;
            blocks.add(block);
            if (total > limit) return new TooLarge(limit, Arrays.copyOf(joined(blocks, (int) total), (int) limit));
        }
    }

    private static byte[] joined(List<byte[]> blocks, int total) {
        if (blocks.size() == 1) return blocks.getFirst();
        byte[] all = new byte[total];
        int at = 0;
        for (byte[] block : blocks) {
            System.arraycopy(block, 0, all, at, block.length);
            at += block.length;
        }
        return all;
    }

    /** The bytes as they were before {@code coding} (a Content-Encoding; empty for none). */
    static Body decoded(byte[] bytes, String coding, long limit) {
        try {
            Optional<InputStream> inflating = inflating(bytes, coding.strip().toLowerCase(Locale.ROOT));
            if (inflating.isEmpty()) return new Undecodable("Expected the Content-Encoding gzip, deflate or none, found " + coding);
            try (InputStream inflated = inflating.get()) {
                return read(inflated, limit);
            }
        } catch (ZipException | EOFException e) {
            return new Undecodable("Expected " + coding + " as the Content-Encoding says, found bytes that are not: " + e.getMessage());
        } catch (IOException e) {
            return new Undecodable("Could not undo the Content-Encoding " + coding + ": " + e.getMessage());
        }
    }

    private static Optional<InputStream> inflating(byte[] bytes, String coding) throws IOException {
        InputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            case "", "identity" -> Optional.of(in);
            case "gzip", "x-gzip" -> Optional.of(new GZIPInputStream(in, BLOCK));
            // The standard means zlib's form; some servers send the bare one. A zlib header is a multiple of 31 with method 8.
            case "deflate" -> Optional.of(new InflaterInputStream(in, new Inflater(!isZlib(bytes)), BLOCK));
            default -> Optional.empty();
        };
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    }
}
