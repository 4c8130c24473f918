package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.desk.Reviewed;
import news.dateline.log.Json;
import news.dateline.model.Assessment;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;
import news.dateline.model.Story;

/** What the desk command prints. Words of wires are printed without control characters, which a terminal would obey. */
final class DeskPrint {
    private DeskPrint() { }

    static void json(PrintWriter out, byte[] json) throws IOException {
        out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(Json.mapper().readTree(json)));
    }

    static void row(PrintWriter out, JsonNode row) {
        out.println(row.path("id").asText() + "  " + row.path("state").asText().toLowerCase(Locale.ROOT) + (row.path("proposal").asBoolean() && row.path("state").asText().equals("PUBLISHED") ? ", with a proposal" : "")
                + "  " + plain(row.path("headline").asText()));
        for (JsonNode reason : row.path("waitsFor")) out.println("    " + plain(reason.asText()));
    }

    static void alarm(PrintWriter out, JsonNode alarm) {
        out.println(alarm.path("id").asText() + "  " + alarm.path("raisedAt").asText());
        out.println("    " + plain(alarm.path("words").asText()));
        for (JsonNode story : alarm.path("stories")) out.println("    story " + story.asText());
        for (JsonNode told : alarm.path("told")) out.println("    " + (told.path("delivered").asBoolean() ? "brought to " : "could not be brought to ") + plain(told.path("to").asText()) + ", " + told.path("at").asText());
    }

    /** What a story is made of: each item with the steps that put it where it is, then the orders that hold. */
    static void contents(PrintWriter out, JsonNode contents) {
        out.println("cluster " + plain(contents.path("cluster").asText()));
        for (JsonNode member : contents.path("items")) {
            JsonNode item = member.path("version").path("item");
            out.println(plain(item.path("agency").asText() + ":" + item.path("guid").asText()) + (member.path("dead").asBoolean() ? "  dead" : "") + "  " + plain(member.path("headline").asText()));
            for (JsonNode step : member.path("why")) {
                out.println("    " + step.path("at").asText() + "  " + step.path("what").asText() + ", " + plain(step.path("cluster").asText()));
                for (JsonNode reason : step.path("reasons")) out.println("        " + plain(reason.asText()));
            }
        }
        for (JsonNode order : contents.path("orders")) for (JsonNode reason : order.path("reasons")) out.println("order: " + plain(reason.asText()));
    }

    /** The storyline of a story with why each of it is there, then the same news in other languages. */
    static void woven(PrintWriter out, JsonNode woven) {
        out.println(woven.path("storyline").isTextual() ? "storyline " + woven.path("storyline").asText() + (woven.path("name").isTextual() ? "  " + plain(woven.path("name").asText()) : "") : "in no storyline");
        for (JsonNode member : woven.path("stories")) member(out, member);
        for (JsonNode reason : woven.path("keptOut")) out.println("kept out of a storyline: " + plain(reason.asText()));
        if (!woven.path("twins").isEmpty()) out.println("the same news in other languages:");
        for (JsonNode member : woven.path("twins")) member(out, member);
    }

    private static void member(PrintWriter out, JsonNode member) {
        out.println((member.path("story").isTextual() ? member.path("story").asText() : "no story yet, cluster " + plain(member.path("cluster").asText())) + "  " + plain(member.path("language").asText()) + "  "
                + plain(member.path("headline").asText()));
        for (JsonNode reason : member.path("reasons")) out.println("    " + plain(reason.asText()));
    }

    static void event(PrintWriter out, JsonNode event) {
        out.println(event.path("type").asText().replace('-', ' ') + (event.has("story") ? " " + event.path("story").asText() : "") + (event.has("scope") ? " " + event.path("scope").asText() : "")
                + (event.has("order") ? " " + event.path("order").asText() : ""));
    }

    static void story(PrintWriter out, Story story) {
        out.println(story.id() + "  " + story.state().name().toLowerCase(Locale.ROOT) + ", " + (story.version() == 0 ? "never published" : "version " + story.version()));
        story.mergedInto().ifPresent(into -> out.println("became part of " + into));
        for (String reason : story.waitsFor()) out.println("    " + plain(reason));
        story.proposed().ifPresent(draft -> draft(out, "The draft that waits", draft));
        story.published().ifPresent(draft -> draft(out, story.isPublished() ? "What readers read" : "What last stood before readers", draft));
        story.history().forEach(change -> out.println(change.at() + "  " + change.note()));
    }

    static void review(PrintWriter out, JsonNode review) throws IOException {
        out.println("Editorial responsibility: " + plain(review.path("responsible").asText("nobody is named")));
        for (JsonNode version : review.path("versions")) {
            Reviewed reviewed = Json.mapper().treeToValue(version, Reviewed.class);
            out.println("version " + reviewed.version() + "  " + reviewed.at() + "  " + plain(reviewed.words()) + "  [" + reviewed.authorship().type().code() + "; fingerprint " + reviewed.fingerprint() + "]");
        }
    }

    private static void draft(PrintWriter out, String title, Draft draft) {
        out.println();
        out.println("== " + title + " (fingerprint " + draft.fingerprint() + ")");
        for (String note : draft.editorNotes()) out.println("Note to editors: " + plain(note));
        sentences(out, List.of(draft.headline()));
        if (!draft.standfirst().isEmpty()) sentences(out, draft.standfirst());
        draft.paragraphs().forEach(paragraph -> sentences(out, paragraph));
        out.println();
    }

    private static void sentences(PrintWriter out, List<Sentence> sentences) {
        out.println();
        for (Sentence sentence : sentences) out.println(plain(sentence.text()) + "\n    [" + sentence.sources().stream().map(DeskPrint::source).collect(Collectors.joining("; ")) + "]");
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.Wire wire -> plain(wire.version().toString());
            case Source.Editor(String name, Optional<Assessment> guard) -> "written by " + plain(name) + guard.map(said -> ", the fact guard says " + plain(said.words())).orElse("");
            case Source.Model(String name) -> "put into these words by the language model " + plain(name);
        };
    }

    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
