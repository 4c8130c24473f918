package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import news.dateline.log.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** One day's invented copy, {@code look-alikes.jsonl}, read as the tool reads it: of each kind two events of the same hours and in nearly the same words. */
class ClusterCommandTest {
    private static final Map<String, String> CLUSTERS = new HashMap<>();
    private static final List<JsonNode> ITEMS = new ArrayList<>();

    @BeforeAll static void cluster(@TempDir Path folder) throws IOException, URISyntaxException {
        Path items = Path.of(Objects.requireNonNull(ClusterCommandTest.class.getResource("look-alikes.jsonl")).toURI());
        for (String line : Files.readAllLines(items)) ITEMS.add(Json.mapper().readTree(line));
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            assertThat(new CommandLine(new ClusterCommand(workers, 2)).execute("--in", items.toString(), "--out", folder.resolve("out.tsv").toString())).isZero();
        }
        for (String line : Files.readAllLines(folder.resolve("out.tsv"))) CLUSTERS.put(line.split("\t")[0], line.split("\t")[1]);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ferries", "quakes", "elections", "courts", "matches", "earnings", "rates", "shootings"})
    void lookAlikesPart(String kind) {
        Map<String, Set<String>> clusters = ITEMS.stream().filter(item -> item.path("kind").asText().equals(kind))
                .collect(Collectors.groupingBy(item -> item.path("event").asText(), Collectors.mapping(ClusterCommandTest::clusterOf, Collectors.toSet())));
        assertThat(clusters).hasSize(2);
        assertThat(clusters.values().stream().flatMap(Set::stream).toList()).as("a cluster of each event's own: %s", clusters).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ferries", "quakes", "elections", "courts", "matches", "earnings", "rates", "shootings", "alert and lead"})
    void reportsOfOneEventInOtherWordsAndWithOtherFiguresJoin(String kind) {
        Map<String, Set<String>> clusters = ITEMS.stream().filter(item -> item.path("kind").asText().equals(kind))
                .collect(Collectors.groupingBy(item -> item.path("event").asText(), Collectors.mapping(ClusterCommandTest::clusterOf, Collectors.toSet())));
        assertThat(clusters.values()).as("one cluster an event: %s", clusters).allMatch(of -> of.size() == 1);
    }

    @Test void eventsOfDifferentKindsPart() {
        Map<String, Set<String>> kinds = ITEMS.stream().collect(Collectors.groupingBy(ClusterCommandTest::clusterOf, Collectors.mapping(item -> item.path("kind").asText(), Collectors.toSet())));
        assertThat(kinds.values()).allMatch(of -> of.size() == 1);
    }

    private static String clusterOf(JsonNode item) {
        return Objects.requireNonNull(CLUSTERS.get(item.path("id").asText()));
    }
}
