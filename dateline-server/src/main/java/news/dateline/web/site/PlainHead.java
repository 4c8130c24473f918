package news.dateline.web.site;

import java.nio.charset.StandardCharsets;

/**
 * Reads the head of a reader's request, and only of the plainest kind: GET or HEAD in HTTP/1.1 of a plain path, one Host, no body, nothing that asks for another protocol, every byte printable. Whatever is
 * not that is no error here but {@link Kind#OTHER}: another server reads it from its first byte. So nothing is understood in two ways. Used by one thread, again and again.
 */
final class PlainHead {
    /** PART: its end has not come yet. */
    enum Kind { PLAIN, PART, OTHER }

    private static final int HEADERS_MAX = 100;
    private static final byte[] GET = ascii("GET ");
    private static final byte[] HEAD = ascii("HEAD ");
    private static final byte[] VERSION = ascii(" HTTP/1.1");
    private static final byte[] HOST = ascii("host");
    private static final byte[] CONNECTION = ascii("connection");
    private static final byte[] ACCEPT_ENCODING = ascii("accept-encoding");
    private static final byte[] IF_NONE_MATCH = ascii("if-none-match");
    /** With one of these the request is more than reading. */
    private static final byte[][] OTHERS = {ascii("content-length"), ascii("transfer-encoding"), ascii("upgrade"), ascii("expect"), ascii("http2-settings"), ascii("trailer"), ascii("te")};
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");
    private static final byte[] CLOSE = ascii("close");

    private byte[] bytes = new byte[0];
    private boolean head;
    private boolean closes;
    private int end;
    private int pathFrom;
    private int pathTo;
    private int hosts;
    private int acceptFrom;
    private int acceptTo;
    private int knownFrom;
    private int knownTo;

    /** {@code to} is behind the last byte that has come. */
    Kind read(byte[] from, int begin, int to) {
        int stop = end(from, begin, to);
        if (stop < 0) return Kind.PART;
        bytes = from;
        end = stop;
        closes = false;
        hosts = 0;
        acceptFrom = -1;
        knownFrom = -1;
        int line = requestLine(begin);
        for (int count = 0; line > 0 && line < stop - 2; count++) line = count < HEADERS_MAX ? header(line) : -1;
        return line == stop - 2 && hosts == 1 ? Kind.PLAIN : Kind.OTHER;
    }

    boolean head() {
        return head;
    }

    /** Whether the client wants the connection closed. */
    boolean closes() {
        return closes;
    }

    /** Behind its last byte. */
    int end() {
        return end;
    }

    String path() {
        return text(pathFrom, pathTo);
    }

    Encoding encoding(boolean hasBrotli) {
        return acceptFrom < 0 ? Encoding.IDENTITY : Encoding.accepted(text(acceptFrom, acceptTo), hasBrotli);
    }

    /** Whether the client has this content. */
    boolean knows(String tag) {
        return knownFrom >= 0 && Site.known(text(knownFrom, knownTo), tag);
    }

    private static int end(byte[] from, int begin, int to) {
        for (int i = begin + 3; i < to; i++) if (from[i] == '\n' && from[i - 1] == '\r' && from[i - 2] == '\n' && from[i - 3] == '\r') return i + 1;
        return -1;
    }

    /** Where the first header begins, or -1. */
    private int requestLine(int begin) {
        head = starts(begin, HEAD);
        if (!head && !starts(begin, GET)) return -1;
        int at = begin + (head ? HEAD.length : GET.length);
        pathFrom = at;
        if (bytes[at] != '/') return -1;
        while (plain(bytes[at])) at++;
        pathTo = at;
        if (bytes[at] == '?') while (bytes[at] > ' ' && bytes[at] != 0x7f) at++;
        if (!starts(at, VERSION)) return -1;
        at += VERSION.length;
        return bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : -1;
    }

    /** What stands in an address for itself; anything encoded is read elsewhere. */
    private static boolean plain(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '/' || b == '-' || b == '.' || b == '_' || b == '~';
    }

    /** Where the next line begins, or -1. */
    private int header(int begin) {
        int at = begin;
        while (plain(bytes[at]) && bytes[at] != '/') at++;
        int name = at - begin;
        if (name == 0 || bytes[at] != ':') return -1;
        at++;
        while (bytes[at] == ' ' || bytes[at] == '\t') at++;
        int from = at;
        while (bytes[at] >= ' ' && bytes[at] != 0x7f || bytes[at] == '\t') at++;
        if (bytes[at] != '\r' || bytes[at + 1] != '\n') return -1;
        int to = at;
        while (to > from && (bytes[to - 1] == ' ' || bytes[to - 1] == '\t')) to--;
        return known(begin, name, from, to) ? at + 2 : -1;
    }

    private boolean known(int begin, int name, int from, int to) {
        if (is(begin, name, HOST)) return ++hosts == 1 && to > from;
        if (is(begin, name, CONNECTION)) {
            closes = is(from, to - from, CLOSE);
            return closes || is(from, to - from, KEEP_ALIVE);
        }
        if (is(begin, name, ACCEPT_ENCODING)) {
            boolean first = acceptFrom < 0;
            acceptFrom = from;
            acceptTo = to;
            return first;
        }
        if (is(begin, name, IF_NONE_MATCH)) {
            boolean first = knownFrom < 0;
            knownFrom = from;
            knownTo = to;
            return first;
        }
        for (byte[] other : OTHERS) if (is(begin, name, other)) return false;
        return true;
    }

    private boolean starts(int at, byte[] text) {
        if (at + text.length > end) return false;
        for (int i = 0; i < text.length; i++) if (bytes[at + i] != text[i]) return false;
        return true;
    }

    /** Without regard to capitals; {@code low} is a name's letters in lower case. */
    private boolean is(int at, int length, byte[] low) {
        if (length != low.length) return false;
        for (int i = 0; i < length; i++) {
            byte b = bytes[at + i];
            if ((b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b) != low[i]) return false;
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
