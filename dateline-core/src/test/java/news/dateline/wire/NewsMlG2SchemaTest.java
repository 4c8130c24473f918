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
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import news.dateline.model.WireItem;
import news.dateline.wire.newsmlg2.NewsMlG2Writer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * What we write is valid NewsML-G2. IPTC's schemas are no part of this project: {@code -DexcludedGroups= -Ddateline.newsml-g2-schemas=FOLDER} names a folder with NewsML-G2_2.34-spec-All-Power.xsd and the
 * xml.xsd that it imports (iptc.org/std/NewsML-G2/2.34).
 */
@Tag("schemas")
class NewsMlG2SchemaTest {
    private static final String FOLDER = System.getProperty("dateline.newsml-g2-schemas", "");
    private static final int MADE_UP = 300;

    private static Schema schema() throws SAXException, IOException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        // Nothing is fetched: the one import is that of the attributes of XML itself.
        String own = Files.readString(Path.of(FOLDER, "NewsML-G2_2.34-spec-All-Power.xsd"));
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        String bare = own.replaceFirst("(<xs:import namespace=\"http://www.w3.org/XML/1998/namespace\")[^>]*?(/?>)", "$1$2");
        return factory.newSchema(new StreamSource[] {new StreamSource(new StringReader(Files.readString(Path.of(FOLDER, "xml.xsd")).replaceFirst("(?s)<!DOCTYPE.*?]\\s*>", ""))), new StreamSource(new StringReader(bare))});
    }

    private static void check(Validator validator, WireItem item, Map<String, String> faults) throws IOException {
        String document = NewsMlG2Writer.write(item);
        try {
            validator.validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            faults.putIfAbsent(String.valueOf(e.getMessage()), document);
        }
    }

    @Test void everyItemIsWrittenAsTheSchemaHasIt() throws IOException, SAXException {
        assumeTrue(!FOLDER.isEmpty(), "What is written was not validated: -Ddateline.newsml-g2-schemas names no folder");
        Validator validator = schema().newValidator();
        List<WireItem> items = new ArrayList<>();
        for (String name : Fixtures.ALL) if (WireParser.parse(Fixtures.bytes(name), WireHints.of("test")) instanceof Parsed.Items read) items.addAll(read.items());
        for (long seed = 0; seed < MADE_UP; seed++) items.add(new MadeUp(seed).item());
        Map<String, String> faults = new TreeMap<>();
        // Nobody knows when they were filed, and the schema wants it said.
        items.removeIf(item -> item.versionCreated().isEmpty());
        assertThat(items).hasSizeGreaterThan(MADE_UP / 2);
        for (WireItem item : items) check(validator, item, faults);
        assertThat(faults.keySet()).as("of " + items.size() + " items; " + faults.values().stream().findFirst().orElse("")).isEmpty();
        System.out.println("Items that are valid NewsML-G2 2.34: " + items.size());
    }
}
