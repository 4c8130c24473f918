package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An XML element as formats want to ask it. Immutable.
 *
 * <p>Readers ask every item for dozens of names, most of which are not there: so an element keeps a few bits of each child's name, and a question for another name is answered by those alone.
 */
public final class Element implements Node {
    private static final Element[] NO_ELEMENTS = new Element[0];

    private final String space;
    private final String name;
    /** Names and values by turns, in the document's order. */
    private final List<String> attributes;
    private final List<Node> children;
    private final String language;
    private final String base;
    private final long offset;
    private final boolean complete;
    private final Element[] elements;
    /** One bit of 64 a child; see {@link #bit}. */
    private final long names;

    /** {@code attributes} and {@code children} are handed over. */
    Element(String space, String name, List<String> attributes, List<Node> children, String language, String base, long offset, boolean complete) {
        this.space = space;
        this.name = name;
        this.attributes = attributes;
        this.children = children.size() < 2 ? children : Collections.unmodifiableList(children);
        this.language = language;
        this.base = base;
        this.offset = offset;
        this.complete = complete;
        int count = 0;
        for (Node node : children) if (node instanceof Element) count++;
        Element[] inner = count == 0 ? NO_ELEMENTS : new Element[count];
        long seen = 0;
        int at = 0;
        for (Node node : children) {
            if (!(node instanceof Element child)) continue;
            inner[at++] = child;
            seen |= bit(child.name);
        }
        this.elements = inner;
        this.names = seen;
    }

    /** The same for names that differ in letter case only. Letters beyond ASCII may be the other case of one within it, so a name that shows one is taken for any. */
    private static long bit(String name) {
        int length = name.length();
        if (length == 0) return -1;
        char first = name.charAt(0);
        char last = name.charAt(length - 1);
        return first > 127 || last > 127 ? -1 : 1L << (length * 7 + (first & 31) * 3 + (last & 31) * 5);
    }

    /** The vocabulary's short name ("dc", "media", "atom"; see {@link Spaces}), the empty text for none, else the namespace's address. */
    public String space() {
        return space;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    public List<Node> children() {
        return children;
    }

    /** xml:lang in force here, or the empty text. */
    public String language() {
        return language;
    }

    /** xml:base in force here, not yet resolved against the document's own; or the empty text. */
    public String base() {
        return base;
    }

    /** Where it starts, in characters. */
    public long offset() {
        return offset;
    }

    /** False when the document was cut before its end tag. */
    public boolean complete() {
        return complete;
    }

    /** By local name. */
    public Optional<String> attribute(String name) {
        for (int i = 0; i < attributes.size(); i += 2) if (attributes.get(i).equals(name)) return Optional.of(attributes.get(i + 1));
        return Optional.empty();
    }

    public Stream<Element> elements() {
        return Stream.of(elements);
    }

    /** Child elements of any vocabulary with this local name; agencies are careless about letter case, so case does not matter. */
    public Stream<Element> all(String name) {
        return (names & bit(name)) == 0 ? Stream.empty() : elements().filter(child -> child.name.equalsIgnoreCase(name));
    }

    public Stream<Element> all(String space, String name) {
        return (names & bit(name)) == 0 ? Stream.empty() : elements().filter(child -> child.is(space, name));
    }

    /** What {@link #all(String)} gives, without the cost of a stream. */
    public void each(String name, Consumer<Element> use) {
        if ((names & bit(name)) == 0) return;
        for (Element child : elements) if (child.name.equalsIgnoreCase(name)) use.accept(child);
    }

    /** What {@link #all(String, String)} gives, without the cost of a stream. */
    public void each(String space, String name, Consumer<Element> use) {
        if ((names & bit(name)) == 0) return;
        for (Element child : elements) if (child.is(space, name)) use.accept(child);
    }

    public Optional<Element> first(String name) {
        if ((names & bit(name)) == 0) return Optional.empty();
        for (Element child : elements) if (child.name.equalsIgnoreCase(name)) return Optional.of(child);
        return Optional.empty();
    }

    public Optional<Element> first(String space, String name) {
        if ((names & bit(name)) == 0) return Optional.empty();
        for (Element child : elements) if (child.is(space, name)) return Optional.of(child);
        return Optional.empty();
    }

    public boolean has(String space, String name) {
        return first(space, name).isPresent();
    }

    /** Whether it has a child of that vocabulary. */
    public boolean hasAny(String space) {
        for (Element child : elements) if (child.space.equals(space)) return true;
        return false;
    }

    /** The element less its children of that name: what a feed says of itself, without its thousands of items. */
    public Element without(String child) {
        List<Node> rest = new ArrayList<>();
        for (Node node : children) if (!(node instanceof Element element && element.name.equalsIgnoreCase(child))) rest.add(node);
        return new Element(space, name, attributes, rest, language, base, offset, complete);
    }

    public boolean is(String space, String name) {
        return this.name.equalsIgnoreCase(name) && this.space.equals(space);
    }

    public boolean hasElements() {
        return elements.length > 0;
    }

    /** All words in it, in document order. */
    public String text() {
        // Nearly every element holds one run of words and nothing else.
        if (children.isEmpty()) return "";
        if (children.size() == 1 && children.getFirst() instanceof Words words) return words.text();
        StringBuilder text = new StringBuilder();
        gather(text);
        return text.toString();
    }

    private void gather(StringBuilder text) {
        for (Node child : children) {
            switch (child) {
                case Words words -> text.append(words.text());
                case Element element -> element.gather(text);
            }
        }
    }

    /** Whether there is a word in it or in an attribute. */
    public boolean says() {
        for (int i = 1; i < attributes.size(); i += 2) if (!attributes.get(i).isBlank()) return true;
        return children.stream().anyMatch(child -> switch (child) {
            case Words words -> !words.text().isBlank();
            case Element element -> element.says();
        });
    }

    /** What is inside, written as markup without prefixes, for the sanitizer. */
    public String markup() {
        StringBuilder markup = new StringBuilder();
        for (Node child : children) write(child, markup);
        return markup.toString();
    }

    private static void write(Node node, StringBuilder markup) {
        switch (node) {
            case Words words -> escape(words.text(), markup, true);
            case Element element -> element.writeWhole(markup);
        }
    }

    private void writeWhole(StringBuilder markup) {
        markup.append('<').append(name);
        for (int i = 0; i < attributes.size(); i += 2) {
            markup.append(' ').append(attributes.get(i)).append("=\"");
            escape(attributes.get(i + 1), markup, true);
            markup.append('"');
        }
        markup.append('>');
        for (Node child : children) write(child, markup);
        if (!(children.isEmpty() && (name.equalsIgnoreCase("br") || name.equalsIgnoreCase("hr") || name.equalsIgnoreCase("img")))) markup.append("</").append(name)
                .append('>');
    }

    /** As words within markup, or as the value of an attribute in double quotes. */
    static void escape(String text, StringBuilder markup, boolean quotes) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                case '"' -> markup.append(quotes ? "&quot;" : "\"");
                default -> markup.append(c);
            }
        }
    }
}
