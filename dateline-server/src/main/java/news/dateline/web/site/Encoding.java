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

    /** The best that the client takes; {@code header} is its Accept-Encoding. What it refuses has the weight 0. */
    static Encoding accepted(@Nullable String header, boolean hasBrotli) {
        if (header == null || header.isEmpty()) return IDENTITY;
        String low = header.toLowerCase(Locale.ROOT);
        boolean gzip = false;
        for (int from = 0; from < low.length();) {
            int comma = low.indexOf(',', from);
            int to = comma < 0 ? low.length() : comma;
            int semicolon = low.indexOf(';', from);
            int named = semicolon < 0 || semicolon > to ? to : semicolon;
            if (!refused(low, named, to)) {
                if (hasBrotli && named(low, from, named, "br")) return BROTLI;
                gzip = gzip || named(low, from, named, "gzip") || named(low, from, named, "x-gzip") || named(low, from, named, "*");
            }
            from = to + 1;
        }
        return gzip ? GZIP : IDENTITY;
    }

    private static boolean named(String low, int from, int to, String name) {
        int begin = from;
        int end = to;
        while (begin < end && low.charAt(begin) <= ' ') begin++;
        while (end > begin && low.charAt(end - 1) <= ' ') end--;
        return end - begin == name.length() && low.startsWith(name, begin);
    }

    /** Whether one of the parameters is q=0, q=0.0 and the like. */
    private static boolean refused(String low, int from, int to) {
        int equals = low.indexOf('=', from);
        while (equals >= 0 && equals < to) {
            int name = equals - 1;
            while (name > from && low.charAt(name) <= ' ') name--;
            if (name > from && low.charAt(name) == 'q' && (low.charAt(name - 1) == ';' || low.charAt(name - 1) <= ' ') && zero(low, equals + 1, to)) return true;
            equals = low.indexOf('=', equals + 1);
        }
        return false;
    }

    private static boolean zero(String low, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to && low.charAt(i) != ';'; i++) {
            char c = low.charAt(i);
            if (c != '0' && c != '.' && c > ' ') return false;
            digit |= c == '0';
        }
        return digit;
    }
}
