package news.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dateline.log.Json;
import news.dateline.pieces.PieceReader;
import org.jspecify.annotations.Nullable;

/** What the desk command says of pieces that people wrote, as the API takes it. */
final class DeskPieces {
    static final String NOT_TAKEN = "PIECE_NOT_TAKEN";

    private DeskPieces() { }

    /** "-" stands for the standard input. Throws {@link IllegalArgumentException} with what to do. */
    static JsonNode order(String file, @Nullable String update, boolean publish, String wrong, String right) {
        ObjectNode order = Json.mapper().createObjectNode().put("text", text(file)).put("publish", publish).put("wrong", wrong).put("right", right);
        if (update == null) return order;
        if (!DeskOrders.isStory(update)) throw new IllegalArgumentException("“" + update + "” is no story's id: use one that `desk list` prints.");
        return order.put("update", update);
    }

    private static String text(String file) {
        // A character has at most four bytes; what is longer is refused by who reads it.
        int most = 4 * PieceReader.LENGTH_MAX + 1;
        try (var in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            String text = new String(in.readNBytes(most), StandardCharsets.UTF_8);
            if (text.length() > PieceReader.LENGTH_MAX) throw new IllegalArgumentException(file + ": the file has more than " + PieceReader.LENGTH_MAX + " characters; use fewer.");
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read; name a Markdown file, or - for the standard input.", e);
        }
    }

    /** Each line that has to be mended, as compilers name places. */
    static String problems(String file, JsonNode problems) {
        StringBuilder words = new StringBuilder();
        for (JsonNode problem : problems) words.append(words.isEmpty() ? "" : System.lineSeparator()).append(file).append(':').append(problem.path("line").asInt()).append(": ").append(DeskPrint.plain(problem.path("words").asText()));
        return words.toString();
    }
}
