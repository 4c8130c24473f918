package news.dateline.wire.newsmlg2;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.PubStatus;
import news.dateline.wire.read.Addresses;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Plain;

/** The items that a package names, in the order of its groups (NewsML-G2, "Packages"). Each becomes an association under its group's role. */
final class Packages {
    private Packages() { }

    static void read(Copy copy, Element groups, Asserts asserts, String base) {
        Map<String, Element> byId = new HashMap<>();
        groups.all("group").forEach(group -> group.attribute("id").ifPresent(id -> byId.putIfAbsent(id, group)));
        Set<Element> walked = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.attribute("root").flatMap(root -> Optional.ofNullable(byId.get(root))).ifPresent(root -> walk(copy, root, byId, walked, asserts, base));
        // Groups that nothing refers to are no reason to lose what they name.
        groups.all("group").forEach(group -> walk(copy, group, byId, walked, asserts, base));
    }

    private static void walk(Copy copy, Element group, Map<String, Element> byId, Set<Element> walked, Asserts asserts, String base) {
        if (!walked.add(group)) return;
        group.elements().forEach(member -> {
            switch (member.name().toLowerCase(Locale.ROOT)) {
                case "itemref" -> copy.association(association(member, asserts.catalog().bare(group, "role"), asserts, base));
                case "groupref" -> member.attribute("idref").flatMap(id -> Optional.ofNullable(byId.get(id))).ifPresent(inner -> walk(copy, inner, byId, walked, asserts, base));
                default -> { }
            }
        });
    }

    private static Association association(Element item, String role, Asserts asserts, String base) {
        String type = Catalog.filled(item, "contenttype").orElse("");
        AssociationBuilder association = Association.of(kind(ItemMeta.kind(item, asserts.catalog()).orElse(""), type)).name(role);
        Catalog.filled(item, "residref").or(() -> Catalog.filled(item, "guidref")).or(() -> Catalog.filled(item, "href")).ifPresent(association::uri);
        Stream.of("headline", "title").flatMap(item::all).map(element -> Plain.line(element.text())).filter(text -> !text.isEmpty()).findFirst().ifPresent(association::headline);
        item.all("description").map(element -> Markup.line(element.hasElements() ? element.markup() : element.text(), false)).filter(text -> !text.isEmpty()).findFirst()
                .ifPresent(association::caption);
        // What is not understood withholds.
        item.all("pubStatus").limit(1).forEach(status -> association.status(PubStatus.fromIptc(asserts.catalog().code(status).orElse(status.text())).orElse(PubStatus.WITHHELD)));
        boolean media = type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/");
        Catalog.filled(item, "href").flatMap(href -> Addresses.web(href, base)).ifPresent(href -> association.rendition(new news.dateline.model.Rendition(Optional.empty(), href,
                Optional.of(type).filter(text -> media), ItemMeta.pixels(item, "width"), ItemMeta.pixels(item, "height"),
                item.attribute("size").flatMap(MediaRss::bytes).filter(size -> media), Optional.empty())));
        return association.build();
    }

    /** Our word for what an item is, by its class, else by its media type. */
    static String kind(String itemClass, String type) {
        return switch (itemClass.toLowerCase(Locale.ROOT)) {
            case "picture", "video", "audio", "graphic" -> itemClass.toLowerCase(Locale.ROOT);
            case "animated" -> "graphic";
            case "text", "composite" -> "text";
            default -> type.startsWith("image/") || type.startsWith("video/") || type.startsWith("audio/") ? MediaRss.kind(type, "", "") : "text";
        };
    }
}
