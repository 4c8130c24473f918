package news.dateline.wire.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A stream in UTF-16 as one in UTF-8, for who looks at bytes; others pass through. One thread. */
final class Narrow extends InputStream {
    private final Reader reader;
    private byte[] ready = new byte[0];
    private int at;
    private final char[] block = new char[8 * 1024];

    private Narrow(Reader reader) {
        this.reader = reader;
    }

    /** Empty for encodings whose bytes cannot be looked at one by one; {@code start} is how the stream begins. */
    static Optional<InputStream> of(byte[] start, InputStream all) {
        Optional<Charset> wide = wide(start);
        if (wide.isPresent()) return Optional.of(new Narrow(new InputStreamReader(all, wide.get())));
        String head = new String(start, 0, Math.min(start.length, 200), StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
        boolean stateful = head.contains("iso-2022") || head.contains("hz-gb") || head.contains("utf-7") || head.contains("utf-32") || start.length > 0 && start[0] == 0;
        return stateful ? Optional.empty() : Optional.of(all);
    }

    /** The beginning as text, for looking at names. */
    static String readable(byte[] start) {
        int length = Math.min(start.length, 64 * 1024);
        return new String(start, 0, length, wide(start).orElse(StandardCharsets.ISO_8859_1));
    }

    private static Optional<Charset> wide(byte[] start) {
        if (start.length < 4) return Optional.empty();
        if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF || start[0] == 0 && start[1] == '<') return Optional.of(StandardCharsets.UTF_16BE);
        return start[0] == (byte) 0xFF && start[1] == (byte) 0xFE && (start[2] != 0 || start[3] != 0) || start[0] == '<' && start[1] == 0 ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    @Override public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override public int read(byte[] into, int offset, int length) throws IOException {
        while (at >= ready.length) {
            int read = reader.read(block);
            if (read < 0) return -1;
            // Half of a pair may stand at the end of a block.
            if (Character.isHighSurrogate(block[read - 1]) && read < block.length) {
                int low = reader.read();
                if (low >= 0) block[read++] = (char) low;
            }
            ready = new String(block, 0, read).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int count = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, count);
        at += count;
        return count;
    }
}
