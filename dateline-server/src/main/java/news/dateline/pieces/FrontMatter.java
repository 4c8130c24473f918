package news.dateline.pieces;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys and values between the two lines of hyphens at the top of a file. YAML, of which only texts and lists of texts are taken. One use, one thread.
 *
 * @param bodyLine where the text begins, from 0
 */
record FrontMatter(Map<String, List<String>> values, Map<String, Integer> lines, int bodyLine, List<PieceFile.Problem> problems) {
    static final int LINES_MAX = 100;
    private static final int VALUES_MAX = 20;
    private static final String FENCE = "---";
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    static FrontMatter read(List<String> file) {
        List<PieceFile.Problem> problems = new ArrayList<>();
        int end = file.isEmpty() || !file.getFirst().strip().equals(FENCE) ? -1 : end(file);
        if (end < 0) {
            problems.add(new PieceFile.Problem(1, "Expected the piece's keys first, between two lines of three hyphens, at most " + LINES_MAX + " lines: begin with ---, then form: opinion, and so on."));
            return new FrontMatter(Map.of(), Map.of(), 0, problems);
        }
        Map<String, List<String>> values = new TreeMap<>();
        Map<String, Integer> lines = new TreeMap<>();
        for (int i = 1; i < end; i++) {
            int colon = file.get(i).indexOf(':');
            if (colon > 0 && !Character.isWhitespace(file.get(i).charAt(0))) lines.putIfAbsent(file.get(i).substring(0, colon).strip(), i + 1);
        }
        try {
            JsonNode tree = YAML.readTree(String.join("\n", file.subList(1, end)));
            if (tree.isObject()) tree.properties().forEach(entry -> values(entry.getValue()).ifPresentOrElse(found -> values.put(entry.getKey(), found),
                    () -> problems.add(new PieceFile.Problem(lines.getOrDefault(entry.getKey(), 1), "Expected one text, or a list of at most " + VALUES_MAX + ", for “" + entry.getKey() + "”."))));
            else problems.add(new PieceFile.Problem(2, "Expected keys and values, such as form: opinion."));
        } catch (JsonProcessingException e) {
            int line = Optional.ofNullable(e.getLocation()).map(at -> at.getLineNr()).orElse(1);
            problems.add(new PieceFile.Problem(line + 1, "This is no YAML: " + e.getOriginalMessage().lines().findFirst().orElse("") + ". Put texts with a colon or a hash in quotation marks."));
        }
        return new FrontMatter(values, lines, end + 1, problems);
    }

    private static int end(List<String> file) {
        for (int i = 1; i < Math.min(file.size(), LINES_MAX + 2); i++) if (file.get(i).strip().equals(FENCE)) return i;
        return -1;
    }

    private static Optional<List<String>> values(JsonNode node) {
        if (node.isNull()) return Optional.of(List.of());
        if (node.isValueNode()) return Optional.of(node.asText().isBlank() ? List.of() : List.of(node.asText().strip()));
        if (!node.isArray() || node.size() > VALUES_MAX) return Optional.empty();
        List<String> all = new ArrayList<>();
        for (JsonNode one : node) {
            if (!one.isValueNode() || one.isNull()) return Optional.empty();
            if (!one.asText().isBlank()) all.add(one.asText().strip());
        }
        return Optional.of(all);
    }

    int line(String key) {
        return lines.getOrDefault(key, 1);
    }
}
