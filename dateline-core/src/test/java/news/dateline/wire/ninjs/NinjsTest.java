package news.dateline.wire.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import news.dateline.model.PubStatus;
import news.dateline.model.WireItem;
import news.dateline.wire.Parsed;
import news.dateline.wire.WireHints;
import news.dateline.wire.WireParser;
import org.junit.jupiter.api.Test;

class NinjsTest {
    private static WireItem read(String json) {
        return ((Parsed.Items) WireParser.parse(json.getBytes(StandardCharsets.UTF_8), WireHints.of("test"))).items().getFirst();
    }

    private static final String SOURCE = """
            {"uri": "urn:q:1", "type": "text", "version": "7", "firstCreated": "2026-03-03T08:00:00Z", "versionCreated": "2026-03-03T09:00:00Z",
                    "pubStatus": "usable", "urgency": 3, "expires": "2026-04-01T00:00:00Z",
             "embargoedUntil": "2026-03-04T00:00:00+05:30", "language": "hi", "headlines": [{"role": "main", "value": "घाट बंद"}],
                     "descriptions": [{"value": "सार"}], "by": "Ola Renn", "slugline": "QUAY", "located": "Tidewater",
             "edNote": "Note", "usageTerms": "Terms", "copyrightNotice": "C", "bodies": [{"contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
             "subjects": [{"name": "fire", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000139"}], "people": [{"name": "Mara Vint"}],
             "associations": [{"name": "p", "uri": "https://q.example/p", "type": "picture",
                     "renditions": [{"name": "r", "href": "https://q.example/p.jpg", "contentType": "image/jpeg", "width": 10}]}]}""";

    @Test void whatIsWrittenReadsTheSame() {
        WireItem item = read(SOURCE);
        assertThat(read(Ninjs.write(item).toString())).usingRecursiveComparison().ignoringFields("format").isEqualTo(item);
    }

    @Test void fieldsHaveTheNamesOfVersion31() {
        ObjectNode json = Ninjs.write(read(SOURCE));
        assertThat(json.path("standard").path("version").asText()).isEqualTo("3.1");
        assertThat(json.path("embargoedUntil").asText()).isEqualTo("2026-03-03T18:30:00Z");
        assertThat(json.path("headlines").path(0).path("value").asText()).isEqualTo("घाट बंद");
        assertThat(json.path("bodies").path(0).path("value").asText()).isEqualTo("One.\n\nTwo.");
        assertThat(json.path("bodies").path(0).path("wordCount").asInt()).isEqualTo(2);
        assertThat(json.path("subjects").path(0).toString()).isEqualTo("{\"name\":\"fire\",\"uri\":\"http://cv.iptc.org/newscodes/mediatopic/20000139\",\"literal\":\"medtop:20000139\"}");
        assertThat(json.path("associations").path(0).path("uri").asText()).isEqualTo("https://q.example/p");
        assertThat(json.path("urgency").asInt()).isEqualTo(3);
    }

    @Test void embargoWithoutEndIsWrittenAsWithheld() {
        ObjectNode json = Ninjs.write(read(SOURCE.replace("2026-03-04T00:00:00+05:30", "soon")));
        assertThat(json.has("embargoedUntil")).isFalse();
        assertThat(json.path("pubStatus").asText()).isEqualTo(PubStatus.WITHHELD.iptc());
    }
}
