package news.dateline.demo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A reader's HTTP/1.1 connection to a server that says how long its answers are. As little work of its own as can be: it shares the processors with what it measures. One thread at a time. */
final class Connection implements AutoCloseable {
    private static final int HEAD_MAX = 64 * 1024;
    private static final int BODY_MAX = 64 * 1024 * 1024;

    /** Head and body as they came, a byte a character. */
    record Answer(int status, String all) { }

    private final URI address;
    private final String host;
    private Socket socket;
    private InputStream in;

    Connection(URI address) throws IOException {
        this.address = address;
        this.host = address.getHost() + ":" + address.getPort();
        this.socket = new Socket(address.getHost(), address.getPort());
        this.in = opened(socket);
    }

    private static InputStream opened(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        return new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    /** A server closes a connection that was idle for long: then it is asked once more on a new one. */
    Answer get(String path) throws IOException {
        try {
            return asked(path);
        } catch (IOException e) {
            socket.close();
            socket = new Socket(address.getHost(), address.getPort());
            in = opened(socket);
            return asked(path);
        }
    }

    private Answer asked(String path) throws IOException {
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        int length = length(head);
        if (length > BODY_MAX) throw new IOException("Expected at most " + BODY_MAX + " bytes at " + path + ", found " + length);
        byte[] body = in.readNBytes(length);
        if (body.length < length) throw new IOException("Expected " + length + " bytes at " + path + ", found " + body.length);
        return new Answer(status, head + new String(body, StandardCharsets.ISO_8859_1));
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ended = 0;
        while (ended < 4) {
            int next = in.read();
            if (next < 0 || head.size() > HEAD_MAX) throw new IOException("Expected an answer's head, found its end after " + head.size() + " bytes");
            head.write(next);
            ended = next == (ended % 2 == 0 ? '\r' : '\n') ? ended + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int length(String head) throws IOException {
        String low = head.toLowerCase(Locale.ROOT);
        int at = low.indexOf("\r\ncontent-length:");
        if (at < 0) {
            if (low.contains("\r\ntransfer-encoding:")) throw new IOException("Expected an answer with its length, found one in chunks");
            return 0;
        }
        int from = at + "\r\ncontent-length:".length();
        return Integer.parseInt(low.substring(from, low.indexOf('\r', from)).strip());
    }

    @Override public void close() throws IOException {
        socket.close();
    }
}
