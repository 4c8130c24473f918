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

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (allowed(c)) xml.appendCodePoint(c);
                }
            }
        });
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
