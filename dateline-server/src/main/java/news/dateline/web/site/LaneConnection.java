package news.dateline.web.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/** A reader's connection for as long as it asks for nothing but pages. Touched by its I/O thread alone. */
final class LaneConnection implements ChannelListener<ConduitStreamSourceChannel> {
    private final ReadersLane lane;
    private final LaneThread thread;
    private final StreamConnection connection;
    /** Read and not yet answered: a head that has not ended, or what came while an answer was on its way. */
    private byte[] kept = LaneThread.NOTHING;
    /** Of an answer on its way: what lay in the buffer, and the body from {@code sent} on. */
    private byte[] left = LaneThread.NOTHING;
    private byte[] body = LaneThread.NOTHING;
    private int sent;
    /** Read from a file for what stands first in {@code kept}. */
    private Optional<PageStore.Fetched> fetched = Optional.empty();
    private boolean last;
    private boolean ended;
    private int since;

    LaneConnection(ReadersLane lane, LaneThread thread, StreamConnection connection) {
        this.lane = lane;
        this.thread = thread;
        this.connection = connection;
        this.since = thread.beat();
    }

    void open() {
        thread.open.add(this);
        connection.getSourceChannel().setReadListener(this);
        connection.getSinkChannel().setWriteListener(this::writable);
        connection.getSourceChannel().resumeReads();
        handleEvent(connection.getSourceChannel());
    }

    @Override public void handleEvent(ConduitStreamSourceChannel source) {
        try {
            thread.in.clear().limit(LaneThread.IN_BYTES - kept.length);
            int count = source.read(thread.in);
            if (count < 0) close();
            else if (count > 0 && !ended) {
                thread.in.flip();
                System.arraycopy(kept, 0, thread.bytes, 0, kept.length);
                thread.in.get(thread.bytes, kept.length, count);
                if (kept.length == 0) since = thread.beat();
                int length = kept.length + count;
                kept = LaneThread.NOTHING;
                answer(length);
            }
        } catch (IOException e) {
            close();
        }
    }

    /** Answers what stands in the thread's bytes, one request after the other. */
    private void answer(int length) throws IOException {
        PlainHead head = thread.head;
        for (int at = 0; at < length;) {
            PlainHead.Kind kind = head.read(thread.bytes, at, length);
            Optional<ReadyPage> page = kind == PlainHead.Kind.PLAIN ? page(head.path()) : Optional.empty();
            if ((kind == PlainHead.Kind.PART || ReadersLane.begins(thread.bytes, at, length)) && length - at < LaneThread.IN_BYTES) {
                keep(at, length);
                return;
            }
            if (page.isEmpty() && kind == PlainHead.Kind.PLAIN && lane.fetch(head.path(), connection, this::fetched)) {
                keep(at, length);
                connection.getSourceChannel().suspendReads();
                return;
            }
            if (page.isEmpty()) {
                lane.pass(this, thread.bytes, at, length);
                return;
            }
            at = head.end();
            since = thread.beat();
            last = head.closes() || lane.stopping();
            body = thread.answer(page.get(), last);
            sent = 0;
            if (!pump()) {
                keep(at, length);
                connection.getSourceChannel().suspendReads();
                connection.getSinkChannel().resumeWrites();
                return;
            }
            if (last) {
                end();
                return;
            }
        }
    }

    /** From memory, or what was just read from a file, if that still stands: an address may have been closed while the disk was asked. */
    private Optional<ReadyPage> page(String path) {
        Optional<ReadyPage> ready = lane.page(path);
        Optional<PageStore.Fetched> read = fetched;
        fetched = Optional.empty();
        return ready.isPresent() ? ready : read.filter(it -> it.path().equals(path) && lane.stands(it)).map(PageStore.Fetched::page);
    }

    /** On the I/O thread. Where nothing could be read, the web server says so. */
    private void fetched(Optional<PageStore.Fetched> read) {
        if (!thread.open.contains(this)) return;
        try {
            int length = kept.length;
            System.arraycopy(kept, 0, thread.bytes, 0, length);
            kept = LaneThread.NOTHING;
            if (read.isEmpty()) {
                lane.pass(this, thread.bytes, 0, length);
                return;
            }
            fetched = read;
            connection.getSourceChannel().resumeReads();
            answer(length);
        } catch (IOException e) {
            close();
        }
    }

    private void keep(int from, int to) {
        kept = from == to ? LaneThread.NOTHING : Arrays.copyOfRange(thread.bytes, from, to);
    }

    /** Writes what the thread's buffer holds and the body behind it, as much as the socket takes; true when all of it went. */
    private boolean pump() throws IOException {
        ConduitStreamSinkChannel sink = connection.getSinkChannel();
        ByteBuffer out = thread.out;
        while (true) {
            int more = Math.min(out.remaining(), body.length - sent);
            out.put(body, sent, more).flip();
            sent += more;
            sink.write(out);
            if (out.hasRemaining()) {
                left = new byte[out.remaining()];
                out.get(left);
                return false;
            }
            if (sent == body.length) break;
            out.clear();
        }
        left = LaneThread.NOTHING;
        body = LaneThread.NOTHING;
        return true;
    }

    private void writable(ConduitStreamSinkChannel sink) {
        try {
            thread.out.clear().put(left);
            if (!pump()) return;
            sink.suspendWrites();
            since = thread.beat();
            if (last) {
                end();
                return;
            }
            connection.getSourceChannel().resumeReads();
            int length = kept.length;
            System.arraycopy(kept, 0, thread.bytes, 0, length);
            kept = LaneThread.NOTHING;
            answer(length);
        } catch (IOException e) {
            close();
        }
    }

    /** Closes it where it has taken too long; called at every beat. */
    void look() {
        int passed = thread.beat() - since;
        if (ended) {
            if (passed > lane.beats(ReadersLane.LINGER)) close();
        } else if (left.length > 0) {
            if (passed > lane.beats(lane.limits().transferTime())) close();
        } else if (kept.length > 0) {
            if (passed > lane.beats(lane.limits().parseTime())) close();
        } else if (passed > lane.beats(lane.limits().idleTime())) {
            close();
        } else if (lane.stopping() && passed > lane.beats(ReadersLane.LAST_WORD)) {
            end();
        }
    }

    /** Says that nothing follows and waits for the reader to close: closing at once with something unread would take back what is on its way. */
    private void end() {
        try {
            ended = true;
            since = thread.beat();
            connection.getSinkChannel().shutdownWrites();
            connection.getSinkChannel().flush();
            connection.getSourceChannel().resumeReads();
        } catch (IOException e) {
            close();
        }
    }

    StreamConnection connection() {
        return connection;
    }

    /** It is somebody else's from now on. */
    void leave() {
        if (thread.open.remove(this)) lane.closed();
    }

    void close() {
        leave();
        IoUtils.safeClose(connection);
    }
}
