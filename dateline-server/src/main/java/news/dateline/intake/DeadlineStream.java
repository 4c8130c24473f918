package news.dateline.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that has to come in time as a whole. Looks at the time before each read; how long one read may wait is the server's idle time. */
final class DeadlineStream extends FilterInputStream {
    private final LongSupplier nanos;
    private final long begun;
    private final long allowed;

    DeadlineStream(InputStream in, LongSupplier nanos, Duration allowed) {
        super(in);
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.allowed = allowed.toNanos();
    }

    @Override public int read() throws IOException {
        inTime();
        return super.read();
    }

    @Override public int read(byte[] bytes, int from, int length) throws IOException {
        inTime();
        return super.read(bytes, from, length);
    }

    /** Not closed: the server reads what is left, or cuts the connection. */
    @Override public void close() { }

    private void inTime() throws SocketTimeoutException {
        if (nanos.getAsLong() - begun > allowed) throw new SocketTimeoutException("Expected the body in " + Duration.ofNanos(allowed));
    }
}
