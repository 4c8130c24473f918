package news.dateline.wire.ninjs;

import static news.dateline.wire.ninjs.NinjsReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Embargo;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.Rights;
import news.dateline.model.Subject;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dates;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;

/** What belongs with a ninjs item, and the item itself where it is a picture or film. Pure. */
final class NinjsPictures {
    private static final Set<String> MEDIA = Set.of("picture", "video", "audio", "graphic");

    private NinjsPictures() { }

    static void read(Copy copy, ObjectNode item) {
        if (MEDIA.contains(text(item, "type")) && !item.path("renditions").isEmpty()) association(copy, item);
        item.path("associations").valueStream().filter(JsonNode::isObject).forEach(association -> association(copy, association));
    }

    private static void association(Copy copy, JsonNode item) {
        List<JsonNode> renditions = item.path("renditions").valueStream().filter(rendition -> Addresses.web(text(rendition, "href"), copy.base()).isPresent()).toList();
        String holder = line(text(item, "copyrightholder"));
        String by = line(first(text(item, "by"), text(item, "byline")));
        String kind = kind(item, renditions);
        AssociationBuilder association = Association.of(kind).name(named(text(item, "name"))).uri(first(text(item, "uri"), text(item, "guid")))
                .headline(line(first(headline(item), text(item, "headline"), text(item, "title")))).caption(description(item, false)).altText(first(description(item, true),
                        text(item, "alttext"), text(item, "alt_text"))).byline(by).credit(first(credit(item), by, holder))
                .copyright(line(first(text(item, "copyrightnotice"), holder))).usageTerms(line(NinjsReader.joined(item, "usageterms"))).rights(rights(item, holder))
                .digitalSourceType(sourceType(item)).status(status(item)).embargo(embargo(item));
        for (JsonNode rendition : renditions) {
            Addresses.web(text(rendition, "href"), copy.base()).ifPresent(href -> association.rendition(new Rendition(Optional.of(named(text(rendition, "name"))).filter(name -> !name.isBlank()), href,
                    Optional.of(first(text(rendition, "contenttype"), text(rendition, "mimetype"))).filter(type -> !type.isBlank()), MediaRss.pixels(text(rendition, "width")),
                    MediaRss.pixels(text(rendition, "height")), MediaRss.bytes(text(rendition, "sizeinbytes")), MediaRss.seconds(text(rendition, "duration")))));
        }
        copy.association(association.build());
    }

    /** Less the names that {@link NinjsAssociation} gives to what has none, because the schema wants one. */
    private static String named(String name) {
        return NinjsAssociation.NUMBERED.matcher(name).matches() ? "" : name;
    }

    private static String kind(JsonNode item, List<JsonNode> renditions) {
        String said = text(item, "type").toLowerCase(Locale.ROOT);
        if (!said.isEmpty() || renditions.isEmpty()) return MEDIA.contains(said) ? said : "text";
        JsonNode first = renditions.getFirst();
        return MediaRss.kind(first(text(first, "contenttype"), text(first, "mimetype")), "", text(first, "href"));
    }

    private static String headline(JsonNode item) {
        return item.path("headlines").valueStream().map(headline -> text(headline, "value")).filter(value -> !value.isBlank()).findFirst().orElse("");
    }

    /** The caption before other descriptions; or what is said for those who cannot see it. */
    private static String description(JsonNode item, boolean alternative) {
        Stream<JsonNode> said = item.path("descriptions").valueStream().filter(description -> role(description).startsWith("alt") == alternative)
                .sorted((a, b) -> Boolean.compare(role(b).contains("caption"), role(a).contains("caption")));
        String text = said.map(description -> text(description, "value")).filter(value -> !value.isBlank()).findFirst().orElse("");
        if (!text.isEmpty() || alternative) return Markup.line(text, true);
        return Markup.line(first(text(item, "description_caption"), text(item, "description_text"), text(item, "description_html")), true);
    }

    private static String role(JsonNode description) {
        return text(description, "role").toLowerCase(Locale.ROOT);
    }

    private static String credit(JsonNode item) {
        return line(Stream.of("infosources", "infosource").flatMap(name -> item.path(name).valueStream()).filter(source -> role(source).contains("credit"))
                .map(source -> text(source, "name")).filter(name -> !name.isBlank()).findFirst().orElse(first(text(item, "creditline"), text(item, "description_creditline"))));
    }

    private static Rights rights(JsonNode item, String holder) {
        JsonNode info = item.path("rightsinfo");
        return new Rights(Optional.of(holder).filter(name -> !name.isEmpty()), Stream.of("linkedrights", "encodedrights").map(name -> text(info, name).strip())
                .filter(value -> !value.isEmpty()).toList());
    }

    /** The address where one is given, else the bare code. */
    private static String sourceType(JsonNode item) {
        JsonNode type = item.path("digitalsourcetype");
        if (!type.isObject()) return text(item, "digitalsourcetype");
        Subject subject = NinjsCopy.sourceType(type);
        return first(text(type, "uri"), text(type, "literal"), subject.label());
    }

    private static PubStatus status(JsonNode item) {
        return item.hasNonNull("pubstatus") ? PubStatus.fromIptc(text(item, "pubstatus")).orElse(PubStatus.WITHHELD) : PubStatus.USABLE;
    }

    /** Half a day too early is a broken embargo: without a zone it holds. */
    private static Embargo embargo(JsonNode item) {
        for (String name : List.of("embargoeduntil", "embargoed")) {
            if (!item.hasNonNull(name)) continue;
            String written = text(item, name);
            return Dates.read(written, ZoneOffset.UTC).filter(read -> read.assumed().isEmpty() && read.time().isBefore(Dates.NO_END)).<Embargo>map(read -> new Embargo.Until(read.time()))
                    .orElse(new Embargo.UntilReleased(line(written)));
        }
        return Embargo.NONE;
    }

    private static String line(String text) {
        return Markup.line(text, false);
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
