package news.dateline.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers with a header line that never ends, one letter at a time. */
final class DrippingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    DrippingServer(Duration between) throws IOException {
        Thread.ofVirtual().start(() -> drip(between));
    }

    private void drip(Duration between) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Endless: ".getBytes(StandardCharsets.US_ASCII));
            while (!over.await(between.toMillis(), TimeUnit.MILLISECONDS)) client.getOutputStream().write('a');
        } catch (IOException e) {
            hungUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feed");
    }

    void awaitHangUp() {
        try {
            if (!hungUp.await(10, TimeUnit.SECONDS)) throw new AssertionError("Expected that the connection was cut");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
