package news.dateline.wire.ninjs;

import static news.dateline.wire.ninjs.NinjsReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers of AP's Media API (api.ap.org/media/v, "content" and "content/feed"): an envelope around items that are nearly those of ninjs 1. The item's address names the request that found it
 * (its key, its plan) and changes with each, so the id is {@code altids.itemid}; nobody may read that address, so it is no link. Pure.
 */
final class ApMedia {
    private ApMedia() { }

    /** Whether it is such an answer; its items may be none. */
    static boolean isRoot(JsonNode root) {
        return root.has("api_version") && root.path("data").isObject() && (root.path("data").path("item").isObject() || root.path("data").path("items").isArray());
    }

    /** The items of an answer, each taken out of its own envelope. */
    static List<JsonNode> items(JsonNode root) {
        JsonNode data = root.path("data");
        Stream<JsonNode> several = data.path("items").isArray() ? data.path("items").valueStream() : Stream.of(data);
        return several.map(entry -> entry.path("item").isObject() ? entry.path("item") : entry).toList();
    }

    /** An item with what AP calls otherwise under ninjs' names; its names are in lower case. */
    static ObjectNode named(ObjectNode item) {
        Optional<String> id = item.path("altids").valueStream().filter(alt -> text(alt, "role").equals("itemid")).map(alt -> text(alt, "value")).filter(value -> !value.isBlank()).findFirst();
        id.ifPresent(value -> item.put("guid", value).remove("uri"));
        if (!item.hasNonNull("located")) {
            JsonNode place = item.path("datelinelocation");
            String located = Stream.of("city", "countryareaname", "countryname").map(name -> text(place, name)).filter(name -> !name.isBlank()).distinct().collect(Collectors.joining(", "));
            if (!located.isEmpty()) item.put("located", located);
        }
        if (!item.hasNonNull("by") && !item.hasNonNull("byline")) {
            String name = text(item.path("photographer"), "name");
            if (!name.isBlank()) item.put("byline", name);
        }
        return item;
    }
}
