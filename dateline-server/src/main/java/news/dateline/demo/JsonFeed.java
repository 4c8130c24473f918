package news.dateline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeed implements WireFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override public String contentType() {
        return "application/feed+json";
    }

    @Override public boolean carriesAdvanceCopy() {
        return false;
    }

    @Override public byte[] write(SampleAgency agency, List<Filed> filings) {
        ObjectNode feed = JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1").put("title", agency.name()).put("home_page_url", "https://" + agency.domain() + "/").put("language", agency.language());
        ArrayNode items = feed.putArray("items");
        for (Filed filed : filings) {
            ObjectNode item = items.addObject();
            item.put("id", agency.tag(filed)).put("url", agency.link(filed)).put("title", SampleAgency.signalled(filed)).put("content_html", filed.html());
            item.put("date_published", filed.firstAt().toString()).put("date_modified", filed.at().toString()).put("language", filed.item().language());
            filed.item().byline().ifPresent(byline -> item.putArray("authors").addObject().put("name", byline));
            ArrayNode tags = item.putArray("tags");
            filed.item().genre().ifPresent(tags::add);
            filed.item().subjects().forEach(tags::add);
            filed.item().keywords().forEach(tags::add);
            filed.picture().ifPresent(picture -> item.putArray("attachments").addObject().put("url", picture.href().toString()).put("mime_type", SamplePicture.MEDIA_TYPE)
                    .put("title", picture.about().caption()).put("size_in_bytes", picture.bytes()));
        }
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
