package news.dateline.wire.ninjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import news.dateline.model.Association;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Codes;

/** Writes items as ninjs 3.1. An embargo without a known end has no place there; such an item is written as withheld. Pure. */
public final class Ninjs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> TYPES = Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private Ninjs() { }

    public static ObjectNode write(WireItem item) {
        ObjectNode json = JSON.objectNode();
        json.put("uri", item.id().guid());
        json.set("standard", JSON.objectNode().put("name", "ninjs").put("version", "3.1").put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"));
        json.put("type", type(item));
        item.agencyVersion().ifPresent(version -> json.put("version", version));
        item.firstCreated().ifPresent(time -> put(json, "firstCreated", time));
        item.versionCreated().ifPresent(time -> put(json, "versionCreated", time));
        order(json, item);
        words(json, item);
        array(json, "subjects", item.subjects());
        array(json, "places", item.places());
        array(json, "people", item.people());
        array(json, "organisations", item.organisations());
        array(json, "genres", item.genres().stream().filter(genre -> !genre.scheme().equals("ninat")).toList());
        ArrayNode sources = json.arrayNode();
        item.infoSources().forEach(source -> sources.addObject().put("name", source));
        if (!sources.isEmpty()) json.set("infoSources", sources);
        associations(json, item.associations());
        return json;
    }

    private static String type(WireItem item) {
        return item.genres().stream().filter(genre -> genre.scheme().equals("ninat")).map(Subject::code).filter(TYPES::contains).findFirst().orElse("text");
    }

    private static void order(ObjectNode json, WireItem item) {
        PubStatus status = item.status();
        switch (item.embargo()) {
            case Embargo.None _ -> { }
            case Embargo.Until until -> put(json, "embargoedUntil", until.time());
            case Embargo.UntilReleased _ -> {
                if (status == PubStatus.USABLE) status = PubStatus.WITHHELD;
            }
        }
        json.put("pubStatus", status.iptc());
        item.urgency().ifPresent(urgency -> json.put("urgency", urgency.value()));
        item.expires().ifPresent(time -> put(json, "expires", time));
        item.edNote().ifPresent(note -> json.put("edNote", note));
        item.usageTerms().ifPresent(terms -> json.put("usageTerms", terms));
        item.copyright().ifPresent(notice -> json.put("copyrightNotice", notice));
        item.language().ifPresent(language -> json.put("language", language));
        item.slug().ifPresent(slug -> json.put("slugline", slug));
    }

    private static void words(ObjectNode json, WireItem item) {
        if (!item.byline().isEmpty()) json.put("by", String.join(", ", item.byline()));
        item.located().ifPresent(located -> json.put("located", located.text()));
        ArrayNode headlines = json.arrayNode();
        item.headlines().forEach(headline -> headlines.addObject().put("role", headline.role()).put("contentType", "text/plain").put("value", headline.text()));
        if (!headlines.isEmpty()) json.set("headlines", headlines);
        item.description().ifPresent(text -> json.putArray("descriptions").addObject().put("role", "summary").put("contentType", "text/plain").put("value", text));
        if (item.body().isEmpty()) return;
        ArrayNode bodies = json.putArray("bodies");
        int words = item.body().isBlank() ? 0 : item.body().strip().split("\\s+").length;
        bodies.addObject().put("role", "text").put("contentType", "text/plain").put("charCount", item.body().length()).put("wordCount", words).put("value", item.body());
        item.bodyHtml().ifPresent(html -> bodies.addObject().put("role", "html").put("contentType", "text/html").put("charCount", html.length()).put("value", html));
    }

    private static void array(ObjectNode json, String name, List<Subject> subjects) {
        ArrayNode array = json.arrayNode();
        for (Subject subject : subjects) {
            ObjectNode entry = array.addObject();
            subject.name().ifPresent(text -> entry.put("name", text));
            Codes.address(subject).ifPresent(address -> entry.put("uri", address));
            if (!subject.code().isEmpty()) entry.put("literal", subject.scheme().isEmpty() || subject.scheme()
                    .startsWith("http") ? subject.code() : subject.scheme() + ":" + subject.code());
        }
        if (!array.isEmpty()) json.set(name, array);
    }

    private static void associations(ObjectNode json, List<Association> associations) {
        ArrayNode array = json.arrayNode();
        for (Association association : associations) {
            if (association.href().isEmpty()) continue;
            ObjectNode entry = array.addObject();
            entry.put("name", association.kind() + "-" + array.size()).put("uri", association.href().get())
                    .put("type", TYPES.contains(association.kind()) ? association.kind() : "component");
            association.caption().ifPresent(text -> entry.putArray("descriptions").addObject().put("role", "caption").put("contentType", "text/plain").put("value", text));
            association.credit().ifPresent(text -> entry.put("by", text));
            association.usageTerms().ifPresent(text -> entry.put("usageTerms", text));
            association.digitalSourceType().ifPresent(text -> entry.set("digitalSourceType", JSON.objectNode().put(text.startsWith("http") ? "uri" : "literal", text)));
            ObjectNode rendition = entry.putArray("renditions").addObject().put("name", "original").put("href", association.href().get());
            association.mediaType().ifPresent(type -> rendition.put("contentType", type));
            association.width().ifPresent(width -> rendition.put("width", width));
            association.height().ifPresent(height -> rendition.put("height", height));
        }
        if (!array.isEmpty()) json.set("associations", array);
    }

    private static void put(ObjectNode json, String name, Instant time) {
        json.put(name, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
