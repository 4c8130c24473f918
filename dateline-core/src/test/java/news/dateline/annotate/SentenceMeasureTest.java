package news.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.log.Json;
import news.dateline.model.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sentences against published rules, none of which is part of this project, and against ICU's on the same texts: {@code -DexcludedGroups= -Ddateline.data=FOLDER} names a folder with
 * {@code sentences/golden_rules.jsonl} (lang, text, sentences, golden). Prints a line a language.
 */
@Tag("measure")
class SentenceMeasureTest {
    private static final String FOLDER = System.getProperty("dateline.data", "");
    private static final int GOLDEN_MIN = 50;

    /** How many cases, and in how many all sentences were as wanted. */
    private static final class Score {
        private int cases;
        private int ours;
        private int icu;
    }

    @Test void sentencesAreAsPublishedRulesWantThem() throws IOException {
        assumeTrue(!FOLDER.isEmpty(), "Sentences were not measured: -Ddateline.data names no folder");
        Map<String, Score> scores = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(FOLDER, "sentences", "golden_rules.jsonl"))) {
            JsonNode node = Json.mapper().readTree(line);
            String language = node.path("lang").isTextual() ? node.path("lang").asText() : "en";
            List<String> wanted = new ArrayList<>();
            node.path("sentences").forEach(sentence -> wanted.add(plain(sentence.asText())));
            Score score = scores.computeIfAbsent(node.path("golden").asBoolean() ? "en golden" : language, _ -> new Score());
            String text = node.path("text").asText();
            score.cases++;
            if (Sentences.of(text, language, Field.BODY).stream().map(span -> plain(text.substring(span.start(), span.end()))).toList().equals(wanted)) score.ours++;
            if (icu(text, language).equals(wanted)) score.icu++;
        }
        scores.forEach((language, score) -> System.out.printf("%-10s %3d cases: %3d as wanted, ICU %3d%n", language, score.cases, score.ours, score.icu));
        assertThat(scores.get("en golden").ours).isGreaterThanOrEqualTo(GOLDEN_MIN);
        assertThat(scores).allSatisfy((language, score) -> assertThat(score.ours).as(language).isGreaterThanOrEqualTo(Math.min(score.cases, score.icu + (score.icu < score.cases ? 1 : 0))));
    }

    private static List<String> icu(String text, String language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String sentence = plain(text.substring(from, to));
            if (!sentence.isEmpty()) sentences.add(sentence);
        }
        return sentences;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
