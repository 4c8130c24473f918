package news.dateline.wire.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tags of a stream of XML in any encoding that holds ASCII, one after another, with what stands between them. Comments, character data in sections and instructions are text here; a document type
 * is left out. Never fails for what is in the bytes. One thread.
 */
final class Tags {
    enum Kind { OPEN, CLOSE, EMPTY, TEXT }

    private static final int BLOCK = 1 << 16;
    private static final byte[] COMMENT_END = ascii("-->");
    private static final byte[] SECTION_END = ascii("]]>");
    private static final byte[] INSTRUCTION_END = ascii("?>");
    private static final byte[] NOTHING = new byte[0];

    private final InputStream in;
    private byte[] buffer = new byte[BLOCK];
    /** The token is {@code buffer[from, to)}; {@code end} is where what was read ends. */
    private int from;
    private int to;
    private int end;
    private long before;
    private boolean over;
    private Kind kind = Kind.TEXT;
    private byte[] whole = NOTHING;
    private boolean silent;

    Tags(InputStream in) {
        this.in = in;
    }

    /** Steps to the next token; false at the end. */
    boolean next() throws IOException {
        from = to;
        whole = NOTHING;
        silent = false;
        if (!has(0)) return false;
        kind = Kind.TEXT;
        if (at(0) != '<') {
            until('<');
        } else if (starts("<!--")) {
            through(4, COMMENT_END);
        } else if (starts("<![CDATA[")) {
            through(9, SECTION_END);
        } else if (starts("<?")) {
            through(2, INSTRUCTION_END);
        } else if (starts("<!")) {
            documentType();
            silent = true;
        } else {
            tag();
        }
        return true;
    }

    Kind kind() {
        return kind;
    }

    /** The tag's name with its prefix, as written; empty for a text. */
    byte[] whole() {
        return whole;
    }

    /** The tag's local name. */
    String name() {
        String name = new String(whole, StandardCharsets.US_ASCII);
        return name.substring(name.indexOf(':') + 1);
    }

    /** The token as written, less what is left out. */
    void writeTo(ByteArrayOutputStream out) {
        if (!silent) out.write(buffer, from, to - from);
    }

    int length() {
        return to - from;
    }

    /** Where the token begins, in bytes. */
    long start() {
        return before + from;
    }

    long offset() {
        return before + to;
    }

    /** A stretch of text ends at the next tag, or after a block: a longer one comes in parts. */
    private void until(char mark) throws IOException {
        int i = 1;
        while (i < BLOCK && has(i) && at(i) != mark) i++;
        to = from + i;
    }

    private void through(int i, byte[] mark) throws IOException {
        int at = i;
        while (has(at + mark.length - 1)) {
            if (matches(at, mark)) {
                to = from + at + mark.length;
                return;
            }
            // What never ends must not fill the memory: it is text like any other, in parts.
            if (++at > Limits.TEXT_LENGTH) break;
        }
        to = Math.min(end, from + Math.max(1, at));
    }

    private void documentType() throws IOException {
        int depth = 0;
        int i = 2;
        while (has(i) && i < Limits.HEAD_BYTES) {
            byte b = at(i++);
            if (b == '[') depth++;
            else if (b == ']') depth--;
            else if (b == '>' && depth <= 0) break;
        }
        to = from + i;
    }

    private void tag() throws IOException {
        boolean close = has(1) && at(1) == '/';
        int i = close ? 2 : 1;
        int name = i;
        while (has(i) && isName(at(i))) i++;
        if (i == name || at(name) == '-' || at(name) == '.' || at(name) >= '0' && at(name) <= '9') {
            // A bare "<" in a text.
            until('<');
            return;
        }
        byte[] called = Arrays.copyOfRange(buffer, from + name, from + i);
        byte quote = 0;
        while (has(i) && i < Limits.HEAD_BYTES) {
            byte b = at(i++);
            if (quote != 0) {
                if (b == quote) quote = 0;
            } else if (b == '"' || b == '\'') {
                quote = close ? 0 : b;
            } else if (b == '>') {
                whole = called;
                kind = close ? Kind.CLOSE : at(i - 2) == '/' ? Kind.EMPTY : Kind.OPEN;
                to = from + i;
                return;
            }
        }
        // A tag that never ends is none; what follows its "<" is looked at anew.
        to = from + 1;
    }

    private static boolean isName(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == ':' || b == '_' || b == '-' || b == '.' || b < 0;
    }

    private boolean starts(String text) throws IOException {
        return matches(0, ascii(text));
    }

    private boolean matches(int i, byte[] text) throws IOException {
        if (!has(i + text.length - 1)) return false;
        for (int k = 0; k < text.length; k++) if (buffer[from + i + k] != text[k]) return false;
        return true;
    }

    private byte at(int i) {
        return buffer[from + i];
    }

    /** Whether there is an i-th byte from the token's start; reads on where that is needed. */
    private boolean has(int i) throws IOException {
        while (from + i >= end) {
            if (over) return false;
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, end - from);
            before += from;
            to -= from;
            end -= from;
            from = 0;
        }
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) over = true;
        else end += read;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
