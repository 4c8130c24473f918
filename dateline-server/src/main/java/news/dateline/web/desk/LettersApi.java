package news.dateline.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.log.Json;
import news.dateline.web.reader.Letter;
import news.dateline.web.reader.Mailbag;

/** The part of the API about readers' letters: {@code GET /letters}, {@code POST /letters/ID} with {@code {"note": …}}. */
record LettersApi(Mailbag letters) {
    private static final String PATH = "/letters";

    record Open(List<Letter> letters) { }

    /** Empty for a path that is not about letters. */
    Optional<Reply> reply(Asked asked, String path, String editor) {
        if (path.equals(PATH)) return Optional.of(asked.reads() ? Reply.json(200, new Open(letters.open(LettersSection.MAX))) : notAllowed("GET"));
        if (!path.startsWith(PATH + "/")) return Optional.empty();
        if (!asked.method().equals("POST")) return Optional.of(notAllowed("POST"));
        return Optional.of(letters.close(path.substring(PATH.length() + 1), editor, note(asked)).map(letter -> Reply.json(200, letter))
                .orElseGet(() -> Reply.problem(404, "NO_SUCH_LETTER", "There is no such letter, or not any more: `desk letters` lists those that wait.")));
    }

    private static String note(Asked asked) {
        try {
            JsonNode body = Json.mapper().readTree(asked.body());
            return body.path("note").asText("").strip();
        } catch (IOException _) {
            return "";
        }
    }

    private static Reply notAllowed(String method) {
        return Reply.problem(405, "METHOD_NOT_ALLOWED", "Use " + method + " here.").with("Allow", method);
    }
}
