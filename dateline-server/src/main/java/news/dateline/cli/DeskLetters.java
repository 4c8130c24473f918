package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import news.dateline.log.Json;
import org.jspecify.annotations.Nullable;

/** What the desk command does with readers' letters. */
final class DeskLetters {
    private DeskLetters() { }

    static void run(DeskClient client, PrintWriter out, @Nullable String close, String note, boolean json) throws DeskClient.Refused, IOException, InterruptedException {
        if (close != null) {
            print(out, client.post("/letters/" + URLEncoder.encode(close, StandardCharsets.UTF_8), Json.mapper().createObjectNode().put("note", note)));
            return;
        }
        byte[] answer = client.get("/letters");
        if (json) DeskPrint.json(out, answer);
        else for (JsonNode letter : Json.mapper().readTree(answer).path("letters")) print(out, letter);
    }

    private static void print(PrintWriter out, JsonNode letter) {
        out.println(letter.path("id").asText() + "  " + letter.path("kind").asText().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "  " + letter.path("at").asText()
                + (letter.path("story").isTextual() ? "  story " + letter.path("story").asText() : "") + (letter.path("paragraph").isNumber() ? ", paragraph " + letter.path("paragraph").asInt() : "")
                + (letter.path("mail").isTextual() ? "  " + DeskPrint.plain(letter.path("mail").asText()) : ""));
        out.println("    " + DeskPrint.plain(letter.path("words").asText()));
        JsonNode closed = letter.path("closed");
        if (closed.isObject()) out.println("    dealt with by " + DeskPrint.plain(closed.path("by").asText()) + ", " + closed.path("at").asText() + ": " + DeskPrint.plain(closed.path("note").asText()));
    }
}
