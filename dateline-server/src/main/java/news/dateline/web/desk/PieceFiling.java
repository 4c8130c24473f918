package news.dateline.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Decision;
import news.dateline.model.DeskCommand;
import news.dateline.model.StoryId;
import news.dateline.pieces.PieceFile;
import news.dateline.pieces.PieceReader;

/** Files pieces that people wrote: the one way in, for the command line, for programs and for the sample newsroom. Any thread. */
public record PieceFiling(Desks desks, PieceReader reader) {
    /**
     * What an editor asks.
     *
     * @param text    the file, Markdown with front matter
     * @param updates the story of which it is the new text
     * @param publish the editor has read it; else it waits for one
     * @param wrong, right  of a new text that corrects; else empty
     */
    public record Order(String text, Optional<StoryId> updates, boolean publish, String wrong, String right) {
        /** Empty for what is no order; a field that is not there is empty. */
        static Optional<Order> of(JsonNode json) {
            String story = json.path("update").asText("");
            if (!json.path("text").isTextual() || !story.matches("[a-z0-9]{0,20}")) return Optional.empty();
            return Optional.of(new Order(json.path("text").asText(), Optional.of(story).filter(id -> !id.isEmpty()).map(StoryId::new), json.path("publish").asBoolean(), json.path("wrong").asText(""), json.path("right").asText("")));
        }
    }

    /** What came of it. */
    public sealed interface Answer {
        record Decided(Decision decision) implements Answer { }

        record Unreadable(List<PieceFile.Problem> problems) implements Answer { }
    }

    public Answer file(Order order, String by, String request) {
        return switch (reader.read(order.text(), by)) {
            case PieceFile.Good(var draft) -> new Answer.Decided(desks.submit(new DeskCommand.FilePiece(draft, order.updates(), order.publish(), order.wrong(), order.right()), by, request));
            case PieceFile.Bad(var problems) -> new Answer.Unreadable(problems);
        };
    }
}
