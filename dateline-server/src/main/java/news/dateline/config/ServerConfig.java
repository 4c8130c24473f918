package news.dateline.config;

import java.time.Duration;

public record ServerConfig(
        @Setting(value = "The address to listen on. Behind a front server leave it at loopback.", byDefault = "127.0.0.1") String host,
        @Setting(value = "The port.", byDefault = "8080") int port,
        @Setting(value = "A request whose head has not come in this time is cut.", byDefault = "10s") Duration requestHeadTimeout,
        @Setting(value = "A connection that says nothing this long is closed.", byDefault = "60s") Duration idleTimeout,
        @Setting(value = "The largest body that may be sent to us, pushes of agencies included.", byDefault = "20MiB") Bytes bodySizeMax,
        @Setting(value = "The largest request head.", byDefault = "16KiB") Bytes headSizeMax,
        @Setting(value = "A front server passes readers on to us and names their address last in X-Forwarded-For. Without it all its readers count as one.", byDefault = "false") boolean forwarded,
        @Setting(value = "Open live connections at most; one more is told to come back later.", byDefault = "5000") int liveConnectionsMax) {
}
