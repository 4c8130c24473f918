package news.dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Json;
import org.junit.jupiter.api.Test;

final class WireItemTest {
    /** As version 0.1.0 wrote it to the wire log, before roles, renditions, rights and provenance were kept. */
    private static final String WRITTEN_BEFORE = """
            {"agencyVersion":"4","associations":[{"caption":"The ferry after the collision","credit":"Coastline/R. Amadi","height":800,"href":"https://coastline.example/ferry.jpg",
            "kind":"picture","mediaType":"image/jpeg","width":1200}],"body":"A warehouse burned at Brackwater on Tuesday.","bodyHtml":"<p>A warehouse burned at Brackwater on Tuesday.</p>",
            "byline":["By Nia Fole"],"copyright":"© Harbour Agency 2026","description":"A warehouse burned.","edNote":"Corrects the toll in paragraph 2.",
            "embargo":{"type":"until","time":"2026-03-03T23:00:00Z"},"firstCreated":"2026-03-03T06:30:00Z","format":"newsml-g2","genres":[{"code":"Current","name":"Current","scheme":"genre"}],
            "headlines":[{"role":"main","text":"CORRECTED-Warehouse burns at Brackwater"},{"role":"sub","text":"Six hurt"}],"id":{"agency":"harbour","guid":"h55"},
            "infoSources":["Harbour","Harbour Agency"],"keywords":["fire"],"language":"en-GB","located":{"city":"Brackwater","country":"Estmark","text":"BRACKWATER, March 3"},
            "mended":[],"organisations":[],"people":[{"code":"9","name":"Otto Brand","scheme":"pers"}],"places":[{"code":"17","name":"Brackwater","scheme":"city"}],"slug":"HARBOUR-FIRE",
            "status":"USABLE","subjects":[{"code":"20000139","name":"fire","scheme":"medtop"}],"urgency":2,"usageTerms":"Newspapers only","versionCreated":"2026-03-03T08:00:00Z",
            "wordSignals":["CORRECTION"]}""";

    @Test void itemOfAnOldLogIsReadWithNothingInItsNewParts() {
        WireItem item = Json.read(WRITTEN_BEFORE.getBytes(StandardCharsets.UTF_8), WireItem.class);
        assertThat(item.byline()).containsExactly(Byline.of("By Nia Fole"));
        assertThat(item.infoSources()).containsExactly(InfoSource.of("Harbour"), InfoSource.of("Harbour Agency"));
        assertThat(item.subjects()).containsExactly(new Subject("medtop", "20000139", Optional.of("fire")));
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-03T23:00:00Z")));
        assertThat(item.rights()).isEqualTo(Rights.NONE);
        assertThat(item.provenance()).isEqualTo(Provenance.NONE);
        assertThat(item.otherTexts()).isEqualTo(OtherTexts.NONE);
        Association picture = item.associations().getFirst();
        assertThat(picture.width()).contains(1200);
        assertThat(picture.status()).isEqualTo(PubStatus.USABLE);
        assertThat(picture.renditions()).isEmpty();
        assertThat(Json.read(Json.bytes(item), WireItem.class)).isEqualTo(item);
    }

    @Test void everythingThatIsKeptComesBackFromTheLog() {
        Rendition small = new Rendition(Optional.of("small"), "https://tidewater.example/s.jpg", Optional.of("image/jpeg"), Optional.of(300), Optional.of(200), Optional.of(9_000L), Optional.empty());
        Rendition film = new Rendition(Optional.of("film"), "https://tidewater.example/f.mp4", Optional.of("video/mp4"), Optional.of(1920), Optional.of(1080), Optional.empty(), Optional.of(12.5));
        WireItem item = WireItem.of(new ItemId("tidewater", "urn:t:1"), "ninjs-3.1").agencyVersion("2").headline("Dam repairs approved").body("Work starts in May.")
                .byline(List.of(new Byline("Ola Renn", Optional.of("writer"))))
                .infoSources(List.of(new InfoSource("TW", Optional.of("isrol:distributor"), Optional.of("https://tidewater.example"))))
                .places(List.of(new Subject("city", "17", Optional.of("Brackwater")).rel("about").relevance(80).creator("desk").at(new Point(54.5, -1.25))))
                .associations(List.of(Association.of("video").name("film").uri("urn:t:2").headline("The dam").caption("The dam in May").altText("A wall of concrete").byline("R. Sol").credit("R. Sol/TW")
                        .copyright("© TW").usageTerms("No archive").rights(new Rights(Optional.of("TW"), List.of("https://tidewater.example/rights"))).digitalSourceType("digitalCapture")
                        .status(PubStatus.WITHHELD).embargo(new Embargo.UntilReleased("soon")).rendition(small).rendition(film).build()))
                .wordSignals(List.of(SignalKind.UPDATE, SignalKind.REPEAT))
                .otherTexts(new OtherTexts(Optional.of("summary"), List.of(new OtherText("long", "text/html", "Work starts.", Optional.of("<p>Work starts.</p>"))), Optional.empty(), List.of()))
                .rights(new Rights(Optional.of("TW"), List.of()))
                .provenance(new Provenance(Optional.of(Instant.parse("2026-03-03T06:30:00Z")), Optional.of("text-photo"), Optional.of("TW"), Optional.of("domestic"),
                        List.of(new AltId("tw:old", "77")), Optional.of(4), List.of("sig:update")))
                .build();
        assertThat(Json.read(Json.bytes(item), WireItem.class)).isEqualTo(item);
    }

    @Test void widestRenditionStandsForThePicture() {
        Rendition thumbnail = new Rendition(Optional.empty(), "https://tidewater.example/s.jpg", Optional.empty(), Optional.of(300), Optional.of(200), Optional.empty(), Optional.empty());
        Rendition full = new Rendition(Optional.empty(), "https://tidewater.example/l.jpg", Optional.of("image/jpeg"), Optional.of(2000), Optional.empty(), Optional.empty(), Optional.empty());
        Association picture = Association.of("picture").rendition(thumbnail).rendition(full).build();
        assertThat(picture.href()).contains("https://tidewater.example/l.jpg");
        assertThat(picture.mediaType()).contains("image/jpeg");
        assertThat(picture.height()).isEmpty();
    }
}
