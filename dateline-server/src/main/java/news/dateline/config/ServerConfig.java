package news.dateline.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

public record ServerConfig(
        @Setting(value = "The address to listen on. Behind a front server leave it at loopback.", byDefault = "127.0.0.1") String host,
        @Setting(value = "The port.", byDefault = "8080") int port,
        @Setting(value = "A request whose head has not come in this time is cut.", byDefault = "10s") Duration requestHeadTimeout,
        @Setting(value = "A connection that says nothing this long is closed.", byDefault = "60s") Duration idleTimeout,
        @Setting(value = "A body that has not come, or an answer that was not taken, in this time is cut, however busily bytes drip.", byDefault = "5m") Duration transferTimeout,
        @Setting(value = "The largest body that may be sent to us, pushes of agencies included.", byDefault = "20MiB") Bytes bodySizeMax,
        @Setting(value = "The largest request head.", byDefault = "16KiB") Bytes headSizeMax,
        @Setting(value = "A front server passes readers on to us and names their address last in X-Forwarded-For. Without it all its readers count as one.", byDefault = "false") boolean forwarded,
        @Setting(value = "Open live connections at most; one more is told to come back later.", byDefault = "5000") int liveConnectionsMax,
        @Setting(value = "The site's certificate: a PKCS#12 store with its key, or PEM, the site's own first. Read again when it changes. None: no TLS.", byDefault = "") Optional<Path> tlsCertificate,
        @Setting(value = "Its key in PEM (PKCS#8), where the certificate is no PKCS#12 store.", byDefault = "") Optional<Path> tlsKey,
        @Setting(value = "The environment variable that holds the password of the store or of the key.", byDefault = "") Optional<Secret> tlsPasswordEnv,
        @Setting(value = "The port for TLS, with HTTP/2.", byDefault = "8443") int tlsPort) {
    public ServerConfig {
        if (tlsKey.isPresent() && tlsCertificate.isEmpty()) throw new IllegalArgumentException("tls-key: Expected tls-certificate beside it, found none");
    }
}
