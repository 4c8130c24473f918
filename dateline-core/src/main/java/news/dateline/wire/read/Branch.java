package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.List;

/** An element while it is being read. One thread. */
final class Branch {
    static final Branch OUTSIDE = new Branch();

    private final String space;
    private final String name;
    private final long offset;
    /** Names and values by turns. */
    private List<String> attributes = List.of();
    private List<Node> children = List.of();
    private String language;
    private String base;

    private Branch() {
        this.space = "";
        this.name = "";
        this.offset = 0;
        this.language = "";
        this.base = "";
    }

    Branch(String space, String name, long offset, Branch parent) {
        this.space = space;
        this.name = name;
        this.offset = offset;
        this.language = parent.language;
        this.base = parent.base;
    }

    void attribute(boolean xml, boolean own, String key, String value) {
        if (xml && key.equals("lang")) language = value.strip();
        if (xml && key.equals("base")) base = Addresses.joined(base, value.strip());
        // An attribute of the element's own vocabulary goes before another's of the same name.
        for (int i = 0; i < attributes.size(); i += 2) {
            if (!attributes.get(i).equals(key)) continue;
            if (own) attributes.set(i + 1, value);
            return;
        }
        if (attributes.isEmpty()) attributes = new ArrayList<>(8);
        attributes.add(key);
        attributes.add(value);
    }

    void add(Node child) {
        // Nearly every element holds one text and nothing else.
        if (children.isEmpty()) {
            children = List.of(child);
            return;
        }
        if (children.size() == 1) children = new ArrayList<>(children);
        children.add(child);
    }

    Element finish(boolean complete) {
        return new Element(space, name, attributes, children, language, base, offset, complete);
    }
}
