package news.dateline.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Invented copy for a kill drill, as ninjs: news events of which two agencies tell, each with a word that stands nowhere else, and any number of small items that tell of nothing in common. */
public final class DrillCopy {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One news event. {@code mark} stands in each headline and sentence of it. */
    public record Event(String mark, String town, String what, String detail, String later) {
        String guid(String agency) {
            return "urn:drill:" + agency + ":" + mark.toLowerCase(Locale.ROOT);
        }

        String headline(boolean second) {
            return second ? town + " welcomes " + mark + " " + what : mark + " " + what + " opens in " + town;
        }

        List<String> body(boolean second) {
            String lead = second ? "The " + mark + " " + what + " has opened in " + town + ", the town said." : "The " + mark + " " + what + " opened in " + town + " after two years of work, the town said.";
            return List.of(lead, "The " + mark + " " + detail + ".", second ? "Visitors from the whole valley came to see the " + mark + " on its first morning." : "The " + mark + " " + later + ".");
        }
    }

    public static final List<Event> EVENTS = List.of(
            new Event("Zorvane", "Bergen", "solar ferry", "carries 180 passengers across the fjord in 14 minutes and charges its batteries at the quay", "will cross the fjord 32 times a day"),
            new Event("Quillmere", "Porto", "telescope library", "lends 60 telescopes and star charts to anyone with a reader's card", "stays open until midnight in summer"),
            new Event("Brasket", "Lyon", "bread museum", "shows 400 loaves baked from grains of five continents and a stone oven of 1710", "lets visitors knead dough in the old mill room"),
            new Event("Tolveen", "Graz", "quiet tramway", "runs on rubber springs that halve its noise between the station and the gardens", "links the station with the botanical gardens"),
            new Event("Ombrisk", "Nairobi", "beekeeping school", "teaches 90 growers to keep stingless bees beside their avocado trees", "sells its honey at the Saturday market"),
            new Event("Velkarn", "Halifax", "tidal turbine", "turns in the harbour mouth and feeds 2.4 megawatts into the grid of the docks", "rests on the sea bed at 31 metres"),
            new Event("Sundrith", "Jaipur", "indigo workshop", "revives the weavers' blue dye with vats of fermented leaves", "sends its cloth to shops in nine cities"),
            new Event("Marolque", "Valparaiso", "cable lift", "lifts 40 riders up the steep hill in three minutes past painted houses", "replaces a stairway of 311 steps"),
            new Event("Ferrowick", "Osaka", "compost works", "turns the kitchen waste of 20,000 homes into soil for rooftop gardens", "heats a greenhouse with its warm air"),
            new Event("Ylvaston", "Tartu", "chess pavilion", "has 24 stone boards under a roof of larch shingles", "hosts a league of pensioners on Tuesdays"),
            new Event("Crundelow", "Darwin", "mangrove boardwalk", "leads 900 metres through the roots above the mud where crabs dig", "was built of recycled plastic planks"),
            new Event("Pellanor", "Accra", "kite festival hall", "keeps 1,100 kites of paper and cane from 14 countries", "holds a contest when the harmattan blows"));

    private static final String[] WORDS = ("harvest river orchard market copper bridge lantern valley timber ferry garden pottery barley glacier harbour granite meadow railway saffron walnut canal windmill pepper linen cedar lagoon maize "
            + "plateau sardine tunnel velvet wheat yogurt zinc almond basalt cotton dune estuary flax geyser hazel island jasmine kelp lichen mosaic nectar olive prairie quartz reservoir savanna terrace upland vineyard wetland "
            + "archive balcony cellar depot engine fountain gallery hangar inventory junction kiosk lighthouse museum nursery observatory pavilion quay rooftop studio theatre union viaduct warehouse yard").split(" ");

    private DrillCopy() { }

    /** One agency's report of an event, as its first version or later with another status. */
    static ObjectNode report(Event event, String agency, boolean second, int version, String status, Instant at) {
        return item(event.guid(agency), version, status, event.headline(second), event.body(second), event.town(), at);
    }

    /** A small item like no other, of about sixty words. */
    static ObjectNode small(String agency, int number, Instant at) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) text.append(i == 0 ? "" : " ").append(word(number, i)).append(i % 12 == 11 ? "." : "");
        String headline = "Ledger " + number + ": " + word(number, 101) + " " + word(number, 102) + " " + word(number, 103) + " and " + word(number, 104);
        return item("urn:drill:" + agency + ":ledger-" + number, 1, "usable", headline, List.of(text.toString()), "Bergen", at);
    }

    static String word(int number, int place) {
        int mixed = (number * 7_919 + place) * 0x9E3779B1;
        return WORDS[Math.floorMod(mixed ^ mixed >>> 15, WORDS.length)];
    }

    static ObjectNode item(String guid, int version, String status, String headline, List<String> body, String town, Instant at) {
        ObjectNode item = JSON.createObjectNode();
        item.putObject("standard").put("name", "ninjs").put("version", "2.0").put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json");
        item.put("uri", guid).put("type", "text").put("version", String.valueOf(version)).put("versioncreated", at.toString()).put("pubstatus", status).put("urgency", 4).put("language", "en");
        item.put("located", town);
        // Its agency says where it belongs: a sector that is only guessed would wait for an editor.
        item.putArray("subjects").addObject().put("code", "medtop:01000000").put("rel", "about");
        item.putArray("headlines").addObject().put("role", "main").put("value", headline);
        item.putArray("bodies").addObject().put("role", "main").put("contenttype", "text/plain").put("value", String.join("\n\n", body));
        return item;
    }

    static byte[] document(List<ObjectNode> items) {
        ArrayNode array = JSON.createArrayNode();
        items.forEach(array::add);
        return array.toString().getBytes(StandardCharsets.UTF_8);
    }
}
