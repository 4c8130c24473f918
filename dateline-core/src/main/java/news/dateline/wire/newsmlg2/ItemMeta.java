package news.dateline.wire.newsmlg2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.model.Association;
import news.dateline.model.Rendition;
import news.dateline.model.Subject;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Dialect;
import news.dateline.wire.read.Element;
import news.dateline.wire.read.Markup;
import news.dateline.wire.read.MediaRss;
import news.dateline.wire.read.Plain;
import news.dateline.wire.read.Slot;

/** How the item is to be handled: times, status, embargo, notes, signals, rights. */
final class ItemMeta {
    private ItemMeta() { }

    static void read(Copy copy, Element meta, Asserts asserts, Dialect dialect) {
        Catalog catalog = asserts.catalog();
        kind(meta, catalog).filter(kind -> !kind.equals("text")).ifPresent(kind -> copy.subject(Copy.Group.GENRE, new Subject("ninat", kind, Optional.of(kind))));
        meta.all("versionCreated").map(Element::text).filter(dialect::says).forEach(date -> copy.put(Slot.VERSION_CREATED, date));
        meta.all("firstCreated").map(Element::text).filter(dialect::says).forEach(date -> copy.put(Slot.FIRST_CREATED, date));
        // By the standard an embargo without a time has no known end.
        meta.all("embargoed").map(Element::text).filter(text -> text.isBlank() || dialect.says(text)).forEach(date -> copy.putEvenBlank(Slot.EMBARGO, date));
        meta.all("expires").map(Element::text).filter(dialect::says).forEach(date -> copy.put(Slot.EXPIRES, date));
        meta.all("pubStatus").forEach(status -> copy.putEvenBlank(Slot.STATUS, catalog.code(status).orElse(status.text())));
        meta.all("edNote").forEach(note -> copy.put(Slot.ED_NOTE, note.hasElements() ? Markup.clean(note.markup(), "").text() : Plain.unindented(note.text())));
        meta.all("signal").forEach(signal -> catalog.code(signal).ifPresent(code -> copy.put(Slot.SIGNAL_CODE, code)));
        meta.all("role").forEach(role -> catalog.code(role).ifPresent(code -> copy.put(Slot.SIGNAL_CODE, code)));
        meta.all("title").limit(1).forEach(title -> copy.title(title.text(), "title", false));
        meta.all("provider").forEach(provider -> copy.put(Slot.PROVIDER, asserts.name(provider).or(() -> catalog.code(provider)).orElse("")));
        meta.all("service").forEach(service -> copy.put(Slot.SERVICE, asserts.name(service).or(() -> catalog.code(service)).orElse("")));
        meta.all("profile").forEach(profile -> copy.put(Slot.PROFILE, profile.text()));
        meta.all("link").forEach(link -> link(copy, link, asserts));
    }

    /** What the item is by its class: "text", "picture", "composite". Anything but text is told as a genre, so that nobody takes a caption for a story. */
    static Optional<String> kind(Element meta, Catalog catalog) {
        return meta.all("itemClass").limit(1).flatMap(element -> catalog.code(element).stream()).map(code -> code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)).findFirst();
    }

    /** A link to an item that belongs with this one; what it came from or goes before is no part of it. */
    private static void link(Copy copy, Element link, Asserts asserts) {
        String relation = asserts.catalog().bare(link, "rel");
        Optional<String> id = Stream.of("residref", "guidref").flatMap(name -> Catalog.filled(link, name).stream()).findFirst();
        String type = Catalog.filled(link, "contenttype").orElse("");
        Optional<String> kind = kind(link, asserts.catalog());
        boolean belongs = relation.equals("isassociatedwith") || relation.equals("hasassociation") || relation.equals("depicts") || relation.equals("hasicon") || type.startsWith("image/");
        if (!belongs || id.isEmpty() && Catalog.filled(link, "href").isEmpty()) return;
        var association = Association.of(Packages.kind(kind.orElse(""), type)).uri(id.orElse("")).name(relation);
        Stream.of("headline", "title").flatMap(link::all).limit(1).forEach(title -> association.headline(Plain.line(title.text())));
        Hints.read(association, link, asserts);
        Catalog.filled(link, "href").flatMap(href -> news.dateline.wire.read.Addresses.web(href, copy.base())).ifPresent(href -> association.rendition(new Rendition(Optional.empty(), href,
                Optional.of(type).filter(text -> !text.isEmpty() && !text.contains("iptc")), pixels(link, "width"), pixels(link, "height"), link.attribute("size").flatMap(MediaRss::bytes), Optional.empty())));
        copy.association(association.build());
    }

    static void rights(Copy copy, Element rights, Asserts asserts) {
        String language = asserts.language();
        best(rights, "copyrightNotice", language).forEach(notice -> copy.put(Slot.COPYRIGHT, line(notice)));
        rights.all("copyrightHolder").limit(1).forEach(holder -> copy.put(Slot.COPYRIGHT_HOLDER, asserts.name(holder).or(() -> holder.attribute("literal")).orElse("")));
        best(rights, "usageTerms", language).forEach(terms -> copy.put(Slot.USAGE_TERMS, line(terms)));
        Stream.concat(rights.all("link"), Stream.concat(rights.all("usageTerms"), rights.all("copyrightNotice"))).flatMap(link -> Catalog.filled(link, "href").stream())
                .forEach(href -> copy.put(Slot.RIGHTS_INFO, href));
        rights.all("link").flatMap(link -> link.attribute("href").stream()).filter(href -> copy.all(Slot.USAGE_TERMS).isEmpty()).limit(1)
                .forEach(href -> copy.put(Slot.USAGE_TERMS, href));
        // RightsML and other languages of rights are kept as they stand for people and programs who read them.
        rights.all("rightsExpressionXML").filter(Element::hasElements).forEach(expression -> copy.put(Slot.RIGHTS_INFO, expression.markup()));
        rights.all("rightsExpressionData").forEach(expression -> copy.put(Slot.RIGHTS_INFO, expression.text()));
    }

    private static String line(Element element) {
        return Markup.line(element.hasElements() ? element.markup() : element.text(), false);
    }

    /** The same words come in several languages: those in the item's own, else in the first one's. */
    private static List<Element> best(Element rights, String name, String language) {
        List<Element> filled = rights.all(name).filter(element -> !element.text().isBlank()).toList();
        List<Element> own = filled.stream().filter(element -> element.language().equals(language)).toList();
        if (!own.isEmpty()) return own;
        return filled.stream().filter(element -> element.language().equals(filled.getFirst().language())).toList();
    }

    static Optional<Integer> pixels(Element element, String name) {
        return element.attribute(name).flatMap(MediaRss::pixels);
    }
}
