package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import news.dateline.log.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnnotateCommandTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterAll static void stop() {
        WORKERS.shutdown();
    }

    private int run(String input, String... arguments) {
        AnnotateCommand command = new AnnotateCommand(WORKERS, 2, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test void shortFormIsAnnotatedWithOffsetsInCodePoints() throws IOException {
        assertThat(run("{\"id\":\"a\",\"source\":\"meridian\",\"title\":\"Flood\",\"text\":\"😀 At least 14 people died in Lagos.\"}\n")).isZero();
        JsonNode item = Json.mapper().readTree(lines().getFirst());
        assertThat(item.path("id").asText()).isEqualTo("a");
        assertThat(item.path("language").asText()).isEqualTo("en");
        assertThat(item.path("countries")).extracting(JsonNode::asText).containsExactly("NG");
        assertThat(item.path("editions")).extracting(JsonNode::asText).containsExactly("west-africa");
        assertThat(item.path("places").path(0).path("text").asText()).isEqualTo("Lagos");
        assertThat(item.path("places").path(0).path("start").asInt()).isEqualTo(29);
        assertThat(item.path("places").path(0).path("end").asInt()).isEqualTo(34);
        assertThat(item.path("sentences").path(0).path("start").asInt()).isZero();
        assertThat(item.path("sentences").path(0).path("end").asInt()).isEqualTo(35);
        assertThat(item.path("figures").path(0).path("hedge").asText()).isEqualTo("at least");
    }

    @Test void whatAnItemSaysAndHowIsPrinted() throws IOException {
        assertThat(run("{\"id\":\"a\",\"source\":\"meridian\",\"published\":\"2026-03-03T10:00:00Z\",\"title\":\"Mayor denies taking money\",\"text\":\"“I took nothing,” Mayor Ana Ruiz said on Monday. Police said the money was allegedly paid in cash.\"}\n")).isZero();
        JsonNode item = Json.mapper().readTree(lines().getFirst());
        assertThat(item.path("quotations").path(0).path("text").asText()).isEqualTo("I took nothing,");
        assertThat(item.path("quotations").path(0).path("speaker").asText()).contains("Ana Ruiz");
        assertThat(item.path("attributions")).extracting(attribution -> attribution.path("source").asText()).contains("Police");
        assertThat(item.path("days").path(0).path("date").asText()).isEqualTo("2026-03-02");
        assertThat(item.path("hedges")).extracting(hedge -> hedge.path("text").asText()).contains("allegedly");
        assertThat(item.path("headline").path("negations")).extracting(word -> word.path("text").asText()).contains("denies");
    }

    @Test void whatParsePrintsIsAnnotated() {
        assertThat(run("{\"item\":{\"uri\":\"urn:x:1\",\"standard\":{\"name\":\"ninjs\",\"version\":\"3.1\"},\"language\":\"en\",\"headlines\":[{\"value\":\"Rail link agreed\"}],"
                + "\"bodies\":[{\"contenttype\":\"text/plain\",\"value\":\"Kenya signed the deal.\"}]},\"dateline\":{\"keywords\":[]}}\n")).isZero();
        assertThat(lines()).singleElement().asString().contains("\"id\":\"urn:x:1\"").contains("\"KE\"");
    }

    @Test void refusedLineIsNamedAndTheNextGoesOn() {
        assertThat(run("nonsense\n{\"id\":\"b\"}\n{\"id\":\"c\",\"published\":\"yesterday\",\"title\":\"x\"}\n[]\n\n{\"id\":\"d\",\"title\":\"Wheat price falls\"}\n")).isEqualTo(2);
        assertThat(lines()).singleElement().asString().contains("\"id\":\"d\"");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(4).allMatch(line -> line.matches("-:[1-4]: .+"));
    }

    @Test void missingFileFailsInWords() {
        assertThat(run("", "/no/such/file.jsonl")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no such file");
    }
}
