package news.dateline.wire.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Rendition;
import news.dateline.model.Subject;
import news.dateline.wire.nitf.NitfBody;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.XmlReading;
import news.dateline.wire.read.XmlText;

/** Reads ninjs. Names of properties are compared without case: 1.x and 2.x write them in lower case, 3.x does not, agencies mix. Pure. */
public final class NinjsReader {
    private static final Set<String> LISTS = Set.of("items", "item", "_items", "results");
    private static final List<String> MARKS = List.of("pubstatus", "versioncreated", "headline", "headlines", "body_text", "body_html", "body_xhtml", "bodies",
            "firstcreated", "representationtype", "renditions",
            "descriptions", "eventdetails", "associations", "slugline", "embargoed", "embargoeduntil");
    private static final Set<String> MEDIA = Set.of("picture", "video", "audio", "graphic");

    private NinjsReader() { }

    public static boolean isRoot(JsonNode root) {
        // A list in which nothing stands at the moment is a wire with nothing to say, not another kind of document.
        if (root.isArray() && root.isEmpty()) return true;
        return items(root).stream().anyMatch(NinjsReader::isItem);
    }

    private static boolean isItem(JsonNode node) {
        if (!node.isObject()) return false;
        Set<String> names = Set.copyOf(node.propertyStream().map(entry -> entry.getKey().toLowerCase(Locale.ROOT)).toList());
        return (names.contains("uri") || names.contains("guid")) && MARKS.stream().anyMatch(names::contains) || names.contains("pubstatus");
    }

    private static List<JsonNode> items(JsonNode root) {
        if (root.isArray()) return root.valueStream().toList();
        if (!root.isObject() || isItem(root)) return List.of(root);
        return root.propertyStream().filter(entry -> LISTS.contains(entry.getKey().toLowerCase(Locale.ROOT)) && entry.getValue().isArray()).limit(1)
                .flatMap(entry -> entry.getValue().valueStream()).toList();
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(JsonNode root, String base) {
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String version = "";
        for (JsonNode raw : items(root)) {
            String where = "item " + (copies.size() + problems.size() + 1);
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, -1, "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            if (!isItem(raw)) {
                problems.add(new Problem(where, -1, "expected a ninjs item with a uri, found " + raw.getNodeType()));
                continue;
            }
            ObjectNode item = lower(raw);
            if (version.isEmpty()) version = version(raw, item);
            String type = text(item, "type");
            if ((type.equals("event") || type.equals("planning") || item.has("eventdetails"))
                    && !isOrder(item)) problems.add(new Problem(where, -1, "announces an event; it is no copy and was left out"));
            else copies.add(copy(item, where, base));
        }
        return new Batch("ninjs-" + (version.isEmpty() ? "1" : version), copies, problems);
    }

    /** Whether it says that something must not be used, which counts whatever it is. */
    private static boolean isOrder(ObjectNode item) {
        return item.has("pubstatus") && !text(item, "pubstatus").equalsIgnoreCase("usable");
    }

    private static String version(JsonNode raw, ObjectNode item) {
        String said = text(item.path("standard"), "version") + text(item.path("$standard"), "version");
        if (said.matches("[0-9.]{1,5}")) return said;
        if (raw.has("versionCreated") || raw.has("pubStatus") || raw.has("firstCreated")) return "3.0";
        return item.path("headlines").isArray() || item.path("bodies").isArray() ? "2.0" : "1.0";
    }

    private static ObjectNode lower(JsonNode object) {
        ObjectNode lower = JsonNodeFactory.instance.objectNode();
        object.propertyStream().forEach(entry -> {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            // Of two spellings of one name the one in lower case counts, unless it is empty.
            if (!lower.has(name) || entry.getKey().equals(name)) lower.set(name, lowerValue(entry.getValue()));
        });
        return lower;
    }

    private static JsonNode lowerValue(JsonNode value) {
        if (value.isObject()) return lower(value);
        if (!value.isArray()) return value;
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> array.add(lowerValue(element)));
        return array;
    }

    private static Copy copy(ObjectNode item, String where, String base) {
        Copy copy = new Copy(where + " " + text(item, "uri"), -1).base(base);
        copy.put(Slot.GUID, text(item, "uri")).put(Slot.GUID, text(item, "guid")).put(Slot.VERSION, text(item, "version")).put(Slot.LINK, text(item, "uri"));
        order(copy, item);
        words(copy, item, base);
        topics(copy, item);
        String type = text(item, "type");
        if (!type.isEmpty() && !type.equals("text")) copy.subject(Copy.Group.GENRE, new Subject("ninat", type, Optional.of(type)));
        if (MEDIA.contains(type) && item.has("renditions")) association(copy, item);
        associations(item).forEach(association -> association(copy, association));
        return copy;
    }

    private static void order(Copy copy, ObjectNode item) {
        if (item.hasNonNull("pubstatus")) copy.putEvenBlank(Slot.STATUS, text(item, "pubstatus"));
        for (String name : List.of("embargoeduntil", "embargoed")) if (item.hasNonNull(name)) copy.putEvenBlank(Slot.EMBARGO, text(item, name));
        copy.put(Slot.EXPIRES, text(item, "expires")).put(Slot.FIRST_CREATED, text(item, "firstcreated")).put(Slot.VERSION_CREATED, text(item, "versioncreated"))
                .put(Slot.FIRST_CREATED, text(item, "contentcreated"));
        copy.put(Slot.URGENCY, text(item, "urgency")).put(Slot.ED_NOTE, text(item, "ednote")).put(Slot.USAGE_TERMS, text(item, "usageterms"))
                .put(Slot.USAGE_TERMS, text(item.path("rightsinfo"), "linkedrights"));
        copy.put(Slot.COPYRIGHT, text(item, "copyrightnotice")).put(Slot.COPYRIGHT, text(item, "copyrightholder"));
        item.path("signals").forEach(signal -> copy.put(Slot.SIGNAL_CODE, signal.isTextual() ? signal.asText() : text(signal, "code")));
    }

    private static void words(Copy copy, ObjectNode item, String base) {
        copy.put(Slot.LANGUAGE, text(item, "language")).put(Slot.SLUG, text(item, "slugline")).put(Slot.DATELINE, text(item, "located"));
        copy.put(Slot.BYLINE, text(item, "by")).put(Slot.BYLINE, text(item, "byline"));
        item.path("headlines").forEach(headline -> copy.title(text(headline, "value"), text(headline, "role"), text(headline, "contenttype").contains("html")));
        copy.title(text(item, "headline"), "main", false);
        if (copy.titles().isEmpty()) copy.title(text(item, "title"), "title", false);
        item.path("descriptions").forEach(summary -> copy.summary(kind(text(summary, "contenttype") + text(summary, "role")), text(summary, "value"), base));
        item.path("bodies").forEach(body -> body(copy, text(body, "contenttype") + " " + text(body, "role"), text(body, "value"), base));
        item.propertyStream().filter(entry -> entry.getKey().startsWith("description_") && entry.getValue().isTextual()).sorted((a, b) -> rank(a.getKey()) - rank(b.getKey()))
                .forEach(entry -> copy.summary(kind(entry.getKey()), entry.getValue().asText(), base));
        item.propertyStream().filter(entry -> entry.getKey().startsWith("body_") && entry.getValue().isTextual())
                .forEach(entry -> body(copy, entry.getKey(), entry.getValue().asText(), base));
    }

    private static int rank(String name) {
        return name.equals("description_text") ? 0 : 1;
    }

    private static void body(Copy copy, String kind, String value, String base) {
        if (!kind.contains("nitf")) {
            copy.body(kind(kind), value, base);
            return;
        }
        switch (XmlText.read(value)) {
            case XmlReading.Tree tree -> NitfBody.read(copy, tree.root(), base);
            case XmlReading.Failed failed -> copy.mend("its NITF body could not be read: " + failed.reason());
        }
    }

    private static Passage.Kind kind(String described) {
        if (described.contains("html")) return Passage.Kind.HTML;
        return described.contains("plain") || described.contains("text") ? Passage.Kind.PLAIN : Passage.Kind.EITHER;
    }

    private static void topics(Copy copy, ObjectNode item) {
        Stream.of("subject", "subjects", "event", "events").forEach(name -> each(item, name, value -> copy.subject(Copy.Group.SUBJECT, subject(value))));
        Stream.of("genre", "genres").forEach(name -> each(item, name, value -> copy.subject(Copy.Group.GENRE, subject(value))));
        Stream.of("place", "places").forEach(name -> each(item, name, value -> copy.subject(Copy.Group.PLACE, subject(value))));
        Stream.of("person", "people").forEach(name -> each(item, name, value -> copy.subject(Copy.Group.PERSON, subject(value))));
        Stream.of("organisation", "organisations").forEach(name -> each(item, name, value -> copy.subject(Copy.Group.ORGANISATION, subject(value))));
        if (item.path("digitalsourcetype").isObject()) copy.subject(Copy.Group.GENRE, subject(item.path("digitalsourcetype")));
        Stream.of("infosource", "infosources").forEach(name -> each(item, name, value -> copy.put(Slot.INFO_SOURCE,
                text(value, "name").isEmpty() ? text(value, "literal") : text(value, "name"))));
        copy.put(Slot.INFO_SOURCE, text(item, "source"));
        item.path("keywords").forEach(keyword -> copy.put(Slot.KEYWORD, keyword.isTextual() ? keyword.asText() : text(keyword, "name")));
    }

    private static void each(ObjectNode item, String name, java.util.function.Consumer<JsonNode> use) {
        item.path(name).valueStream().filter(JsonNode::isObject).forEach(use);
    }

    private static Subject subject(JsonNode value) {
        String name = text(value, "name");
        if (!text(value, "code").isBlank()) {
            String scheme = text(value, "scheme");
            return scheme.startsWith("http") ? Codes.ofAddress(scheme.replaceFirst("/$", "") + "/" + text(value, "code"), name)
                    : Codes.named(scheme, text(value, "code"), name);
        }
        if (!text(value, "uri").isBlank()) return Codes.ofAddress(text(value, "uri"), name);
        return text(value, "literal").equals(name) ? Codes.named("", "", name) : Codes.ofQcode(text(value, "literal"), name);
    }

    private static List<JsonNode> associations(ObjectNode item) {
        return item.path("associations").valueStream().filter(JsonNode::isObject).toList();
    }

    private static void association(Copy copy, JsonNode item) {
        List<JsonNode> renditions = item.path("renditions").valueStream().filter(rendition -> Addresses.web(text(rendition, "href"), copy.base()).isPresent()).toList();
        Optional<JsonNode> first = renditions.stream().findFirst();
        String type = first.map(rendition -> text(rendition, "contenttype") + text(rendition, "mimetype")).orElse("");
        String kind = text(item, "type").isEmpty() ? MediaRss.kind(type, "", first.map(rendition -> text(rendition, "href")).orElse("")) : text(item, "type");
        String caption = filled(text(item.path("descriptions").path(0), "value")).or(() -> filled(text(item, "description_text")))
                .or(() -> filled(text(item, "description_html"))).map(text -> Markup.line(text, true)).orElse("");
        AssociationBuilder association = Association.of(MEDIA.contains(kind) ? kind : "text").uri(text(item, "uri")).caption(caption)
                .altText(filled(text(item, "alttext")).or(() -> filled(text(item, "alt_text"))).orElse(""))
                .credit(filled(text(item, "by")).or(() -> filled(text(item, "byline"))).or(() -> filled(text(item, "copyrightholder"))).map(t -> Markup.line(t, false)).orElse(""))
                .usageTerms(Markup.line(text(item, "usageterms"), false))
                .digitalSourceType(filled(text(item.path("digitalsourcetype"), "uri")).orElse(text(item.path("digitalsourcetype"), "literal")));
        renditions.forEach(rendition -> Addresses.web(text(rendition, "href"), copy.base()).ifPresent(href -> association.rendition(new Rendition(filled(text(rendition, "name")), href,
                filled(text(rendition, "contenttype")).or(() -> filled(text(rendition, "mimetype"))), MediaRss.pixels(text(rendition, "width")),
                MediaRss.pixels(text(rendition, "height")), MediaRss.bytes(text(rendition, "sizeinbytes")), MediaRss.seconds(text(rendition, "duration"))))));
        copy.association(association.build());
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    private static String text(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText("") : "";
    }
}
