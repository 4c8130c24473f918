package news.dateline.wire.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.wire.read.Plain;

/** An XML element that is being written: everything is escaped, and what XML 1.0 cannot hold is left out. A blank text is none, so that nothing is written that says nothing. One thread. */
public final class Tag {
    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<String> children = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    /** {@code xml} is sound already, such as what {@link Xhtml} gives. */
    public static Tag holding(String name, String xml) {
        Tag tag = new Tag(name);
        tag.children.add(xml);
        return tag;
    }

    /** An attribute; a blank one is left out. */
    public Tag with(String attribute, String value) {
        if (!value.isBlank()) attributes.append(' ').append(attribute).append("=\"").append(escaped(value, true)).append('"');
        return this;
    }

    public Tag text(String words) {
        if (!words.isBlank()) children.add(escaped(words, false));
        return this;
    }

    public Tag add(Tag child) {
        children.add(child.toString());
        return this;
    }

    /** A child that says something, in its text or an attribute; another is left out. */
    public Tag addFilled(Tag child) {
        return child.attributes.isEmpty() && child.children.isEmpty() ? this : add(child);
    }

    /** A child with these words; where there are none, no child. */
    public Tag add(String child, Optional<String> words) {
        words.filter(text -> !text.isBlank()).ifPresent(text -> add(of(child).text(text)));
        return this;
    }

    /** The element as a document. */
    public String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + this + "\n";
    }

    @Override public String toString() {
        return "<" + name + attributes + (children.isEmpty() ? "/>" : ">" + String.join("", children) + "</" + name + ">");
    }

    /** Line ends in attributes would be read as blanks, hence their references. */
    private static String escaped(String text, boolean attribute) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        Plain.characters(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append(attribute ? "&#10;" : "\n");
                case '\r' -> xml.append("&#13;");
                case '\t' -> xml.append(attribute ? "&#9;" : "\t");
                default -> xml.appendCodePoint(c);
            }
        });
        return xml.toString();
    }
}
