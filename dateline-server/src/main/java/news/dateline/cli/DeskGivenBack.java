package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import news.dateline.model.DeskCommand;
import news.dateline.model.StoryId;

/** What may come back because a licence was given back: listed first, then released one by one where that is asked. */
final class DeskGivenBack {
    private DeskGivenBack() { }

    static void handle(PrintWriter out, DeskClient client, JsonNode back, boolean release) throws DeskClient.Refused, IOException, InterruptedException {
        int released = 0;
        for (JsonNode story : back.path("stories")) {
            String id = story.path("story").asText();
            out.println(id + "  " + DeskPrint.plain(story.path("headline").asText()));
            out.println("    withheld " + story.path("withheldAt").asText() + ": " + DeskPrint.plain(story.path("because").asText()));
            if (release && released(out, client, id, story.path("fingerprint").asText())) released++;
        }
        int all = back.path("stories").size();
        if (all == 0) out.println("Nothing that a licence withheld would be let stand now.");
        else out.println(release ? released + " of " + all + " released as they stood." : all + (all == 1 ? " story" : " stories") + " would come back; nothing is released without --release.");
        if (back.path("more").asBoolean()) out.println("These are not all: ask again when they are released.");
    }

    private static boolean released(PrintWriter out, DeskClient client, String id, String fingerprint) throws IOException, InterruptedException {
        try {
            client.submit(new DeskCommand.ReleaseStory(new StoryId(id), Optional.of(fingerprint)));
            return true;
        } catch (DeskClient.Refused e) {
            out.println("    stays withheld: " + e.code() + ": " + e.getMessage());
            return false;
        }
    }
}
