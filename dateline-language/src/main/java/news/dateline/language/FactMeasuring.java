package news.dateline.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.guard.FactMeasures;
import news.dateline.guard.TokenVectors;
import news.dateline.log.Json;

/** Writes what the fact guard measures of claims, for docs/guard/learn.py. Arguments: claims as JSON lines (id, source, claim), and the beginning of the tables' names: NAME.words.tsv, NAME.claims.tsv. */
public final class FactMeasuring {
    /** Claims made of one claim share its passage: its vectors are kept. */
    private static final int KEPT = 200;

    private FactMeasuring() { }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Expected two arguments: CLAIMS.jsonl NAME");
            System.exit(2);
        }
        try (E5Words model = new E5Words();
             PrintWriter words = new PrintWriter(arguments[1] + ".words.tsv", StandardCharsets.UTF_8); PrintWriter claims = new PrintWriter(arguments[1] + ".claims.tsv", StandardCharsets.UTF_8)) {
            FactMeasures measures = new FactMeasures(kept(model));
            boolean first = true;
            for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
                JsonNode claim = Json.mapper().readTree(line);
                FactMeasures.Tables tables = measures.of(claim.path("id").asText(), claim.path("claim").asText(), List.of(claim.path("source").asText()));
                if (first) {
                    words.println(tables.wordsHead());
                    claims.println(tables.claimHead());
                    first = false;
                }
                tables.words().forEach(words::println);
                claims.println(tables.claim());
            }
        }
    }

    private static TokenVectors kept(TokenVectors model) {
        Map<String, List<TokenVectors.Piece>> kept = new LinkedHashMap<>();
        return text -> {
            if (kept.size() > KEPT) new ArrayList<>(kept.keySet()).subList(0, KEPT / 2).forEach(kept::remove);
            return kept.computeIfAbsent(text, model::of);
        };
    }
}
