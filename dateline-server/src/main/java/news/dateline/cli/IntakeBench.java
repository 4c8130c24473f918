package news.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;

/**
 * How fast wire documents are read, next to merely pulling the same bytes through the XML or JSON parser, and next to another reader where one is given. One thread, as a source is read.
 */
final class IntakeBench {
    /** A way to read a document; the number of items, or -1 where it cannot. */
    interface Way {
        int read(byte[] document);
    }

    /** What one way took for the documents of one format. */
    record Speed(long documents, long bytes, long items, double seconds) {
        double megabytes() {
            return bytes / seconds / 1e6;
        }

        double itemsPerSecond() {
            return items / seconds;
        }
    }

    private static final double NANOS = 1e9;
    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = factory();

    private final LongSupplier nanos;
    private final double seconds;

    /** {@code seconds} is the least time that each way is measured a format, after half as long to warm up. */
    IntakeBench(LongSupplier nanos, double seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
    }

    private static XMLInputFactory factory() {
        // Woodstox, found as a service, as the reader itself does.
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Dateline's own way. */
    static int dateline(byte[] document) {
        return switch (WireParser.parse(document, WireHints.of("bench"))) {
            case Parsed.Items items -> items.items().size();
            case Parsed.Unreadable _ -> -1;
        };
    }

    /** Every event of the document, and nothing done with it. */
    static int pulled(byte[] document) {
        int first = 0;
        while (first < document.length && document[first] <= ' ' && document[first] >= 0) first++;
        return first < document.length && (document[first] == '{' || document[first] == '[') ? pulledJson(document) : pulledXml(document);
    }

    private static int pulledXml(byte[] document) {
        int elements = 0;
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.hasNext()) if (reader.next() == XMLStreamReader.START_ELEMENT) elements++;
            reader.close();
            return elements;
        } catch (XMLStreamException e) {
            return -1;
        }
    }

    private static int pulledJson(byte[] document) {
        int tokens = 0;
        try (JsonParser parser = JSON.createParser(document)) {
            while (parser.nextToken() != null) tokens++;
            return tokens;
        } catch (IOException e) {
            return -1;
        }
    }

    /** Documents by the format that Dateline takes them for; what it cannot read is left out. */
    static Map<String, List<byte[]>> byFormat(List<byte[]> documents) {
        Map<String, List<byte[]>> byFormat = new TreeMap<>();
        for (byte[] document : documents) {
            switch (WireParser.parse(document, WireHints.of("bench"))) {
                case Parsed.Items items -> byFormat.computeIfAbsent(items.format(), format -> new ArrayList<>()).add(document);
                case Parsed.Unreadable _ -> { }
            }
        }
        return byFormat;
    }

    /** Only documents that this way can read count. */
    Speed measure(List<byte[]> documents, Way way) {
        List<byte[]> readable = documents.stream().filter(document -> way.read(document) >= 0).toList();
        if (readable.isEmpty()) return new Speed(0, 0, 0, 1);
        rounds(readable, way, seconds / 2);
        return rounds(readable, way, seconds);
    }

    private Speed rounds(List<byte[]> documents, Way way, double atLeast) {
        long bytes = 0;
        long items = 0;
        long began = nanos.getAsLong();
        double took;
        do {
            for (byte[] document : documents) {
                items += way.read(document);
                bytes += document.length;
            }
            took = (nanos.getAsLong() - began) / NANOS;
        } while (took < atLeast);
        return new Speed(documents.size(), bytes, items, took);
    }
}
