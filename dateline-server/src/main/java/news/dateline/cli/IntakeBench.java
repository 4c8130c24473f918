package news.dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
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
import news.dateline.wire.read.Charsets;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * How fast wire documents are read, next to merely pulling the same bytes through the XML or JSON parser, and next to another reader where one is given. One thread, as a source is read.
 */
final class IntakeBench {
    /** A way to read a document; the number of items, or -1 where it cannot. */
    interface Way {
        int read(byte[] document);
    }

    /** What a way did in a median round. */
    record Speed(double megabytes, double items) {
        static final Speed NONE = new Speed(0, 0);
    }

    /** How many rounds each way is measured, one way after another in each, so that what else the machine does meets all alike. */
    static final int ROUNDS = 7;

    private static final double NANOS = 1e9;
    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLInputFactory XML = factory(true);
    private static final XMLInputFactory EAGER_XML = factory(false);

    private final LongSupplier nanos;
    private final double seconds;

    /** {@code seconds} is the least time that each way is measured a format, all rounds together, after half as long to warm up. */
    IntakeBench(LongSupplier nanos, double seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
    }

    /** A lazy reader passes over texts that nobody asks for. */
    private static XMLInputFactory factory(boolean lazy) {
        // Woodstox, found as a service, as the reader itself does.
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, lazy);
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

    /** The least that any reader has to do: the encoding found, every event pulled, every text and attribute made a string. */
    static int copied(byte[] document) {
        String text = Charsets.decode(document, "").text();
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') from++;
        return from < text.length() && text.charAt(from) == '<' ? copiedXml(text.substring(from)) : copiedJson(text);
    }

    private static int copiedXml(String text) {
        long length = 0;
        try {
            XMLStreamReader reader = EAGER_XML.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) for (int i = 0; i < reader.getAttributeCount(); i++) length += reader.getAttributeValue(i).length();
                else if (reader.hasText()) length += reader.getText().length();
            }
            reader.close();
            return Math.clamp(length, 0, Integer.MAX_VALUE);
        } catch (XMLStreamException e) {
            return -1;
        }
    }

    private static int copiedJson(String text) {
        long length = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) length += parser.getText().length();
            return Math.clamp(length, 0, Integer.MAX_VALUE);
        } catch (IOException e) {
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

    /** A speed a way, in the order of the ways; none for a way that can read none. Only documents that a way can read count for it. */
    List<Speed> measure(List<byte[]> documents, List<Way> ways) {
        List<List<byte[]>> readable = ways.stream().map(way -> documents.stream().filter(document -> way.read(document) >= 0).toList()).toList();
        List<List<Speed>> rounds = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            rounds.add(new ArrayList<>());
            if (!readable.get(way).isEmpty()) round(readable.get(way), ways.get(way), seconds / 2);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int way = 0; way < ways.size(); way++) if (!readable.get(way).isEmpty()) rounds.get(way).add(round(readable.get(way), ways.get(way), seconds / ROUNDS));
        }
        return rounds.stream().map(IntakeBench::median).toList();
    }

    private static Speed median(List<Speed> rounds) {
        return rounds.isEmpty() ? Speed.NONE : rounds.stream().sorted(Comparator.comparingDouble(Speed::megabytes)).toList().get(rounds.size() / 2);
    }

    private Speed round(List<byte[]> documents, Way way, double atLeast) {
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
        return new Speed(bytes / took / 1e6, items / took);
    }
}
