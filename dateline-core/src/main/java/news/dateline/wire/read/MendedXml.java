package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The lenient path: what strict XML refuses (a bare ampersand, an end tag forgotten, a prefix never declared, control characters) is read as a browser would, and says so. Pure. */
final class MendedXml {
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));");
    private static final Pattern CDATA = Pattern.compile("(?s)<!\\[CDATA\\[.*?(?:]]>|$)");

    /** Elements of a document in which misplaced ones are put right; the work grows with their square. */
    private static final int HOISTED_MAX = 20_000;
    private static final Set<String> NEVER_HOLDS = Set.of("br", "hr", "img", "link", "enclosure", "category", "thumbnail", "guid", "pubdate");

    private MendedXml() { }

    static XmlReading read(String text, String why, long offset) {
        String clean = ampersands(CONTROL.matcher(text).replaceAll(""));
        Parser parser = Parser.xmlParser().setTrackPosition(true).setMaxDepth(Limits.ELEMENT_DEPTH);
        Document document = parser.parseInput(clean, "");
        Optional<org.jsoup.nodes.Element> root = document.children().stream().findFirst();
        if (root.isEmpty()) return new XmlReading.Failed("Expected an XML document: " + why, offset);
        List<org.jsoup.nodes.Element> elements = List.copyOf(document.getAllElements());
        if (elements.size() <= HOISTED_MAX) elements.forEach(element -> hoist(element, root.get()));
        boolean whole = clean.toLowerCase(Locale.ROOT).lastIndexOf("</" + root.get().tagName().toLowerCase(Locale.ROOT)) >= 0;
        Counter counter = new Counter();
        Element tree = convert(root.get(), new Names(Map.of("xml", "http://www.w3.org/XML/1998/namespace")), Branch.OUTSIDE, !whole, counter);
        if (counter.elements > Limits.ELEMENTS) return new XmlReading.Failed("A limit of this reader is exceeded: more than " + Limits.ELEMENTS + " elements", -1);
        return new XmlReading.Tree(tree, List.of("not well-formed XML, read leniently: " + why), whole ? -1 : text.length());
    }

    /**
     * Where an end tag was forgotten, what follows was read as if it were inside. A second item inside an item is the next one; elements inside a title or a picture stand beside it.
     */
    private static void hoist(org.jsoup.nodes.Element element, org.jsoup.nodes.Element root) {
        if (element == root || element.parent() == null || !element.endSourceRange().isImplicit() || element.childNodeSize() == 0) return;
        boolean leaf = NEVER_HOLDS.contains(local(element.tagName()).toLowerCase(Locale.ROOT)) || element.childNode(0) instanceof TextNode first && !first.isBlank();
        List<org.jsoup.nodes.Node> inside = List.copyOf(element.childNodes());
        int from = 0;
        while (from < inside.size() && !(inside.get(from) instanceof org.jsoup.nodes.Element child && (leaf || child.tagName().equals(element.tagName())))) from++;
        if (leaf && element.tagName().equalsIgnoreCase("br")) from = 0;
        org.jsoup.nodes.Node after = element;
        for (org.jsoup.nodes.Node child : inside.subList(from, inside.size())) {
            after.after(child);
            after = child;
        }
    }

    /** Bare ampersands become references everywhere but in CDATA, where they are themselves. */
    private static String ampersands(String text) {
        StringBuilder all = new StringBuilder(text.length() + 64);
        int from = 0;
        var sections = CDATA.matcher(text);
        while (sections.find()) {
            all.append(BARE_AMPERSAND.matcher(text.substring(from, sections.start())).replaceAll("&amp;")).append(sections.group());
            from = sections.end();
        }
        return all.append(BARE_AMPERSAND.matcher(text.substring(from)).replaceAll("&amp;")).toString();
    }

    private static Element convert(org.jsoup.nodes.Element from, Names outer, Branch parent, boolean onCut, Counter counter) {
        counter.elements++;
        Names names = outer.with(from);
        Branch branch = new Branch(names.space(from.tagName()), local(from.tagName()), from.sourceRange().isTracked() ? from.sourceRange().startPos() : -1, parent);
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey();
            branch.attribute(key.startsWith("xml:"), key.indexOf(':') < 0, local(key), cut(attribute.getValue()));
        }
        List<org.jsoup.nodes.Node> children = from.childNodes();
        for (int i = 0; i < children.size() && counter.elements <= Limits.ELEMENTS; i++) {
            boolean last = i == children.size() - 1;
            switch (children.get(i)) {
                case org.jsoup.nodes.Element element -> branch.add(convert(element, names, branch, onCut && last, counter));
                case TextNode words -> branch.add(new Words(words.getWholeText()));
                default -> { }
            }
        }
        return branch.finish(!(onCut && from.endSourceRange().isImplicit()));
    }

    private static String cut(String value) {
        return value.length() > Limits.ATTRIBUTE_LENGTH ? value.substring(0, Limits.ATTRIBUTE_LENGTH) : value;
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static final class Counter {
        private int elements;
    }

    /** The prefixes in force. */
    private record Names(Map<String, String> byPrefix) {
        Names with(org.jsoup.nodes.Element element) {
            List<Attribute> declared = new ArrayList<>();
            for (Attribute attribute : element.attributes()) if (attribute.getKey().equals("xmlns") || attribute.getKey().startsWith("xmlns:")) declared.add(attribute);
            if (declared.isEmpty()) return this;
            Map<String, String> inner = new HashMap<>(byPrefix);
            for (Attribute attribute : declared) inner.put(attribute.getKey().equals("xmlns") ? "" : local(attribute.getKey()), attribute.getValue());
            return new Names(inner);
        }

        String space(String tag) {
            int colon = tag.indexOf(':');
            String prefix = colon < 0 ? "" : tag.substring(0, colon);
            if (byPrefix.containsKey(prefix)) return Spaces.of(byPrefix.get(prefix));
            return prefix.isEmpty() ? Spaces.NONE : Spaces.ofUndeclared(prefix);
        }
    }
}
