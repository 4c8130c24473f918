package news.dateline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An array of ninjs 2.0 items. */
final class Ninjs implements WireFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override public String contentType() {
        return "application/json";
    }

    @Override public boolean carriesAdvanceCopy() {
        return true;
    }

    @Override public byte[] write(SampleAgency agency, List<Filed> filings) {
        ArrayNode items = JSON.createArrayNode();
        filings.forEach(filed -> items.add(item(agency, filed)));
        return items.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode item(SampleAgency agency, Filed filed) {
        SampleItem sample = filed.item();
        ObjectNode item = JSON.createObjectNode();
        item.putObject("standard").put("name", "ninjs").put("version", "2.0").put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json");
        item.put("uri", agency.tag(filed)).put("type", "text").put("version", String.valueOf(filed.version()));
        item.put("versioncreated", filed.at().toString()).put("firstcreated", filed.firstAt().toString()).put("pubstatus", sample.status());
        filed.embargoedUntil().ifPresent(until -> item.put("embargoed", until.toString()));
        item.put("urgency", sample.urgency()).put("language", sample.language()).put("slugline", sample.slug());
        item.put("copyrightholder", agency.name()).put("usageterms", "For subscribers' news use.");
        sample.edNote().ifPresent(note -> item.put("ednote", note));
        sample.byline().ifPresent(byline -> item.put("by", byline));
        sample.located().ifPresent(located -> item.put("located", located.city()));
        sample.genre().ifPresent(genre -> item.putArray("genres").addObject().put("name", genre));
        ArrayNode subjects = item.putArray("subjects");
        sample.subjects().forEach(subject -> subjects.addObject().put("code", subject).put("rel", "about"));
        ArrayNode keywords = item.putArray("keywords");
        sample.keywords().forEach(keywords::add);
        item.putArray("headlines").addObject().put("role", "main").put("value", sample.headline());
        ArrayNode bodies = item.putArray("bodies");
        bodies.addObject().put("role", "main").put("contenttype", "text/html").put("value", filed.html());
        item.putArray("infosources").addObject().put("name", agency.name());
        filed.picture().ifPresent(picture -> picture(item.putArray("associations").addObject(), agency, filed, picture));
        return item;
    }

    private static void picture(ObjectNode entry, SampleAgency agency, Filed filed, FiledPicture picture) {
        SamplePicture about = picture.about();
        entry.put("name", "mainimage").put("uri", agency.tag(filed) + ":picture").put("type", "picture").put("by", about.by()).put("copyrightholder", agency.name()).put("usageterms", about.usageTerms());
        ArrayNode descriptions = entry.putArray("descriptions");
        descriptions.addObject().put("role", "caption").put("contenttype", "text/plain").put("value", about.caption());
        descriptions.addObject().put("role", "alttext").put("contenttype", "text/plain").put("value", about.altText());
        entry.putArray("infosources").addObject().put("role", "credit").put("name", about.credit());
        about.digitalSourceType().ifPresent(type -> entry.putObject("digitalsourcetype").put("uri", type));
        entry.putArray("renditions").addObject().put("name", "original").put("href", picture.href().toString()).put("contenttype", SamplePicture.MEDIA_TYPE).put("width", SamplePicture.WIDTH)
                .put("height", SamplePicture.HEIGHT).put("sizeinbytes", picture.bytes());
    }
}
