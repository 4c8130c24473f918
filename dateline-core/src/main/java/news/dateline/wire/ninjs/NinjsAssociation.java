package news.dateline.wire.ninjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Association;
import news.dateline.model.Rendition;
import news.dateline.wire.read.Codes;

/** Writes what belongs with an item, in ninjs 3.1. Without an identifier or an address the schema has no place for it. */
final class NinjsAssociation {
    /** The role of the description that says what a picture shows to who cannot see it; ninjs has no property for that. */
    static final String ALT_TEXT = "alttext";
    private static final Set<String> TYPES = Set.of("text", "audio", "video", "picture", "graphic");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private NinjsAssociation() { }

    static void write(ArrayNode array, Association association) {
        Optional<String> uri = association.uri().or(association::href);
        if (uri.isEmpty()) return;
        ObjectNode entry = array.addObject();
        entry.put("name", association.name().orElse(association.kind() + "-" + array.size())).put("uri", uri.get())
                .put("type", TYPES.contains(association.kind()) ? association.kind() : "component");
        Ninjs.restrictions(entry, association.status(), association.embargo());
        ArrayNode headlines = JSON.arrayNode();
        association.headline().ifPresent(text -> Ninjs.text(headlines, "main", "text/plain", text));
        if (!headlines.isEmpty()) entry.set("headlines", headlines);
        ArrayNode descriptions = JSON.arrayNode();
        association.caption().ifPresent(text -> Ninjs.text(descriptions, "caption", "text/plain", text));
        association.altText().ifPresent(text -> Ninjs.text(descriptions, ALT_TEXT, "text/plain", text));
        if (!descriptions.isEmpty()) entry.set("descriptions", descriptions);
        association.byline().ifPresent(text -> entry.put("by", text));
        association.credit().ifPresent(text -> entry.putArray("infoSources").addObject().put("name", text).put("role", "credit"));
        association.copyright().filter(notice -> !association.rights().holder().equals(Optional.of(notice))).ifPresent(notice -> entry.put("copyrightNotice", notice));
        Ninjs.rights(entry, association.rights());
        association.usageTerms().ifPresent(text -> entry.put("usageTerms", text));
        association.digitalSourceType().ifPresent(text -> entry.set("digitalSourceType", JSON.objectNode().put(Codes.isAddress(text) ? "uri" : "literal", text)));
        ArrayNode renditions = JSON.arrayNode();
        for (Rendition rendition : association.renditions()) write(renditions, rendition);
        // Filed before renditions were kept, it has but the one.
        if (renditions.isEmpty()) association.href().ifPresent(href -> write(renditions, new Rendition(Optional.empty(), href, association.mediaType(), association.width(),
                association.height(), Optional.empty(), Optional.empty())));
        if (!renditions.isEmpty()) entry.set("renditions", renditions);
    }

    private static void write(ArrayNode renditions, Rendition rendition) {
        ObjectNode entry = renditions.addObject();
        entry.put("name", rendition.name().orElse(renditions.size() == 1 ? "original" : "rendition-" + renditions.size())).put("href", rendition.href());
        rendition.mediaType().ifPresent(type -> entry.put("contentType", type));
        rendition.width().ifPresent(width -> entry.put("width", width));
        rendition.height().ifPresent(height -> entry.put("height", height));
        rendition.bytes().ifPresent(bytes -> entry.put("sizeInBytes", bytes));
        rendition.seconds().ifPresent(seconds -> entry.put("duration", seconds));
    }
}
