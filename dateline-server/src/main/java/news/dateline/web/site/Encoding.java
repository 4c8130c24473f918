package news.dateline.web.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is sent. */
enum Encoding {
    BROTLI("br"), GZIP("gzip"), IDENTITY("");

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** The best that the client takes; {@code header} is its Accept-Encoding. */
    static Encoding accepted(@Nullable String header, boolean hasBrotli) {
        if (header == null || header.isEmpty()) return IDENTITY;
        boolean gzip = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.split(";");
            String name = pieces[0].strip();
            if (refused(pieces)) continue;
            if (hasBrotli && name.equals("br")) return BROTLI;
            if (name.equals("gzip") || name.equals("x-gzip") || name.equals("*")) gzip = true;
        }
        return gzip ? GZIP : IDENTITY;
    }

    private static boolean refused(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) if (pieces[i].strip().matches("q\\s*=\\s*0(\\.0*)?")) return true;
        return false;
    }
}
