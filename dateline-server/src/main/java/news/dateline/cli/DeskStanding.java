package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.log.Json;
import org.jspecify.annotations.Nullable;

/** What the desk command says of standing orders, as the API takes and gives it. What is wrong with it is told without its words. */
final class DeskStanding {
    private DeskStanding() { }

    static JsonNode block(@Nullable List<String> names, @Nullable List<String> phrases, @Nullable String item, @Nullable String story, @Nullable List<String> territories, @Nullable String until, String why) {
        if (Stream.of(names != null, phrases != null, item != null, story != null).filter(given -> given).count() != 1) throw new IllegalArgumentException("Give one of --name, --phrase, --item and --story.");
        ObjectNode matter = Json.mapper().createObjectNode();
        if (names != null) spellings(matter.put("type", "name").putArray("spellings"), names);
        if (phrases != null) spellings(matter.put("type", "phrase").putArray("spellings"), phrases);
        if (item != null) item(matter, item);
        if (story != null) matter.put("type", "story").put("story", story).putArray("clusters");
        ObjectNode order = Json.mapper().createObjectNode().put("reason", why);
        order.set("matter", matter);
        if (territories != null) strings(order.putArray("territories"), territories);
        if (until != null) order.put("until", until);
        return order;
    }

    private static void item(ObjectNode matter, String item) {
        if (!DeskOrders.isItem(item)) throw new IllegalArgumentException("Name the item as AGENCY:GUID, as `desk items` prints it.");
        matter.put("type", "item").set("item", Json.mapper().valueToTree(DeskOrders.item(item)));
    }

    static JsonNode blackout(List<String> countries, @Nullable List<String> sectors, @Nullable List<String> phrases, String from, String to, String zone, boolean comesBack, String why) {
        ObjectNode matter = Json.mapper().createObjectNode().put("type", "blackout").put("from", from).put("to", to).put("zone", zone).put("comesBack", comesBack);
        strings(matter.putArray("countries"), countries);
        strings(matter.putArray("sectors"), sectors == null ? List.of() : sectors);
        spellings(matter.putArray("phrases"), phrases == null ? List.of() : phrases);
        ObjectNode order = Json.mapper().createObjectNode().put("reason", why);
        order.set("matter", matter);
        return order;
    }

    /** "-" stands for lines of the standard input. */
    private static void spellings(ArrayNode array, List<String> given) {
        List<String> all = new ArrayList<>();
        for (String one : given) all.addAll(one.equals("-") ? lines() : List.of(one));
        strings(array, all);
    }

    private static List<String> lines() {
        try {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readAllLines().stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected the order's words on the standard input, one spelling a line", e);
        }
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    /** One order, as whoever holds it or whoever does not is told of it. */
    static void print(PrintWriter out, JsonNode one) {
        JsonNode order = one.path("order");
        if (order.isMissingNode()) {
            out.println(one.path("id").asText() + "  since " + one.path("since").asText());
            return;
        }
        out.println(order.path("id").asText() + "  " + (one.path("inForce").asBoolean() ? "in force" : "not in force") + "  " + DeskPrint.plain(order.path("matter").toString()));
        out.println("    given by " + DeskPrint.plain(order.path("by").asText()) + ", " + order.path("givenAt").asText() + ": " + DeskPrint.plain(order.path("reason").asText()));
        if (order.path("until").isTextual()) out.println("    until " + order.path("until").asText());
        if (order.path("lifted").isObject()) out.println("    lifted by " + DeskPrint.plain(order.path("lifted").path("by").asText()) + ", " + order.path("lifted").path("at").asText() + ": " + DeskPrint.plain(order.path("lifted").path("reason").asText()));
    }
}
