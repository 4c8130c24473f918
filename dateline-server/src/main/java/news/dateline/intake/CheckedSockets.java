package news.dateline.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets for a library that looks names up by itself: each connects only to the checked addresses of the host that it was made for, whatever address the library found. Any thread may call. */
final class CheckedSockets extends SocketFactory {
    private final CheckedResolver resolver;

    CheckedSockets(CheckedResolver resolver) {
        this.resolver = resolver;
    }

    private final class Checked extends Socket {
        @Override public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress wanted)) throw new IOException("Expected an internet address, found " + to);
            super.connect(new InetSocketAddress(resolver.resolve(wanted.getHostString())[0], wanted.getPort()), timeout);
        }

        @Override public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }
    }

    @Override public Socket createSocket() {
        return new Checked();
    }

    @Override public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port));
        return socket;
    }

    @Override public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
