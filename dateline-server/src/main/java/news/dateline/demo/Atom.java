package news.dateline.demo;

import java.time.Instant;
import java.util.List;

/** Atom 1.0 (RFC 4287) with HTML content. */
final class Atom implements WireFormat {
    @Override public String contentType() {
        return "application/atom+xml; charset=utf-8";
    }

    @Override public boolean carriesAdvanceCopy() {
        return false;
    }

    @Override public byte[] write(SampleAgency agency, List<Filed> filings) {
        XmlDocument xml = new XmlDocument();
        xml.element("feed", () -> {
            xml.text("title", agency.name()).text("id", "https://" + agency.domain() + "/");
            xml.text("updated", filings.stream().map(Filed::at).findFirst().orElse(Instant.EPOCH).toString());
            filings.forEach(filed -> entry(xml, agency, filed));
        }, "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", agency.language(), "xmlns:media", MediaContent.NAMESPACE);
        return xml.bytes();
    }

    private static void entry(XmlDocument xml, SampleAgency agency, Filed filed) {
        xml.element("entry", () -> {
            xml.text("title", SampleAgency.signalled(filed)).text("id", agency.tag(filed));
            xml.empty("link", "rel", "alternate", "href", agency.link(filed), "hreflang", filed.item().language());
            xml.text("published", filed.firstAt().toString()).text("updated", filed.at().toString());
            xml.element("author", () -> xml.text("name", filed.item().byline().orElse(agency.name())));
            filed.item().genre().ifPresent(genre -> xml.empty("category", "scheme", "genre", "term", genre));
            filed.item().subjects().forEach(subject -> xml.empty("category", "scheme", "http://cv.iptc.org/newscodes/mediatopic/", "term", subject));
            filed.item().keywords().forEach(keyword -> xml.empty("category", "term", keyword));
            xml.text("content", filed.html(), "type", "html");
            filed.picture().ifPresent(picture -> MediaContent.write(xml, agency, picture));
        }, "xml:lang", filed.item().language());
    }
}
