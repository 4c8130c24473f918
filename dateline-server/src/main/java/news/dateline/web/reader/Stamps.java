package news.dateline.web.reader;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks on forms that say when this server gave them out, so that what sends a form without having shown it to anybody, at once, twice or days later can be told. Nothing of the reader is in a stamp, and
 * nothing is kept but the stamps used in the last hours. Thread-safe.
 */
final class Stamps {
    static final Duration SOONEST = Duration.ofSeconds(3);
    static final Duration LATEST = Duration.ofHours(6);
    private static final int USED_MAX = 20_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final Supplier<String> secrets;
    private final SecretKeySpec key;
    private final Map<String, Boolean> used = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > USED_MAX;
        }
    };

    /** What a stamp is worth. */
    enum Worth { GOOD, TOO_SOON, NOT_GOOD }

    Stamps(Supplier<String> secrets) {
        this.secrets = secrets;
        this.key = new SecretKeySpec(secrets.get().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String stamp(Instant now) {
        String said = now.getEpochSecond() + "." + secrets.get().replaceAll("[^A-Za-z0-9]", "");
        return said + "." + mac(said);
    }

    /** Of a good one the use; a stamp is good once. */
    Worth use(String stamp, Instant now) {
        int dot = stamp.lastIndexOf('.');
        if (dot < 0 || !stamp.matches("[0-9]{1,12}\\.[A-Za-z0-9]{1,100}\\.[A-Za-z0-9_-]{1,100}")) return Worth.NOT_GOOD;
        String said = stamp.substring(0, dot);
        if (!MessageDigest.isEqual(mac(said).getBytes(StandardCharsets.UTF_8), stamp.substring(dot + 1).getBytes(StandardCharsets.UTF_8))) return Worth.NOT_GOOD;
        Instant given = Instant.ofEpochSecond(Long.parseLong(said.substring(0, said.indexOf('.'))));
        if (given.plus(LATEST).isBefore(now)) return Worth.NOT_GOOD;
        if (given.plus(SOONEST).isAfter(now)) return Worth.TOO_SOON;
        synchronized (used) {
            return used.put(said, true) == null ? Worth.GOOD : Worth.NOT_GOOD;
        }
    }

    private String mac(String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
