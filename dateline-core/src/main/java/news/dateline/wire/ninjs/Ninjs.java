package news.dateline.wire.ninjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.model.Byline;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.OtherText;
import news.dateline.model.PubStatus;
import news.dateline.model.Rights;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Dates;

/**
 * Writes items as ninjs 3.1 (iptc.org/std/ninjs/ninjs-schema_3.1.json). An embargo without a known end has no place there and is written as one that ends in the year 9999; a kill or hold that
 * a code told is written as the status. What else has no place there stands in docs/FORMATS.md, "What each format can carry". Pure.
 */
public final class Ninjs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private Ninjs() { }

    public static ObjectNode write(WireItem item) {
        ObjectNode json = JSON.objectNode();
        json.put("uri", item.id().guid());
        json.set("standard", JSON.objectNode().put("name", "ninjs").put("version", "3.1").put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"));
        json.put("type", type(item));
        item.provenance().profile().ifPresent(profile -> json.put("profile", profile));
        item.agencyVersion().ifPresent(version -> json.put("version", version));
        item.firstCreated().ifPresent(time -> put(json, "firstCreated", time));
        item.versionCreated().ifPresent(time -> put(json, "versionCreated", time));
        item.provenance().contentCreated().ifPresent(time -> put(json, "contentCreated", time));
        item.expires().ifPresent(time -> put(json, "expires", time));
        restrictions(json, status(item), item.embargo());
        item.urgency().ifPresent(urgency -> json.put("urgency", urgency.value()));
        item.edNote().ifPresent(note -> json.put("edNote", note));
        item.usageTerms().ifPresent(terms -> json.put("usageTerms", terms));
        item.copyright().filter(notice -> !item.rights().holder().equals(Optional.of(notice))).ifPresent(notice -> json.put("copyrightNotice", notice));
        rights(json, item.rights());
        item.language().ifPresent(language -> json.put("language", language));
        item.slug().ifPresent(slug -> json.put("slugline", slug));
        words(json, item);
        topics(json, item);
        ArrayNode associations = JSON.arrayNode();
        item.associations().forEach(association -> NinjsAssociation.write(associations, association));
        if (!associations.isEmpty()) json.set("associations", associations);
        ArrayNode altIds = JSON.arrayNode();
        item.provenance().altIds().forEach(id -> filled(altIds.addObject(), "role", id.role()).put("value", id.value()));
        if (!altIds.isEmpty()) json.set("altIds", altIds);
        return json;
    }

    private static String type(WireItem item) {
        return item.genres().stream().filter(genre -> genre.scheme().equals("ninat")).map(Subject::code).filter(TYPES::contains).findFirst().orElse("text");
    }

    /** ninjs has no place for codes of signals; what they stopped must stay stopped. */
    private static PubStatus status(WireItem item) {
        if (item.provenance().signals().isEmpty() || item.status() == PubStatus.CANCELED) return item.status();
        if (item.wordSignals().contains(SignalKind.KILL)) return PubStatus.CANCELED;
        return item.wordSignals().contains(SignalKind.HOLD) ? PubStatus.WITHHELD : item.status();
    }

    static void restrictions(ObjectNode json, PubStatus status, Embargo embargo) {
        switch (embargo) {
            case Embargo.None _ -> { }
            // The schema knows whole seconds; none of them before the end.
            case Embargo.Until until -> put(json, "embargoedUntil", until.time().plusNanos(999_999_999));
            case Embargo.UntilReleased _ -> put(json, "embargoedUntil", Dates.NO_END);
        }
        json.put("pubStatus", status.iptc());
    }

    /** Of a link and a statement the schema lets only one stand. */
    static void rights(ObjectNode json, Rights rights) {
        rights.holder().ifPresent(holder -> json.put("copyrightHolder", holder));
        rights.info().stream().limit(1).forEach(info -> json.set("rightsInfo", JSON.objectNode().put(Codes.isAddress(info) ? "linkedRights" : "encodedRights", info)));
    }

    private static void words(ObjectNode json, WireItem item) {
        if (!item.byline().isEmpty()) json.put("by", item.byline().stream().map(Byline::name).collect(Collectors.joining(", ")));
        item.located().ifPresent(located -> json.put("located", located.text()));
        ArrayNode headlines = JSON.arrayNode();
        // A title names the item for those who handle it; alone, it has to serve as the headline.
        boolean titleOnly = item.headlines().stream().allMatch(headline -> headline.role().equals("title"));
        for (Headline headline : item.headlines()) {
            if (headline.role().equals("title")) json.put("title", headline.text());
            if (titleOnly || !headline.role().equals("title")) text(headlines, headline.role(), "text/plain", headline.text());
        }
        if (!headlines.isEmpty()) json.set("headlines", headlines);

        ArrayNode descriptions = JSON.arrayNode();
        item.description().ifPresent(text -> text(descriptions, item.otherTexts().descriptionRole().orElse(""), "text/plain", text));
        item.otherTexts().descriptions().forEach(other -> text(descriptions, other.role(), other.contentType(), other.html().orElse(other.text())));
        if (!descriptions.isEmpty()) json.set("descriptions", descriptions);

        ArrayNode bodies = JSON.arrayNode();
        String role = item.otherTexts().bodyRole().orElse("");
        if (!item.body().isEmpty()) body(bodies, role, item.body(), item.bodyHtml());
        for (OtherText other : item.otherTexts().bodies()) body(bodies, other.role(), other.text(), other.html());
        if (!bodies.isEmpty()) json.set("bodies", bodies);
    }

    private static void body(ArrayNode bodies, String role, String text, Optional<String> html) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        text(bodies, role, "text/plain", text).put("charCount", text.length()).put("wordCount", words);
        html.ifPresent(markup -> text(bodies, role, "text/html", markup).put("charCount", markup.length()));
    }

    static ObjectNode text(ArrayNode texts, String role, String contentType, String value) {
        return filled(texts.addObject(), "role", role).put("contentType", contentType).put("value", value);
    }

    private static void topics(ObjectNode json, WireItem item) {
        array(json, "subjects", item.subjects(), true);
        array(json, "places", item.places(), true);
        array(json, "people", item.people(), true);
        array(json, "organisations", item.organisations(), true);
        item.genres().stream().filter(genre -> genre.scheme().equals("digsrctype")).limit(1).forEach(type -> json.set("digitalSourceType", concept(type)));
        array(json, "genres", item.genres().stream().filter(genre -> !genre.scheme().equals("ninat") && !genre.scheme().equals("digsrctype")).toList(), false);
        ArrayNode sources = JSON.arrayNode();
        item.infoSources().forEach(source -> {
            ObjectNode entry = sources.addObject().put("name", source.name());
            source.role().ifPresent(role -> entry.put("role", role));
            source.code().ifPresent(code -> entry.put(Codes.isAddress(code) ? "uri" : "literal", code));
        });
        if (!sources.isEmpty()) json.set("infoSources", sources);
    }

    private static void array(ObjectNode json, String name, List<Subject> subjects, boolean related) {
        ArrayNode array = JSON.arrayNode();
        for (Subject subject : subjects) {
            ObjectNode entry = concept(subject);
            if (related) subject.rel().ifPresent(rel -> entry.put("rel", rel));
            if (name.equals("subjects")) {
                subject.creator().ifPresent(creator -> entry.put("creator", creator));
                subject.relevance().ifPresent(relevance -> entry.put("relevance", relevance));
            }
            // RFC 7946 puts east before north.
            if (name.equals("places")) subject.point().ifPresent(point -> entry.set("geoJSON", JSON.objectNode().put("type", "Point")
                    .set("coordinates", JSON.arrayNode().add(point.longitude()).add(point.latitude()))));
            array.add(entry);
        }
        if (!array.isEmpty()) json.set(name, array);
    }

    static ObjectNode concept(Subject subject) {
        ObjectNode entry = JSON.objectNode();
        subject.name().ifPresent(text -> entry.put("name", text));
        Codes.address(subject).filter(Codes::isAddress).ifPresent(address -> entry.put("uri", address));
        boolean bare = subject.scheme().isEmpty() || subject.scheme().toLowerCase(Locale.ROOT).startsWith("http") || subject.scheme().startsWith("urn:");
        if (!subject.code().isEmpty()) entry.put("literal", bare ? subject.code() : subject.scheme() + ":" + subject.code());
        return entry;
    }

    static ObjectNode filled(ObjectNode json, String name, String value) {
        if (!value.isBlank()) json.put(name, value);
        return json;
    }

    static void put(ObjectNode json, String name, Instant time) {
        json.put(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
