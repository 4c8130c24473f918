package news.dateline.wire.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.ItemId;
import news.dateline.model.OtherText;
import news.dateline.model.OtherTexts;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is held against IPTC's own schema, which ships with the tests under its licence. */
final class NinjsSchemaTest {
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        String own = resource("schema/ninjs-schema_3.1.json");
        Map<String, String> others = Map.of("https://geojson.org/schema/GeoJSON.json", resource("schema/geojson-point.json"));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(others)));
        return factory.getSchema(own, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static String resource(String name) {
        try (InputStream in = NinjsSchemaTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<ValidationMessage> faults(WireItem item) {
        return SCHEMA.validate(Ninjs.write(item).toString(), InputFormat.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninjs/version-1-everything.json", "ninjs/version-3-list.json", "ninjs/version-1-canceled.json", "ninjs/embargo-without-zone.json", "rss/full-text-and-picture.xml",
        "atom/xhtml-and-tombstone.xml", "jsonfeed/two-items.json", "newsmlg2/item-with-embargo-and-nitf.xml", "newsmlg2/message-with-package-concept-and-kill.xml"})
    void whatWasReadOfAnyFormatIsValidNinjs(String name) {
        Parsed.Items read = (Parsed.Items) WireParser.parse(resource("../" + name).getBytes(StandardCharsets.UTF_8), WireHints.of("tidewater"));
        assertThat(read.items()).isNotEmpty();
        // Ids are written as they were given, even where they are no URI.
        for (WireItem item : read.items()) assertThat(faults(item.but().id(new ItemId("tidewater", "urn:t:1")).build())).as(item.toString()).isEmpty();
    }

    @Test void oddNamesCodesAndRightsDoNotBreakTheSchema() {
        WireItem item = WireItem.of(new ItemId("tidewater", "urn:t:1"), "newsml-g2").headline("Dam repairs approved").body("Work starts in May.").embargo(new Embargo.UntilReleased("soon"))
                .subjects(List.of(new Subject("http://tidewater.example/with space", "a b", Optional.empty()), new Subject("x", "y z", Optional.of("Name"))))
                .genres(List.of(new Subject("digsrctype", "digitalCapture", Optional.empty()), new Subject("ninat", "picture", Optional.empty())))
                .rights(new Rights(Optional.of("TW"), List.of("<o:Policy/>", "https://tidewater.example/rights")))
                .expires(Instant.parse("2026-03-03T08:00:00.123456Z"))
                .otherTexts(new OtherTexts(Optional.empty(), List.of(new OtherText("", "text/plain", "More.", Optional.empty())), Optional.empty(), List.of()))
                .associations(List.of(Association.of("picture").rendition(new Rendition(Optional.empty(), "https://tidewater.example/p.jpg", Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(1L), Optional.of(1.5))).build(), Association.of("text").headline("No address, no id").build())).build();
        assertThat(faults(item)).isEmpty();
    }

    @Test void wrongNinjsFailsTheSchema() throws IOException {
        String wrong = new ObjectMapper().writeValueAsString(Map.of("uri", "urn:t:1", "pubStatus", "frozen", "keywords", List.of("dam")));
        assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).hasSizeGreaterThanOrEqualTo(2);
    }
}
