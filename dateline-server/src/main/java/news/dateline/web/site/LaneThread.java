package news.dateline.web.site;

import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What one I/O thread has for all of its readers: buffers, the lines that every answer ends with, and how late it is. Touched by that thread alone. */
final class LaneThread {
    static final int IN_BYTES = 16 * 1024;
    private static final int OUT_BYTES = 128 * 1024;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final byte[] GZIP = ascii("Content-Encoding: gzip\r\n");
    private static final byte[] BROTLI = ascii("Content-Encoding: br\r\n");
    private static final byte[] LENGTH = ascii("Content-Length: ");
    private static final byte[] NEXT = ascii("\r\n");

    /** A socket reads and writes at once what lies outside the heap; anything else it copies first. */
    final ByteBuffer in = ByteBuffer.allocateDirect(IN_BYTES);
    final ByteBuffer out = ByteBuffer.allocateDirect(OUT_BYTES);
    final byte[] bytes = new byte[IN_BYTES];
    final PlainHead head = new PlainHead();
    final Set<LaneConnection> open = new LinkedHashSet<>();
    private final String safe;
    private final Map<Integer, byte[]> statuses = new HashMap<>();
    private final byte[] ok = status(StatusCodes.OK);
    private byte[] lasting = new byte[0];
    private byte[] last = new byte[0];
    private long second = Long.MIN_VALUE;
    private int beat;

    LaneThread(String safe, Instant now) {
        this.safe = safe;
        date(now);
    }

    /** Beats passed: whoever notes them measures time without asking a clock. */
    int beat() {
        return beat;
    }

    void beat(Instant now) {
        beat++;
        date(now);
        for (LaneConnection connection : List.copyOf(open)) connection.look();
    }

    private void date(Instant now) {
        if (now.getEpochSecond() == second) return;
        second = now.getEpochSecond();
        String lines = safe + "Date: " + DATE.format(now) + "\r\nConnection: ";
        lasting = ascii(lines + "keep-alive\r\n\r\n");
        last = ascii(lines + "close\r\n\r\n");
    }

    /** Puts an answer's head into the buffer for what goes out, and returns the body that belongs to it; an empty one where none does. */
    byte[] answer(ReadyPage ready, boolean closing) {
        StoredPage page = ready.page();
        out.clear();
        if (page.status() == StatusCodes.OK && head.knows(page.tag())) {
            out.put(status(StatusCodes.NOT_MODIFIED)).put(ready.lines(), 0, ready.withoutType()).put(closing ? last : lasting);
            return NOTHING;
        }
        Encoding encoding = page.length() == 0 ? Encoding.IDENTITY : head.encoding(page.brotli().isPresent());
        byte[] body = switch (encoding) {
            case BROTLI -> page.brotli().orElseThrow();
            case GZIP -> page.gzip();
            case IDENTITY -> page.identity();
        };
        out.put(page.status() == StatusCodes.OK ? ok : status(page.status())).put(ready.lines());
        switch (encoding) {
            case BROTLI -> out.put(BROTLI);
            case GZIP -> out.put(GZIP);
            case IDENTITY -> { }
        }
        out.put(LENGTH);
        number(body.length);
        out.put(NEXT).put(closing ? last : lasting);
        return head.head() ? NOTHING : body;
    }

    static final byte[] NOTHING = new byte[0];

    private void number(int number) {
        int unit = 1;
        while (number / unit >= 10) unit *= 10;
        for (; unit > 0; unit /= 10) out.put((byte) ('0' + number / unit % 10));
    }

    private byte[] status(int status) {
        return statuses.computeIfAbsent(status, it -> ascii("HTTP/1.1 " + it + " " + StatusCodes.getReason(it) + "\r\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
