package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Locale;

/** What the desk command prints of what was taken back. */
final class DeskKill {
    private DeskKill() { }

    static void remains(PrintWriter out, JsonNode remaining) {
        if (remaining.path("texts").isEmpty()) out.println("Nothing of it can be released.");
        for (JsonNode text : remaining.path("texts")) {
            out.println("== " + (text.path("text").asText().equals("proposed") ? "The new draft" : "The text that stood") + " (fingerprint " + text.path("fingerprint").asText() + ")");
            for (JsonNode remain : text.path("remains")) {
                out.println(DeskPrint.plain(remain.path("sentence").path("text").asText()));
                out.println("    " + (remain.path("echoes").asBoolean() ? "has the very words of" : "matches") + " what " + DeskPrint.plain(remain.path("of").path("agency").asText()) + " took back: “" + DeskPrint.plain(remain.path("dead").asText()) + "”");
            }
            String mark = text.path("seen").asText();
            out.println(mark.isEmpty() ? "No sentence matches what was taken back." : "To release it: --fingerprint " + text.path("fingerprint").asText() + " --remains " + mark);
        }
    }

    static void difference(PrintWriter out, JsonNode difference) {
        if (difference.path("changes").isEmpty()) out.println("No draft waits beside what readers read, or it changes no sentence.");
        for (JsonNode change : difference.path("changes")) {
            out.println(words(change.path("kind")) + (change.path("mends").asBoolean() ? ", corrected by its agency" : "") + (change.path("person").asBoolean() ? ", tells of whom: no note repeats it" : ""));
            if (change.path("before").isObject()) out.println("    - " + DeskPrint.plain(change.path("before").path("text").asText()));
            if (change.path("after").isObject()) out.println("    + " + DeskPrint.plain(change.path("after").path("text").asText()));
        }
        for (JsonNode note : difference.path("notes")) out.println("note " + note.path("kind").asText() + "  " + DeskPrint.plain(note.path("words").asText()));
    }

    static void report(PrintWriter out, JsonNode report) {
        out.println("story " + report.path("story").asText() + "  " + words(report.path("state")));
        for (JsonNode order : report.path("orders")) out.println("ordered by " + DeskPrint.plain(order.path("agency").asText()) + ": " + words(order.path("kind")));
        for (JsonNode act : report.path("acts")) out.println(act.path("at").asText() + "  " + act.path("what").asText() + " by " + DeskPrint.plain(act.path("by").asText()));
        for (JsonNode receipt : report.path("receipts"))
            out.println(receipt.path("closedAt").asText() + "  " + words(receipt.path("surface")) + "  " + DeskPrint.plain(receipt.path("place").asText())
                    + (receipt.path("pressedAt").isTextual() ? "  pressed again " + receipt.path("pressedAt").asText() : ""));
        out.println(report.path("receipts").size() + " places, " + report.path("surfaces").size() + " kinds of surface, still closed: " + report.path("stillClosed").asInt());
        for (JsonNode beyond : report.path("beyondReach")) out.println("beyond reach: " + beyond.asText());
    }

    static void audit(PrintWriter out, JsonNode audited) {
        for (JsonNode act : audited.path("acts")) {
            out.println(act.path("at").asText() + "  " + act.path("act").asText() + " by " + DeskPrint.plain(act.path("who").asText()) + "  (" + act.path("entry").asText() + ")");
            if (!act.path("why").asText().isEmpty()) out.println("    why: " + DeskPrint.plain(act.path("why").asText()));
            if (act.path("after").isObject()) out.println("    " + (act.path("before").isObject() ? was(act.path("before")) : "nothing") + " → " + was(act.path("after")));
        }
    }

    private static String was(JsonNode story) {
        return words(story.path("state")) + " v" + story.path("version").asInt() + " “" + DeskPrint.plain(story.path("headline").asText()) + "”";
    }

    private static String words(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
