package news.dateline.wire.ninjs;

import static news.dateline.wire.ninjs.NinjsReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.model.Point;
import news.dateline.model.Subject;
import news.dateline.wire.nitf.NitfBody;
import news.dateline.wire.read.Codes;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Passage;
import news.dateline.wire.read.Slot;
import news.dateline.wire.read.XmlReading;
import news.dateline.wire.read.XmlText;

/** What one ninjs item says. Version 1 has one property a form of a text ("body_html"), later ones lists with roles; agencies mix both. Its names are in lower case here. Pure. */
final class NinjsCopy {
    /** Ends of version 1's names that tell a form, not a part: "description_text", "body_xhtml". */
    private static final Map<String, String> FORMS = Map.of("text", "text/plain", "html", "text/html", "xhtml", "application/xhtml+xml", "nitf", "application/nitf+xml", "xml", "application/xml");

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    private NinjsCopy() { }

    static Copy of(ObjectNode item, String where, String base) {
        Copy copy = new Copy(where + " " + text(item, "uri"), -1).base(base);
        copy.put(Slot.GUID, text(item, "uri")).put(Slot.GUID, text(item, "guid")).put(Slot.VERSION, text(item, "version")).put(Slot.LINK, text(item, "uri"));
        copy.put(Slot.PROFILE, text(item, "profile")).put(Slot.PROVIDER, name(item.path("provider"))).put(Slot.WORD_COUNT, text(item, "wordcount"));
        list(item, "service", "services").forEach(service -> copy.put(Slot.SERVICE, name(service)));
        list(item, "altids").forEach(id -> copy.altId(text(id, "role"), text(id, "value")));
        order(copy, item);
        words(copy, item);
        passages(copy, item, base);
        topics(copy, item);
        NinjsPictures.read(copy, item);
        return copy;
    }

    private static void order(Copy copy, ObjectNode item) {
        if (item.hasNonNull("pubstatus")) copy.putEvenBlank(Slot.STATUS, text(item, "pubstatus"));
        for (String name : List.of("embargoeduntil", "embargoed")) if (item.hasNonNull(name)) copy.putEvenBlank(Slot.EMBARGO, text(item, name));
        copy.put(Slot.EXPIRES, text(item, "expires")).put(Slot.FIRST_CREATED, text(item, "firstcreated")).put(Slot.VERSION_CREATED, text(item, "versioncreated"))
                .put(Slot.CONTENT_CREATED, text(item, "contentcreated"));
        copy.put(Slot.URGENCY, text(item, "urgency")).put(Slot.ED_NOTE, text(item, "ednote")).put(Slot.USAGE_TERMS, NinjsReader.joined(item, "usageterms"));
        copy.put(Slot.COPYRIGHT, text(item, "copyrightnotice")).put(Slot.COPYRIGHT_HOLDER, text(item, "copyrightholder"));
        JsonNode rights = item.path("rightsinfo");
        copy.put(Slot.RIGHTS_INFO, text(rights, "linkedrights")).put(Slot.RIGHTS_INFO, text(rights, "encodedrights"));
        // Where terms stand behind a link alone, that link is what an editor has to know.
        if (copy.all(Slot.USAGE_TERMS).isEmpty()) copy.put(Slot.USAGE_TERMS, text(rights, "linkedrights"));
        list(item, "signals", "signal").forEach(signal -> copy.put(Slot.SIGNAL_CODE, signal.isTextual() ? signal.asText() : text(signal, "code") + text(signal, "literal")));
    }

    private static void words(Copy copy, ObjectNode item) {
        copy.put(Slot.LANGUAGE, text(item, "language")).put(Slot.SLUG, text(item, "slugline")).put(Slot.DATELINE, text(item, "located"));
        copy.put(Slot.BYLINE, text(item, "by")).put(Slot.BYLINE, text(item, "byline"));
        if (copy.all(Slot.BYLINE).isEmpty()) list(item, "authors").forEach(author -> copy.byline(name(author), text(author, "role")));
        list(item, "headlines").forEach(headline -> copy.title(text(headline, "value"), text(headline, "role"), text(headline, "contenttype").contains("html")));
        copy.title(text(item, "headline"), "main", false);
        copy.title(text(item, "title"), "title", false);
        item.path("keywords").forEach(keyword -> copy.put(Slot.KEYWORD, keyword.isTextual() ? keyword.asText() : name(keyword)));
    }

    private static void passages(Copy copy, ObjectNode item, String base) {
        // What is written for those who cannot see a picture is no summary of a text.
        list(item, "descriptions").filter(description -> !text(description, "role").toLowerCase(Locale.ROOT).startsWith("alt"))
                .forEach(description -> description(copy, text(description, "role"), text(description, "contenttype"), text(description, "value"), base));
        list(item, "bodies").forEach(body -> body(copy, text(body, "role"), text(body, "contenttype"), text(body, "value"), base));
        item.propertyStream().filter(entry -> entry.getKey().startsWith("description_") && entry.getValue().isTextual()).sorted((a, b) -> rank(a.getKey()) - rank(b.getKey()))
                .forEach(entry -> description(copy, role(entry.getKey()), form(entry.getKey()), entry.getValue().asText(), base));
        item.propertyStream().filter(entry -> entry.getKey().startsWith("body_") && entry.getValue().isTextual())
                .forEach(entry -> body(copy, role(entry.getKey()), form(entry.getKey()), entry.getValue().asText(), base));
    }

    private static void description(Copy copy, String role, String type, String value, String base) {
        if (role.toLowerCase(Locale.ROOT).contains("credit")) copy.infoSource(value, role, "");
        else copy.summary(new Passage(kind(type, role), value, base, role, type));
    }

    private static int rank(String name) {
        return name.equals("description_text") ? 0 : 1;
    }

    /** "caption" of "description_caption", nothing of "description_text". */
    private static String role(String name) {
        String rest = name.substring(name.indexOf('_') + 1);
        return FORMS.containsKey(rest) ? "" : rest;
    }

    private static String form(String name) {
        return FORMS.getOrDefault(name.substring(name.lastIndexOf('_') + 1), "");
    }

    private static void body(Copy copy, String role, String type, String value, String base) {
        if (!(type.isBlank() ? role : type).toLowerCase(Locale.ROOT).contains("nitf")) {
            copy.body(new Passage(kind(type, role), value, base, role, type));
            return;
        }
        switch (XmlText.read(value)) {
            case XmlReading.Tree tree -> NitfBody.read(copy, tree.root(), base);
            case XmlReading.Failed failed -> copy.mend("its NITF body could not be read: " + failed.reason());
        }
    }

    /** The type decides; only where none is given a role like "body_html" may. */
    private static Passage.Kind kind(String type, String role) {
        String described = (type.isBlank() ? role : type).toLowerCase(Locale.ROOT);
        if (described.contains("html")) return Passage.Kind.HTML;
        return described.contains("plain") || described.contains("text") ? Passage.Kind.PLAIN : Passage.Kind.EITHER;
    }

    private static void topics(Copy copy, ObjectNode item) {
        each(copy, item, Copy.Group.SUBJECT, "subject", "subjects", "event", "events", "object", "objects");
        each(copy, item, Copy.Group.GENRE, "genre", "genres");
        each(copy, item, Copy.Group.PLACE, "place", "places");
        each(copy, item, Copy.Group.PERSON, "person", "people");
        each(copy, item, Copy.Group.ORGANISATION, "organisation", "organisations");
        if (item.path("digitalsourcetype").isObject()) copy.subject(Copy.Group.GENRE, sourceType(item.path("digitalsourcetype")));
        String type = text(item, "type");
        if (!type.isEmpty() && !type.equals("text")) copy.subject(Copy.Group.GENRE, new Subject("ninat", type, Optional.of(type)));
        list(item, "infosource", "infosources").filter(JsonNode::isObject).forEach(source -> {
            String code = Stream.of("uri", "literal", "code").map(name -> text(source, name)).filter(value -> !value.isBlank()).findFirst().orElse("");
            copy.infoSource(name(source).isBlank() ? code : name(source), text(source, "role"), name(source).isBlank() ? "" : code);
        });
        copy.put(Slot.INFO_SOURCE, name(item.path("source")));
    }

    private static void each(Copy copy, ObjectNode item, Copy.Group group, String... names) {
        list(item, names).filter(JsonNode::isObject).forEach(value -> copy.subject(group, subject(value)));
    }

    private static Subject subject(JsonNode value) {
        Subject subject = concept(value).rel(value.path("rels").path(0).asText(text(value, "rel"))).creator(text(value, "creator"));
        if (text(value, "relevance").matches("\\d{1,3}")) subject = subject.relevance(Integer.parseInt(text(value, "relevance")));
        JsonNode geometry = value.has("geojson") ? value.path("geojson") : value.path("geometry_geojson");
        JsonNode degrees = geometry.path("type").asText("").equalsIgnoreCase("feature") ? geometry.path("geometry").path("coordinates") : geometry.path("coordinates");
        // RFC 7946 puts east before north. An area has no one point.
        Optional<Double> east = degrees(degrees.path(0), 180);
        Optional<Double> north = degrees(degrees.path(1), 90);
        return east.isPresent() && north.isPresent() ? subject.at(new Point(north.get(), east.get())) : subject;
    }

    /** Fractions come as texts out of {@link news.dateline.wire.read.JsonText}. */
    private static Optional<Double> degrees(JsonNode number, int max) {
        return Optional.of(number.asText("")).filter(text -> DEGREES.matcher(text).matches()).map(Double::valueOf).filter(value -> Math.abs(value) <= max);
    }

    private static Subject concept(JsonNode value) {
        String name = name(value);
        String code = text(value, "code");
        String scheme = text(value, "scheme");
        if (!code.isBlank()) return scheme.startsWith("http") ? Codes.ofAddress(scheme.replaceFirst("/$", "") + "/" + code, name) : Codes.named(scheme, code, name);
        if (!text(value, "uri").isBlank()) return Codes.ofAddress(text(value, "uri"), name);
        return text(value, "literal").equals(name) ? Codes.named("", "", name) : Codes.ofQcode(text(value, "literal"), name);
    }

    /** Its scheme is known even where only a word is given. */
    static Subject sourceType(JsonNode value) {
        Subject subject = concept(value);
        return subject.scheme().isEmpty() ? new Subject("digsrctype", subject.code(), subject.name()) : subject;
    }

    private static Stream<JsonNode> list(ObjectNode item, String... names) {
        return Stream.of(names).map(item::path).flatMap(value -> value.isArray() ? value.valueStream() : value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value));
    }

    /** The name of an object, or a plain text. */
    private static String name(JsonNode value) {
        return value.isTextual() ? value.asText() : text(value, "name");
    }
}
