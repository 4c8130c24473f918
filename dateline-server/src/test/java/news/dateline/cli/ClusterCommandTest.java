package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
        CLUSTERS.putAll(clustered(folder, Files.readAllLines(items)));
    }

    private static Map<String, String> clustered(Path folder, List<String> lines, String... options) throws IOException {
        Path in = Files.write(folder.resolve("in.jsonl"), lines);
        Path out = folder.resolve("out.tsv");
        List<String> arguments = new ArrayList<>(List.of("--in", in.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            assertThat(new CommandLine(new ClusterCommand(workers, 2)).execute(arguments.toArray(String[]::new))).isZero();
        }
        Map<String, String> clusters = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) clusters.put(line.split("\t")[0], line.split("\t")[1]);
        return clusters;
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

    @Test void theOrderOfItemsOfOneTimeChangesNothing(@TempDir Path folder) throws IOException {
        List<String> lines = ITEMS.stream().map(item -> ((ObjectNode) item.deepCopy()).put("published", item.path("published").asText().replaceFirst("T(\\d\\d):.*", "T$1:00:00Z")).toString()).toList();
        Map<String, String> shuffled = clustered(folder, lines, "--shuffle", "7");
        assertThat(shuffled.keySet()).as("the output stays in the order of the input").containsExactlyElementsOf(ITEMS.stream().map(item -> item.path("id").asText()).toList());
        assertThat(groups(shuffled)).isEqualTo(groups(clustered(folder, lines)));
    }

    @Test void aChannelsStandingNoticeMakesNoEvent(@TempDir Path folder) throws IOException {
        String notice = " For more Evening Watch videos, click the link below: http://v.example/evening To watch the latest updates, click the link below: http://v.example/latest Subscribe to the Northwire TV channel! - http://v.example/s "
                + "Watch the full episodes of Evening Watch on NW.TV http://v.example/full Visit our website at http://northwire.example Facebook: https://fb.example/nw Twitter: https://t.example/nw #EveningWatch #NorthwireNews";
        List<String> titles = List.of("Mayor opens new bridge in Bacolod", "Rice prices fall for a third week", "Teachers ask for smaller classes", "Singer Rosa Lim marries in Cebu", "Volcano Kanlaon is quiet again, observatory says");
        List<String> lines = new ArrayList<>();
        for (String title : titles) lines.add(Json.mapper().createObjectNode().put("id", title).put("source", "northwiretv").put("language", "en").put("title", title + " | Evening Watch").put("text", title + "." + notice).toString());
        assertThat(Set.copyOf(clustered(folder, lines).values())).hasSameSizeAs(titles);
    }

    private static Set<Set<String>> groups(Map<String, String> clusters) {
        return Set.copyOf(clusters.keySet().stream().collect(Collectors.groupingBy(id -> Objects.requireNonNull(clusters.get(id)), Collectors.toSet())).values());
    }

    private static String clusterOf(JsonNode item) {
        return Objects.requireNonNull(CLUSTERS.get(item.path("id").asText()));
    }
}
