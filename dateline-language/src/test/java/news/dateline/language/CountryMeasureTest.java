package news.dateline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Annotator;
import news.dateline.log.Json;
import news.dateline.model.Edition;
import news.dateline.model.Embedding;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Countries against what a reader found in recorded feeds, none of which is part of this project: {@code -DexcludedGroups= -Ddateline.items=ITEMS.jsonl,… -Ddateline.labels=SECTORS.tsv,…} name pairs of
 * files. An item for which the reader named no country counts for precision alone.
 */
@Tag("measure")
class CountryMeasureTest {
    private static final String ITEMS = System.getProperty("dateline.items", "");
    private static final String LABELS = System.getProperty("dateline.labels", "");

    @Test void countriesAreThoseThatAReaderFound() throws IOException {
        assumeTrue(!ITEMS.isEmpty(), "Countries were not measured: -Ddateline.items names no files");
        Annotator annotator = Reader.annotator(Edition.STANDARD, Map.of());
        int[] all = new int[3];
        for (int i = 0; i < ITEMS.split(",").length; i++) {
            int[] counts = measure(annotator, Path.of(ITEMS.split(",")[i]), Path.of(LABELS.split(",")[i]));
            print(ITEMS.split(",")[i], counts);
            for (int c = 0; c < counts.length; c++) all[c] += counts[c];
        }
        print("all", all);
        assertThat(all[0] / (double) all[1]).isGreaterThan(0.88);
    }

    /** Found and wanted, wanted, found. */
    private static int[] measure(Annotator annotator, Path items, Path labels) throws IOException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (String line : Files.readAllLines(labels)) {
            String[] columns = line.split("\t");
            wanted.put(columns[0], columns[3].equals("-") ? Set.of() : Set.of(columns[3].split(",")));
        }
        int[] counts = new int[3];
        for (String line : Files.readAllLines(items)) {
            JsonNode row = Json.mapper().readTree(line);
            Set<String> gold = wanted.get(row.path("id").asText());
            if (gold == null) continue;
            WireItem item = Items.item(row.path("source").asText(), row.path("language").asText("en"), row.path("title").asText(), row.path("text").asText(), Optional.empty(), List.of(), Optional.empty());
            List<String> found = annotator.annotate(Items.version(item), item, Optional.empty(), Embedding.ABSENT).countries();
            counts[0] += (int) found.stream().filter(gold::contains).count();
            counts[1] += gold.size();
            counts[2] += found.size();
            if (Boolean.getBoolean("dateline.print") && !Set.copyOf(found).equals(gold)) System.out.println(row.path("id").asText() + "\t" + found + "\t" + gold + "\t" + row.path("title").asText() + " | " + row.path("text").asText());
        }
        return counts;
    }

    private static void print(String name, int[] counts) {
        System.out.printf("%s: recall %.3f, precision %.3f of %d%n", name.replaceFirst(".*/", ""), counts[0] / (double) counts[1], counts[0] / (double) counts[2], counts[1]);
    }
}
