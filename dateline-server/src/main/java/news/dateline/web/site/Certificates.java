package news.dateline.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The site's key and the certificates that vouch for it, from files: a PKCS#12 store, or PEM certificates (the site's own first) with a PEM key in PKCS#8. When the files change they are read again, and new
 * connections get the new ones; where they cannot be read, the old ones stay. Thread-safe.
 */
public final class Certificates {
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");
    private static final String KEY = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    private final Path certificate;
    private final Optional<Path> key;
    private final String password;
    private volatile X509ExtendedKeyManager current;
    private volatile List<FileTime> read;

    /** {@code key} where the certificate's file is no PKCS#12; {@code password} is empty where there is none. @throws IllegalArgumentException where they cannot be used, saying why */
    public Certificates(Path certificate, Optional<Path> key, String password) {
        this.certificate = certificate;
        this.key = key;
        this.password = password;
        try {
            this.read = times();
            this.current = manager();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("Expected a certificate and its key (PKCS#12, or PEM with a key in PKCS#8) in " + certificate + key.map(it -> " and " + it).orElse("") + ", found: " + e.getMessage(), e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new Current()}, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected a JVM with TLS", e);
        }
    }

    /** Reads the files again where they have changed. */
    void look() {
        try {
            List<FileTime> now = times();
            if (now.equals(read)) return;
            current = manager();
            read = now;
        } catch (IOException | GeneralSecurityException _) {
            // One of the two may not be written yet: they are looked at again.
        }
    }

    private List<FileTime> times() throws IOException {
        List<FileTime> times = new ArrayList<>(List.of(Files.getLastModifiedTime(certificate)));
        if (key.isPresent()) times.add(Files.getLastModifiedTime(key.get()));
        return List.copyOf(times);
    }

    private X509ExtendedKeyManager manager() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] secret = password.toCharArray();
        try (InputStream in = Files.newInputStream(certificate)) {
            if (key.isEmpty()) {
                store.load(in, secret);
            } else {
                Certificate[] chain = CertificateFactory.getInstance("X.509").generateCertificates(in).toArray(Certificate[]::new);
                if (chain.length == 0) throw new IOException("no certificate");
                store.load(null, secret);
                store.setKeyEntry("site", privateKey(Files.readString(key.get(), StandardCharsets.US_ASCII)), secret, chain);
            }
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, secret);
        for (KeyManager manager : factory.getKeyManagers()) if (manager instanceof X509ExtendedKeyManager usable) return usable;
        throw new GeneralSecurityException("no key manager for X.509");
    }

    private PrivateKey privateKey(String pem) throws IOException, GeneralSecurityException {
        Optional<byte[]> encrypted = section(pem, ENCRYPTED);
        if (encrypted.isPresent()) {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted.get());
            return key(info.getKeySpec(SecretKeyFactory.getInstance(info.getAlgParameters() == null ? info.getAlgName() : info.getAlgParameters().toString()).generateSecret(new PBEKeySpec(password.toCharArray()))));
        }
        return key(new PKCS8EncodedKeySpec(section(pem, KEY).orElseThrow(() -> new IOException("no BEGIN " + KEY + "; a key in another form is brought into this one by openssl pkcs8 -topk8"))));
    }

    private static PrivateKey key(PKCS8EncodedKeySpec spec) throws GeneralSecurityException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException _) {
                // Another kind of key.
            }
        }
        throw new InvalidKeySpecException("a key that is none of " + ALGORITHMS);
    }

    private static Optional<byte[]> section(String pem, String name) throws IOException {
        String begin = "-----BEGIN " + name + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + name + "-----", Math.max(0, from));
        if (from < 0 || to < 0) return Optional.empty();
        try {
            return Optional.of(Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to)));
        } catch (IllegalArgumentException e) {
            throw new IOException("a key that is no Base64", e);
        }
    }

    /** Asks whoever is current. */
    private final class Current extends X509ExtendedKeyManager {
        @Override public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return current.getClientAliases(type, issuers);
        }

        @Override public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return current.chooseClientAlias(types, issuers, socket);
        }

        @Override public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return current.getServerAliases(type, issuers);
        }

        @Override public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return current.chooseServerAlias(type, issuers, socket);
        }

        @Override public @Nullable String chooseEngineServerAlias(String type, Principal @Nullable [] issuers, SSLEngine engine) {
            return current.chooseEngineServerAlias(type, issuers, engine);
        }

        @Override public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return current.getCertificateChain(alias);
        }

        @Override public @Nullable PrivateKey getPrivateKey(String alias) {
            return current.getPrivateKey(alias);
        }
    }
}
