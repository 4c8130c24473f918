package news.dateline.demo;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, element by element; characters are escaped by the writer. One use, one thread. */
final class XmlDocument {
    /** A step that writes inside an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    XmlDocument() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** {@code attributes} are names and values in turn. */
    XmlDocument element(String name, Inside inside, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) out.writeAttribute(attributes[i], attributes[i + 1]);
            inside.write();
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    XmlDocument text(String name, String text, String... attributes) {
        return element(name, () -> out.writeCharacters(text), attributes);
    }

    XmlDocument empty(String name, String... attributes) {
        return element(name, () -> { }, attributes);
    }

    XmlDocument text(String name, Optional<String> text, String... attributes) {
        return text.map(value -> text(name, value, attributes)).orElse(this);
    }

    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }


    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("Expected to write XML into memory", e);
    }
}
