package news.dateline.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.desk.Decision;
import news.dateline.log.Json;
import news.dateline.pieces.PieceFile;

/** {@code POST /desk/api/pieces} with {@code {text, publish, update, wrong, right}}: files a piece. A file that cannot be taken is answered with every line that has to be mended. */
record PieceApi(PieceFiling filing) {
    /** {@code sentence} is the first of the problems. */
    record Unreadable(String code, String sentence, List<PieceFile.Problem> problems) { }

    /** Empty for other paths. */
    Optional<Reply> reply(Asked asked, String path, String editor, String request) {
        if (!path.equals("/pieces")) return Optional.empty();
        if (!asked.method().equals("POST")) return Optional.of(Reply.problem(405, "METHOD_NOT_ALLOWED", "Use POST here.").with("Allow", "POST"));
        return Optional.of(order(asked).map(order -> answered(filing.file(order, editor, request)))
                .orElseGet(() -> Reply.problem(400, "NOT_READABLE", "Expected a piece as JSON, {\"text\": \"---\\nform: opinion …\"}, and if it is a new text the story's id as \"update\".")));
    }

    private static Optional<PieceFiling.Order> order(Asked asked) {
        try {
            JsonNode json = Json.mapper().readTree(asked.body());
            return Optional.ofNullable(json).flatMap(PieceFiling.Order::of);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Reply answered(PieceFiling.Answer answer) {
        return switch (answer) {
            case PieceFiling.Answer.Unreadable(var problems) -> Reply.json(400, new Unreadable("PIECE_NOT_TAKEN", problems.getFirst().toString(), problems));
            case PieceFiling.Answer.Decided(Decision.Accepted accepted) -> Reply.json(200, new Api.Answer(accepted.events()));
            case PieceFiling.Answer.Decided(Decision.Rejected(String code, String sentence)) -> Reply.problem(code.startsWith("NO_SUCH_") ? 404 : 409, code, sentence);
        };
    }
}
