package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element while it is being read. One thread. */
final class Branch {
    static final Branch OUTSIDE = new Branch();

    private final String space;
    private final String name;
    private final long offset;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
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
        if (own) attributes.put(key, value);
        else attributes.putIfAbsent(key, value);
    }

    void add(Node child) {
        children.add(child);
    }

    Element finish(boolean complete) {
        return new Element(space, name, attributes, children, language, base, offset, complete);
    }
}
