package news.dateline.demo;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Thousands of open streams of a site, read by whoever calls. For one thread. */
final class LiveReaders implements AutoCloseable {
    private static final int IN_BYTES = 64 * 1024;
    private static final int KEPT_MAX = 256 * 1024;
    private static final int STATUS_END = 12;
    private static final int AT_ONCE = 200;
    private static final long LOOK_MILLIS = 20;

    private final URI address;
    private final LongSupplier nanos;
    private final Selector selector = Selector.open();
    private final ByteBuffer in = ByteBuffer.allocateDirect(IN_BYTES);
    private final List<Reader> readers = new ArrayList<>();
    private List<String> awaited = List.of();

    /** One stream: what was said since the last look, and the last event's id. */
    private static final class Reader {
        private final SelectionKey key;
        private final StringBuilder said = new StringBuilder();
        private String lastId;
        private boolean accepted;
        private long heardAt;

        private Reader(SelectionKey key, String lastId) {
            this.key = key;
            this.lastId = lastId;
        }
    }

    LiveReaders(URI address, LongSupplier nanos) throws IOException {
        this.address = address;
        this.nanos = nanos;
    }

    int open() {
        return readers.size();
    }

    /** Opens so many streams, each after the event of this id; empty for from now on. Returns when each was accepted. */
    void open(int many, String lastId, Duration atMost) throws IOException {
        for (int opened = 0; opened < many;) {
            List<Reader> some = new ArrayList<>();
            for (; opened < many && some.size() < AT_ONCE; opened++) {
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
                String last = lastId.isEmpty() ? "" : "Last-Event-ID: " + lastId + "\r\n";
                channel.write(ByteBuffer.wrap(("GET /stream/latest HTTP/1.1\r\nHost: " + address.getHost() + "\r\nAccept: text/event-stream\r\n" + last + "\r\n").getBytes(StandardCharsets.US_ASCII)));
                channel.configureBlocking(false);
                Reader reader = new Reader(channel.register(selector, SelectionKey.OP_READ), lastId);
                reader.key.attach(reader);
                some.add(reader);
            }
            long end = nanos.getAsLong() + atMost.toNanos();
            while (some.stream().anyMatch(reader -> !reader.accepted)) {
                read();
                if (nanos.getAsLong() > end) throw new IOException("Expected " + many + " streams to be accepted within " + atMost + ", found " + readers.size() + " and " + some.stream().filter(reader -> reader.accepted).count());
            }
            readers.addAll(some);
        }
    }

    /** Closes the last so many, and says which event the last of them had heard. */
    String leave(int many) throws IOException {
        String last = "";
        for (int i = 0; i < many; i++) {
            Reader reader = readers.removeLast();
            last = reader.lastId;
            reader.key.channel().close();
        }
        return last;
    }

    /** Reads until every stream has said all of these words since the last look; milliseconds each took from {@code began} on, sorted. */
    List<Double> hear(List<String> words, long began, Duration atMost) throws IOException {
        awaited = words;
        readers.forEach(reader -> reader.heardAt = 0);
        readers.forEach(this::listen);
        while (readers.stream().anyMatch(reader -> reader.heardAt == 0)) {
            if (nanos.getAsLong() - began > atMost.toNanos())
                throw new IOException("Expected every stream to tell of " + words + " within " + atMost + ", found " + readers.stream().filter(reader -> reader.heardAt == 0).count() + " that did not");
            read();
        }
        awaited = List.of();
        readers.forEach(reader -> reader.said.setLength(0));
        return readers.stream().map(reader -> (reader.heardAt - began) / 1e6).sorted().toList();
    }

    private void listen(Reader reader) {
        if (reader.heardAt == 0 && awaited.stream().allMatch(word -> reader.said.indexOf(word) >= 0)) reader.heardAt = nanos.getAsLong();
    }

    private void read() throws IOException {
        selector.select(LOOK_MILLIS);
        for (SelectionKey key : selector.selectedKeys()) {
            if (!(key.attachment() instanceof Reader reader) || !(key.channel() instanceof SocketChannel channel)) continue;
            in.clear();
            if (channel.read(in) < 0) throw new IOException("Expected a stream that lasts, found its end after \"" + reader.said + "\"");
            reader.said.append(StandardCharsets.ISO_8859_1.decode(in.flip()));
            if (!awaited.isEmpty()) listen(reader);
            if (reader.said.length() > KEPT_MAX) throw new IOException("Expected a stream of events, found " + reader.said.length() + " characters of other words");
            if (!reader.accepted && reader.said.length() > STATUS_END && reader.said.indexOf("\r\n\r\n") >= 0) {
                if (!reader.said.substring(0, STATUS_END).endsWith(" 200")) throw new IOException("Expected a stream, found " + reader.said);
                reader.accepted = true;
            }
            int id = reader.said.lastIndexOf("\nid:");
            int end = id < 0 ? -1 : reader.said.indexOf("\n", id + 1);
            if (end > 0) reader.lastId = reader.said.substring(id + "\nid:".length(), end).strip();
        }
        selector.selectedKeys().clear();
    }

    @Override public void close() throws IOException {
        for (Reader reader : readers) reader.key.channel().close();
        selector.close();
    }
}
