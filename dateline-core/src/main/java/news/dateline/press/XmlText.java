package news.dateline.press;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML document as text: escapes everything, leaves out what XML 1.0 cannot hold. Not thread-safe. */
final class XmlText {
    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    private XmlText() { }

    static XmlText document() {
        return new XmlText();
    }

    /** {@code attributes} are names and values in turn. */
    XmlText open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlText close() {
        xml.append("</").append(open.pop()).append(">\n");
        return this;
    }

    XmlText element(String name, String text, String... attributes) {
        start(name, attributes).append('>');
        escape(text);
        xml.append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** Closes what is open and gives the document. */
    String end() {
        while (!open.isEmpty()) close();
        return xml.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        xml.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        return xml;
    }

    /** In runs: feeds are long, and nearly all of their characters stand as they are. */
    private void escape(String text) {
        int from = 0;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isMarkup(c) || !allowed(c)) {
                xml.append(text, from, at).append(escaped(c));
                from = next;
            }
            at = next;
        }
        xml.append(text, from, text.length());
    }

    private static boolean isMarkup(int c) {
        return c == '<' || c == '>' || c == '&' || c == '"';
    }

    private static String escaped(int c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
