package news.dateline.pipeline;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses pages: in haste when they are pressed, well when there is time. Thread-safe. */
final class Compression {
    /** 60 KB in about a millisecond, a tenth smaller than gzip 9; 11 takes sixty times as long for another sixth. */
    private static final int BROTLI_QUALITY = 5;
    private static final boolean BROTLI = Brotli4jLoader.isAvailable();

    private Compression() { }

    static byte[] hasty(byte[] bytes) {
        return gzip(bytes, Deflater.BEST_SPEED);
    }

    static byte[] well(byte[] bytes) {
        return gzip(bytes, Deflater.BEST_COMPRESSION);
    }

    /** Empty where the machine has no native Brotli. */
    static Optional<byte[]> brotli(byte[] bytes) {
        if (!BROTLI) return Optional.empty();
        try {
            return Optional.of(Encoder.compress(bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY)));
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory failed", e);
        }
    }

    private static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new Levelled(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory failed", e);
        }
        return out.toByteArray();
    }

    private static final class Levelled extends GZIPOutputStream {
        Levelled(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
