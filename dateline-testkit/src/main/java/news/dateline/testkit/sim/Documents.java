package news.dateline.testkit.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.log.Json;

/** Writes filings as their agency's documents. */
final class Documents {
    private Documents() { }

    /** {@code deleted}: guids that a feed withdraws, where its format has a way to. */
    static byte[] write(SimulatedAgency agency, List<Filing> filings, List<String> deleted) {
        String text = switch (agency.form()) {
            case RSS -> rss(agency, filings);
            case ATOM -> atom(agency, filings, deleted);
            case JSON_FEED -> jsonFeed(agency, filings);
            case NINJS -> ninjs(filings);
            case NEWSML_G2 -> newsMl(agency, filings.getFirst());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String link(SimulatedAgency agency, Filing filing) {
        return "https://" + agency.id() + ".example/news/" + filing.guid().replaceFirst("^.*[:/]", "");
    }

    private static String rss(SimulatedAgency agency, List<Filing> filings) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">\n<channel>"
                + "<title>" + agency.agency().name() + "</title><link>https://" + agency.id() + ".example/</link><description>All news</description><language>en</language>\n");
        for (Filing filing : filings) xml.append("<item><guid isPermaLink=\"true\">").append(filing.guid()).append("</guid><link>").append(link(agency, filing)).append("</link><title>").append(escaped(filing.headline()))
                .append("</title><pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(filing.created().atOffset(ZoneOffset.UTC))).append("</pubDate><dcterms:modified>")
                .append(filing.at()).append("</dcterms:modified><content:encoded><![CDATA[").append(filing.html()).append("]]></content:encoded></item>\n");
        return xml + "</channel></rss>\n";
    }

    private static String atom(SimulatedAgency agency, List<Filing> filings, List<String> deleted) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\" xml:lang=\"en\"><title>"
                + agency.agency().name() + "</title><id>tag:" + agency.id() + ".example,2026:feed</id><updated>2026-03-03T00:00:00Z</updated>\n");
        for (String guid : deleted) xml.append("<at:deleted-entry ref=\"").append(guid).append("\" when=\"2026-03-03T00:00:00Z\"/>\n");
        for (Filing filing : filings) xml.append("<entry><id>").append(filing.guid()).append("</id><title>").append(escaped(filing.headline())).append("</title><link rel=\"alternate\" href=\"").append(link(agency, filing))
                .append("\"/><published>").append(filing.created()).append("</published><updated>").append(filing.at()).append("</updated><content type=\"html\">").append(escaped(filing.html())).append("</content></entry>\n");
        return xml + "</feed>\n";
    }

    private static String jsonFeed(SimulatedAgency agency, List<Filing> filings) {
        ObjectNode feed = Json.mapper().createObjectNode().put("version", "https://jsonfeed.org/version/1.1").put("title", agency.agency().name()).put("language", "en");
        ArrayNode items = feed.putArray("items");
        for (Filing filing : filings) items.addObject().put("id", filing.guid()).put("url", link(agency, filing)).put("title", filing.headline()).put("content_html", filing.html())
                .put("date_published", filing.created().toString()).put("date_modified", filing.at().toString());
        return feed.toPrettyString();
    }

    private static String ninjs(List<Filing> filings) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (Filing filing : filings) {
            ObjectNode item = all.addObject().put("uri", filing.guid()).put("version", Integer.toString(filing.version())).put("type", "text").put("pubStatus", filing.status())
                    .put("firstCreated", filing.created().toString()).put("versionCreated", filing.at().toString()).put("language", "en");
            item.putObject("standard").put("name", "ninjs").put("version", "3.0");
            filing.embargo().ifPresent(written -> item.put("embargoedUntil", written));
            filing.expires().ifPresent(time -> item.put("expires", time.toString()));
            filing.edNote().ifPresent(note -> item.put("edNote", note));
            filing.usageTerms().ifPresent(terms -> item.put("usageTerms", terms));
            item.putArray("headlines").addObject().put("role", "main").put("contentType", "text/plain").put("value", filing.headline());
            item.putArray("bodies").addObject().put("role", "main").put("contentType", "text/html").put("value", filing.html());
        }
        return all.size() == 1 ? all.get(0).toPrettyString() : all.toPrettyString();
    }

    private static String newsMl(SimulatedAgency agency, Filing filing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"" + filing.guid() + "\" version=\"" + filing.version()
                + "\" standard=\"NewsML-G2\" standardversion=\"2.34\" conformance=\"power\" xml:lang=\"en\">\n<catalogRef href=\"http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml\"/>\n"
                + "<rightsInfo><copyrightNotice>© " + agency.agency().name() + "</copyrightNotice>" + element("usageTerms", filing.usageTerms()) + "</rightsInfo>\n"
                + "<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"" + agency.id() + "\"/><versionCreated>" + filing.at() + "</versionCreated><firstCreated>" + filing.created() + "</firstCreated>"
                + element("embargoed", filing.embargo()) + element("expires", filing.expires().map(Object::toString)) + "<pubStatus qcode=\"stat:" + filing.status() + "\"/>" + element("edNote", filing.edNote())
                + "</itemMeta>\n<contentMeta><language tag=\"en\"/><headline>" + escaped(filing.headline()) + "</headline></contentMeta>\n<contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" + escaped(filing.headline()) + "</title></head><body>" + filing.html() + "</body></html></inlineXML></contentSet>\n</newsItem>\n";
    }

    private static String element(String name, Optional<String> text) {
        return text.map(written -> "<" + name + ">" + escaped(written) + "</" + name + ">").orElse("");
    }
}
