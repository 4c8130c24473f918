package news.dateline.demo;

import java.util.List;
import java.util.Map;

/** One of the invented agencies. {@code id} is also its path on the demo's wire server; {@code names} are what it is called in languages that write it otherwise. */
record SampleAgency(String id, String name, Map<String, String> names, String domain, String language, int weight, WireFormat format) {
    static final List<SampleAgency> ALL = List.of(
            new SampleAgency("northwire", "Northwire", Map.of("hi", "नॉर्थवायर", "ar", "نورثواير"), "northwire.example", "en", 10, new NewsMlG2()),
            new SampleAgency("meridian", "Meridian Press", Map.of(), "meridianpress.example", "en", 20, new Ninjs()),
            new SampleAgency("austral", "Agencia Austral", Map.of(), "austral.example", "es", 30, new Rss()),
            new SampleAgency("lumiere", "Agence Lumière", Map.of(), "lumiere.example", "fr", 30, new Atom()),
            new SampleAgency("sagarmatha", "Sagarmatha News Service", Map.of("hi", "सगरमाथा"), "sagarmatha.example", "hi", 30, new JsonFeed()),
            new SampleAgency("marfa", "Marfa News Agency", Map.of("ar", "وكالة المرفأ"), "marfa.example", "ar", 30, new Rss()),
            new SampleAgency("openline", "Openline Releases", Map.of(), "openline.example", "en", 90, new Ninjs()));

    /** Where the agency would show the item to readers. */
    String link(Filed filed) {
        return "https://" + domain + "/" + filed.item().language() + "/" + filed.item().id();
    }

    String tag(Filed filed) {
        return "tag:" + domain + ",2026:" + filed.item().id();
    }

    /** A title with its signal in words, as agencies write it where their format has no field for a status. */
    static String signalled(Filed filed) {
        return switch (filed.item().status()) {
            case "canceled" -> "KILL: " + filed.item().headline();
            case "withheld" -> "HOLD: " + filed.item().headline();
            default -> filed.item().headline();
        };
    }
}
