package news.dateline.demo;

import java.util.List;

/** One of the invented agencies. {@code id} is also its path on the demo's wire server. */
record SampleAgency(String id, String name, String domain, String language, int weight, WireFormat format) {
    static final List<SampleAgency> ALL = List.of(
            new SampleAgency("northwire", "Northwire", "northwire.example", "en", 10, new NewsMlG2()),
            new SampleAgency("meridian", "Meridian Press", "meridianpress.example", "en", 20, new Ninjs()),
            new SampleAgency("austral", "Agencia Austral", "austral.example", "es", 30, new Rss()),
            new SampleAgency("lumiere", "Agence Lumière", "lumiere.example", "fr", 30, new Atom()),
            new SampleAgency("sagarmatha", "Sagarmatha News Service", "sagarmatha.example", "hi", 30, new JsonFeed()));

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
