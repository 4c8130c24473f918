package news.dateline.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0 with full text in content:encoded. */
final class Rss implements WireFormat {
    @Override public String contentType() {
        return "application/rss+xml; charset=utf-8";
    }

    @Override public boolean carriesAdvanceCopy() {
        return false;
    }

    @Override public byte[] write(SampleAgency agency, List<Filed> filings) {
        XmlDocument xml = new XmlDocument();
        xml.element("rss", () -> xml.element("channel", () -> {
            xml.text("title", agency.name()).text("link", "https://" + agency.domain() + "/").text("description", agency.name()).text("language", agency.language());
            filings.forEach(filed -> item(xml, agency, filed));
        }), "version", "2.0", "xmlns:content", "http://purl.org/rss/1.0/modules/content/", "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:media", MediaContent.NAMESPACE);
        return xml.bytes();
    }

    private static void item(XmlDocument xml, SampleAgency agency, Filed filed) {
        xml.element("item", () -> {
            xml.text("title", SampleAgency.signalled(filed)).text("link", agency.link(filed));
            xml.text("guid", agency.tag(filed), "isPermaLink", "false");
            xml.text("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(filed.at().atOffset(ZoneOffset.UTC)));
            xml.text("dc:language", filed.item().language()).text("dc:creator", filed.item().byline());
            filed.item().genre().ifPresent(genre -> xml.text("category", genre, "domain", "genre"));
            filed.item().subjects().forEach(subject -> xml.text("category", subject.substring(subject.indexOf(':') + 1), "domain", "medtop"));
            filed.item().keywords().forEach(keyword -> xml.text("category", keyword));
            xml.text("content:encoded", filed.html());
            filed.picture().ifPresent(picture -> MediaContent.write(xml, agency, picture));
        });
    }
}
