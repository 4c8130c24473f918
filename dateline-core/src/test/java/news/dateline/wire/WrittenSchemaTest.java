package news.dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import news.dateline.model.WireItem;
import news.dateline.wire.newsmlg2.NewsMlG2Writer;
import news.dateline.wire.nitf.NitfWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * What we write is valid NewsML-G2 and NITF. IPTC's schemas are no part of this project: {@code -DexcludedGroups= -Ddateline.iptc-schemas=FOLDER} names a folder with all of NewsML-G2_2.34-spec-All-Power.xsd
 * (iptc.org/std/NewsML-G2/2.34), nitf-3-6.xsd, nitf-3-6-ruby-include.xsd (iptc.org/std/NITF/3.6) and the xml.xsd that both import.
 */
@Tag("schemas")
class WrittenSchemaTest {
    private static final String FOLDER = System.getProperty("dateline.iptc-schemas", "");
    private static final int MADE_UP = 300;

    private static String text(String name) throws IOException {
        return Files.readString(Path.of(FOLDER, name)).replaceFirst("(?s)<!DOCTYPE.*?]\\s*>", "");
    }

    /** Nothing is fetched: what a schema imports is handed over with it, under the schema's own name what it includes. */
    private static Schema schema(String name, String... with) throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        List<StreamSource> sources = new ArrayList<>();
        sources.add(new StreamSource(new StringReader(text("xml.xsd"))));
        String own = text(name).replaceFirst("(<(?:xs:)?import namespace=\"http://www.w3.org/XML/1998/namespace\")[^>]*?(/?>)", "$1$2");
        for (String included : with) {
            String inner = text(included);
            String bare = inner.substring(inner.indexOf('>', inner.indexOf("<schema")) + 1, inner.lastIndexOf("</schema>"));
            own = own.replaceFirst("<include schemaLocation=\"" + included + "\"\\s*/>", "").replaceFirst("</schema>", java.util.regex.Matcher.quoteReplacement(bare) + "</schema>");
        }
        sources.add(new StreamSource(new StringReader(own)));
        return factory.newSchema(sources.toArray(StreamSource[]::new));
    }

    private static List<WireItem> items() {
        List<WireItem> items = new ArrayList<>();
        for (String name : Fixtures.ALL) if (WireParser.parse(Fixtures.bytes(name), WireHints.of("test")) instanceof Parsed.Items read) items.addAll(read.items());
        for (long seed = 0; seed < MADE_UP; seed++) items.add(new MadeUp(seed).item());
        return items;
    }

    private static void check(Schema schema, Function<WireItem, String> writer, List<WireItem> items) throws IOException {
        Validator validator = schema.newValidator();
        Map<String, String> faults = new TreeMap<>();
        assertThat(items).hasSizeGreaterThan(MADE_UP / 2);
        for (WireItem item : items) {
            String document = writer.apply(item);
            try {
                validator.validate(new StreamSource(new StringReader(document)));
            } catch (SAXException e) {
                faults.putIfAbsent(String.valueOf(e.getMessage()), document);
            }
        }
        assertThat(faults.keySet()).as("of " + items.size() + " items; " + faults.values().stream().findFirst().orElse("")).isEmpty();
    }

    @Test void everyItemIsWrittenAsNewsMlG2HasIt() throws IOException, SAXException {
        assumeTrue(!FOLDER.isEmpty(), "What is written was not validated: -Ddateline.iptc-schemas names no folder");
        // Nobody knows when they were filed, and the schema wants it said.
        check(schema("NewsML-G2_2.34-spec-All-Power.xsd"), NewsMlG2Writer::write, items().stream().filter(item -> item.versionCreated().isPresent()).toList());
    }

    /** Agencies write NITF without its name space, as the older DTD has it, and so do we; the schema knows it with one. */
    @Test void everyItemIsWrittenAsNitfHasIt() throws IOException, SAXException {
        assumeTrue(!FOLDER.isEmpty(), "What is written was not validated: -Ddateline.iptc-schemas names no folder");
        check(schema("nitf-3-6.xsd", "nitf-3-6-ruby-include.xsd"), item -> NitfWriter.write(item).replaceFirst("<nitf ", "<nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\" "), items());
    }
}
