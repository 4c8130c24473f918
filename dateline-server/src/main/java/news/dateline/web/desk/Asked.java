package news.dateline.web.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as the desk needs it. {@code path} is what follows {@code /desk}; {@code session} is the key in the cookie. */
record Asked(String method, String path, Map<String, String> query, Optional<String> session, Optional<String> bearer, Optional<String> csrf, Optional<String> request, byte[] body) {
    private static final int FIELDS_MAX = 40;

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The fields of a form; the last of a name counts. Empty for a body that is no form. */
    Map<String, String> form() {
        return fields(new String(body, StandardCharsets.UTF_8));
    }

    static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : encoded.split("&", FIELDS_MAX)) {
            int equals = field.indexOf('=');
            if (equals > 0) decoded(field.substring(equals + 1)).ifPresent(value -> fields.put(field.substring(0, equals), value));
        }
        return fields;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
