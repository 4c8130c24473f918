package news.dateline.sqlite;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that only the keys of all its names together open: AES-256-GCM under a key that HMAC-SHA-256 makes of them and of where the bytes stood ({@code place}) in which backup. So each key serves for one
 * message, and destroying any of the names' keys closes it for ever.
 *
 * @param names whose keys it takes, in order
 */
public record Sealed(List<String> names, byte[] bytes) {
    private static final int TAG_BITS = 128;
    /** A key is used once, so a fixed nonce is a fresh one. */
    private static final byte[] NONCE = new byte[12];

    public Sealed {
        names = List.copyOf(names);
    }

    /** Empty where one of the keys is destroyed. */
    public static Optional<Sealed> of(byte[] plain, List<String> names, String place, Function<String, Optional<byte[]>> keys) {
        return key(names, place, keys).map(key -> new Sealed(names, crypt(Cipher.ENCRYPT_MODE, key, plain)));
    }

    /** Empty where one of the keys is not there. */
    public Optional<byte[]> open(String place, Function<String, Optional<byte[]>> keys) {
        return key(names, place, keys).map(key -> crypt(Cipher.DECRYPT_MODE, key, bytes));
    }

    private static Optional<byte[]> key(List<String> names, String place, Function<String, Optional<byte[]>> keys) {
        List<byte[]> all = new ArrayList<>();
        for (String name : names) {
            Optional<byte[]> key = keys.apply(name);
            if (key.isEmpty()) return Optional.empty();
            all.add(key.get());
        }
        try {
            byte[] made = place.getBytes(StandardCharsets.UTF_8);
            for (byte[] key : all) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                made = mac.doFinal(made);
            }
            return Optional.of(made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", e);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, NONCE));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new news.dateline.log.DatelineException.Permanent("The backup and the keys of items do not fit each other: " + e.getMessage(), e);
        }
    }
}
