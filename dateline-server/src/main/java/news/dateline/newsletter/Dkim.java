package news.dateline.newsletter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Signs messages by DKIM (RFC 6376): rsa-sha256, relaxed/relaxed. Immutable; any thread may call. */
public final class Dkim {
    /** RFC 8058 asks that the fields of one-click leaving be signed. */
    private static final List<String> SIGNED = List.of("from", "to", "subject", "date", "message-id", "mime-version", "content-type", "list-id", "list-unsubscribe", "list-unsubscribe-post");

    private final String domain;
    private final String selector;
    private final PrivateKey key;

    private Dkim(String domain, String selector, PrivateKey key) {
        this.domain = domain;
        this.selector = selector;
        this.key = key;
    }

    /** With an RSA key in PEM (PKCS #8, {@code BEGIN PRIVATE KEY}). Throws {@link IllegalArgumentException} for a file that holds none. */
    public static Dkim of(String domain, String selector, Path file) {
        try {
            String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return new Dkim(domain, selector, KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Expected an RSA key in PEM (PKCS #8) at " + file + ", found none (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** The message with its signature in front; lines of {@code message} end with CRLF. */
    public byte[] sign(byte[] message, Instant at) {
        String all = new String(message, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> fields = fields(all.substring(0, end + 2));
        String head = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain + "; s=" + selector + "; t=" + at.getEpochSecond() + ";\r\n\th=" + String.join(":", present(fields)) + ";\r\n\tbh="
                + Base64.getEncoder().encodeToString(sha256(body(all.substring(end + 4)))) + ";\r\n\tb=";
        StringBuilder signed = new StringBuilder();
        for (String name : present(fields)) signed.append(relaxed(last(fields, name))).append("\r\n");
        signed.append(relaxed("DKIM-Signature: " + head));
        byte[] field = ("DKIM-Signature: " + head + folded(signature(signed.toString())) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[field.length + message.length];
        System.arraycopy(field, 0, both, 0, field.length);
        System.arraycopy(message, 0, both, field.length, message.length);
        return both;
    }

    private static List<String> fields(String head) {
        List<String> fields = new ArrayList<>();
        for (String line : head.split("\r\n")) {
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) fields.set(fields.size() - 1, fields.getLast() + "\r\n" + line);
            else fields.add(line);
        }
        return fields;
    }

    private static List<String> present(List<String> fields) {
        return SIGNED.stream().filter(name -> fields.stream().anyMatch(field -> is(field, name))).toList();
    }

    private static String last(List<String> fields, String name) {
        return fields.reversed().stream().filter(field -> is(field, name)).findFirst().orElseThrow();
    }

    private static boolean is(String field, String name) {
        return field.toLowerCase(Locale.ROOT).startsWith(name + ":");
    }

    /** RFC 6376, 3.4.2. */
    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + field.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /** RFC 6376, 3.4.4. */
    private static byte[] body(String body) {
        String even = body.replaceAll("[ \t]+", " ").replaceAll(" ?\r\n", "\r\n").replaceAll(" $", "").replaceAll("(\r\n)+$", "");
        return (even.isEmpty() ? "" : even + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with RSA", e);
        }
    }

    private static String folded(String base64) {
        return base64.replaceAll("(.{72})(?=.)", "$1\r\n\t");
    }
}
