package news.dateline.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Wire documents read by Dateline, merely pulled through the parser, and, of feeds, read by ROME: one thread, as a source is read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private final JsonFactory json = new JsonFactory();

    /** For JMH, which wants a public one. */
    public ReadingBenchmark() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** Every item with all its fields. */
    @Benchmark public void dateline(Documents documents, Read read) {
        for (byte[] document : documents.all) {
            if (WireParser.parse(document, WireHints.of("bench")) instanceof Parsed.Items items) read.document(document, items.items().size());
        }
    }

    /** Every event of the document by Woodstox, which is lazy, or Jackson, and nothing done with it: less than any reader needs. Line formats have no such parser and count nothing. */
    @Benchmark public long pulled(Documents documents, Read read) throws XMLStreamException, IOException {
        long events = 0;
        for (byte[] document : documents.all) {
            int first = 0;
            while (first < document.length && document[first] <= ' ' && document[first] >= 0) first++;
            long pulled = first == document.length ? 0 : switch (document[first]) {
                case '<' -> pulledXml(document);
                case '{', '[' -> pulledJson(document);
                default -> 0;
            };
            if (pulled > 0) read.document(document, 0);
            events += pulled;
        }
        return events;
    }

    private long pulledXml(byte[] document) throws XMLStreamException {
        long events = 0;
        XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(document));
        try {
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
        } catch (XMLStreamException e) {
            // Not well-formed: Dateline mends it, the bare parser does not read it.
            return 0;
        } finally {
            reader.close();
        }
        return events;
    }

    private long pulledJson(byte[] document) throws IOException {
        long events = 0;
        try (JsonParser parser = json.createParser(document)) {
            while (parser.nextToken() != null) events++;
        }
        return events;
    }

    /** What ROME refuses counts nothing; other formats than feeds it refuses all. */
    @Benchmark public void rome(Documents documents, Read read) throws IOException {
        for (byte[] document : documents.all) {
            try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
                read.document(document, new SyndFeedInput().build(reader).getEntries().size());
            } catch (FeedException | IllegalArgumentException e) {
                continue;
            }
        }
    }
}
