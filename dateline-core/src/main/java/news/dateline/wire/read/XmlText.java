package news.dateline.wire.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Text to a tree of XML, strictly at first; what is not well-formed goes to {@link MendedXml}. No document type is ever read, no entity expanded beyond XML's own five and HTML's
 * names, nothing fetched. Thread-safe.
 */
public final class XmlText {
    /** An entity that is built from others or fetched from elsewhere: no feed needs one, every attack does. */
    private static final Pattern HOSTILE_ENTITY =
            Pattern.compile("<!ENTITY\\s+(?:%\\s*)?[^\\s>]+\\s+(?:SYSTEM|PUBLIC|\"[^\"]*[&%][^\"]*\"|'[^']*[&%][^']*')", Pattern.CASE_INSENSITIVE);
    /** Characters that are searched for such entities, to name the attack; wherever they stand, none is ever expanded. */
    private static final int TYPE_SEARCHED = 64_000;
    private static final XMLInputFactory FACTORY = factory();

    private XmlText() { }

    private static XMLInputFactory factory() {
        // Woodstox, found as a service: any other would refuse the limits below, so it cannot come in unseen.
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Otherwise errors inside a text come up late and as another type.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, (long) Limits.DOCUMENT_BYTES);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) Limits.ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.ELEMENT_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, Limits.ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, Limits.TEXT_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        return factory;
    }

    public static XmlReading read(String text) {
        int type = text.indexOf("<!DOCTYPE", 0, Math.min(text.length(), TYPE_SEARCHED));
        if (type >= 0) {
            Matcher hostile = HOSTILE_ENTITY.matcher(text.substring(type, Math.min(text.length(), type + TYPE_SEARCHED)));
            if (hostile.find()) return new XmlReading.Failed("The document type declares entities made of others or fetched from elsewhere; such a document is refused", type + hostile.start());
        }
        Tree tree = new Tree();
        try {
            return strictly(text, tree);
        } catch (XMLStreamException e) {
            return afterFailure(text, tree, e);
        }
    }

    private static XmlReading afterFailure(String text, Tree tree, XMLStreamException failure) {
        long offset = failure.getLocation() == null ? -1 : failure.getLocation().getCharacterOffset();
        String message = firstLine(failure);
        // Woodstox has no type of its own for a broken limit, only this message.
        if (message.toLowerCase(Locale.ROOT).contains("limit") && message.toLowerCase(Locale.ROOT)
                .contains("exceeded")) return new XmlReading.Failed("A limit of this reader is exceeded: " + message, offset);
        if (failure instanceof WstxEOFException && tree.begun()) return new XmlReading.Tree(tree.cutRoot(), List.copyOf(tree.mended), text.length());
        return MendedXml.read(text, message, offset);
    }

    private static XmlReading strictly(String text, Tree tree) throws XMLStreamException {
        // Woodstox alone comes here, and its own kind of reader tells where an element starts without making an object of it.
        XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> tree.open(reader);
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (tree.close()) return new XmlReading.Tree(tree.root(), withRest(tree.mended, text, reader.getLocation().getCharacterOffset()), -1);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> tree.words(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> tree.reference(reader.getLocalName());
                    default -> { }
                }
            }
            return new XmlReading.Failed("Expected an XML document, found no element", 0);
        } finally {
            reader.close();
        }
    }

    private static List<String> withRest(Set<String> mended, String text, int endTagAt) {
        int end = text.indexOf('>', Math.max(0, endTagAt)) + 1;
        List<String> all = new ArrayList<>(mended);
        if (end > 0 && holdsWords(text, end)) all.add("what follows the end of the document was ignored");
        return all;
    }

    private static boolean holdsWords(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                if (end < 0) return true;
                at = end + 3;
            } else {
                char c = text.charAt(at++);
                if (c > ' ' && c != 0xFEFF) return true;
            }
        }
        return false;
    }

    static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The elements that are open while a document is read, innermost last. */
    private static final class Tree {
        private final List<Branch> open = new ArrayList<>();
        private final Set<String> mended = new LinkedHashSet<>();
        private @Nullable Element root;

        boolean begun() {
            return !open.isEmpty();
        }

        void open(XMLStreamReader2 reader) throws XMLStreamException {
            Branch branch = new Branch(Spaces.of(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI()), reader.getLocalName(),
                    reader.getLocationInfo().getStartingCharOffset(),
                    open.isEmpty() ? Branch.OUTSIDE : open.getLast());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String space = reader.getAttributeNamespace(i);
                branch.attribute(space != null && space.equals("http://www.w3.org/XML/1998/namespace"), space == null || space.isEmpty(),
                        reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            open.add(branch);
        }

        void words(String text) {
            if (!open.isEmpty()) open.getLast().add(new Words(text));
        }

        void reference(String name) {
            String known = org.jsoup.parser.Parser.unescapeEntities("&" + name + ";", false);
            mended.add(known.equals("&" + name + ";") ? "the entity " + name + " is not known and was left as it stands" : "HTML entities in XML were resolved");
            words(known);
        }

        /** True when that was the root. */
        boolean close() {
            Element closed = open.removeLast().finish(true);
            if (open.isEmpty()) root = closed;
            else open.getLast().add(closed);
            return open.isEmpty();
        }

        Element root() {
            return java.util.Objects.requireNonNull(root);
        }

        Element cutRoot() {
            Element inner = open.removeLast().finish(false);
            while (!open.isEmpty()) {
                Branch outer = open.removeLast();
                outer.add(inner);
                inner = outer.finish(false);
            }
            return inner;
        }
    }
}
