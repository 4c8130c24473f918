package news.dateline.wire.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.wire.read.Batch;
import news.dateline.wire.read.Copy;
import news.dateline.wire.read.Limits;
import news.dateline.wire.read.Problem;
import news.dateline.wire.read.Slot;

/** Finds the items of a ninjs document of any version from 1.0 to 3.1, one alone or a list. Names of properties are compared without case: 1.x and 2.x write them in lower case, 3.x does not, agencies mix. Pure. */
public final class NinjsReader {
    private static final Set<String> LISTS = Set.of("items", "item", "_items", "results");
    private static final List<String> MARKS = List.of("pubstatus", "versioncreated", "headline", "headlines", "body_text", "body_html", "body_xhtml", "bodies",
            "firstcreated", "representationtype", "renditions",
            "descriptions", "eventdetails", "associations", "slugline", "embargoed", "embargoeduntil");
    private static final Set<String> KEYED = Set.of("renditions", "associations", "altids");

    private NinjsReader() { }

    public static boolean isRoot(JsonNode root) {
        // A list in which nothing stands at the moment is a wire with nothing to say, not another kind of document.
        if (root.isArray() && root.isEmpty() || ApMedia.isRoot(root)) return true;
        return items(root).stream().anyMatch(NinjsReader::isItem);
    }

    private static boolean isItem(JsonNode node) {
        if (!node.isObject()) return false;
        Set<String> names = Set.copyOf(node.propertyStream().map(entry -> entry.getKey().toLowerCase(Locale.ROOT)).toList());
        return (names.contains("uri") || names.contains("guid")) && MARKS.stream().anyMatch(names::contains) || names.contains("pubstatus");
    }

    private static List<JsonNode> items(JsonNode root) {
        if (root.isArray()) return root.valueStream().toList();
        if (ApMedia.isRoot(root)) return ApMedia.items(root);
        if (!root.isObject() || isItem(root)) return List.of(root);
        return root.propertyStream().filter(entry -> LISTS.contains(entry.getKey().toLowerCase(Locale.ROOT)) && entry.getValue().isArray()).limit(1)
                .flatMap(entry -> entry.getValue().valueStream()).toList();
    }

    /** {@code base} is the document's own address, or the empty text. */
    public static Batch read(JsonNode root, String base) {
        List<Copy> copies = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String version = "";
        for (JsonNode raw : items(root)) {
            String where = "item " + (copies.size() + problems.size() + 1);
            if (copies.size() >= Limits.ITEMS) {
                problems.add(new Problem(where, -1, "more than " + Limits.ITEMS + " items in one document; the rest was left out"));
                break;
            }
            if (!isItem(raw)) {
                problems.add(new Problem(where, -1, "expected a ninjs item with a uri, found " + raw.getNodeType()));
                continue;
            }
            ObjectNode item = ApMedia.isRoot(root) ? ApMedia.named(lower(raw)) : lower(raw);
            if (version.isEmpty()) version = version(raw, item);
            String type = text(item, "type");
            if ((type.equals("event") || type.equals("planning") || item.has("eventdetails"))
                    && !isOrder(item)) problems.add(new Problem(where, -1, "announces an event; it is no copy and was left out"));
            else {
                associated(copies, item, where, base);
                copies.add(NinjsCopy.of(item, where, base));
            }
        }
        return new Batch("ninjs-" + (version.isEmpty() ? "1" : version), copies, problems);
    }

    /**
     * What belongs with an item and is filed whole, with an id and a version of its own, is an item, too, and goes before the one that shows it: it may be killed, corrected or sent again by itself, and
     * a text's body has no other place. It is under the embargo of what it came in; with an item that must not be used it is not filed unless it is such an order itself.
     */
    private static void associated(List<Copy> copies, ObjectNode item, String where, String base) {
        for (JsonNode association : item.path("associations")) {
            boolean whole = association instanceof ObjectNode && association.hasNonNull("versioncreated") && !(text(association, "uri") + text(association, "guid")).isBlank();
            if (!whole || copies.size() >= Limits.ITEMS || isOrder(item) && !isOrder((ObjectNode) association)) continue;
            Copy copy = NinjsCopy.of((ObjectNode) association, where + " with it", base);
            for (String name : List.of("embargoeduntil", "embargoed")) if (item.hasNonNull(name)) copy.putEvenBlank(Slot.EMBARGO, text(item, name));
            copies.add(copy);
        }
    }

    /** Whether it says that something must not be used, which counts whatever it is. */
    private static boolean isOrder(ObjectNode item) {
        return item.has("pubstatus") && !text(item, "pubstatus").equalsIgnoreCase("usable");
    }

    private static String version(JsonNode raw, ObjectNode item) {
        String said = text(item.path("standard"), "version") + text(item.path("$standard"), "version");
        if (said.matches("[0-9.]{1,5}")) return said;
        if (raw.has("versionCreated") || raw.has("pubStatus") || raw.has("firstCreated")) return "3.0";
        return item.path("headlines").isArray() || item.path("bodies").isArray() ? "2.0" : "1.0";
    }

    private static ObjectNode lower(JsonNode object) {
        ObjectNode lower = JsonNodeFactory.instance.objectNode();
        object.propertyStream().forEach(entry -> {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            // Of two spellings of one name the one in lower case counts.
            if (!lower.has(name) || entry.getKey().equals(name)) lower.set(name, KEYED.contains(name) && entry.getValue().isObject() ? keyed(entry.getValue()) : lowerValue(entry.getValue()));
        });
        return lower;
    }

    /** What version 1 keeps under names of the agency's choice, as the lists of objects with a name that later versions have. */
    private static ArrayNode keyed(JsonNode byName) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        byName.propertyStream().forEach(entry -> {
            if (entry.getValue().isObject()) {
                ObjectNode value = lower(entry.getValue());
                if (!value.has("name")) value.put("name", entry.getKey());
                list.add(value);
            } else if (entry.getValue().isArray()) {
                entry.getValue().valueStream().filter(JsonNode::isObject).forEach(one -> list.add(lower(one)));
            } else if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                list.addObject().put("role", entry.getKey()).put("value", entry.getValue().asText());
            }
        });
        return list;
    }

    private static JsonNode lowerValue(JsonNode value) {
        if (value.isObject()) return lower(value);
        if (!value.isArray()) return value;
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        value.forEach(element -> array.add(lowerValue(element)));
        return array;
    }

    static String text(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isValueNode() && !value.isNull() ? value.asText("") : "";
    }

    /** As {@link #text}, or the texts of a list in one. */
    static String joined(JsonNode holder, String name) {
        JsonNode value = holder.path(name);
        return value.isArray() ? value.valueStream().filter(JsonNode::isTextual).map(JsonNode::asText).collect(Collectors.joining(" ")) : text(holder, name);
    }
}
