package news.dateline.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.log.Json;

/** An item of a scenario as its agency writes it last; {@code paragraphs} are told apart by “ / ” in a scenario. */
record ItemSketch(String agency, String name, int version, Instant created, Instant at, String status, String headline, List<String> paragraphs, Optional<String> embargo, Optional<String> note, Optional<String> genre) {
    static ItemSketch of(String agency, String name, Instant at, String headline, String saying) {
        return new ItemSketch(agency, name, 1, at, at, "usable", headline, List.of(saying.split(" / ")), Optional.empty(), Optional.empty(), Optional.empty());
    }

    String guid() {
        return "urn:newsml:" + RoadWorld.id(agency) + ".example:20260302:" + name;
    }

    /** Without the note of the version before. */
    ItemSketch next(Instant when) {
        return new ItemSketch(agency, name, version + 1, created, when, status, headline, paragraphs, embargo, Optional.empty(), genre);
    }

    ItemSketch says(String otherHeadline, String saying) {
        return new ItemSketch(agency, name, version, created, at, status, otherHeadline, List.of(saying.split(" / ")), embargo, note, genre);
    }

    ItemSketch withStatus(String code) {
        return new ItemSketch(agency, name, version, created, at, code, headline, paragraphs, embargo, note, genre);
    }

    ItemSketch withEmbargo(Optional<String> written) {
        return new ItemSketch(agency, name, version, created, at, status, headline, paragraphs, written, note, genre);
    }

    ItemSketch withNote(String words) {
        return new ItemSketch(agency, name, version, created, at, status, headline, paragraphs, embargo, Optional.of(words), genre);
    }

    ItemSketch withGenre(String words) {
        return new ItemSketch(agency, name, version, created, at, status, headline, paragraphs, embargo, note, Optional.of(words));
    }

    String ninjs() {
        ObjectNode json = Json.mapper().createObjectNode().put("uri", guid()).put("version", Integer.toString(version)).put("type", "text").put("pubStatus", status).put("language", "en")
                .put("firstCreated", created.toString()).put("versionCreated", at.toString());
        json.putObject("standard").put("name", "ninjs").put("version", "3.0");
        embargo.ifPresent(until -> json.put("embargoedUntil", until));
        note.ifPresent(words -> json.put("edNote", words));
        genre.ifPresent(words -> json.putArray("genres").addObject().put("name", words));
        json.putArray("headlines").addObject().put("role", "main").put("contentType", "text/plain").put("value", headline);
        json.putArray("bodies").addObject().put("role", "main").put("contentType", "text/html").put("value", paragraphs.stream().map(text -> "<p>" + text.replace("&", "&amp;") + "</p>").collect(Collectors.joining("\n")));
        return json.toPrettyString();
    }
}
