package news.dateline.wire.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An XML element as formats want to ask it.
 *
 * @param space      the vocabulary's short name ("dc", "media", "atom"; see {@link Spaces}), the empty text for none, else the namespace's address
 * @param name       the local name
 * @param attributes by local name
 * @param language   xml:lang in force here, or the empty text
 * @param base       xml:base in force here, not yet resolved against the document's own; or the empty text
 * @param offset     where it starts, in characters
 * @param complete   false when the document was cut before its end tag
 */
public record Element(String space, String name, Map<String, String> attributes, List<Node> children, String language, String base, long offset,
        boolean complete) implements Node {
    public Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** Child elements of any vocabulary with this local name; agencies are careless about letter case, so case does not matter. */
    public Stream<Element> all(String name) {
        return elements().filter(child -> child.name.equalsIgnoreCase(name));
    }

    public Stream<Element> all(String space, String name) {
        return elements().filter(child -> child.space.equals(space) && child.name.equalsIgnoreCase(name));
    }

    /** What {@link #all(String, String)} gives, without the cost of a stream: readers ask every item for dozens of names, most of which are not there. */
    public void each(String space, String name, Consumer<Element> use) {
        for (Node node : children) {
            if (node instanceof Element child && child.space.equals(space) && child.name.equalsIgnoreCase(name)) use.accept(child);
        }
    }

    public Optional<Element> first(String name) {
        for (Node node : children) if (node instanceof Element child && child.name.equalsIgnoreCase(name)) return Optional.of(child);
        return Optional.empty();
    }

    public Optional<Element> first(String space, String name) {
        for (Node node : children) if (node instanceof Element child && child.space.equals(space) && child.name.equalsIgnoreCase(name)) return Optional.of(child);
        return Optional.empty();
    }

    public boolean has(String space, String name) {
        return first(space, name).isPresent();
    }

    /** The element less its children of that name: what a feed says of itself, without its thousands of items. */
    public Element without(String child) {
        List<Node> rest = children.stream().filter(node -> !(node instanceof Element element && element.name.equalsIgnoreCase(child))).toList();
        return new Element(space, name, attributes, rest, language, base, offset, complete);
    }

    public boolean is(String space, String name) {
        return this.space.equals(space) && this.name.equalsIgnoreCase(name);
    }

    public boolean hasElements() {
        for (Node node : children) if (node instanceof Element) return true;
        return false;
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
        return attributes.values().stream().anyMatch(value -> !value.isBlank()) || children.stream().anyMatch(child -> switch (child) {
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
            case Words words -> escape(words.text(), markup);
            case Element element -> element.writeWhole(markup);
        }
    }

    private void writeWhole(StringBuilder markup) {
        markup.append('<').append(name);
        attributes.forEach((key, value) -> {
            markup.append(' ').append(key).append("=\"");
            escape(value, markup);
            markup.append('"');
        });
        markup.append('>');
        for (Node child : children) write(child, markup);
        if (!(children.isEmpty() && (name.equalsIgnoreCase("br") || name.equalsIgnoreCase("hr") || name.equalsIgnoreCase("img")))) markup.append("</").append(name)
                .append('>');
    }

    private static void escape(String text, StringBuilder markup) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                case '"' -> markup.append("&quot;");
                default -> markup.append(c);
            }
        }
    }
}
