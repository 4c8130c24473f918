package news.dateline.wire.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/** Addresses as the wire writes them, made absolute; only http and https leave here. Pure. */
public final class Addresses {
    private static final int LENGTH_MAX = 4_000;

    /** What may stand in a path and query as it is, as a table: every address of every item is looked through. */
    private static final BitSet PLAIN = new BitSet(128);

    static {
        for (char c = 0; c < 128; c++) PLAIN.set(c, isPlain(c) || "/._~?&=,;+!*()".indexOf(c) >= 0);
    }

    private Addresses() { }

    /** The address made absolute against {@code base} (which may be the empty text), or empty when it is none that a reader may be sent to. */
    public static Optional<String> web(String written, String base) {
        if (isPlain(written)) return Optional.of(written);
        String bare = tidy(written);
        if (bare.isEmpty() || bare.length() > LENGTH_MAX) return Optional.empty();
        try {
            URI address = new URI(bare);
            if (!address.isAbsolute() && !base.isEmpty()) address = new URI(tidy(base)).resolve(address);
            return isWeb(address) ? Optional.of(address.toString()) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a whole address in which nothing has to be mended or looked into: nearly all are. */
    static boolean isPlain(String text) {
        int length = text.length();
        int at = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
        if (at == 0 || length > LENGTH_MAX) return false;
        int host = at;
        while (at < length && (isPlain(text.charAt(at)) || text.charAt(at) == '.')) at++;
        // A host of letters, digits, hyphens and dots alone, that begins and ends with none of the last two.
        boolean sound = at > host && Character.isLetter(text.charAt(at - 1)) && text.charAt(host) != '.' && text.charAt(host) != '-' && text.indexOf("..", host) < 0
                && text.indexOf(".-", host) < 0 && text.indexOf("-.", host) < 0;
        if (!sound || at < length && text.charAt(at) != '/') return false;
        while (at < length && text.charAt(at) < 128 && PLAIN.get(text.charAt(at))) at++;
        return at == length;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
    }

    /** xml:base in force when {@code inner} is declared inside {@code outer}. */
    static String joined(String outer, String inner) {
        if (outer.isEmpty()) return inner;
        try {
            return new URI(tidy(outer)).resolve(new URI(tidy(inner))).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return inner;
        }
    }

    /** The document's own address under xml:base. */
    public static String base(String document, String element) {
        return element.isEmpty() ? document : joined(document, element);
    }

    private static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        // User names in an address only ever serve to deceive.
        // A host in another script, or with an underscore, is an authority but no host to java.net.URI.
        String authority = address.getRawAuthority() == null ? "" : address.getRawAuthority();
        return (scheme.equals("http") || scheme.equals("https")) && !authority.isEmpty() && authority.indexOf('@') < 0 && !authority.startsWith(":");
    }

    /** Without white space and control characters; characters that agencies forget to escape are escaped. */
    private static String tidy(String written) {
        StringBuilder tidy = new StringBuilder(written.length());
        String bare = written.strip();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == ' ') tidy.append("%20");
            else if (c > ' ' && c != 0x7F) escape(c, bare, i, tidy);
        }
        return tidy.toString();
    }

    private static void escape(char c, String all, int at, StringBuilder tidy) {
        if ("\"<>\\^`{|}".indexOf(c) >= 0) tidy.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
        else if (c == '%' && !isHex(all, at + 1)) tidy.append("%25");
        else if (c == '#' && all.indexOf('#') < at) tidy.append("%23");
        else if ((c == '[' || c == ']') && all.indexOf('?') >= 0 && all.indexOf('?') < at) tidy.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
        else tidy.append(c);
    }

    private static boolean isHex(String all, int at) {
        return at + 1 < all.length() && Character.digit(all.charAt(at), 16) >= 0 && Character.digit(all.charAt(at + 1), 16) >= 0;
    }
}
