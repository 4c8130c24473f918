package news.dateline.demo;

import java.util.List;

/** A newsMessage of NewsML-G2 newsItems, as IPTC's guidelines write it. */
final class NewsMlG2 implements WireFormat {
    private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Override public String contentType() {
        return "application/vnd.iptc.g2.newsmessage+xml; charset=utf-8";
    }

    @Override public boolean carriesAdvanceCopy() {
        return true;
    }

    @Override public byte[] write(SampleAgency agency, List<Filed> filings) {
        XmlDocument xml = new XmlDocument();
        xml.element("newsMessage", () -> {
            xml.element("header", () -> {
                if (!filings.isEmpty()) xml.text("sent", filings.getFirst().at().toString());
                xml.text("sender", agency.domain());
                xml.text("origin", agency.name());
            });
            xml.element("itemSet", () -> filings.forEach(filed -> item(xml, agency, filed)));
        }, "xmlns", NAMESPACE);
        return xml.bytes();
    }

    private static void item(XmlDocument xml, SampleAgency agency, Filed filed) {
        xml.element("newsItem", () -> {
            xml.empty("catalogRef", "href", "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml");
            xml.element("rightsInfo", () -> {
                xml.text("copyrightNotice", "© " + agency.name());
                xml.text("usageTerms", "For subscribers' news use.");
            });
            itemMeta(xml, agency, filed);
            contentMeta(xml, filed);
            xml.element("contentSet", () -> xml.element("inlineXML", () -> xml.element("html", () -> {
                xml.element("head", () -> xml.text("title", filed.item().headline()));
                xml.element("body", () -> filed.paragraphs().forEach(paragraph -> xml.text("p", paragraph)));
            }, "xmlns", XHTML), "contenttype", "application/xhtml+xml"));
        }, "guid", agency.tag(filed), "version", String.valueOf(filed.version()), "standard", "NewsML-G2", "standardversion", "2.34", "conformance", "power",
                "xml:lang", filed.item().language());
    }

    private static void itemMeta(XmlDocument xml, SampleAgency agency, Filed filed) {
        xml.element("itemMeta", () -> {
            xml.empty("itemClass", "qcode", "ninat:text");
            xml.element("provider", () -> xml.text("name", agency.name()), "literal", agency.domain());
            xml.text("versionCreated", filed.at().toString());
            xml.text("firstCreated", filed.firstAt().toString());
            filed.embargoedUntil().ifPresent(until -> xml.text("embargoed", until.toString()));
            xml.empty("pubStatus", "qcode", "stat:" + filed.item().status());
            xml.text("edNote", filed.item().edNote());
            if (filed.item().headline().startsWith("CORRECTED")) xml.empty("signal", "qcode", "sig:correction");
            xml.empty("link", "rel", "irel:seeAlso", "href", agency.link(filed));
            filed.picture().ifPresent(picture -> picture(xml, agency, filed, picture));
        });
    }

    /** A link to the picture with hints of what stands in its own item. */
    private static void picture(XmlDocument xml, SampleAgency agency, Filed filed, FiledPicture picture) {
        SamplePicture about = picture.about();
        xml.element("link", () -> {
            xml.empty("itemClass", "qcode", "ninat:picture");
            xml.text("description", about.caption(), "role", "drol:caption");
            xml.text("altText", about.altText()).text("by", about.by()).text("creditline", about.credit());
            about.digitalSourceType().ifPresent(type -> xml.empty("digitalSourceType", "uri", type));
            xml.text("copyrightNotice", "© " + agency.name()).text("usageTerms", about.usageTerms());
        }, "rel", "irel:isAssociatedWith", "residref", agency.tag(filed) + ":picture", "href", picture.href().toString(), "contenttype", SamplePicture.MEDIA_TYPE,
                "size", String.valueOf(picture.bytes()), "width", String.valueOf(SamplePicture.WIDTH), "height", String.valueOf(SamplePicture.HEIGHT));
    }

    private static void contentMeta(XmlDocument xml, Filed filed) {
        SampleItem item = filed.item();
        xml.element("contentMeta", () -> {
            xml.text("urgency", String.valueOf(item.urgency()));
            item.located().ifPresent(located -> xml.element("located", () -> {
                xml.text("name", located.city());
                xml.element("broader", () -> xml.empty("sameAs", "qcode", "iso3166-1a2:" + located.country()), "qcode", "iso3166-1a2:" + located.country());
            }, "type", "cptype:city"));
            item.byline().ifPresent(byline -> xml.text("by", byline));
            xml.empty("language", "tag", item.language());
            item.genre().ifPresent(genre -> xml.element("genre", () -> xml.text("name", genre), "literal", genre));
            item.keywords().forEach(keyword -> xml.text("keyword", keyword));
            item.subjects().forEach(subject -> xml.empty("subject", "type", "cpnat:abstract", "qcode", subject));
            xml.text("slugline", item.slug());
            xml.text("headline", item.headline());
        });
    }
}
