package news.dateline.wire.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.dateline.model.AltId;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.InfoSource;
import news.dateline.model.OtherText;
import news.dateline.model.Point;
import news.dateline.model.Provenance;
import news.dateline.model.PubStatus;
import news.dateline.model.Rights;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
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

    private static WireItem everything() throws IOException {
        try (InputStream in = NinjsTest.class.getResourceAsStream("version-1-everything.json")) {
            return read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test void everyFieldOfVersion1IsKept() throws IOException {
        WireItem item = everything();
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-02T21:00:00Z"));
        assertThat(item.headlines()).containsExactly(Headline.main("Dam repairs approved"), new Headline("DAM", "title"));
        assertThat(item.copyright()).contains("Tidewater Wire");
        assertThat(item.rights()).isEqualTo(new Rights(Optional.of("Tidewater Wire"), List.of("https://tidewater.example/rights")));
        assertThat(item.otherTexts().descriptions()).extracting(OtherText::role).containsExactly("long");
        assertThat(item.otherTexts().bodies()).as("the same words in another form").isEmpty();
        assertThat(item.places().getFirst().point()).contains(new Point(54.5, -1.25));
        assertThat(item.subjects()).containsExactly(new Subject("medtop", "20000587", Optional.of("local government")).rel("main").creator("desk").relevance(80));
        assertThat(item.infoSources()).containsExactly(new InfoSource("Harbour", Optional.of("isrol:supplier"), Optional.of("HA")));
        assertThat(item.provenance()).isEqualTo(new Provenance(Optional.of(Instant.parse("2026-03-02T21:00:00Z")), Optional.of("text-photo"), Optional.empty(), Optional.of("domestic"),
                List.of(new AltId("old", "tw-30"), new AltId("slot", "D7")), Optional.of(9), List.of("sig:update")));
        assertThat(item.wordSignals()).containsExactly(SignalKind.UPDATE);
    }

    @Test void pictureOfVersion1KeepsItsRenditionsRightsAndItsOwnHold() throws IOException {
        Association picture = everything().associations().getFirst();
        assertThat(picture.name()).contains("mainimage");
        assertThat(picture.href()).contains("https://tidewater.example/p/30.jpg");
        assertThat(picture.renditions()).extracting(rendition -> rendition.name().orElse("")).containsExactly("Web", "Original");
        assertThat(picture.renditions().getLast().bytes()).contains(700_123L);
        assertThat(picture.caption()).contains("The dam in May");
        assertThat(picture.copyright()).contains("© Tidewater");
        assertThat(picture.status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(picture.embargo()).as("a day is no time").isEqualTo(new Embargo.UntilReleased("2026-03-05"));
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

    @Test void embargoWithoutEndIsWrittenAsOneThatNeverEnds() {
        ObjectNode json = Ninjs.write(read(SOURCE.replace("2026-03-04T00:00:00+05:30", "soon")));
        assertThat(json.path("embargoedUntil").asText()).isEqualTo("9999-01-01T00:00:00Z");
    }

    private static List<WireItem> items(String fixture) throws IOException {
        try (InputStream in = NinjsTest.class.getResourceAsStream(fixture)) {
            return ((Parsed.Items) WireParser.parse(Objects.requireNonNull(in).readAllBytes(), WireHints.of("test"))).items();
        }
    }

    @Test void whatIsFiledWholeWithAStoryIsAnItemAndUnderItsEmbargo() throws IOException {
        List<WireItem> items = items("embargoed-story-with-whole-associations.json");
        assertThat(items).extracting(item -> item.id().guid()).as("the logo has no id: nobody could take it back").containsExactly("tidewater-p8", "tidewater-78", "tidewater-77");
        assertThat(items).extracting(WireItem::embargo).containsOnly(new Embargo.Until(Instant.parse("2026-03-04T05:00:00Z")));
        assertThat(items.getFirst().hasCopy()).as("a caption is no story").isFalse();
        assertThat(items.get(1).body()).isEqualTo("There are nine.");
        assertThat(items.getLast().associations()).extracting(association -> association.uri().orElse("")).containsExactly("tidewater-p8", "tidewater-78", "");
    }

    @Test void withheldStoryFilesNothingAlongButKills() throws IOException {
        List<WireItem> items = items("withheld-story-with-canceled-picture.json");
        assertThat(items).extracting(item -> item.id().guid() + " " + item.status().iptc()).containsExactly("tidewater-p8 canceled", "tidewater-77 withheld");
    }

    @Test void answerOfTheMediaApiIsReadByTheIdThatStays() throws IOException {
        List<WireItem> items = items("media-api-feed.json");
        WireItem picture = items.getFirst();
        assertThat(picture.id().guid()).as("the address changes with every request").isEqualTo("0b7c");
        assertThat(picture.link()).isEmpty();
        assertThat(picture.headline()).isEqualTo("Estmark Dam Opened");
        assertThat(picture.byline()).extracting(byline -> byline.name()).containsExactly("Nia Fole");
        assertThat(picture.located()).hasValueSatisfying(located -> assertThat(located.text()).isEqualTo("Brackwater, NORTH EST, ESTMARK"));
        assertThat(picture.usageTerms()).contains("For editorial use only. No archive.");
        assertThat(picture.people()).containsExactly(Subject.named("Otto Brand").rel("personfeatured").creator("Editorial"));
        assertThat(picture.associations()).singleElement().satisfies(association -> {
            assertThat(association.credit()).contains("Nia Fole/TW");
            assertThat(association.caption()).contains("The dam of Brackwater on Tuesday.");
            assertThat(association.usageTerms()).contains("For editorial use only. No archive.");
        });
        assertThat(items.getLast().status()).isEqualTo(PubStatus.CANCELED);
        assertThat(items.getLast().id().guid()).isEqualTo("0b7d");
    }
}
