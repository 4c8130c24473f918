package news.dateline.wire.newsmlg2;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.AltId;
import news.dateline.model.Association;
import news.dateline.model.Byline;
import news.dateline.model.Embargo;
import news.dateline.model.Headline;
import news.dateline.model.OtherText;
import news.dateline.model.PubStatus;
import news.dateline.model.Rights;
import news.dateline.model.Subject;
import news.dateline.model.WireItem;
import news.dateline.wire.read.Codes;
import news.dateline.wire.write.Tag;
import news.dateline.wire.write.Xhtml;

/**
 * Writes items as NewsML-G2 2.34 at power conformance (iptc.org/std/NewsML-G2/2.34), the copy as inline XHTML. Aliases of schemes that agencies' own catalogs define are written as they came. What has
 * no place there stands in docs/FORMATS.md, "What each format can carry". Pure.
 */
public final class NewsMlG2Writer {
    static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";

    /** Before a role of ours that is no code. */
    static final String ROLE = "urn:dateline:altid:";
    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";
    /** The schema wants a name for the language of a rights expression. */
    private static final String UNKNOWN = "urn:dateline:unknown-rights-language";

    private NewsMlG2Writer() { }

    public static String write(WireItem item) {
        Tag newsItem = Tag.of("newsItem").with("xmlns", NAMESPACE).with("guid", item.id().guid()).with("version", item.agencyVersion().filter(version -> version.matches("[1-9]\\d*")).orElse("1"))
                .with("standard", "NewsML-G2").with("standardversion", "2.34").with("conformance", "power").with("xml:lang", item.language().orElse(""));
        newsItem.add(Tag.of("catalogRef").with("href", CATALOG));
        newsItem.addFilled(rights(item, "rightsInfo")).add(itemMeta(item, "itemMeta")).addFilled(contentMeta(item, "contentMeta", false));
        positions(newsItem, item.places());
        return newsItem.addFilled(contents(item)).document();
    }

    /** Of places that have a code by which they can be told of. */
    private static void positions(Tag newsItem, List<Subject> places) {
        Set<String> told = new HashSet<>();
        places.stream().filter(place -> !place.code().isEmpty()).forEach(place -> place.point().filter(_ -> told.add(place.scheme() + " " + place.code()))
                .ifPresent(point -> newsItem.add(Concepts.tag("assert", new Subject(place.scheme(), place.code(), Optional.empty())).add(Concepts.position(point)))));
    }

    /** What may be done with it; the rights' own element under any name, such as one with a prefix. */
    public static Tag rights(WireItem item, String element) {
        Tag tag = Tag.of(element);
        rights(tag, item.rights(), item.copyright(), item.usageTerms());
        return tag;
    }

    private static void rights(Tag tag, Rights rights, Optional<String> copyright, Optional<String> usageTerms) {
        rights.holder().ifPresent(holder -> tag.add(Tag.of("copyrightHolder").add("name", Optional.of(holder))));
        tag.add("copyrightNotice", copyright.filter(notice -> !rights.holder().equals(Optional.of(notice)))).add("usageTerms", usageTerms);
        rights.info().stream().filter(Codes::isAddress).forEach(address -> tag.add(Tag.of("usageTerms").with("href", address)));
        rights.info().stream().filter(info -> !Codes.isAddress(info)).forEach(info -> tag.add(Tag.of("rightsExpressionData").with("langid", info.contains(ODRL) ? ODRL : UNKNOWN).with("enctype", "text/plain").text(info)));
    }

    /** How the item is to be handled. */
    public static Tag itemMeta(WireItem item, String element) {
        String nature = item.genres().stream().filter(genre -> genre.scheme().equals("ninat")).map(genre -> genre.code()).findFirst().orElse("text");
        Tag meta = Tag.of(element).add(Tag.of("itemClass").with("qcode", "ninat:" + nature));
        // The schema wants a provider; where none is named it is the agency that filed.
        meta.add(item.provenance().provider().map(name -> Tag.of("provider").add("name", Optional.of(name))).orElseGet(() -> Tag.of("provider").with("literal", item.id().agency())));
        meta.add("versionCreated", item.versionCreated().map(Instant::toString)).add("firstCreated", item.firstCreated().map(Instant::toString));
        restrictions(meta, item.status(), item.embargo());
        meta.add("profile", item.provenance().profile());
        item.provenance().service().ifPresent(name -> meta.add(Tag.of("service").add("name", Optional.of(name))));
        meta.add("title", item.headlines().stream().filter(headline -> headline.role().equals("title")).map(Headline::text).findFirst());
        item.edNote().stream().flatMap(note -> Xhtml.notes(note).stream()).forEach(note -> meta.add("edNote", Optional.of(note)));
        item.provenance().signals().forEach(code -> meta.add(Tag.of("signal").with(Concepts.kind(code), code)));
        meta.add("expires", item.expires().map(Instant::toString));
        item.associations().forEach(association -> link(meta, association));
        return meta;
    }

    private static void restrictions(Tag meta, PubStatus status, Embargo embargo) {
        switch (embargo) {
            case Embargo.None _ -> { }
            case Embargo.Until until -> meta.add("embargoed", Optional.of(until.time().toString()));
            // By the standard an empty one has no known end.
            case Embargo.UntilReleased _ -> meta.add(Tag.of("embargoed"));
        }
        meta.add(Tag.of("pubStatus").with("qcode", "stat:" + status.iptc()));
    }

    /** What belongs with the item, with what is known of it as hints; what has neither an id nor an address cannot be linked to. */
    private static void link(Tag meta, Association association) {
        if (association.uri().isEmpty() && association.href().isEmpty()) return;
        Tag link = Tag.of("link").with("rel", "irel:isAssociatedWith").with("residref", association.uri().orElse("")).with("href", association.href().orElse(""))
                .with("contenttype", association.mediaType().orElse(""));
        association.renditions().stream().filter(rendition -> Optional.of(rendition.href()).equals(association.href())).flatMap(rendition -> rendition.bytes().stream()).limit(1)
                .forEach(bytes -> link.with("size", bytes.toString()));
        link.add(Tag.of("itemClass").with("qcode", "ninat:" + association.kind()));
        restrictions(link, association.status(), association.embargo());
        link.add("headline", association.headline());
        association.caption().ifPresent(caption -> link.add(Tag.of("description").with("role", "drol:caption").text(caption)));
        link.add("altText", association.altText()).add("by", association.byline()).add("creditline", association.credit());
        association.digitalSourceType().ifPresent(type -> link.add(Tag.of("digitalSourceType").with(Codes.isAddress(type) ? "uri" : "literal", type)));
        rights(link, association.rights(), association.copyright(), association.usageTerms());
        meta.add(link);
    }

    /** What the content is, with the positions of places, which in a document of its own are asserted beside it. */
    public static Tag contentMeta(WireItem item, String element) {
        return contentMeta(item, element, true);
    }

    private static Tag contentMeta(WireItem item, String element, boolean positions) {
        Tag meta = Tag.of(element).add("urgency", item.urgency().map(urgency -> "" + urgency.value())).add("contentCreated", item.provenance().contentCreated().map(Instant::toString));
        item.genres().stream().filter(genre -> genre.scheme().equals("digsrctype")).limit(1).forEach(type -> meta.add(Concepts.tag("digitalSourceType", type)));
        item.located().filter(located -> located.city().isPresent()).ifPresent(located -> {
            Tag place = Tag.of("located").with("type", "cpnat:geoArea").add("name", located.city());
            located.country().ifPresent(country -> place.add(Tag.of("broader").with("type", "cptype:country").add("name", Optional.of(country))));
            meta.add(place);
        });
        item.infoSources().forEach(source -> meta.add(Concepts.infoSource(source)));
        item.provenance().altIds().forEach(id -> meta.add(altId(id)));
        item.keywords().forEach(keyword -> meta.add("keyword", Optional.of(keyword)));
        item.language().ifPresent(tag -> meta.add(Tag.of("language").with("tag", tag)));
        item.genres().stream().filter(genre -> !genre.scheme().equals("digsrctype") && !genre.scheme().equals("ninat")).forEach(genre -> meta.add(Concepts.tag("genre", genre)));
        item.subjects().forEach(subject -> meta.add(Concepts.tag("subject", subject).with("type", "cpnat:abstract")));
        item.places().forEach(place -> {
            Tag subject = Concepts.tag("subject", place).with("type", "cpnat:geoArea");
            place.point().filter(_ -> positions).ifPresent(point -> subject.add(Concepts.position(point)));
            meta.add(subject);
        });
        item.people().forEach(person -> meta.add(Concepts.tag("subject", person).with("type", "cpnat:person")));
        item.organisations().forEach(organisation -> meta.add(Concepts.tag("subject", organisation).with("type", "cpnat:organisation")));
        meta.add("slugline", item.slug());
        boolean titled = false;
        for (Headline headline : item.headlines()) {
            // The first title stands in the other part.
            boolean first = headline.role().equals("title") && !titled;
            titled |= first;
            if (!first) meta.add(Tag.of("headline").with("role", "hdlrol:" + headline.role()).text(headline.text()));
        }
        meta.add("dateline", item.located().map(located -> located.text()));
        // A qcode holds no blank.
        for (Byline maker : item.byline()) meta.add(Tag.of("by").with(maker.role().filter(role -> role.matches(".*\\s.*")).isPresent() ? "roleuri" : "role", maker.role().map(role -> (role.matches(".*\\s.*") ? "urn:dateline:role:" : "mkrol:") + role).orElse("")).text(maker.name()));
        item.description().ifPresent(text -> meta.add(description(text, item.otherTexts().descriptionRole().orElse(""))));
        item.otherTexts().descriptions().forEach(other -> meta.add(description(other.text(), other.role())));
        return meta;
    }

    /** A role without a scheme has no place in the schema but in an address. */
    private static Tag altId(AltId id) {
        Tag tag = Tag.of("altId");
        if (!id.role().isEmpty()) {
            switch (Concepts.kind(id.role())) {
                case "qcode" -> tag.with("type", id.role());
                case "uri" -> tag.with("typeuri", id.role());
                default -> tag.with("typeuri", ROLE + id.role());
            }
        }
        return tag.text(id.value());
    }

    /** Line ends within a paragraph, and words that look like markup, are only safe as markup. */
    private static Tag description(String text, String role) {
        boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0 && !text.contains("\n");
        Tag tag = plain ? Tag.of("description").text(text) : Tag.holding("description", Xhtml.paragraphs(text).replace("<p>", "<p xmlns=\"http://www.w3.org/1999/xhtml\">"));
        return tag.with("role", role.isEmpty() ? "" : "drol:" + role);
    }

    private static Tag contents(WireItem item) {
        Tag contents = Tag.of("contentSet");
        String words = item.provenance().wordCount().map(Object::toString).orElse("");
        if (!item.body().isBlank()) contents.add(content(item.otherTexts().bodyRole().orElse(""), words, item.body(), item.bodyHtml(), item.headline()));
        for (OtherText other : item.otherTexts().bodies()) contents.add(content(other.role(), "", other.text(), other.html(), item.headline()));
        return contents;
    }

    private static Tag content(String role, String words, String text, Optional<String> html, String title) {
        String rendition = role.isEmpty() ? "" : "rnd:" + role;
        if (html.isEmpty()) return Tag.of("inlineData").with("contenttype", "text/plain").with("rendition", rendition).with("wordcount", words).text(text);
        Tag xhtml = Tag.of("html").with("xmlns", "http://www.w3.org/1999/xhtml").add(Tag.of("head").add(Tag.of("title").text(title)))
                .add(Tag.holding("body", Xhtml.of(html.get())));
        return Tag.of("inlineXML").with("contenttype", "application/xhtml+xml").with("rendition", rendition).with("wordcount", words).add(xhtml);
    }
}
